import { createElement, type ReactNode } from 'react'
import type { RichNode } from '#app/platform/rich-text.server.ts'

function draw(node: RichNode, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, children, href } = node
  if (tag === 'br' || tag === 'hr') return createElement(tag, { key })
  const inner = children.map(draw)
  if (tag === 'a')
    return href ? (
      <a key={key} href={href} rel="nofollow ugc noopener">
        {inner}
      </a>
    ) : (
      inner
    )
  if (tag === 'table')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      <div key={key} className="table-scroll" tabIndex={0}>
        <table className="table">{inner}</table>
      </div>
    )
  return createElement(tag, { key }, inner)
}

/** What a person wrote, in the language they wrote it in. */
export function RichText({ nodes, lang, className = '' }: { nodes: readonly RichNode[]; lang?: string | undefined; className?: string }) {
  return (
    <div className={`rich ${className}`} lang={lang}>
      {nodes.map(draw)}
    </div>
  )
}

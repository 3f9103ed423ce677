import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { Lru } from './lru.ts'

const TAGS = [
  'p',
  'br',
  'strong',
  'em',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'hr',
] as const
export type RichTag = (typeof TAGS)[number]
/** What a person wrote as a small tree of text and safe elements; drawn by `ui/rich-text.tsx`, never as an HTML string. */
export type RichNode = string | { tag: RichTag; children: RichNode[]; href?: string }

type Tree = {
  type: string
  value?: string
  children?: Tree[]
  tagName?: string
  properties?: Record<string, unknown>
  identifier?: string
  label?: string
}

/** Line breaks are kept as typed; struck-out text, notes and pictures of Markdown are shown as plain words. */
function plainer() {
  const walk = (node: Tree): Tree[] => {
    if (node.type === 'footnoteReference') return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }]
    if (node.type === 'image' || node.type === 'imageReference')
      return [{ type: 'text', value: String((node as { alt?: string }).alt ?? '') }]
    if (node.type === 'html') return [{ type: 'text', value: node.value ?? '' }]
    if (node.type === 'text' && node.value?.includes('\n')) {
      return node.value.split(/\n/).flatMap((value, i) => [...(i > 0 ? [{ type: 'break' }] : []), { type: 'text', value }])
    }
    if (node.children) node.children = node.children.flatMap(walk)
    if (node.type === 'delete' || node.type === 'footnoteDefinition') return node.children ?? []
    return [node]
  }
  return (tree: Tree) => {
    walk(tree)
    // Raw HTML at block level became text: it needs its paragraph.
    tree.children = tree.children?.map((child) => (child.type === 'text' ? { type: 'paragraph', children: [child] } : child)) ?? []
  }
}

function demoteHeadings() {
  const walk = (node: Tree) => {
    if (/^h[1-6]$/.test(node.tagName ?? '')) node.tagName = 'h4'
    node.children?.forEach(walk)
  }
  return walk
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(plainer as never)
  .use(remarkRehype)
  .use(demoteHeadings as never)
  .use(rehypeSanitize, {
    tagNames: [...TAGS],
    attributes: { a: ['href'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    strip: ['script', 'style'],
    clobber: [],
  })

const shape = (node: Tree): RichNode[] => {
  if (node.type === 'text') return node.value ? [node.value] : []
  const children = (node.children ?? []).flatMap(shape)
  if (node.type !== 'element') return children
  const tag = node.tagName as RichTag
  const href = tag === 'a' ? node.properties?.href : undefined
  return [
    {
      tag,
      children: BLOCKS.has(tag) ? children.filter((child) => child !== '\n') : children,
      ...(typeof href === 'string' ? { href } : {}),
    },
  ]
}
const BLOCKS = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'li'])

const kept = new Lru<RichNode[]>(3000)
const PLAIN = /^[^\n<>&*_`~#[\]()!|\\+=:@/-]*$/

/** Markdown (a safe subset) to a tree of safe elements. */
export function toRichText(markdown: string): RichNode[] {
  // Most comments are one plain sentence: no parser is needed for those.
  if (PLAIN.test(markdown) && !/^\s|^\d+\.|www\./i.test(markdown)) return [{ tag: 'p', children: [markdown] }]
  const known = kept.get(markdown)
  if (known) return known
  const made = shape(processor.runSync(processor.parse(markdown)) as Tree).filter((node) => node !== '\n')
  kept.set(markdown, made)
  return made
}

import type { Element } from '@xmldom/xmldom'
import { type ClauseKind, type DraftNode, newNode } from '../domain/index.ts'
import { isBase, isHierarchical, kindOf, numberOf } from './akn-kinds.server.ts'
import { linesOf, oneLine, tableOf } from './akn-text.server.ts'
import { descendants, elementsOf, isElement, isText, lineOf, nameOf, nodesOf } from './xml.server.ts'

/** Elements that only group; what is in them belongs to the clause around. */
const TRANSPARENT = new Set([
  'content',
  'intro',
  'wrapUp',
  'list',
  'blockList',
  'ul',
  'ol',
  'container',
  'blockContainer',
  'hcontainerBody',
  'mainBody',
  'body',
  'componentRef',
])
const LISTS = new Set(['list', 'blockList', 'ul', 'ol'])

type Scope = { node: DraftNode | null; siblings: DraftNode[]; last: DraftNode | null }

/** The clauses of an Akoma Ntoso body. */
export function nodesOfBody(body: Element): DraftNode[] {
  const scope: Scope = { node: null, siblings: [], last: null }
  takeChildren(body, scope)
  return scope.siblings
}

/** An attachment as an annex, titled by its heading or its document title. */
export function annexOf(attachment: Element, body: Element): DraftNode {
  const heading = elementsOf(attachment)
    .filter((child) => ['heading', 'subheading'].includes(nameOf(child)))
    .map(oneLine)
    .join(' ')
  const num = elementsOf(attachment).find((child) => nameOf(child) === 'num')
  const label = num ? oneLine(num) : ''
  const node = newNode('annex', { label, heading, line: lineOf(attachment), ...numberOf(label, 'annex', null) })
  takeChildren(body, { node, siblings: node.children, last: null })
  return node
}

function takeChildren(element: Element, scope: Scope) {
  for (const child of nodesOf(element)) {
    if (isText(child)) {
      const text = (child.nodeValue ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '') addText(text, scope, lineOf(child))
      continue
    }
    if (!isElement(child)) continue
    const name = nameOf(child)
    if (isHierarchical(name)) takeClause(child, name, scope)
    else if (TRANSPARENT.has(name)) takeGroup(child, name, scope)
    else if (name === 'table') extend(tableOf(child), '\n\n', scope, lineOf(child))
    else {
      const text = linesOf(child).join('\n')
      // What an amendment inserts belongs to the sentence that inserts it.
      if (descendants(child, 'quotedStructure', 'embeddedStructure').length > 0) extend(text, '\n', scope, lineOf(child))
      else if (text !== '') addText(text, scope, lineOf(child))
    }
  }
}

/** A list inside an article hangs under the 款 that introduces it. */
function takeGroup(group: Element, name: string, scope: Scope) {
  const owner = LISTS.has(name) ? introducedBy(group, scope) : null
  if (owner === null) takeChildren(group, scope)
  else takeChildren(group, { node: owner, siblings: owner.children, last: null })
}

function introducedBy(list: Element, scope: Scope): DraftNode | null {
  if (!isBase(scope.node?.kind)) return null
  const intro = elementsOf(list).find((child) => nameOf(child) === 'listIntroduction')
  if (intro) {
    addText(oneLine(intro), scope, lineOf(intro))
    // Taken here; the list itself must not say it twice.
    list.removeChild(intro)
  }
  return scope.last?.generated ? scope.last : null
}

function takeClause(element: Element, name: string, scope: Scope) {
  const children = elementsOf(element)
  const num = children.find((child) => nameOf(child) === 'num')
  const label = num ? oneLine(num) : ''
  const heading = children.filter((child) => nameOf(child) === 'heading' || nameOf(child) === 'subheading')
  const parent: ClauseKind | undefined = scope.node?.kind
  const kind = kindOf(name, element.getAttribute('name') ?? '', label, parent)
  const previous = scope.siblings.findLast((node) => node.kind === kind)?.number ?? null
  const node = newNode(kind, { label, heading: heading.map(oneLine).join(' '), line: lineOf(element), ...numberOf(label, name, previous) })
  // A 款 that prints no number (alinea) is counted like one that is only a <p>.
  node.generated = kind === 'paragraph' && label === '' && node.heading === ''
  scope.siblings.push(node)
  scope.last = null
  for (const part of [num, ...heading]) if (part) element.removeChild(part)
  takeChildren(element, { node, siblings: node.children, last: null })
}

/** Text of a container is a 款; that of a clause below it is its own, or closing words once it has children. */
function addText(text: string, scope: Scope, line: number | null) {
  const { node, siblings } = scope
  const inClause = node !== null && ['paragraph', 'item', 'point'].includes(node.kind)
  if (inClause && siblings.length === 0) {
    node.text = [node.text, text].filter((part) => part !== '').join('\n')
    return
  }
  scope.last = newNode('paragraph', { text, line, generated: !inClause })
  siblings.push(scope.last)
}

function extend(text: string, joint: string, scope: Scope, line: number | null) {
  const last = scope.last ?? (scope.siblings.length === 0 ? scope.node : null)
  // Behind what hangs under a clause nothing can be added to its own text: it would stand before it.
  const owner = last !== null && last.children.length === 0 ? last : null
  if (owner === null) addText(text, scope, line)
  else owner.text = [owner.text, text].filter((part) => part !== '').join(joint)
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, buildTree, wouldLoop } from './tree.ts'

const node = (id: string, parentId: string | null = null) => ({ id, parentId })
const family = [node('city'), node('police', 'city'), node('traffic', 'police'), node('justice', 'city')]

test('a tree keeps the order, and an orphan stands at the top', () => {
  const tree = buildTree([...family, node('lost', 'nowhere')])
  expect(tree.map((branch) => branch.node.id)).toEqual(['city', 'lost'])
  expect(tree[0]!.children.map((branch) => branch.node.id)).toEqual(['police', 'justice'])
})

test('ancestors are listed from the top down', () => {
  expect(ancestorsOf(family, 'traffic').map((ancestor) => ancestor.id)).toEqual(['city', 'police'])
})

test('an agency cannot stand under itself or under one of its own', () => {
  expect(wouldLoop(family, 'city', 'traffic')).toBe(true)
  expect(wouldLoop(family, 'city', 'city')).toBe(true)
  expect(wouldLoop(family, 'traffic', 'justice')).toBe(false)
  expect(wouldLoop(family, 'traffic', null)).toBe(false)
})

test('property: moves that are not refused never lose a node from the tree', () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7), { nil: null })), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (list) => {
      const nodes = Array.from({ length: 8 }, (_, i) => node(String(i)))
      for (const [id, parent] of list) {
        const parentId = parent === null ? null : String(parent)
        if (!wouldLoop(nodes, String(id), parentId)) nodes[id]!.parentId = parentId
      }
      const size = (trees: ReturnType<typeof buildTree>): number => trees.reduce((sum, tree) => sum + 1 + size(tree.children), 0)
      expect(size(buildTree(nodes))).toBe(8)
    }),
  )
})

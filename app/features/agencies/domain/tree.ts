type Node = { id: string; parentId: string | null }
export type Tree<T extends Node> = { node: T; children: Tree<T>[] }

/** In the given order. A node whose parent is not among them stands at the top, so that nothing is lost. */
export function buildTree<T extends Node>(nodes: readonly T[]): Tree<T>[] {
  const branches = new Map(nodes.map((node) => [node.id, { node, children: [] as Tree<T>[] }]))
  const roots: Tree<T>[] = []
  for (const branch of branches.values()) {
    const parent = branch.node.parentId === null ? undefined : branches.get(branch.node.parentId)
    ;(parent?.children ?? roots).push(branch)
  }
  return roots
}

/** From the top down to the node's parent; stops at a node met twice. */
export function ancestorsOf<T extends Node>(nodes: readonly T[], id: string): T[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const path: T[] = []
  let parentId = byId.get(id)?.parentId
  while (parentId) {
    const parent = byId.get(parentId)
    if (!parent || path.includes(parent)) break
    path.unshift(parent)
    parentId = parent.parentId
  }
  return path
}

/** Would hanging `id` under `parentId` make it its own ancestor? */
export const wouldLoop = (nodes: readonly Node[], id: string, parentId: string | null): boolean =>
  parentId !== null && (parentId === id || ancestorsOf(nodes, parentId).some((node) => node.id === id))

/** What part of the picture is seen: its middle, and how many times nearer. */
export type View = { x: number; y: number; zoom: number }
export const [WIDTH, HEIGHT] = [640, 420]
export const WHOLE: View = { x: WIDTH / 2, y: HEIGHT / 2, zoom: 1 }
export const NEAREST = 12

const between = (low: number, n: number, high: number) => Math.min(high, Math.max(low, n))

/** Never beyond the edges of the picture. */
function kept({ x, y, zoom }: View): View {
  const [halfX, halfY] = [WIDTH / zoom / 2, HEIGHT / zoom / 2]
  return { x: between(halfX, x, WIDTH - halfX), y: between(halfY, y, HEIGHT - halfY), zoom }
}

/** Nearer or farther, so that `at` (in the picture; its middle where missing) stays where it is. */
export function zoomed(view: View, factor: number, at: { x: number; y: number } = view): View {
  const zoom = between(1, view.zoom * factor, NEAREST)
  const rest = view.zoom / zoom
  return kept({ x: at.x + (view.x - at.x) * rest, y: at.y + (view.y - at.y) * rest, zoom })
}

/** By parts of what is seen: 1 is a whole width. */
export const moved = (view: View, dx: number, dy: number): View =>
  kept({ ...view, x: view.x + (dx * WIDTH) / view.zoom, y: view.y + (dy * HEIGHT) / view.zoom })

export const boxOf = ({ x, y, zoom }: View) => `${x - WIDTH / zoom / 2} ${y - HEIGHT / zoom / 2} ${WIDTH / zoom} ${HEIGHT / zoom}`

const STEP = 0.2
/** What a key does to the view; undefined where it is none of ours. Arrows are left to the page while the whole picture is seen. */
export function keyed(view: View, key: string): View | undefined {
  if (key === '+' || key === '=') return zoomed(view, 1.5)
  if (key === '-') return zoomed(view, 1 / 1.5)
  if (key === '0') return WHOLE
  if (view.zoom === 1) return undefined
  if (key === 'ArrowLeft') return moved(view, -STEP, 0)
  if (key === 'ArrowRight') return moved(view, STEP, 0)
  if (key === 'ArrowUp') return moved(view, 0, -STEP)
  return key === 'ArrowDown' ? moved(view, 0, STEP) : undefined
}

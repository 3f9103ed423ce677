import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { keyed, moved, type View, WHOLE, zoomed } from './map-view.ts'

type Spot = { x: number; y: number }
const apart = ([a, b]: readonly Spot[]) => Math.hypot(a!.x - b!.x, a!.y - b!.y)

/** Nearer, farther and about: by button, key, wheel with Ctrl, drag and two fingers. One finger drags only what has come nearer. */
export function useMapView(svg: RefObject<SVGSVGElement>) {
  const [view, setView] = useState<View>(WHOLE)
  const fingers = useRef(new Map<number, Spot>())

  /** A point of the screen as one of the picture. */
  const inPicture = ({ x, y }: Spot): Spot | undefined => {
    const matrix = svg.current?.getScreenCTM()?.inverse()
    return matrix && { x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f }
  }

  useEffect(() => {
    const element = svg.current
    // Listened to natively: only so may the page be kept from zooming itself.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const at = inPicture(event)
      setView((was) => zoomed(was, Math.exp(-event.deltaY / 200), at))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  })

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => ({ x: clientX, y: clientY })
  const lift = (event: PointerEvent) => void fingers.current.delete(event.pointerId)
  const pointer = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      fingers.current.set(event.pointerId, spotOf(event))
      if (view.zoom > 1 || fingers.current.size > 1) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const known = fingers.current
      const was = known.get(event.pointerId)
      if (!was) return
      const before = [...known.values()]
      const spot = spotOf(event)
      known.set(event.pointerId, spot)
      const { width, height } = event.currentTarget.getBoundingClientRect()
      if (known.size === 1) setView((one) => (one.zoom === 1 ? one : moved(one, (was.x - spot.x) / width, (was.y - spot.y) / height)))
      if (known.size !== 2) return
      const now = [...known.values()]
      const middle = inPicture({ x: (now[0]!.x + now[1]!.x) / 2, y: (now[0]!.y + now[1]!.y) / 2 })
      setView((one) => zoomed(one, apart(now) / Math.max(1, apart(before)), middle))
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: lift,
  }
  const act = (key: string): boolean => {
    const next = keyed(view, key)
    if (next) setView(next)
    return next !== undefined
  }
  return { view, act, pointer }
}

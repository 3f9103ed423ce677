import { useEffect, useState } from 'react'

const SCALE = 2

/** The figure's own SVG as pixels, made in the browser: it has the reader's fonts. Without a script there is the SVG alone. */
export function PngButton({ svg, name, label }: { svg: string; name: string; label: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  async function save() {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await (await fetch(svg)).text())}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    const link = document.createElement('a')
    link.href = canvas.toDataURL('image/png')
    link.download = `${name}.png`
    link.click()
  }
  return (
    <button
      type="button"
      className="min-h-11 cursor-pointer border-0 bg-transparent p-0 text-inherit underline decoration-[var(--line)] underline-offset-4"
      aria-label={label}
      onClick={() => void save()}
    >
      PNG
    </button>
  )
}

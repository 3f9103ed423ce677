import { drawPicture } from './draw.ts'
import type { PictureSpec } from './spec.ts'

/** Twice as fine as it is shown, so that it can be printed. */
const FINE = 2

/** Loaded when somebody asks for a picture. */
export async function savePicture(spec: PictureSpec, name: string, kind: 'svg' | 'png') {
  const svg = drawPicture(spec)
  const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paint(svg)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.${kind}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** By the browser itself, with its letters. */
async function paint(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * FINE
  canvas.height = image.naturalHeight * FINE
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture came out.'))), 'image/png'),
  )
}

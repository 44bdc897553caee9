import { type FaceBytes, cssWeightOf, faceOf, faces } from './pdf-faces.ts'
import type { PictureText, TextPicture } from './pdf-file.ts'

/** Dots a point: 300 an inch and a little. */
const SCALE = 5
/** Around letters, which may reach beyond their line: parts of their size. */
const ABOVE = 1.15
const BELOW = 0.45

/** Draws lines with what this machine has for letters that the fonts of the product do not have. */
export async function openPictureText(fonts: FaceBytes): Promise<PictureText> {
  if (typeof OffscreenCanvas === 'undefined') return async () => await Promise.resolve(null)
  await Promise.all(faces.map((face) => addFace(fonts[face], cssWeightOf[face])))
  return async (text, look) => await drawn(text, look)
}

async function addFace(bytes: Uint8Array, weight: number): Promise<void> {
  const fonts = (globalThis as { fonts?: FontFaceSet }).fonts
  const face = new FontFace('Wegpunkt', Uint8Array.from(bytes), { weight: String(weight) })
  // Without it the rest of the line is drawn in another font as well.
  await face.load().then(
    () => fonts?.add(face),
    () => undefined,
  )
}

async function drawn(
  text: string,
  { size, weight, color, width, isRightToLeft }: Parameters<PictureText>[1],
): Promise<TextPicture | null> {
  const [above, height] = [size * ABOVE, size * (ABOVE + BELOW)]
  if (width <= 0) return null
  const canvas = new OffscreenCanvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(SCALE, SCALE)
  context.font = `${cssWeightOf[faceOf(weight)]} ${size}px Wegpunkt, system-ui, sans-serif`
  context.fillStyle = color
  context.direction = isRightToLeft ? 'rtl' : 'ltr'
  context.textAlign = 'left'
  // As wide as it was measured on the page, which had the same fonts.
  context.fillText(text, 0, above, width)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return { bytes: new Uint8Array(await blob.arrayBuffer()), above, height }
}

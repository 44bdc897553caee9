/** An image of a drawing as a file: with transparency only where it has any, which takes several times the room. */
export async function encodedImage(image: CanvasImageSource): Promise<Blob> {
  const { width, height } = image as ImageBitmap
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser gives no canvas to draw on')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  let isOpaque = true
  for (let i = 3; i < data.length && isOpaque; i += 4) isOpaque = data[i] === 255
  return await canvas.convertToBlob(isOpaque ? { type: 'image/jpeg', quality: 0.92 } : { type: 'image/png' })
}

import { latin1 } from './picture.ts'

const ORIENTATION = 0x0112
const SHORT = 3

/** How a camera was held, 1 … 8, from an Exif segment; 1 where it does not say so in a way that can be read. */
export function orientationIn(segment: Uint8Array): number {
  if (latin1(segment.subarray(0, 6)) !== 'Exif\0\0') return 1
  const tiff = segment.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const mark = latin1(tiff.subarray(0, 2))
  const little = mark === 'II'
  if ((!little && mark !== 'MM') || tiff.length < 8) return 1
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return 1
  const entries = view.getUint16(start, little)
  for (let i = 0; i < entries; i++) {
    const at = start + 2 + i * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) !== ORIENTATION || view.getUint16(at + 2, little) !== SHORT) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The content of an Exif segment that says the orientation and nothing else. */
export function exifOf(orientation: number): Uint8Array {
  const tiff = 'MM\0*\0\0\0\u0008'
  const entry = '\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0' + String.fromCharCode(orientation) + '\0\0'
  return Buffer.from(`Exif\0\0${tiff}${entry}\0\0\0\0`, 'latin1')
}

/** Whether width and height change places when the picture is shown. */
export const liesOnItsSide = (orientation: number): boolean => orientation >= 5

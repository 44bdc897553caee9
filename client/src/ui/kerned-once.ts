/**
 * A font in which no feature names a lookup twice. Inter's kerning does for figures and punctuation ("2, 3, 1, 2, 3,
 * 1"), browsers take each once, and fontkit would push them together twice: "27.11." with its point inside the 7.
 * Layout of the tables: OpenType 1.9, "GPOS" and "Feature table".
 */
export function kernedOnce(font: Uint8Array): Uint8Array {
  const bytes = font.slice()
  const view = new DataView(bytes.buffer)
  const gpos = offsetOf(view, 'GPOS')
  if (gpos === null) return bytes
  const features = gpos + view.getUint16(gpos + 6)
  for (let i = 0; i < view.getUint16(features); i++) dropRepeated(view, features, 2 + i * 6)
  return bytes
}

function offsetOf(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const name = String.fromCodePoint(...[0, 1, 2, 3].map((letter) => view.getUint8(at + letter)))
    if (name === tag) return view.getUint32(at + 8)
  }
  return null
}

/** `record`: where in the list of features the one is named; its offset stands behind its tag of four letters. */
function dropRepeated(view: DataView, features: number, record: number): void {
  const feature = features + view.getUint16(features + record + 4)
  const at = (place: number): number => feature + 4 + place * 2
  const count = view.getUint16(feature + 2)
  const lookups = new Set(Array.from({ length: count }, (_, place) => view.getUint16(at(place))))
  view.setUint16(feature + 2, lookups.size)
  for (const [place, lookup] of [...lookups].entries()) view.setUint16(at(place), lookup)
}

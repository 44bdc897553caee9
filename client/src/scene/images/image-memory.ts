/** A picture as it is held: in one size at a time. */
export type ImageEntry = {
  readonly asset: string
  bitmap: ImageBitmap | null
  /** For how many pixels on the longer side it is good; Infinity for a picture in its own size. 0: there is none. */
  side: number
  /** Which size is on its way; 0: none. */
  loadingSide: number
  broken: boolean
  /** In a row. */
  failures: number
  /** False for a while after the server could not be reached. */
  mayLoad: boolean
  askedAt: number
}

/** The sizes that are made, by the longer side. The smallest is for a board that is seen as a whole. */
const IMAGE_SIDES = [128, 512, 2_048, 4_096] as const
/** Kept for each on the screen that has not come yet. */
const LEAST_PIXELS = IMAGE_SIDES[0] ** 2
/** What was asked for within this time is taken to be on the screen. */
const ON_SCREEN_MS = 3_000

/**
 * In which size to load a picture. Where those on the screen would not fit into memory together, it is a smaller one:
 * otherwise each that comes would push out another one, which would be asked for again at once, without end. 0: none.
 */
export function chooseSide(
  entry: ImageEntry,
  wantedSide: number,
  { entries, now, maxPixels }: { entries: Iterable<ImageEntry>; now: number; maxPixels: number },
): number {
  let taken = 0
  let least = LEAST_PIXELS
  for (const other of entries) {
    if (other === entry || now - other.askedAt > ON_SCREEN_MS) continue
    taken += Math.max(pixelsOf(other), LEAST_PIXELS)
    least += LEAST_PIXELS
  }
  const enough = IMAGE_SIDES.findIndex((side) => side >= wantedSide)
  const offered = enough < 0 ? IMAGE_SIDES : IMAGE_SIDES.slice(0, enough + 1)
  const fitting = offered.findLast((side) => taken + side * side <= maxPixels)
  // Others came first and are large. One of them makes room, and comes again smaller.
  return fitting ?? (entry.bitmap === null && least <= maxPixels ? IMAGE_SIDES[0] : 0)
}

/** A picture that is on its way counts as the largest that it may be. */
function pixelsOf({ bitmap, loadingSide }: ImageEntry): number {
  return Math.max(loadingSide ** 2, bitmap ? bitmap.width * bitmap.height : 0)
}

export function heldPixels(entries: Iterable<ImageEntry>): number {
  let total = 0
  for (const { bitmap } of entries) if (bitmap) total += bitmap.width * bitmap.height
  return total
}

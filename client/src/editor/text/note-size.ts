import type { Size } from '@wegpunkt/shared/board/geometry'

/** A note grows by steps, so that its lines do not break elsewhere with every letter. */
const SIDES = [120, 160, 200, 240] as const
const MOST_SIDE = 240
/** A note that somebody filled with a book stays one among others. */
export const MOST_NOTE_HEIGHT = 480

/**
 * The size at which a note shows its text: it stays square as long as that makes a note, and grows downwards after
 * that. One to which somebody gave another form keeps its width. `heightAt` is what the text needs at a width.
 */
export function noteSize([w, h]: Size, heightAt: (width: number) => number): Size {
  const width = w === h ? Math.max(w, MOST_SIDE) : w
  const needed = heightAt(width)
  // Looked at first: a long text is not laid out once for each of the steps.
  if (w !== h || needed > width) return [width, Math.max(h, Math.min(MOST_NOTE_HEIGHT, needed))]
  const side = [w, ...SIDES.filter((step) => step > w)].find((step) => heightAt(step) <= step) ?? width
  return [side, side]
}

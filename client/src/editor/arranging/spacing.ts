import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Guide } from '../tool.ts'

/** What counts as an equal gap: places are whole numbers, and half a pixel is what an odd gap leaves over. */
const SAME = 1

type Span = { readonly start: number; readonly end: number }
type Neighbours = {
  readonly before: Span | undefined
  readonly furtherBefore: Span | undefined
  readonly after: Span | undefined
  readonly furtherAfter: Span | undefined
}

/** How far a rectangle has to go on so that the gaps to its neighbours are equal; null if that is not near. */
export function spacingDelta(
  rects: readonly Rect[],
  rect: Rect,
  axis: 'x' | 'y',
  reach: number,
): number | null {
  const own = spanOf(rect, axis)
  const length = own.end - own.start
  const { before, furtherBefore, after, furtherAfter } = neighboursOf(rects, rect, axis, reach)
  const starts: number[] = []
  if (before && after) starts.push(Math.round((before.end + after.start - length) / 2))
  if (before && furtherBefore) starts.push(before.end + (before.start - furtherBefore.end))
  if (after && furtherAfter) starts.push(after.start - (furtherAfter.start - after.end) - length)
  let best: number | null = null
  for (const start of starts) {
    const delta = start - own.start
    if (Math.abs(delta) <= reach && (best === null || Math.abs(delta) < Math.abs(best))) best = delta
  }
  return best
}

/** The gaps beside a rectangle that are equal to each other or to the next ones. */
export function spacingGuides(rects: readonly Rect[], rect: Rect, axis: 'x' | 'y'): Guide[] {
  const own = spanOf(rect, axis)
  const { before, furtherBefore, after, furtherAfter } = neighboursOf(rects, rect, axis, SAME)
  const gaps = [
    between(furtherBefore, before),
    between(before, own),
    between(own, after),
    between(after, furtherAfter),
  ]
  const equal = new Set<number>()
  for (let i = 0; i + 1 < gaps.length; i++) {
    const [one, next] = [gaps[i], gaps[i + 1]]
    if (!one || !next || Math.abs(lengthOf(one) - lengthOf(next)) > SAME) continue
    equal.add(i)
    equal.add(i + 1)
  }
  const across = spanOf(rect, axis === 'x' ? 'y' : 'x')
  return [...equal].flatMap((i): Guide[] => {
    const gap = gaps[i]
    if (!gap) return []
    return [{ axis, kind: 'gap', at: (across.start + across.end) / 2, from: gap.start, to: gap.end }]
  })
}

// Of what lies in the same row (or column), the two that come before and the two that come after.
function neighboursOf(rects: readonly Rect[], rect: Rect, axis: 'x' | 'y', reach: number): Neighbours {
  const own = spanOf(rect, axis)
  const across = spanOf(rect, axis === 'x' ? 'y' : 'x')
  const row = rects.filter((other) => {
    const there = spanOf(other, axis === 'x' ? 'y' : 'x')
    return there.start < across.end && across.start < there.end
  })
  const spans = row.map((other) => spanOf(other, axis))
  const before = lastEnding(spans, own.start + reach)
  const after = firstStarting(spans, own.end - reach)
  return {
    before,
    furtherBefore: before && lastEnding(spans, before.start),
    after,
    furtherAfter: after && firstStarting(spans, after.end),
  }
}

function lastEnding(spans: readonly Span[], by: number): Span | undefined {
  let last: Span | undefined
  for (const span of spans) if (span.end <= by && (!last || span.end > last.end)) last = span
  return last
}

function firstStarting(spans: readonly Span[], from: number): Span | undefined {
  let first: Span | undefined
  for (const span of spans) if (span.start >= from && (!first || span.start < first.start)) first = span
  return first
}

// Null where they touch or overlap: that is no gap.
function between(one: Span | undefined, next: Span | undefined): Span | null {
  return one && next && next.start - one.end > SAME ? { start: one.end, end: next.start } : null
}

const spanOf = ({ x, y, w, h }: Rect, axis: 'x' | 'y'): Span =>
  axis === 'x' ? { start: x, end: x + w } : { start: y, end: y + h }

const lengthOf = ({ start, end }: Span): number => end - start

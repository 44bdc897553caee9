import { plainly } from './headings.ts'

/** A typing error for so many letters. */
const LETTERS_PER_ERROR = 4
/** What is shorter is in too many titles. */
const LEAST_PART_CHARS = 4

/** The title that somebody may have meant who typed another one; null where none is near, or two are as near. */
export function nearestTitle(typed: string, titles: readonly string[]): string | null {
  const wanted = plainly(typed)
  if (wanted === '') return null
  const all = titles.map((title) => ({ title, plain: plainly(title) })).filter(({ plain }) => plain !== '')
  const same = all.filter(({ plain }) => plain === wanted)
  if (same.length > 0) return onlyOne(same)
  const most = Math.max(1, Math.floor(wanted.length / LETTERS_PER_ERROR))
  let [nearest, best] = [[] as typeof all, most]
  for (const one of all) {
    const errors = distance(wanted, one.plain, best)
    if (errors < best) nearest = []
    if (errors > best) continue
    best = errors
    nearest.push(one)
  }
  if (nearest.length > 0) return onlyOne(nearest)
  const around = (long: string, short: string): boolean =>
    short.length >= LEAST_PART_CHARS && ` ${long} `.includes(` ${short} `)
  return onlyOne(all.filter(({ plain }) => around(plain, wanted) || around(wanted, plain)))
}

const onlyOne = (found: readonly { readonly title: string }[]): string | null =>
  found.length === 1 ? (found[0]?.title ?? null) : null

/** How many letters have to be changed, added or left out; `most + 1` for more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return Math.min(row.at(-1) ?? 0, most + 1)
}

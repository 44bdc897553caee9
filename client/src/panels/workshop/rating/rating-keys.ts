import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { PrivateRating } from '@wegpunkt/shared/workshop/secret'

export const aspects = ['experience', 'expectation'] as const
export type Aspect = (typeof aspects)[number]

const feelings: Readonly<Record<string, Feeling | null>> = {
  0: null,
  1: -2,
  2: -1,
  3: 0,
  4: 1,
  5: 2,
}

/** What a digit means, as on the board; undefined: another key. */
export const feelingOfKey = (key: string): Feeling | null | undefined =>
  Object.hasOwn(feelings, key) ? feelings[key] : undefined

/** One aspect said anew; the other stays as it was. */
export const rated = (
  { touchpoint, persona }: Pick<PrivateRating, 'touchpoint' | 'persona'>,
  before: PrivateRating | undefined,
  aspect: Aspect,
  feeling: Feeling | null,
): PrivateRating => ({
  touchpoint,
  persona,
  experience: before?.experience ?? null,
  expectation: before?.expectation ?? null,
  [aspect]: feeling,
})

/** Goes to the same button of the row above or below; false for another key. */
export function stepInRows({
  key,
  target,
  currentTarget,
}: {
  readonly key: string
  readonly target: EventTarget
  readonly currentTarget: HTMLElement
}): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
  const rows = [...(currentTarget.closest('section')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const to = rows[rows.indexOf(currentTarget) + (key === 'ArrowDown' ? 1 : -1)]
  const aspect =
    target instanceof Element ? target.closest<HTMLElement>('[data-aspect]')?.dataset['aspect'] : undefined
  const place = aspect ? `[data-aspect="${aspect}"] button` : 'button'
  const buttons = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>(place)]
  const at = target instanceof HTMLElement ? buttons(currentTarget).indexOf(target) : 0
  if (to) (buttons(to)[Math.max(0, at)] ?? buttons(to)[0])?.focus()
  return true
}

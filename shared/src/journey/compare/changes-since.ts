import type { ElementId } from '../../board/element-id.ts'
import type { Digest, Standing, TouchpointDigest } from './digest.ts'

type Moments = { readonly persona: string; readonly before: string; readonly after: string }
type Ratings = {
  readonly persona: string
  readonly by: 'team' | 'customers'
  readonly before: number | null
  readonly after: number
}

/** What became of one touchpoint since somebody looked last. Only what changed is said. */
export type ChangeSince = {
  readonly touchpoint: ElementId
  readonly title: string
  readonly became: 'added' | 'removed' | 'changed'
  /** The stages by their names; null: beside the grid. */
  readonly moved: { readonly from: string | null; readonly to: string | null } | null
  /** Its title before, if it has another one. */
  readonly renamed: string | null
  readonly moments: readonly Moments[]
  readonly ratings: readonly Ratings[]
  /** How many events came, went, or are of another class. */
  readonly events: number
  /** The fields whose words are others. */
  readonly words: readonly string[]
  readonly choices: readonly string[]
}

export type Since = {
  /** As one meets them today; what is gone comes last. */
  readonly touchpoints: readonly ChangeSince[]
  /** How many measures were begun, and how many are done or dropped. */
  readonly measures: { readonly opened: number; readonly closed: number }
}

/** What changed in meaning between two looks at the same board. */
export function changesSince(before: Digest, after: Digest): Since {
  const was = before.touchpoints
  const stages = { before: before.stages, after: after.stages }
  const is = after.touchpoints
  const there = Object.entries(is).flatMap(([id, now]): ChangeSince[] => {
    const before = was[id]
    if (!before) return [{ ...nothing, touchpoint: id, title: now.title, became: 'added' }]
    const change = between(id, { now, before }, stages)
    return saysSomething(change) ? [change] : []
  })
  const gone = Object.entries(was).flatMap(([id, { title }]): ChangeSince[] =>
    is[id] ? [] : [{ ...nothing, touchpoint: id, title, became: 'removed' }],
  )
  return { touchpoints: [...there, ...gone], measures: measuresBetween(before.measures, after.measures) }
}

export const isEmpty = ({ touchpoints, measures }: Since): boolean =>
  touchpoints.length === 0 && measures.opened === 0 && measures.closed === 0

const nothing = { moved: null, renamed: null, moments: [], ratings: [], events: 0, words: [], choices: [] }

function between(
  touchpoint: ElementId,
  { now, before: then }: { now: TouchpointDigest; before: TouchpointDigest },
  { before, after }: { before: Digest['stages']; after: Digest['stages'] },
): ChangeSince {
  const nameIn = (stages: Digest['stages'], id: ElementId | null): string | null =>
    id === null ? null : (stages[id] ?? null)
  return {
    touchpoint,
    title: now.title,
    became: 'changed',
    moved:
      then.stage === now.stage ? null : { from: nameIn(before, then.stage), to: nameIn(after, now.stage) },
    renamed: then.title === now.title ? null : then.title,
    moments: forEach(now.personas, then.personas, (persona, is, was) =>
      is.moment === was.moment ? [] : [{ persona, before: was.moment, after: is.moment }],
    ),
    ratings: forEach(now.personas, then.personas, (persona, is, was) =>
      (['team', 'customers'] as const).flatMap((by): Ratings[] => {
        const rating = is[by]
        return rating === null || rating === was[by] ? [] : [{ persona, by, before: was[by], after: rating }]
      }),
    ),
    events: different(then.events, now.events).length,
    words: different(then.words, now.words),
    choices: different(then.choices, now.choices),
  }
}

/** A persona that was not shown then has nothing to be compared with. */
function forEach<Change>(
  now: TouchpointDigest['personas'],
  then: TouchpointDigest['personas'],
  compare: (persona: string, is: Standing, was: Standing) => readonly Change[],
): Change[] {
  return Object.entries(now).flatMap(([persona, is]) => {
    const was = then[persona]
    return was ? compare(persona, is, was) : []
  })
}

const different = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key])

const saysSomething = (change: ChangeSince): boolean =>
  change.moved !== null ||
  change.renamed !== null ||
  change.events > 0 ||
  change.moments.length + change.ratings.length + change.words.length + change.choices.length > 0

function measuresBetween(before: Digest['measures'], after: Digest['measures']): Since['measures'] {
  const isNewlyOpen = ([id, isOpen]: [string, boolean]): boolean => isOpen && before[id] !== true
  const isNoLongerOpen = ([id, wasOpen]: [string, boolean]): boolean => wasOpen && after[id] !== true
  return {
    opened: Object.entries(after).filter(isNewlyOpen).length,
    closed: Object.entries(before).filter(isNoLongerOpen).length,
  }
}

import { jsonOf, type Json } from '../board/board-state.ts'
import { spread } from '../board/gathered.ts'
import type { Assessment, Element, Lane, Meta, Stage } from '../board/schema.ts'
import { longTextKeyOf, textKeyOf } from '../board/words.ts'
import type { ShowRule } from './show-rule.ts'
import {
  type Decision,
  type PartKey,
  assessmentKeys,
  elementKeys,
  laneKeys,
  metaKeys,
  stageKeys,
} from './shown-keys.ts'
import { type Sight, parts } from './shown-parts.ts'

/** An entry as it is written: its stored keys with plain values, and apart those that are texts. */
export type ShownEntry = {
  readonly fields: Readonly<Record<string, Json>>
  readonly texts: Readonly<Record<string, string>>
}

export const shownElement = (element: Element, sight: Sight): ShownEntry =>
  entryOf(element, elementKeys[element.kind], sight, textKeysOf(element))

export const shownStage = (stage: Stage, rule: ShowRule): ShownEntry => entryOf(stage, stageKeys, blind(rule))

export const shownLane = (lane: Lane, rule: ShowRule): ShownEntry => entryOf(lane, laneKeys, blind(rule))

/** By aspect: each is a key of its own in the document. */
export const shownAssessment = (assessment: Assessment, rule: ShowRule): ShownEntry['fields'] =>
  entryOf(assessment, assessmentKeys, blind(rule)).fields

export const shownMeta = (meta: Meta, rule: ShowRule): ShownEntry['fields'] =>
  entryOf(meta, metaKeys, blind(rule)).fields

/** For entries that name no element. */
const blind = (rule: ShowRule): Sight => ({ rule, sees: () => false })

function textKeysOf({ kind }: Element): ReadonlySet<string> {
  const keys = [textKeyOf[kind], longTextKeyOf[kind]]
  return new Set(keys.filter((key) => typeof key === 'string'))
}

const noTexts: ReadonlySet<string> = new Set()

/**
 * From an entry that was read, so that nothing is in it that no reader knows; of that only what the table names. What
 * counts anyway where a key is missing is left out.
 */
function entryOf(
  entry: object,
  keys: Readonly<Record<string, Decision>>,
  sight: Sight,
  textKeys = noTexts,
): ShownEntry {
  const shown: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(entry)) {
    const decision = Object.hasOwn(keys, key) ? keys[key] : undefined
    const it = valueOf(decision, key, value, sight)
    if (it !== undefined && it !== null) shown[key] = it
  }
  const fields: Record<string, Json> = {}
  const texts: Record<string, string> = {}
  for (const [key, value] of spread(shown)) {
    if (textKeys.has(key) && typeof value === 'string') texts[key] = value
    else {
      const plain = jsonOf(value)
      if (plain !== undefined) fields[key] = plain
    }
  }
  return { fields, texts }
}

function valueOf(decision: Decision | undefined, key: string, value: unknown, sight: Sight): unknown {
  if (decision === 'shown') return value
  if (decision === 'people') return sight.rule.people ? value : undefined
  if (decision === 'quotes') return sight.rule.quotes ? value : undefined
  // The types hold that what says so has a part, which takes what stands there.
  if (decision === 'part') return parts[key as PartKey](value as never, sight)
  return undefined
}

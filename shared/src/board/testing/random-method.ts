import type { Edit } from '../edits.ts'
import type { ElementId } from '../element-id.ts'
import {
  aims,
  answers,
  contactPartners,
  effortBearers,
  eventClasses,
  momentKinds,
  outcomeTypes,
  paths,
  risks,
  settings,
  statuses,
  wishMarks,
  wishes,
} from '../choices.ts'
import { member } from '../gathered.ts'
import type { Outcome } from '../method-schema.ts'
import type { Random } from './random.ts'

type Fields = Extract<Edit, { do: 'set'; in: 'elements' }>['to']

const words = ['Preis', 'too late', '', '😀']
const wordsFor = (random: Random): string => random.pick(words) ?? ''

/** One answer to what the method asks: about this element, or the board. */
export function randomMethodEdit(
  random: Random,
  id: ElementId,
  kind: unknown,
  others: readonly ElementId[],
): Edit {
  if (random.chance(0.1)) return { do: 'set', in: 'meta', to: metaFields(random, id) }
  if (kind === 'note') return { do: 'set', in: 'elements', id, to: noteFields(random, others) }
  if (random.chance(0.2)) return assess(random, id)
  return { do: 'set', in: 'elements', id, to: touchpointFields(random, others) }
}

function touchpointFields(random: Random, others: readonly ElementId[]): Fields {
  const other = random.pick(others) ?? 'gone'
  const fields: readonly (() => Fields)[] = [
    () => ({ setting: random.pick(settings) ?? undefined }),
    () => ({ contactWith: random.pick(contactPartners) ?? undefined }),
    () => ({ path: random.chance(0.6) ? 'main' : (random.pick(paths) ?? 'main') }),
    () => ({ status: random.chance(0.6) ? 'existing' : (random.pick(statuses) ?? 'existing') }),
    () => ({ dealBreaker: maybe(random, wordsFor(random)) }),
    () => ({ coreProcess: maybe(random, wordsFor(random)) }),
    () => ({ promise: maybe(random, { text: wordsFor(random), source: 'https://example.org' }) }),
    () => ({ benchmark: maybe(random, { who: wordsFor(random), industry: '', what: '' }) }),
    () => ({ entry: maybe(random, true), entryShare: random.int(40) }),
    () => ({ exit: maybe(random, true) }),
    () => ({ surveyHere: maybe(random, true) }),
    () => ({ customerView: wordsFor(random), customerSays: wordsFor(random) }),
    () => ({ customersAsked: { answer: random.pick(answers) ?? 'no' } }),
    () => member('wishes', random.pick(wishes) ?? 'easy', maybe(random, random.pick(wishMarks) ?? 0)),
    () => member('aims', random.pick(aims) ?? 'desire', maybe(random, true)),
    () => member('dependsOn', other, maybe(random, true)),
    () => member('outcomes', `o${random.int(4)}`, maybe(random, outcome(random))),
    () =>
      member('handovers', other, { owner: wordsFor(random), agreement: '', risk: random.pick(risks) ?? 0 }),
  ]
  return random.pick(fields)?.() ?? {}
}

const outcome = (random: Random): Outcome => ({
  type: random.pick(outcomeTypes) ?? 'won',
  count: random.int(20),
  period: '2027',
  reasonStated: wordsFor(random),
  reasonFound: wordsFor(random),
})

function noteFields(random: Random, others: readonly ElementId[]): Fields {
  return {
    touchpoint: random.pick(others) ?? undefined,
    event: maybe(random, random.pick(eventClasses) ?? 'okay'),
    disruptionRisk: random.pick(risks) ?? 0,
    effortBy: random.pick(effortBearers) ?? 'us',
  }
}

function assess(random: Random, touchpoint: ElementId): Edit {
  const moment = { kind: random.pick(momentKinds) ?? 'none', reason: wordsFor(random) }
  const to = random.chance(0.5)
    ? { moment: maybe(random, moment) }
    : { expectationText: maybe(random, wordsFor(random)), relevance: 'relevant' as const }
  return { do: 'assess', touchpoint, persona: random.chance(0.5) ? 'p1' : 'p2', to }
}

function metaFields(random: Random, id: ElementId): Extract<Edit, { do: 'set'; in: 'meta' }>['to'] {
  if (random.chance(0.3)) return { accountable: wordsFor(random), unknownEntry: maybe(random, true) }
  return random.chance(0.5)
    ? member('rulesOff', 'stage-empty', maybe(random, true))
    : member('dismissed', `no-measure:${id}`, maybe(random, wordsFor(random)))
}

/** Now and then what was said is taken back. */
const maybe = <T>(random: Random, value: T): T | undefined => (random.chance(0.8) ? value : undefined)

import type { ElementId } from '../../board/element-id.ts'
import type { Touchpoint } from '../../board/schema.ts'
import { isOpen } from '../measure-figures.ts'
import { type Moment, momentsByTouchpoint } from '../moments.ts'
import { type Journey, personasOf } from '../journey.ts'
import { eventsOn } from '../parts/notes-on.ts'
import { ratedSteps } from '../parts/ratings.ts'
import { type Step, stepsOf } from '../parts/steps.ts'
import { changedChoices, changedTexts } from './changed-fields.ts'

/** What a touchpoint is to one persona: its moment, and the medians of team and customers. */
export type Standing = {
  readonly moment: Moment['kind'] | 'none'
  readonly team: number | null
  readonly customers: number | null
}

/** What one remembers of a touchpoint: of its words only the title, of the others whether they are the same. */
export type TouchpointDigest = {
  readonly title: string
  readonly stage: ElementId | null
  readonly words: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, string>>
  /** The class of each event by its note, and the words of the note as a hash. */
  readonly events: Readonly<Record<ElementId, string>>
  readonly personas: Readonly<Record<string, Standing>>
}

/**
 * A journey in so few figures that a device may keep it, to say later what changed in meaning: no sentence of it can
 * be read in there but titles.
 */
export type Digest = {
  readonly touchpoints: Readonly<Record<ElementId, TouchpointDigest>>
  readonly stages: Readonly<Record<ElementId, string>>
  /** Whether each is still to be done. */
  readonly measures: Readonly<Record<string, boolean>>
}

export function digestOf(journey: Journey): Digest {
  const standings = standingsIn(journey)
  const events = eventsOn(journey.board)
  const entry = ({ id, stage, touchpoint }: Step): [ElementId, TouchpointDigest] => [
    id,
    {
      title: touchpoint.title,
      stage,
      ...fieldsOf(touchpoint),
      events: Object.fromEntries(
        (events.get(id) ?? []).map(({ id, note }) => [id, `${note.event} ${hashOf(note.text)}`]),
      ),
      personas: standings(id),
    },
  ]
  return {
    touchpoints: Object.fromEntries(stepsOf(journey.board).map(entry)),
    stages: Object.fromEntries([...journey.board.stages].map(([id, { name }]) => [id, name])),
    measures: Object.fromEntries(journey.rows.measures.map((measure) => [measure.id, isOpen(measure)])),
  }
}

/** All that it says, as what differs from one that says nothing. The title is kept as it is. */
function fieldsOf(touchpoint: Touchpoint): Pick<TouchpointDigest, 'words' | 'choices'> {
  const texts = changedTexts(silent, touchpoint).filter(({ field }) => field !== 'title')
  return {
    words: Object.fromEntries(texts.map(({ field, after }) => [field, hashOf(after)])),
    choices: Object.fromEntries(
      changedChoices(silent, touchpoint).map(({ field, after }) => [field, after ?? '']),
    ),
  }
}

const silent = {
  kind: 'touchpoint',
  at: [0, 0],
  size: [0, 0],
  order: '',
  stage: null,
  lane: null,
  title: '',
  contact: 'direct',
  channel: '',
  department: null,
  supporting: [],
} as const satisfies Touchpoint

function standingsIn(journey: Journey): (touchpoint: ElementId) => Record<string, Standing> {
  const all = personasOf(journey).map((persona) => ({
    persona,
    moments: momentsByTouchpoint(journey, persona),
    rated: new Map(ratedSteps(journey, persona).map((step) => [step.id, step])),
  }))
  return (id) =>
    Object.fromEntries(
      all.map(({ persona, moments, rated }) => [
        persona,
        {
          moment: moments.get(id)?.kind ?? 'none',
          team: rated.get(id)?.team?.median ?? null,
          customers: rated.get(id)?.customers?.median ?? null,
        },
      ]),
    )
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over UTF-16 units: enough to see that words are others, and nothing to read them from. */
function hashOf(text: string): string {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return (hash >>> 0).toString(36)
}

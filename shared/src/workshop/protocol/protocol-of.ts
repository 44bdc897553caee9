import { ANY_PERSONA } from '../../board/choices.ts'
import { nameBy } from '../../formats/export-source.ts'
import type { RunResult } from '../../http/workshop-routes.ts'
import type { RowOf } from '../../journey/row-fields.ts'
import { LEAST_TO_TELL } from '../../limits.ts'
import { withoutTellingNumbers } from '../told-votes.ts'
import type { Workshop } from '../workshop.ts'
import { phaseOf } from '../workshop-now.ts'
import type { BoardFacts } from './board-facts.ts'
import type { Mark } from './mark.ts'
import { peopleByDepartment } from './people-by-department.ts'
import { PROTOCOL_VERSION, type Protocol } from './protocol.ts'
import { curvesOf, decisionsOf, measuresOf, questionsOf } from './protocol-board.ts'

/** All that a protocol is made of. What is hidden is in none of it. */
export type ProtocolSources = {
  readonly id: string
  readonly workshop: Workshop
  readonly board: { readonly id: string; readonly title: string }
  readonly now: number
  /** Of all people and personas of the workspace, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly personas: ReadonlyMap<string, string>
  readonly participants: readonly {
    readonly person: string | null
    readonly department: string | null
    readonly isNamed: boolean
  }[]
  readonly results: readonly RunResult[]
  /** The board as it is now. */
  readonly facts: BoardFacts
  readonly start: Mark | null
  /** Null while it is on: then it is what is there now. */
  readonly end: Mark | null
  /** In which run an element came onto the board. */
  readonly noted: readonly { readonly run: string; readonly element: string }[]
  /** Whose an element is, where that is known. */
  readonly authors: ReadonlyMap<string, string>
  readonly decisions: readonly RowOf<'decision'>[]
  readonly measures: readonly RowOf<'measure'>[]
  readonly parked: readonly {
    readonly id: string
    readonly run: string | null
    readonly text: string
    /** In place of a text. */
    readonly element: string | null
  }[]
}

export function protocolOf(sources: ProtocolSources): Protocol {
  const { id, workshop, board, now, names, participants } = sources
  const { title, format, status, startedAt, endedAt } = workshop
  const name = nameBy(names)
  const nameOf = (person: string | null): string | null => (person === null ? null : name(person))
  return {
    version: PROTOCOL_VERSION,
    workshop: { id, title, format, status, startedAt, endedAt },
    board,
    madeAt: now,
    moderators: workshop.moderators.flatMap(({ person }) => nameOf(person) ?? []),
    agenda: agendaOf(workshop, now),
    people: peopleByDepartment(
      participants.map(({ person, department, isNamed }) => ({
        department,
        name: isNamed ? nameOf(person) : null,
      })),
    ),
    notes: notesOf(sources),
    votes: votesOf(sources),
    ratings: ratingsOf(sources),
    curves: curvesOf(sources),
    decisions: decisionsOf(sources),
    measures: measuresOf(sources),
    questions: questionsOf(sources),
    parked: parkedOf(sources),
    handOvers: workshop.handOvers.map(({ at, from, to, why }) => ({
      at,
      from: nameOf(from),
      to: nameOf(to),
      why,
    })),
  }
}

/** In the order in which they were begun; what never was comes as the agenda has it. */
function agendaOf(workshop: Workshop, now: number): Protocol['agenda'] {
  const beginning = new Map(
    workshop.runs.toReversed().map(({ phase, times }) => [phase, times[0]?.from ?? 0]),
  )
  const entries = workshop.phases.map(({ id, name, prompt, activity, minutes }) => {
    const runs = workshop.runs.filter(({ phase }) => phase === id)
    const times = runs.flatMap((run) => run.times)
    return {
      phase: id,
      name,
      prompt,
      activity,
      minutes,
      wasOnMs:
        times.length === 0
          ? null
          : times.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0),
      runs: runs.map(({ id: run, times: on, secrecy, isAnonymous }) => ({
        id: run,
        times: on,
        secrecy,
        isAnonymous,
      })),
    }
  })
  const begun = entries.filter(({ phase }) => beginning.has(phase))
  return [
    ...begun.toSorted((a, b) => (beginning.get(a.phase) ?? 0) - (beginning.get(b.phase) ?? 0)),
    ...entries.filter(({ phase }) => !beginning.has(phase)),
  ]
}

function notesOf(sources: ProtocolSources): Protocol['notes'] {
  const { workshop, facts, noted, authors, names, participants } = sources
  const runOf = new Map(noted.map(({ run, element }) => [element, run]))
  const stages = new Map(facts.stages.map((stage) => [stage.id, stage.name]))
  const named = new Set(participants.flatMap(({ person, isNamed }) => (isNamed && person) || []))
  const byDepartment = Map.groupBy(participants, ({ department }) => department)
  // Of a department with one or two who took part it would name who did not agree to be named.
  const isTelling = (department: string | null): boolean =>
    (byDepartment.get(department)?.length ?? 0) < LEAST_TO_TELL
  const byRun = Map.groupBy(facts.elements, ({ id }) => runOf.get(id))
  return workshop.runs.flatMap((run) => {
    const here = (byRun.get(run.id) ?? []).flatMap(({ id, kind, text, department, stage }) => {
      if (!isNoteKind(kind) || text.trim() === '') return []
      const author = authors.get(id)
      const mayBeNamed = !run.isAnonymous && author !== undefined && named.has(author)
      return {
        id,
        kind,
        text,
        department: run.isAnonymous || (!mayBeNamed && isTelling(department)) ? null : department,
        author: mayBeNamed ? nameBy(names)(author) : null,
        stage: stages.get(stage ?? '') ?? null,
      }
    })
    return here.length === 0 ? [] : [{ run: run.id, phase: phaseName(workshop, run.phase), notes: here }]
  })
}

const isNoteKind = (kind: string): kind is 'note' | 'touchpoint' => kind === 'note' || kind === 'touchpoint'

const phaseName = (workshop: Workshop, phase: string): string => phaseOf(workshop, { phase })?.name ?? ''

/** Numbers of two people would tell who of them has said nothing. */
function saidIn(workshop: Workshop, { run, phase, participants, voices }: RunResult) {
  const isTelling = participants < LEAST_TO_TELL || (voices > 0 && voices < LEAST_TO_TELL)
  return {
    run,
    phase: phaseName(workshop, phase),
    participants: isTelling ? null : participants,
    voices: isTelling ? null : voices,
  }
}

function votesOf({ workshop, results, facts }: ProtocolSources): Protocol['votes'] {
  const titleOf = titles(facts)
  const placesOf = ({ places }: RunResult) =>
    places.map(({ place, votes, elements }) => ({
      place,
      votes,
      elements: elements.map((id) => ({ id, title: titleOf(id) })),
    }))
  return results
    .filter((result) => result.places.length > 0 || activityOf(workshop, result) === 'voting')
    .map(withoutTellingNumbers)
    .map((result) =>
      Object.assign(saidIn(workshop, result), { votes: result.votes, places: placesOf(result) }),
    )
}

function ratingsOf({ workshop, results, facts, personas }: ProtocolSources): Protocol['ratings'] {
  const titleOf = titles(facts)
  const touchpointsOf = (result: RunResult) =>
    result.ratings.map(({ touchpoint, persona, experience, expectation }) => ({
      touchpoint: { id: touchpoint, title: titleOf(touchpoint) },
      persona: persona === ANY_PERSONA ? null : (personas.get(persona) ?? null),
      experience: spreadTold(experience, result),
      expectation: spreadTold(expectation, result),
    }))
  return results
    .filter((result) => result.ratings.length > 0 || activityOf(workshop, result) === 'rating')
    .map((result) => Object.assign(saidIn(workshop, result), { touchpoints: touchpointsOf(result) }))
}

const spreadTold = (spread: RunResult['ratings'][number]['experience'], { participants }: RunResult) =>
  spread && { ...spread, n: Math.min(participants, spread.n) < LEAST_TO_TELL ? null : spread.n }

const activityOf = (workshop: Workshop, { phase }: Pick<RunResult, 'phase'>) =>
  phaseOf(workshop, { phase })?.activity

function titles({ elements }: BoardFacts): (id: string) => string | null {
  const byId = new Map(elements.map(({ id, text }) => [id, text]))
  return (id) => byId.get(id) ?? null
}

function parkedOf({ workshop, parked, facts }: ProtocolSources): Protocol['parked'] {
  const titleOf = titles(facts)
  return parked.flatMap(({ id, run, text, element }) => {
    const words = element === null ? text : titleOf(element)
    if (words === null || words.trim() === '') return []
    const begun = workshop.runs.find((one) => one.id === run)
    return [{ id, phase: begun ? phaseName(workshop, begun.phase) : null, text: words }]
  })
}

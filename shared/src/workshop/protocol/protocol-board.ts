import { ANY_PERSONA } from '../../board/choices.ts'
import { isTaken } from '../../journey/ownership.ts'
import { type Mark, markOf } from './mark.ts'
import type { Protocol } from './protocol.ts'
import type { ProtocolSources } from './protocol-of.ts'

/** What there was at the end, or is now while nothing has ended. */
const endOf = ({ end, facts, measures }: ProtocolSources): Mark => end ?? markOf(facts, measures)

/** As the team saw each stage at the start and at the end. A stage that came meanwhile has no before. */
export function curvesOf(sources: ProtocolSources): Protocol['curves'] {
  const { start, personas } = sources
  const after = endOf(sources)
  const known = after.curves.map(({ persona, stages }) => {
    const first = start?.curves.find((curve) => curve.persona === persona)
    const before = new Map(first?.stages.map(({ stage, value }) => [stage, value]))
    return {
      persona: persona === ANY_PERSONA ? null : (personas.get(persona) ?? null),
      stages: stages.map(({ stage, name, value }) => ({
        name,
        before: before.get(stage) ?? null,
        after: value,
      })),
    }
  })
  return known.filter(({ stages }) =>
    stages.some(({ before, after: now }) => before !== null || now !== null),
  )
}

/** While it was on, until it ended. */
const isMeanwhile = ({ workshop: { startedAt, endedAt } }: ProtocolSources, at: number): boolean =>
  startedAt !== null && at >= startedAt && at <= (endedAt ?? Infinity)

export const decisionsOf = (sources: ProtocolSources): Protocol['decisions'] =>
  sources.decisions
    .map(({ createdAt, text, event }) => ({ at: Date.parse(createdAt), text, event }))
    .filter(({ at }) => isMeanwhile(sources, at))
    .toSorted((a, b) => a.at - b.at)

/** Those that were proposed meanwhile, and those that somebody said yes to meanwhile; as they are today. */
export function measuresOf(sources: ProtocolSources): Protocol['measures'] {
  const { start, measures, names } = sources
  const before = new Map(start?.measures.map((one) => [one.id, one.isTaken]))
  const after = new Map(endOf(sources).measures.map((one) => [one.id, one.isTaken]))
  const inOrder = measures.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  return inOrder.flatMap((measure) => {
    const { id, title, owner, department, due, status, createdAt } = measure
    const wasThere = before.has(id)
    const isNew = !wasThere && isMeanwhile(sources, Date.parse(createdAt))
    const isTakenNow = after.get(id) ?? isTaken(measure)
    const isTakenMeanwhile = isTakenNow && before.get(id) !== true && (isNew || wasThere)
    if (!isNew && !isTakenMeanwhile) return []
    // Whoever is no member is written as a name.
    const called = owner === null ? null : (names.get(owner) ?? owner)
    const isAgreed = isTaken(measure)
    return [{ id, title, isTaken: isTakenMeanwhile, isNew, owner: called, isAgreed, department, due, status }]
  })
}

/** Those that were open at the end, and are open today. */
export function questionsOf(sources: ProtocolSources): Protocol['questions'] {
  const { facts } = sources
  const open = new Set(endOf(sources).questions)
  return facts.questions
    .filter(({ id }) => open.has(id))
    .map(({ id, title, asked, open: unanswered }) => ({ id, title, asked, open: [...unanswered] }))
}

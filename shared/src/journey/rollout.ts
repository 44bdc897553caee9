import type { JourneyRow, PersonaRow } from './rows.ts'

export type RolloutStage = 1 | 2 | 3

/** Weight and complexity together, of 10: up to the first a journey is fit to begin with, from the second on it is among the last. */
const SIMPLE_UP_TO = 4
const HARD_FROM = 8
/** Nobody learns with the persona that weighs most. */
const HEAVIEST = 5

/** One persona's journey in the portfolio (METHOD.md M46). */
export type Placed = {
  readonly journey: JourneyRow
  readonly persona: PersonaRow
  readonly weight: number
  readonly complexity: number
  readonly suggested: RolloutStage
  /** What was decided; null for nothing yet. */
  readonly stage: number | null
  /** Stage 1 is for a persona of low weight, and this one weighs most. */
  readonly isTooHeavy: boolean
  /** The departments that the journey needs and nobody of its team comes from (METHOD.md M48). */
  readonly lacking: readonly string[]
}

export type Rollout = {
  readonly placed: readonly Placed[]
  readonly notPlaced: readonly { readonly journey: JourneyRow; readonly persona: PersonaRow | null }[]
  /** What to begin next: not begun, of the lowest stage in which something is left, the simplest first. */
  readonly next: readonly Placed[]
}

/** 1 simple and of modest weight, to learn; 3 the most important and complex (METHOD.md M46). A suggestion only. */
export function suggestedStage(weight: number, complexity: number): RolloutStage {
  const sum = weight + complexity
  if (sum >= HARD_FROM) return 3
  return sum <= SIMPLE_UP_TO ? 1 : 2
}

export function rollout(journeys: readonly JourneyRow[]): Rollout {
  const placed: Placed[] = []
  const notPlaced: Rollout['notPlaced'][number][] = []
  for (const journey of journeys) {
    if (journey.personas.length === 0) notPlaced.push({ journey, persona: null })
    for (const persona of journey.personas) {
      const { economicWeight: weight, complexity } = persona
      if (weight === null || complexity === null) notPlaced.push({ journey, persona })
      else placed.push(placedAt(journey, persona, weight, complexity))
    }
  }
  const open = placed.filter(({ journey }) => journey.status === 'planned')
  const lowest = Math.min(...open.map(stageOf))
  const next = open
    .filter((it) => stageOf(it) === lowest)
    .toSorted((a, b) => a.complexity - b.complexity || a.weight - b.weight)
  return { placed, notPlaced, next }
}

/** The departments that a journey needs and that nobody of its team comes from, each once. */
export const lackingDepartments = ({
  team,
  departments,
}: Pick<JourneyRow, 'team' | 'departments'>): readonly string[] =>
  [...new Set(departments)].filter((department) => !team.includes(department))

const stageOf = ({ stage, suggested }: Placed): number => stage ?? suggested

const placedAt = (journey: JourneyRow, persona: PersonaRow, weight: number, complexity: number): Placed => ({
  journey,
  persona,
  weight,
  complexity,
  suggested: suggestedStage(weight, complexity),
  stage: persona.rolloutStage,
  isTooHeavy: persona.rolloutStage === 1 && weight === HEAVIEST,
  lacking: lackingDepartments(journey),
})

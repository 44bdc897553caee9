import type { ElementId } from '../board/element-id.ts'
import type { Spread } from './parts/spread.ts'
import type { EvidenceType, Lever, MeasureStatus, Ownership } from './row-choices.ts'

/*
 * What the analyses take beside the board: rows of the database as plain data. Days are `2027-01-31`. What links to
 * an element or a persona that is gone stays as it is, and counts for nothing.
 */

/** A day, `2027-01-31`. */
export type Day = string

/** One answer: how a touchpoint is to a persona, −2 … +2. */
export type Rating = {
  readonly touchpoint: ElementId
  /** Null: said for no persona in particular. */
  readonly persona: string | null
  readonly value: number
}

/** How a touchpoint is to a persona, as people of the team rated it together in a round of a workshop. */
export type TeamRound = {
  readonly touchpoint: ElementId
  readonly persona: string
  readonly team: Spread
  /** What the round before it said of the same. */
  readonly before: Spread | null
}

/** What customers said, or what was counted or seen (METHOD.md M30). */
export type Evidence = {
  readonly id: string
  readonly type: EvidenceType
  /** How many customers it speaks for. */
  readonly n: number
  readonly date: Day | null
  readonly source: string
  readonly quote: string
  /** What it is about, beside what its ratings are about. */
  readonly touchpointIds: readonly ElementId[]
  readonly ratings: readonly Rating[]
}

/** METHOD.md M36–M40. */
export type Measure = {
  readonly id: string
  readonly title: string
  readonly touchpointIds: readonly ElementId[]
  /** Notes that are events. */
  readonly eventIds: readonly ElementId[]
  /** A member's id, or the name of somebody outside; null: nobody yet. */
  readonly owner: string | null
  readonly ownership: Ownership | null
  readonly supporters: readonly string[]
  readonly department: string | null
  readonly due: Day | null
  readonly status: MeasureStatus
  /** Grades, 1 … 5. */
  readonly effect: number | null
  readonly effort: number | null
  readonly lever: Lever | null
  /** Why it was dropped. */
  readonly reason: string
  /** What it may bring in money, from … to; null where nobody said (METHOD.md M39). */
  readonly revenue?: readonly [least: number, most: number] | null
  /** Who must know, training, authority (METHOD.md M40). */
  readonly enablement?: readonly { readonly text: string; readonly isDone: boolean }[]
}

/** A figure of a department (METHOD.md M26). */
export type Kpi = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly date: Day
  /** What is aimed at, which may lie in the future. */
  readonly isTarget: boolean
  readonly department: string | null
  /** A touchpoint or a stage; null: the whole journey. */
  readonly element: ElementId | null
  /** Figures that pull the other way. */
  readonly conflictsWith: readonly string[]
}

/** METHOD.md M35. */
export type Story = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly touchpointIds: readonly ElementId[]
  readonly consent: 'yes' | 'no' | 'unknown'
  /** Whose story it is. */
  readonly teller?: string
  /** Whether the consent covers the name, too. */
  readonly named?: boolean
  /** Who stands for them where it does not. */
  readonly persona?: string | null
}

/** How many would recommend the company after the whole journey, or a score that came without counts (METHOD.md M47). */
export type Nps = { readonly id: string; readonly date: Day } & (
  | { readonly promoters: number; readonly passives: number; readonly detractors: number }
  | { readonly score: number }
)

/** When the journey, or what is expected at a touchpoint, is to be looked at again (METHOD.md M32). */
export type Review = {
  readonly id: string
  readonly reviewBy: Day
  /** Null: the whole journey. */
  readonly element: ElementId | null
  readonly note: string
}

/** What the analyses need of a persona (METHOD.md M18, M19, M46). */
export type PersonaRow = {
  readonly id: string
  readonly name: string
  readonly type?: 'customer' | 'prospect' | 'internal'
  readonly goals: string
  readonly economicWeight: number | null
  readonly complexity: number | null
  readonly rolloutStage: number | null
}

/** How many people of a department are on the board. Never who (METHOD.md M23). */
export type Voices = { readonly department: string; readonly people: number }

/** One journey among all of a workspace (METHOD.md M46, M48). */
export type JourneyRow = {
  readonly board: string
  readonly title: string
  readonly personas: readonly PersonaRow[]
  /** The departments of its team, one for each person. */
  readonly team: readonly (string | null)[]
  /** Those that its touchpoints need. */
  readonly departments: readonly string[]
  readonly status: 'planned' | 'running' | 'done'
  readonly nps: readonly Nps[]
  readonly reviewBy: Day | null
  readonly lastEvidence: Day | null
}

/** A department of the workspace with all that it is called, in every language. */
export type DepartmentRow = { readonly key: string; readonly names: readonly string[] }

/** The rows of one board. */
export type Rows = {
  readonly personas: readonly PersonaRow[]
  readonly evidence: readonly Evidence[]
  /** What people of the team rated each for themselves, where they did. */
  readonly teamRatings: readonly Rating[]
  /** The last round of ratings of each touchpoint, of which only the middle and the spread are known. */
  readonly teamRounds: readonly TeamRound[]
  readonly measures: readonly Measure[]
  readonly kpis: readonly Kpi[]
  readonly stories: readonly Story[]
  readonly nps: readonly Nps[]
  readonly reviews: readonly Review[]
  readonly voices: readonly Voices[]
  readonly departments: readonly DepartmentRow[]
}

export const noRows: Rows = {
  personas: [],
  evidence: [],
  teamRatings: [],
  teamRounds: [],
  measures: [],
  kpis: [],
  stories: [],
  nps: [],
  reviews: [],
  voices: [],
  departments: [],
}

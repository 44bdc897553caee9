import type { Board } from '../../board/read.ts'
import { wordsOf } from '../../board/words.ts'
import { answersOf } from '../../journey/customer-questions.ts'
import { emotionCurve } from '../../journey/emotion-curve.ts'
import type { Journey } from '../../journey/journey.ts'
import { stepsOf } from '../../journey/parts/steps.ts'

/** What a protocol needs of a board, as plain data. */
export type BoardFacts = {
  readonly stages: readonly { readonly id: string; readonly name: string }[]
  /** All that may be noted or voted for, stage by stage. */
  readonly elements: readonly FactElement[]
  readonly curves: readonly FactCurve[]
  readonly questions: readonly FactQuestion[]
}
export type FactElement = {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly department: string | null
  readonly stage: string | null
}
/** As the team sees the journey of a persona, stage by stage. */
export type FactCurve = {
  readonly persona: string
  readonly stages: readonly {
    readonly stage: string
    readonly name: string
    readonly value: number | null
  }[]
}
export type FactQuestion = {
  readonly id: string
  readonly title: string
  readonly asked: 'no' | 'planned'
  readonly open: readonly ('customer-view' | 'customer-says')[]
}

export function boardFacts(journey: Journey, personas: readonly string[]): BoardFacts {
  const { board } = journey
  return {
    stages: [...board.stages].map(([id, { name }]) => ({ id, name })),
    elements: elementsOf(board),
    curves: personas.map((persona) => ({
      persona,
      stages: emotionCurve(journey, persona).stages.map(({ stage, team }) => ({
        stage,
        name: board.stages.get(stage)?.name ?? '',
        value: team?.mean ?? null,
      })),
    })),
    questions: questionsOf(board),
  }
}

function elementsOf(board: Board): FactElement[] {
  const place = new Map([...board.stages.keys()].map((id, at) => [id, at]))
  const placeOf = ({ stage }: FactElement): number => place.get(stage ?? '') ?? place.size
  return [...board.elements]
    .flatMap(([id, element]): FactElement[] => {
      const { kind } = element
      if (kind === 'ink' || kind === 'connector') return []
      const department = kind === 'note' || kind === 'touchpoint' ? element.department : null
      return [{ id, kind, text: wordsOf(element), department, stage: element.stage }]
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** METHOD.md M29: of which it is said that customers were not asked, or will be. */
const questionsOf = (board: Board): FactQuestion[] =>
  stepsOf(board).flatMap(({ id, touchpoint }) => {
    const asked = touchpoint.customersAsked?.answer
    if (asked !== 'no' && asked !== 'planned') return []
    const [view, says] = answersOf(touchpoint, false)
    return [
      {
        id,
        title: touchpoint.title,
        asked,
        open: [
          ...(view === 'open' ? (['customer-view'] as const) : []),
          ...(says === 'open' ? (['customer-says'] as const) : []),
        ],
      },
    ]
  })

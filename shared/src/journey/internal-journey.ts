import type { Edit } from '../board/edits.ts'
import { createElementId } from '../board/element-id.ts'
import { CARD_SIZE, CELL_GAP } from '../board/layout.ts'
import { ordersBetween } from '../board/order.ts'
import type { Locale } from '../http/account-routes.ts'
import type { PersonaFields } from '../http/persona-routes.ts'
import { gridFor } from './new-board.ts'

type Words = Readonly<Record<Locale, string>>

/**
 * How work comes from one department to the next, in the order of the colleague who goes on with it: the customer
 * of this journey (METHOD.md M19). Each stage begins with one touchpoint, in the words of that colleague.
 */
const steps: readonly { readonly stage: Words; readonly touchpoint: Words }[] = [
  {
    stage: { de: 'Anfragen', en: 'Ask' },
    touchpoint: { de: 'Ich frage an, was ich brauche', en: 'I ask for what I need' },
  },
  {
    stage: { de: 'Absprechen', en: 'Agree' },
    touchpoint: { de: 'Ich erfahre, wer es bis wann macht', en: 'I learn who does it by when' },
  },
  {
    stage: { de: 'Warten', en: 'Wait' },
    touchpoint: { de: 'Ich frage nach, wie weit es ist', en: 'I ask how far it has got' },
  },
  {
    stage: { de: 'Übernehmen', en: 'Take over' },
    touchpoint: { de: 'Ich übernehme die Arbeit', en: 'I take the work over' },
  },
  {
    stage: { de: 'Weiterarbeiten', en: 'Go on with it' },
    touchpoint: { de: 'Ich merke, was noch fehlt', en: 'I notice what is missing' },
  },
  {
    stage: { de: 'Rückmelden', en: 'Give feedback' },
    touchpoint: { de: 'Ich sage, was geholfen hat', en: 'I say what has helped' },
  },
]

const personaIn = {
  de: {
    name: 'Wer die Arbeit übernimmt',
    segment: 'Die Abteilung, die als nächste dran ist',
    quote: 'Wenn alles dabei ist, kann ich sofort anfangen.',
    goals: 'Wissen, was wann kommt\nOhne Rückfragen weiterarbeiten',
    frustrations: 'Angaben fehlen oder kommen auf verschiedenen Wegen\nNiemand sagt, dass es später wird',
  },
  en: {
    name: 'Whoever takes the work over',
    segment: 'The department whose turn is next',
    quote: 'When everything is there, I can start at once.',
    goals: 'To know what comes when\nTo go on without having to ask',
    frustrations: 'Details are missing or come by several ways\nNobody says that it will be late',
  },
} as const satisfies Record<Locale, Partial<PersonaFields>>

/** Whose journey an internal one is where nobody chose a persona: a colleague, so of type internal (METHOD.md M19). */
export const internalPersona = (locale: Locale): PersonaFields => ({
  ...personaIn[locale],
  type: 'internal',
  economicWeight: null,
  complexity: null,
  rolloutStage: null,
})

/**
 * A board on which departments are customers of each other: stages of handing work over, each with a first
 * touchpoint, and a lane a department (METHOD.md M19). Nothing is bought here, so no stage lies before or after it.
 */
export function internalJourney(locale: Locale, departmentKeys: readonly string[]): Edit[] {
  const { edits, stages, lanes } = gridFor(
    steps.map(({ stage }) => ({ name: stage[locale] })),
    departmentKeys,
  )
  const lane = lanes.find(({ kind }) => kind === 'doing')?.id ?? null
  const orders = ordersBetween(null, null, steps.length)
  return [
    ...edits,
    ...steps.map(({ touchpoint }, i): Edit => {
      const value = {
        kind: 'touchpoint',
        title: touchpoint[locale],
        at: [CELL_GAP, CELL_GAP],
        size: CARD_SIZE,
        order: orders[i] ?? '',
        stage: stages[i] ?? null,
        lane,
        contact: 'direct',
        contactWith: 'staff',
        channel: '',
        department: null,
        supporting: [],
      } as const
      return { do: 'add', in: 'elements', id: createElementId(), value }
    }),
  ]
}

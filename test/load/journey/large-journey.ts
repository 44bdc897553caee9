import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { eventClasses, risks, wishes } from '@wegpunkt/shared/board/choices'
import { initBoard } from '@wegpunkt/shared/board/document'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import { type Random, createRandom } from '@wegpunkt/shared/board/testing/random'
import { type Rows, noRows } from '@wegpunkt/shared/journey/rows'
import { evidence, measure, persona } from '@wegpunkt/shared/journey/testing/journeys'
import * as Y from 'yjs'

export const TOUCHPOINTS = 500
export const NOTES = 2_000
const STAGES = 7
const PERSONAS = ['p1', 'p2', 'p3', 'p4', 'p5']
const ANSWERS = 10_000
const MEASURES = 100
const DEPARTMENTS = ['development', 'marketing', 'sales', 'service', 'logistics']

export const touchpointId = (i: number): string => `t${i}`
export const noteId = (i: number): string => `n${i}`

/** A journey of 500 touchpoints and 2,000 events, rated for five personas, with 10,000 answers to a survey. */
export function largeJourney(): { readonly doc: Y.Doc; readonly rows: Rows } {
  const random = createRandom(1)
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, [...stages(), ...touchpoints(random), ...notes(random)], 'ann')
  return { doc, rows: rowsOf(random) }
}

const stages = (): Edit[] =>
  Array.from({ length: STAGES }, (_, i) => ({
    do: 'add',
    in: 'stages',
    id: `s${i}`,
    value: { name: `Stage ${i}`, order: `a${i}` },
  }))

const add = (id: string, fields: object): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: mustBeElement({ size: [200, 88], order: 'a0', ...fields }),
})

const touchpoints = (random: Random): Edit[] =>
  Array.from({ length: TOUCHPOINTS }, (_, i): Edit[] => [
    add(touchpointId(i), {
      kind: 'touchpoint',
      at: [random.int(4_000), random.int(90)],
      stage: `s${random.int(STAGES)}`,
      title: `Ich warte auf Antwort Nummer ${i}`,
      department: random.pick(DEPARTMENTS),
      supporting: [random.pick(DEPARTMENTS) ?? 'sales'],
      contact: random.chance(0.8) ? 'direct' : 'indirect',
      dependsOn: random.chance(0.5) ? { [touchpointId(random.int(TOUCHPOINTS))]: true } : undefined,
      wishes: { [random.pick(wishes) ?? 'fast']: 1 },
      promise: random.chance(0.2) ? { text: 'in einem Tag', source: 'Anzeige' } : undefined,
    }),
    ...PERSONAS.map((who): Edit => ({
      do: 'assess',
      touchpoint: touchpointId(i),
      persona: who,
      to: { experience: feeling(random), expectation: feeling(random), relevance: 'relevant' },
    })),
  ]).flat()

const notes = (random: Random): Edit[] =>
  Array.from({ length: NOTES }, (_, i) =>
    add(noteId(i), {
      kind: 'note',
      at: [random.int(4_000), random.int(90)],
      text: `Ein Ereignis ${i}`,
      touchpoint: touchpointId(random.int(TOUCHPOINTS)),
      event: random.pick(eventClasses),
      disruptionRisk: random.pick(risks),
      department: random.pick(DEPARTMENTS),
    }),
  )

const rowsOf = (random: Random): Rows => ({
  ...noRows,
  personas: PERSONAS.map((id) => persona(id)),
  departments: DEPARTMENTS.map((key) => ({ key, names: [key] })),
  voices: DEPARTMENTS.map((department) => ({ department, people: 4 })),
  evidence: Array.from({ length: ANSWERS }, (_, i) =>
    evidence(`e${i}`, {
      type: 'survey',
      ratings: [
        {
          touchpoint: touchpointId(random.int(TOUCHPOINTS)),
          persona: random.pick(PERSONAS),
          value: feeling(random),
        },
      ],
    }),
  ),
  measures: Array.from({ length: MEASURES }, (_, i) =>
    measure(`m${i}`, { touchpointIds: [touchpointId(random.int(TOUCHPOINTS))] }),
  ),
})

const feeling = (random: Random): -2 | -1 | 0 | 1 | 2 => (random.int(5) - 2) as -2 | -1 | 0 | 1 | 2

import { expect, it } from 'vitest'
import { knownAnswers } from './known-answers.ts'
import { type Answer, previewAnswers } from './preview.ts'

const read = (...rows: string[]): readonly Answer[] => {
  const preview = previewAnswers(['Touchpoint;Bewertung;Zitat;Quelle', ...rows].join('\n'), {
    touchpoints: [{ id: 'bill', title: 'Rechnung' }],
    personas: [],
    today: '2026-11-26',
  })
  if ('reason' in preview) throw new Error(preview.reason)
  return preview.answers
}
const places = (answers: readonly Answer[], evidence: readonly Answer[]): readonly number[] => [
  ...knownAnswers(answers, evidence),
]

it('[J87] the answers of a file that is brought again are known, and only those', () => {
  const before = read('Rechnung;-1;zu spät;Umfrage', 'Rechnung;2;;Umfrage')
  expect(places(before, [])).toEqual([])
  expect(places(before, before)).toEqual([0, 1])
  const more = read('Rechnung;2;;Umfrage', 'Rechnung;1;;Umfrage', 'Rechnung;-1;zu spät;Anruf')
  expect(places(more, before)).toEqual([0])
})

it('[J87] what two customers said alike counts twice: one that is there stands for one', () => {
  const alike = read('Rechnung;2;;Umfrage', 'Rechnung;2;;Umfrage')
  expect(places(alike, alike.slice(1))).toEqual([0])
  expect(places(alike, alike)).toEqual([0, 1])
})

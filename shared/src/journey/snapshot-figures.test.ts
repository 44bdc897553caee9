import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard } from '../board/document.ts'
import { applyEdits } from '../board/edits.ts'
import { readBoard } from '../board/read.ts'
import { emotionCurve } from './emotion-curve.ts'
import { moments } from './moments.ts'
import { noRows } from './rows.ts'
import { sampleJourney } from './sample/sample-journey.ts'
import { snapshotFigures } from './snapshot-figures.ts'

it('[J86] the figures of a snapshot are those of the analyses for its persona, customers before the team', () => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, sampleJourney('de').edits(['p1', 'p2']), 'create')
  const board = readBoard(doc)
  const journey = { board, rows: noRows, today: '2027-01-31' }
  const figures = snapshotFigures(journey, 'p1')
  const curve = emotionCurve(journey, 'p1').touchpoints
  expect(figures.curve.team).toEqual(curve.map(({ team }) => team?.median ?? null))
  expect(figures.curve.customers).toEqual(curve.map(() => null))
  const matter = moments(journey, 'p1').map(({ kind }) => kind)
  expect(figures.lovepoints + figures.painpoints).toBe(matter.length)
  expect(figures.painpoints).toBe(matter.filter((kind) => kind === 'painpoint').length)
  expect(figures).toMatchObject({ stages: 6, evidence: 0, openMeasures: 0 })
  expect(figures.touchpoints).toBeGreaterThan(20)

  const touchpoint = curve[0]?.touchpoint ?? ''
  const asked = {
    id: 'e',
    type: 'survey',
    n: 1,
    date: null,
    source: '',
    quote: '',
    touchpointIds: [],
    ratings: [{ touchpoint, persona: 'p1', value: -2 }],
  } as const
  const after = snapshotFigures({ ...journey, rows: { ...noRows, evidence: [asked] } }, 'p1')
  expect([after.evidence, after.curve.customers[0]]).toEqual([1, -2])
  expect(after.meanExperience).not.toBe(figures.meanExperience)
})

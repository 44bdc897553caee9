import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { JourneyRow } from '../journey/row-fields.ts'
import { wholeRows } from '../journey/testing/whole-rows.ts'
import * as contract from './row-routes.ts'
import { listRows, readRowsPage } from './rows-page.ts'
import { spoilt } from './testing/spoilt.ts'

const page: contract.RowsPage = {
  since: 3,
  version: 9,
  rest: true,
  rows: [wholeRows.review, wholeRows.journey],
  gone: [{ kind: 'idea', id: 'i1', createdAt: '2026-11-26T07:18:17.123Z' }],
  personas: [
    {
      id: 'p',
      name: 'Petra',
      segment: 'families',
      quote: 'Now',
      goals: 'quick',
      frustrations: 'forms',
      economicWeight: 3,
      complexity: 5,
      rolloutStage: 1,
      type: 'internal',
      archived: true,
      portrait: 'f00d',
      author: 'ann',
    },
  ],
  workshop: { id: 'w', version: 8 },
  results: 2,
  locked: 'viewer' as const,
  comments: 3,
}

/** The page as the contract has it, and of its lists what fits. */
const fitting = <S extends z.ZodType>(schema: S) =>
  z.array(z.unknown()).transform((all) => all.flatMap((it) => schema.safeParse(it).data ?? []))
const Fitting = contract.RowsPage.extend({ rows: fitting(JourneyRow), gone: fitting(contract.GoneRow) })

describe('the answer about the rows of a board', () => {
  it('[J90] comes from where the contract says', () => {
    const { method, path } = contract.listRows
    expect(listRows).toMatchObject({ method, path })
    expect(listRows.output.parse(page)).toStrictEqual(page)
    expect(() => listRows.output.parse({ ...page, rest: 'no' })).toThrow('answered something else')
  })

  it('[J90] has every field that the contract has, of what is gone and of personas too', () => {
    const read = readRowsPage(page)
    expect(read).toStrictEqual(page)
    expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(contract.RowsPage.shape).toSorted())
    expect(Object.keys(read?.gone[0] ?? {})).toEqual(Object.keys(contract.GoneRow.shape))
    const { element } = contract.RowsPage.shape.personas
    expect(Object.keys(read?.personas[0] ?? {}).toSorted()).toEqual(Object.keys(element.shape).toSorted())
  })

  it('[J90] is read as the contract reads it, spoilt ones too', () => {
    fc.assert(
      fc.property(spoilt(page), (value) => {
        expect(readRowsPage(value)).toStrictEqual(Fitting.safeParse(value).data)
      }),
      { numRuns: 2_000 },
    )
  })

  it('[J90] loses a row of an unknown kind or form, and nothing else', () => {
    const rows = [{ ...wholeRows.idea, kind: 'hologram' }, wholeRows.kpi, { ...wholeRows.idea, title: '' }, 7]
    const gone = [{ kind: 'hologram', id: 'h', createdAt: page.gone[0]?.createdAt }, ...page.gone]
    expect(readRowsPage({ ...page, rows, gone })).toStrictEqual({ ...page, rows: [wholeRows.kpi] })
  })
})

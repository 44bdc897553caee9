import { rowShapes } from '@wegpunkt/shared/journey/row-fields'
import type { AnyRow } from '@wegpunkt/shared/journey/row-state'
import { sampleRows } from '@wegpunkt/shared/journey/sample/sample-rows'
import { expect, it } from 'vitest'
import { fieldsOf } from './fields-of.ts'

const of = {
  locale: 'de',
  sample: 's',
  personas: ['p'],
  departments: ['sales'],
  today: '2027-06-15',
} as const

it.each(['kpi', 'nps', 'team', 'review'] as const)(
  '[P359] what was erased of %s is put back as it was',
  (kind) => {
    const meta = { version: 3, author: 'ann', createdAt: '2027-01-01', changedAt: '2027-01-02' }
    const rows = sampleRows(of).filter((row) => row.kind === kind)
    expect(rows.length).toBeGreaterThan(0)
    for (const { id, body } of rows) {
      const row = Object.assign({ kind, id }, meta, body) as AnyRow
      expect(fieldsOf(row)).toEqual(body)
      expect(rowShapes[kind].add.parse(fieldsOf(row))).toEqual(body)
    }
  },
)

import { expect, it } from 'vitest'
import { errorGroups } from './error-groups.ts'
import type { ImportError } from './import-error.ts'

const error = (line: number, value: string, more: Partial<ImportError> = {}): ImportError => ({
  line,
  column: 'touchpoint',
  reason: 'not-found',
  value,
  values: {},
  ...more,
})

it('[J67] the same thing wrong in several rows is said once, with all of them', () => {
  const groups = errorGroups([
    error(2, 'Rechnug'),
    error(3, 'Rechnug', { column: 'persona' }),
    error(3, 'Anruf'),
    error(7, 'Rechnug'),
  ])
  expect(groups.map(({ column, value, lines }) => [column, value, lines])).toEqual([
    ['touchpoint', 'Rechnug', [2, 7]],
    ['persona', 'Rechnug', [3]],
    ['touchpoint', 'Anruf', [3]],
  ])
})

import { expect, it } from 'vitest'
import { idsOf, measure } from '../../panels/journey/measures/testing/measure-row.ts'
import { type MyMeasure, partsOf } from './my-measures.ts'

const mine = (id: string, fields: Partial<MyMeasure>): MyMeasure => ({
  ...measure(id, { owner: 'ann', ownership: 'accepted', ...fields }),
  board: { id: 'b', title: 'Buying' },
})

it('[P302] M37 my measures have what is late first, then what waits for my answer', () => {
  const parts = partsOf(
    [
      mine('done', { due: '2027-01-01', status: 'done' }),
      mine('late', { due: '2027-06-14' }),
      mine('asked and late', { due: '2027-06-10', ownership: 'proposed' }),
      mine('today', { due: '2027-06-15' }),
      mine('asked', { due: '2027-07-01', ownership: 'proposed' }),
      mine('someday', {}),
    ],
    '2027-06-15',
  )
  expect([...parts].map(([part, measures]) => [part, idsOf(measures)])).toEqual([
    ['overdue', ['late', 'asked and late']],
    ['asked', ['asked']],
    ['next', ['today']],
    ['someday', ['someday']],
    ['closed', ['done']],
  ])
})

import { keepRows } from '@wegpunkt/shared/journey/kept-rows'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { expect, it } from 'vitest'
import { pastRows } from './past-info.ts'

const measure = (id: string, title: string, status: 'idea' | 'done') => ({
  id,
  title,
  status,
  touchpointIds: ['shop'],
  eventIds: [],
  owner: null,
  ownership: null,
  supporters: [],
  department: null,
  due: null,
  effect: null,
  effort: null,
  lever: null,
  reason: '',
})

it('[P342] what is beside the board is as it was, in the words of today, and says where it is erased', () => {
  const then = { ...noRows, measures: [measure('a', 'Call', 'idea'), measure('b', 'Secret', 'idea')] }
  const today = { ...noRows, measures: [measure('a', 'Call back', 'done'), measure('c', 'New', 'idea')] }
  const rows = pastRows(keepRows(then), today, 'Erased')
  expect(rows.measures.map(({ title, status }) => [title, status])).toEqual([
    ['Call back', 'idea'],
    ['Erased', 'idea'],
  ])
})

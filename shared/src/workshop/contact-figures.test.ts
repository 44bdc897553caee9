import { expect, it } from 'vitest'
import type { CustomerContact } from './choices.ts'
import { contactFigures } from './contact-figures.ts'

const said = (department: string | null, ...contacts: CustomerContact[]) =>
  contacts.map((contact) => ({ department, contact }))

it('[K114] M24 who has daily contact with customers is told as figures, in all and by department', () => {
  const all = [
    ...said('sales', 'daily', 'daily', 'daily', 'never'),
    ...said('service', 'daily', 'sometimes', 'never'),
    ...said('marketing', 'never', 'never', 'sometimes'),
  ]
  expect(contactFigures(all)).toEqual({
    of: { daily: 4, sometimes: 2, never: 4 },
    departments: [
      { department: 'sales', said: 4, daily: 3 },
      { department: 'marketing', said: 3, daily: 0 },
      { department: 'service', said: 3, daily: 1 },
    ],
  })
})

it('[K114] M24 a department of one or two is not told, nor what is left when the others are subtracted', () => {
  const sales = said('sales', 'daily', 'daily', 'never', 'never')
  const service = said('service', 'daily', 'never', 'never')
  expect(contactFigures([...sales, ...service, ...said('logistics', 'daily')])?.departments).toEqual([
    { department: 'sales', said: 4, daily: 2 },
    { department: null, said: 4, daily: 2 },
  ])
  expect(contactFigures([...sales, ...said('logistics', 'daily')])?.departments).toEqual([
    { department: null, said: 5, daily: 3 },
  ])
  const some = [...said('a', 'daily'), ...said('b', 'never'), ...said(null, 'never')]
  expect(contactFigures([...sales, ...some])?.departments).toEqual([
    { department: 'sales', said: 4, daily: 2 },
    { department: null, said: 3, daily: 1 },
  ])
})

it('[K114] M24 of fewer than three nothing is told', () => {
  expect(contactFigures(said('sales', 'daily', 'daily'))).toBeNull()
  expect(contactFigures([])).toBeNull()
})

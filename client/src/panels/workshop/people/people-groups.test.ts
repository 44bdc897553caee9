import type { WorkshopPerson } from '@wegpunkt/shared/http/join-routes'
import { expect, it } from 'vitest'
import { groupsOf, queueOf } from './people-groups.ts'

const person = (name: string, fields: Partial<WorkshopPerson> = {}): WorkshopPerson => ({
  id: name,
  name,
  department: 'sales',
  isGuest: true,
  state: 'in',
  since: 0,
  isPresent: false,
  ...fields,
})
const order = { departments: ['marketing', 'sales'], locale: 'de', search: '' }
const names = (people: readonly WorkshopPerson[], search = '') =>
  groupsOf(people, { ...order, search }).map((group) => [
    group.department,
    group.people.map(({ name }) => name).join(', '),
  ])

it('[P451] those who take part are listed by department in the workspace’s order, by name, and found by parts of it', () => {
  const people = [
    person('Özlem Zahn'),
    person('Olaf'),
    person('Ute', { department: null }),
    person('Ria', { department: 'former' }),
    person('Max', { department: 'marketing' }),
    person('Wartet', { state: 'waiting' }),
  ]
  expect(names(people)).toEqual([
    ['marketing', 'Max'],
    ['sales', 'Olaf, Özlem Zahn'],
    ['former', 'Ria'],
    [null, 'Ute'],
  ])
  expect(names(people, ' zahn ÖZ ')).toEqual([['sales', 'Özlem Zahn']])
  expect(names(people, 'nobody')).toEqual([])
  expect(names([])).toEqual([])
})

it('[P451] who waits stands in a queue, who came first first', () => {
  const waiting = (name: string, since: number) => person(name, { state: 'waiting', since })
  const queue = queueOf([waiting('second', 2), person('in'), waiting('first', 1)])
  expect(queue.map(({ name }) => name)).toEqual(['first', 'second'])
})

import { phase } from '@wegpunkt/shared/workshop/testing/workshops'
import { expect, it } from 'vitest'
import { type AgendaEdit, agendaInput, applyAgendaEdit, copyOf, plainPhase } from './agenda-edits.ts'

const agenda = [phase('a'), phase('b', { isSkipped: true }), phase('c')]
const after = (...edits: AgendaEdit[]) =>
  edits.reduce(applyAgendaEdit, agenda as readonly (typeof agenda)[0][])
const names = (phases: readonly { id: string }[]): string => phases.map(({ id }) => id).join('')

it('[P465] a phase is put before another by its place, and beyond the ends it is the first or the last', () => {
  const move = (id: string, at: number): string => names(after({ do: 'move', id, at }))
  expect(move('a', 1)).toBe('bac')
  expect(move('a', 2)).toBe('bca')
  expect(move('c', 0)).toBe('cab')
  expect(move('c', -3)).toBe('cab')
  expect(move('a', 9)).toBe('bca')
  expect(move('b', 1)).toBe('abc')
  expect(move('gone', 0)).toBe('abc')
})

it('[P465] a new phase and a copy have no id before the server names them, and nothing else is sent as new', () => {
  const [first = phase('a')] = agenda
  const phases = after(
    { do: 'add', at: 1, phase: copyOf(first) },
    { do: 'add', at: 99, phase: plainPhase('Neu') },
  )
  expect(new Set(phases.map(({ id }) => id)).size).toBe(5)
  const sent = agendaInput(phases)
  expect(sent.map(({ id }) => id)).toEqual(['a', undefined, 'b', 'c', undefined])
  expect(sent.map(({ name }) => name)).toEqual(['Phase a', 'Phase a', 'Phase b', 'Phase c', 'Neu'])
  expect(JSON.stringify(sent)).not.toMatch(/isSkipped|new:/)
})

it('[P465] what is set of a phase leaves the rest as others have it, and what is gone is left alone', () => {
  const later = applyAgendaEdit(after({ do: 'set', id: 'a', to: { minutes: 25 } }), {
    do: 'set',
    id: 'a',
    to: { name: 'Ankommen' },
  })
  expect(later[0]).toMatchObject({ name: 'Ankommen', minutes: 25 })
  const without = after({ do: 'remove', id: 'b' }, { do: 'set', id: 'b', to: { minutes: 3 } })
  expect(names(without)).toBe('ac')
  expect(after({ do: 'remove', id: 'gone' })).toEqual(agenda)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as account from './account-routes.ts'
import * as board from './board-routes.ts'
import * as hand from './opening-routes.ts'
import { ProblemBody } from './problem-body.ts'
import type { Route } from './route.ts'
import { spoilt } from './testing/spoilt.ts'

const contract = { ...account, ...board }
const opening = { ...hand }
const names = [
  'getSetup',
  'getMe',
  'changeMe',
  'listDepartments',
  'listBoards',
  'getBoard',
  'changeBoard',
  'signOut',
] as const

const persona = {
  id: 'p',
  name: 'Petra',
  segment: 'families',
  quote: '',
  goals: 'quick',
  frustrations: '',
  economicWeight: 3,
  complexity: null,
  rolloutStage: 1,
  type: 'internal' as const,
  archived: true,
  portrait: 'f00d',
  author: 'ann',
}
const summary: board.BoardSummary = {
  id: 'b',
  title: 'Journey',
  role: 'editor',
  personas: [persona],
  createdAt: '2026-11-26T07:18:17.123Z',
  updatedAt: '2026-11-26T07:18:17.123Z',
  present: [{ id: 'ann', name: 'Ann', department: null }],
}
const me: account.Me = {
  id: 'ann',
  name: 'Ann',
  email: 'ann@example.org',
  role: 'owner',
  department: 'sales',
  locale: 'de',
  workspace: { id: 'w', name: 'Nordwind' },
  guest: { board: 'b', workshop: 'k' },
}
const department = {
  key: 's',
  nameDe: 'V',
  nameEn: 'S',
  color: '#009E73',
  codeDe: 'V',
  codeEn: 'S',
  icon: 'i',
}

describe('the routes that open a board', () => {
  it.each(names)('[X7] %s goes where the contract says', (name) => {
    const { method, path } = contract[name] as Route
    expect(opening[name]).toMatchObject({ method, path })
  })

  it.each<[string, z.ZodType, (value: unknown) => unknown, unknown]>([
    ['a person', account.Me, hand.readMe, me],
    ['departments', z.array(account.Department), hand.readDepartments, [department, department]],
    ['boards', z.array(board.BoardSummary), hand.readBoardSummaries, [summary]],
    [
      'a problem',
      ProblemBody,
      hand.readProblem,
      { type: 'busy', title: 't', status: 503, retryAfterSeconds: 1, fields: [{ path: 'a', message: 'b' }] },
    ],
  ])('[X7] %s is read as the contract reads it, spoilt ones too', (_, schema, read, whole) => {
    expect(read(whole)).toEqual(whole)
    fc.assert(
      fc.property(spoilt(whole), (value) => {
        const byContract = schema.safeParse(value)
        // What the server has checked and trimmed before is not checked again here: its names are as they are.
        const refusesNames = byContract.error?.issues.every(({ path }) => path.at(-1) === 'name') ?? false
        fc.pre(!refusesNames)
        expect(read(value)).toEqual(byContract.data)
      }),
      { numRuns: 1_000 },
    )
  })
})

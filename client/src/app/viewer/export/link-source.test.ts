import type { View } from '@wegpunkt/shared/http/link-routes'
import { around, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { fillDocument } from '@wegpunkt/shared/board/board-state'
import { UNTOLD_MOMENT } from '@wegpunkt/shared/journey/untold'
import { noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { workOn } from '../../../panels/export/data-work.ts'
import { linkFormats } from './link-source.ts'

const measure: RowOf<'measure'> = {
  kind: 'measure',
  id: 'm1',
  version: 3,
  author: null,
  createdAt: UNTOLD_MOMENT,
  changedAt: UNTOLD_MOMENT,
  title: 'Answer within a day',
  touchpointIds: [],
  eventIds: [],
  owner: 'Ann Berg',
  ownership: null,
  supporters: ['Alexander_Miller'],
  department: null,
  due: null,
  status: 'doing',
  effect: null,
  effort: null,
  lever: null,
  reason: '',
  revenue: null,
  enablement: [],
}

function formatsWith(shown: Partial<View['shows']>) {
  const doc = new Y.Doc()
  fillDocument(doc, randomBoardFile(6).state)
  const page = { since: 0, version: 9, rows: [measure], gone: [], personas: around.personas }
  const rest = { workshop: null, results: 0, locked: null, comments: 0 }
  const shows = {
    names: 'people',
    comments: false,
    quotes: false,
    measures: true,
    exports: true,
    ...shown,
  } as const
  const what = { kind: 'live' } as const
  const link = {
    link: 'l1',
    title: 'Reise',
    what,
    shows,
    allows: 'view',
    approval: true,
    tour: [],
    expiresAt: null,
  } as const
  const rowState = takePage(noRowState, { ...page, ...rest })
  const document = { encoded: () => Y.encodeStateAsUpdate(doc) }
  const viewing = {
    link: { ...link, tour: [] },
    document,
    rowState,
    personas: around.personas,
    departments: [],
  }
  return linkFormats({ viewing, locale: 'de', today: '2026-11-26' }, async (task) => workOn(task))
}

const measuresOf = async (shown: Partial<View['shows']>): Promise<string> => {
  const format = formatsWith(shown).find(({ id }) => id === 'measures')
  const made = await format?.build(() => undefined, new AbortController().signal)
  return (await made?.blob.text()) ?? ''
}

it('[P551] a link is written as what people and spreadsheets read, with measures where it shows them', () => {
  expect(formatsWith({}).map(({ id }) => id)).toEqual(['touchpoints', 'measures', 'events', 'markdown'])
  expect(formatsWith({ measures: false }).map(({ id }) => id)).toEqual(['touchpoints', 'events', 'markdown'])
})

it('[P551] it names people where the link does', async () => {
  const named = await measuresOf({ names: 'people' })
  // Also who is called as if that were an id.
  for (const name of ['Ann Berg', 'Alexander_Miller']) expect(named).toContain(name)
  const hidden = await measuresOf({ names: 'departments' })
  expect(hidden).toContain('Answer within a day')
  expect(hidden).not.toContain('Ann Berg')
})

it('[N95] what a link does not date has no date in a table', async () => {
  expect(await measuresOf({})).not.toContain('1970')
})

import { keepRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { expect, it } from 'vitest'
import { rowsOfSnapshot } from './snapshot-rows.ts'

const story = (consent: 'yes' | 'no') =>
  ({
    kind: 'story',
    id: 's',
    version: 1,
    author: null,
    createdAt: '2027-01-01T00:00:00.000Z',
    changedAt: '2027-01-01T00:00:00.000Z',
    title: 'Geliefert wurde nie',
    text: 'Drei Wochen gewartet.',
    teller: '',
    named: false,
    consent,
    touchpointIds: [],
    date: null,
  }) as unknown as RowOf<'story'>

it('[N41] a consent that was taken back is taken back for snapshots as well', () => {
  const kept = keepRows({ ...noRows, stories: [story('yes')] })
  const consentIn = (consent: 'yes' | 'no') => [
    rowsOfSnapshot(kept, [story(consent)]).map((row) => row.kind === 'story' && row.consent),
    rowsOf(kept, { ...noRows, stories: [story(consent)] }).stories.map((one) => one.consent),
  ]
  expect(consentIn('yes')).toEqual([['yes'], ['yes']])
  expect(consentIn('no')).toEqual([['no'], ['no']])
})

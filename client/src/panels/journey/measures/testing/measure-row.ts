import type { Measure } from '../measure-list.ts'

/** A measure that a test cares about in some respects, by ann. */
export const measure = (id: string, fields: Partial<Measure> = {}): Measure => ({
  kind: 'measure',
  id,
  version: 1,
  author: 'ann',
  createdAt: '2027-01-01T08:00:00.000Z',
  changedAt: '2027-01-01T08:00:00.000Z',
  title: id,
  touchpointIds: ['pay'],
  eventIds: [],
  owner: null,
  ownership: null,
  supporters: [],
  department: null,
  due: null,
  status: 'idea',
  effect: null,
  effort: null,
  lever: null,
  reason: '',
  revenue: null,
  enablement: [],
  ...fields,
})

export const idsOf = (measures: readonly Pick<Measure, 'id'>[]): string[] => measures.map(({ id }) => id)

import type { ServerName } from '../servers/contestant.ts'

/** What ours must not exceed: a part of another server's figure, or a number. */
export type Limit = { readonly times: number; readonly of: ServerName } | { readonly most: number }

export type Row = {
  readonly workload: string
  /** The name under which the workload gives the value. */
  readonly measure: string
  readonly title: string
  readonly unit: string
  /** All of them must hold. Empty: told, and nothing is asked of it. */
  readonly limits: readonly Limit[]
}

const crowd = '300 people on one board, 30 writing 10 edits/s'
const team = '50 people, 10 writing 20 edits/s'
const cursors = '300 people moving cursors at 10 Hz'
const cold = 'cold board of 10,000 notes (40,000 updates)'

/** The table, in the order in which it is printed, with the targets that the relay was built for. */
export const rows: readonly Row[] = [
  {
    workload: 'crowd',
    measure: 'cpuPerDelivery',
    title: `${crowd}: server CPU per delivered edit`,
    unit: 'µs',
    limits: [{ times: 0.3, of: 'bare' }],
  },
  { workload: 'crowd', measure: 'p50', title: 'the same: delivery p50', unit: 'ms', limits: [] },
  {
    workload: 'crowd',
    measure: 'p99',
    title: 'the same: delivery p99',
    unit: 'ms',
    limits: [{ times: 1.5, of: 'hocuspocus' }, { most: 60 }],
  },
  {
    workload: 'team',
    measure: 'cpuPerDelivery',
    title: `${team}: server CPU per delivered edit`,
    unit: 'µs',
    limits: [{ times: 0.7, of: 'bare' }],
  },
  { workload: 'team', measure: 'p50', title: 'the same: delivery p50', unit: 'ms', limits: [] },
  { workload: 'team', measure: 'p99', title: 'the same: delivery p99', unit: 'ms', limits: [{ most: 40 }] },
  {
    workload: 'cursors',
    measure: 'cpuShare',
    title: `${cursors}: share of one core`,
    unit: '%',
    limits: [{ most: 15 }],
  },
  {
    workload: 'cursors',
    measure: 'megabytesOut',
    title: 'the same: bytes out in 8 s',
    unit: 'MB',
    limits: [{ most: 60 }],
  },
  {
    workload: 'cursors',
    measure: 'wrongPositions',
    title: 'the same: last positions wrong at the end, of 89,700',
    unit: '',
    limits: [{ most: 0 }],
  },
  {
    workload: 'cold',
    measure: 'complete',
    title: `${cold}, 1 person opens: complete after`,
    unit: 'ms',
    limits: [{ times: 0.1, of: 'hocuspocus' }],
  },
  {
    workload: 'cold100',
    measure: 'complete',
    title: 'the same, 100 people at once: last one complete after',
    unit: 'ms',
    limits: [
      { times: 0.1, of: 'hocuspocus' },
      { times: 1 / 3, of: 'y-websocket' },
    ],
  },
  {
    workload: 'boards',
    measure: 'kilobytesPerBoard',
    title: '1,000 boards with 2 people each: memory per board',
    unit: 'kB',
    limits: [{ most: 40 }],
  },
  {
    workload: 'ids',
    measure: 'few',
    title: 'server CPU per edit, after 10 past client ids',
    unit: 'µs',
    limits: [],
  },
  {
    workload: 'ids',
    measure: 'many',
    title: 'the same, after 20,000 past client ids',
    unit: 'µs',
    limits: [],
  },
  {
    workload: 'ids',
    measure: 'growth',
    title: 'the same: growth from the first to the second',
    unit: '×',
    limits: [{ most: 1.2 }],
  },
  {
    workload: 'storage',
    measure: 'ratio',
    title: '8,000 edits of a scripted hour: bytes stored ÷ bytes of a fresh document',
    unit: '×',
    limits: [{ most: 1.2 }],
  },
  {
    workload: 'idle',
    measure: 'p50',
    title: 'one writer, one reader, 2 edits/s: delivery p50',
    unit: 'ms',
    limits: [],
  },
  { workload: 'idle', measure: 'p99', title: 'the same: delivery p99', unit: 'ms', limits: [] },
]

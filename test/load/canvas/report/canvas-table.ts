import type { ContestantName } from '../contestants/contestant.ts'
import { type Result, hasFailed, medianOf } from './results.ts'
import { type Row, type Target, rows } from './rows.ts'

const bare: readonly ContestantName[] = ['sprites', 'tiles']

/** The table as cells: a head, and a line for each row that something was measured of. */
export function tableOf(results: readonly Result[]): string[][] {
  const measured = rows.filter((row) =>
    results.some(
      ({ workload, values, failure }) =>
        workload === row.workload && (failure !== null || row.measure in values),
    ),
  )
  const head = ['10,000 notes', 'ours', 'Excalidraw (ours ÷ it)', 'limit', 'target', '']
  return [head, ...measured.map((row) => lineOf(results, row))]
}

/** What is asked for and not reached, a sentence each. */
export const shortfalls = (results: readonly Result[]): string[] =>
  rows.flatMap((row, i) => {
    if (row.target === null || judged(results, row) !== 'not reached') return []
    const figure = cell(results, row, 'ours')
    return [`${titleOf(row, i)}: ${figure}, asked for is ${inWords(row.target)}.`]
  })

/** Most titles of second rows say "the same". */
function titleOf(row: Row, place: number): string {
  const of = rows.slice(0, place).findLast(({ title }) => !title.startsWith('the same'))
  return row.title.startsWith('the same') && of ? `${of.title} – ${row.title}` : row.title
}

function lineOf(results: readonly Result[], row: Row): string[] {
  const mine = medianOf(results, { ...row, contestant: 'ours' })
  const theirs = medianOf(results, { ...row, contestant: 'excalidraw' })
  const ratio = mine !== null && theirs ? ` (${plain(mine / theirs)})` : ''
  return [
    row.title,
    cell(results, row, 'ours'),
    `${cell(results, row, 'excalidraw')}${ratio}`,
    limitCell(results, row),
    row.target === null ? '' : inWords(row.target),
    judged(results, row),
  ]
}

/** `reached`, `not reached`, or empty where nothing is asked or what it is compared with was not measured. */
function judged(results: readonly Result[], row: Row): string {
  const mine = medianOf(results, { ...row, contestant: 'ours' })
  if (row.target === null) return ''
  if (hasFailed(results, { ...row, contestant: 'ours' })) return 'not reached'
  if (mine === null) return ''
  const theirs = medianOf(results, { ...row, contestant: 'excalidraw' })
  const isReached = isWithin(row.target, mine, theirs)
  if (isReached === null) return ''
  return isReached ? 'reached' : 'not reached'
}

function isWithin(target: Target, mine: number, theirs: number | null): boolean | null {
  if ('least' in target) return mine >= target.least
  if ('most' in target) return mine <= target.most
  return theirs === null ? null : mine <= target.times * theirs
}

function cell(results: readonly Result[], row: Row, contestant: ContestantName): string {
  const figure = medianOf(results, { ...row, contestant })
  const told = figure === null ? '–' : `${plain(figure)} ${row.unit}`.trim()
  return hasFailed(results, { ...row, contestant }) ? `${told} [failed]` : told
}

/** The better of the bare canvases, and which one it is. */
function limitCell(results: readonly Result[], row: Row): string {
  const figures = bare.flatMap((contestant) => {
    const figure = medianOf(results, { ...row, contestant })
    return figure === null ? [] : [{ contestant, figure }]
  })
  const sign = row.better === 'less' ? 1 : -1
  const [best] = figures.toSorted((a, b) => sign * (a.figure - b.figure))
  return best ? `${plain(best.figure)} ${row.unit}`.trim() + ` (${best.contestant})` : '–'
}

const inWords = (target: Target): string => {
  if ('least' in target) return `≥ ${target.least}`
  return 'most' in target ? `≤ ${target.most}` : `≤ ${target.times} × Excalidraw`
}

/** Three digits that say something. */
function plain(figure: number): string {
  if (Number.isNaN(figure)) return '–'
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en')
  return String(Number(figure.toPrecision(Math.abs(figure) >= 1 ? 3 : 2)))
}

import { type ServerName, serverNames } from '../servers/contestant.ts'
import { type Result, doubtsAbout, medianOf } from './results.ts'
import { type Limit, type Row, rows } from './rows.ts'

const [ours, ...others] = serverNames

/** The table as cells: a head, and a line for each row that something was measured of. */
export function tableOf(results: readonly Result[]): string[][] {
  const measured = rows.filter((row) =>
    results.some(({ workload, values, failure }) => {
      return workload === row.workload && (failure !== null || row.measure in values)
    }),
  )
  const head = ['', ours, ...others.map((name) => `${name} (ours ÷ it)`), 'target', '']
  return [head, ...measured.map((row) => lineOf(results, row))]
}

function lineOf(results: readonly Result[], row: Row): string[] {
  const mine = medianOf(results, { ...row, server: ours })
  const cells = others.map((server) => {
    const figure = medianOf(results, { ...row, server })
    const ratio = mine !== null && figure ? ` (${plain(mine / figure)})` : ''
    return cell(results, row, server, ratio)
  })
  const target = row.limits.map(inWords).join(', ')
  return [row.title, cell(results, row, ours), ...cells, target, verdict(results, row, mine)]
}

function cell(results: readonly Result[], row: Row, server: ServerName, ratio = ''): string {
  const figure = medianOf(results, { ...row, server })
  const doubts = doubtsAbout(results, { ...row, server })
  const told = figure === null ? '–' : `${plain(figure)} ${row.unit}`.trim() + ratio
  return doubts === '' ? told : `${told} [${doubts}]`
}

/** Empty where nothing is asked, or what it is compared with was not measured. */
function verdict(results: readonly Result[], row: Row, mine: number | null): string {
  if (mine === null || row.limits.length === 0) return ''
  const limits = row.limits.map((limit) =>
    'most' in limit
      ? limit.most
      : limit.times * (medianOf(results, { ...row, server: limit.of }) ?? Number.NaN),
  )
  if (doubtsAbout(results, { ...row, server: ours }) !== '') return 'not reached'
  if (limits.some((limit) => mine > limit)) return 'not reached'
  return limits.some((limit) => Number.isNaN(limit)) ? '' : 'reached'
}

const inWords = (limit: Limit): string =>
  'most' in limit ? `≤ ${limit.most}` : `≤ ${plain(limit.times)} × ${limit.of}`

/** Three digits that say something. */
function plain(figure: number): string {
  if (Number.isNaN(figure)) return '–'
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en')
  return String(Number(figure.toPrecision(figure >= 10 ? 3 : 2)))
}

/** For a terminal. */
export function asText(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0)))
  return table.map((line) => line.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ')).join('\n')
}

export function asMarkdown(table: readonly (readonly string[])[]): string {
  const [head = [], ...lines] = table
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}

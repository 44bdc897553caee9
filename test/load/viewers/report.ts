import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeMachine } from '../machine.ts'
import { middleOf } from '../quantile.ts'

/** What one run gave: of those who edit, and of those who look where there were any. */
export type Run = {
  readonly p50: number
  readonly p99: number
  readonly cpuShare: number
  readonly missing: number
  readonly seenP50: number
  readonly seenP99: number
  readonly missed: number
}
export type Figures = {
  readonly editors: number
  readonly viewers: number
  readonly without: readonly Run[]
  readonly beside: readonly Run[]
  readonly load: number
}

/** The relay's figures of those who edit must not be worse by more than this, and of those who look no worse. */
export const limits = { times: 1.1, seenMs: 500 } as const

type Row = {
  readonly what: string
  readonly without: string
  readonly beside: string
  readonly limit: string
  readonly holds: boolean
}

const file = fileURLToPath(new URL('../VIEWERS.md', import.meta.url))

/** Prints the table, keeps it if wished, and answers whether everything holds. */
export function report(figures: Figures, isKept: boolean): boolean {
  const rows = rowsOf(figures)
  const table = [
    `| what | without | with ${figures.viewers} who look | limit | holds |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ what, without, beside, limit, holds }) =>
        `| ${what} | ${without} | ${beside} | ${limit} | ${holds ? 'yes' : 'NO'} |`,
    ),
  ].join('\n')
  console.log(`\n${table}\n`)
  if (figures.load > 0.5) console.log(busy(figures.load))
  if (isKept) writeFileSync(file, asDocument(table, figures))
  return rows.every(({ holds }) => holds)
}

export function rowsOf({ editors, without, beside }: Figures): Row[] {
  const compared = (what: string, of: (run: Run) => number): Row => {
    const [before, after] = [middleOf(without.map(of)), middleOf(beside.map(of))]
    const limit = `at most ${limits.times} times`
    return { what, without: ms(before), beside: ms(after), limit, holds: after <= before * limits.times }
  }
  const share = (runs: readonly Run[]): string =>
    `${middleOf(runs.map(({ cpuShare }) => cpuShare)).toFixed(0)} %`
  const lost = (runs: readonly Run[]): number =>
    runs.reduce((sum, { missing, missed }) => sum + missing + missed, 0)
  const seen = middleOf(beside.map(({ seenP99 }) => seenP99))
  return [
    compared(`${editors} who edit: delivery p50`, ({ p50 }) => p50),
    compared('the same: delivery p99', ({ p99 }) => p99),
    {
      what: "the server's share of a core",
      without: share(without),
      beside: share(beside),
      limit: '',
      holds: true,
    },
    {
      what: 'who looks sees a change, p50',
      without: '',
      beside: ms(middleOf(beside.map(({ seenP50 }) => seenP50))),
      limit: '',
      holds: true,
    },
    {
      what: 'the same, p99',
      without: '',
      beside: ms(seen),
      limit: `at most ${limits.seenMs} ms`,
      holds: seen <= limits.seenMs,
    },
    {
      what: 'changes that did not come',
      without: String(lost(without)),
      beside: String(lost(beside)),
      limit: 'none',
      holds: lost(without) + lost(beside) === 0,
    },
  ]
}

const ms = (value: number): string => `${value.toFixed(2)} ms`
const busy = (load: number): string =>
  `The machine was busy with other things at the start: load ${load.toFixed(1)}.`

function asDocument(table: string, { editors, viewers, without, load }: Figures): string {
  const machine = Object.entries(describeMachine()).map(([name, value]) => `- ${name}: ${value}`)
  return `# ${editors} who edit and ${viewers} who look

${table}

By real sockets on one machine, in turns without and with those who look, ${without.length} runs of each; medians. Those who edit are 50 people of whom 10 make 20 edits a second, as in the workload \`team\`. Those who look have opened one link that shows the live board. What they see is measured with a change of its own every 0.4 seconds, from when it is sent until it has come to each of them. The server and the thread that writes the projection share one core.

- command: \`npm run load -- viewers --write\`
- date: ${new Date().toISOString().slice(0, 10)}
${machine.join('\n')}
${load > 0.5 ? `\n${busy(load)}\n` : ''}`
}

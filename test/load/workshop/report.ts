import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeMachine } from '../machine.ts'
import { NOTES_EACH, PEOPLE, RATINGS_EACH, VOTES_EACH, limits } from './limits.ts'
import type { Played } from './play.ts'
import type { Revealed } from './reveal.ts'

export type PhaseFigures = Played & Revealed & { readonly name: string }
export type Figures = {
  readonly people: number
  readonly joinedMs: number
  readonly phases: readonly PhaseFigures[]
  /** Whose socket was closed. */
  readonly lost: number
  /** Of the machine, before it began. */
  readonly load: number
}

type Row = {
  readonly what: string
  readonly measured: string
  readonly limit: string
  readonly holds: boolean
}

const file = fileURLToPath(new URL('../WORKSHOP.md', import.meta.url))

/** Prints the table, keeps it if wished, and answers whether everything holds. */
export function report(figures: Figures, isKept: boolean): boolean {
  const rows = rowsOf(figures)
  const table = [
    '| what | measured | limit | holds |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, measured, limit, holds }) => `| ${what} | ${measured} | ${limit} | ${holds ? 'yes' : 'NO'} |`,
    ),
  ].join('\n')
  console.log(`\n${table}\n`)
  if (figures.load > 0.5) console.log(busy(figures.load))
  for (const { name, failures } of figures.phases)
    for (const failure of failures.slice(0, 3)) console.log(`${name}: ${failure}`)
  if (isKept) writeFileSync(file, asDocument(table, figures))
  return rows.every(({ holds }) => holds)
}

export function rowsOf({ people, joinedMs, phases, lost }: Figures): Row[] {
  const unanswered = phases.reduce((sum, { failures }) => sum + failures.length, 0)
  const incomplete = phases.reduce((sum, phase) => sum + phase.incomplete, 0)
  return [
    {
      what: `${people} people are in, their board is there`,
      ...atMost(joinedMs, limits.joinedMs, seconds),
    },
    ...phases.flatMap(({ name, share, calls, revealedMs }): Row[] => [
      {
        what: `${name}: the server's share of a core, at ${calls} commands`,
        ...atMost(share, limits.share, percent),
      },
      { what: `${name}: everybody has what was revealed`, ...atMost(revealedMs, limits.revealedMs, seconds) },
    ]),
    { what: 'who did not get all of it', ...atMost(incomplete, limits.lost, String) },
    { what: 'commands that were refused or not answered', ...atMost(unanswered, limits.lost, String) },
    { what: 'sockets that were lost', ...atMost(lost, limits.lost, String) },
  ]
}

function atMost(value: number, limit: number, tell: (value: number) => string): Omit<Row, 'what'> {
  return { measured: tell(value), limit: `at most ${tell(limit)}`, holds: value <= limit }
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
const percent = (share: number): string => `${Math.round(share * 100)} %`
const busy = (load: number): string =>
  `The machine was busy with other things at the start: load ${load.toFixed(1)}.`

function asDocument(table: string, { load }: Figures): string {
  const machine = Object.entries(describeMachine()).map(([name, value]) => `- ${name}: ${value}`)
  return `# A workshop with ${PEOPLE} people

${table}

By real sockets and calls of the API on one machine: everybody writes ${NOTES_EACH} private notes, rates ${RATINGS_EACH} touchpoints one by one and gives ${VOTES_EACH} votes, in three phases, at times of their own within a minute and a half at most; a workshop gives them ten times as long. Each phase is revealed at its end. Notes are complete when all of them are on the board of everybody; ratings and votes when everybody has been told and has asked for the figures. The share is processor time of the server with all its threads.

- command: \`npm run load -- workshop --write\`
- date: ${new Date().toISOString().slice(0, 10)}
${machine.join('\n')}
${load > 0.5 ? `\n${busy(load)}\n` : ''}`
}

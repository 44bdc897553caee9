import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { countOf } from '../arguments.ts'
import { moveToGeneratorCore } from '../machine.ts'
import { cleanUpAtTheEnd } from '../scratch.ts'
import { tellsCosts } from '../servers/server-process.ts'
import { type Contributor, openContributor } from './contributor.ts'
import { NOTES_EACH, PEOPLE, RATING_MS, VOTING_MS, WRITING_MS } from './limits.ts'
import { notesOf, play, ratingsOn, votesOn } from './play.ts'
import { type PhaseFigures, report } from './report.ts'
import { revealFigures, revealNotes } from './reveal.ts'
import { type Setting, openSetting } from './setting.ts'

/** So many come in at the same time: everybody has had the link before. */
const JOINING_AT_ONCE = 50

const { values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, people: { type: 'string' } },
})
const crowd = values.people === undefined ? PEOPLE : countOf('people', values.people)
// A smaller crowd shows that all of it works; what holds is told of the whole one alone.
process.exitCode = await main(crowd, values.write && crowd === PEOPLE)

async function main(size: number, isKept: boolean): Promise<number> {
  if (!tellsCosts()) {
    console.error('The load test reads from /proc what a server costs, so it needs Linux.')
    return 1
  }
  cleanUpAtTheEnd()
  moveToGeneratorCore()
  const load = loadavg()[0] ?? 0
  const setting = await openSetting(size)
  const start = performance.now()
  const people = await joinAll(setting)
  const joinedMs = performance.now() - start
  console.log(`${people.length} people are in after ${Math.round(joinedMs)} ms`)
  const phases = await phasesOf(setting, people)
  const lost = people.filter(({ closeCode }) => closeCode() !== null).length
  for (const person of people) person.close()
  await setting.close()
  return report({ people: people.length, joinedMs, phases, lost, load }, isKept) ? 0 : 1
}

/** As the client does: the board, what is beside it, and taking part. */
async function joinAll({ url, board, workshop, crowd }: Setting): Promise<Contributor[]> {
  const people: Contributor[] = []
  while (people.length < crowd.length) {
    const next = crowd.slice(people.length, people.length + JOINING_AT_ONCE).map(async (who) => {
      const person = await openContributor(url, board, who)
      await person.call('GET', `boards/${board}/rows`)
      await person.call('POST', `workshops/${workshop}/participants`, {})
      return person
    })
    people.push(...(await Promise.all(next)))
  }
  return people
}

async function phasesOf(setting: Setting, people: readonly Contributor[]): Promise<PhaseFigures[]> {
  const { command } = setting
  const told = (figures: PhaseFigures): PhaseFigures => {
    const { name, share, calls, revealedMs } = figures
    console.log(
      `${name}: ${calls} commands, ${(100 * share).toFixed(0)} %, revealed in ${revealedMs.toFixed(0)} ms`,
    )
    return figures
  }
  // As many commands a second, whoever is there.
  const pace = people.length / PEOPLE
  let { run } = setting
  const notes = await play(people, setting, { run, part: notesOf, ms: pace * WRITING_MS })
  const elements = setting.elements + people.length * NOTES_EACH
  const shown = await revealNotes(people, { command, run, elements })
  const all = [told({ name: 'notes', ...notes, ...shown })]
  const others = [
    { name: 'ratings', part: ratingsOn(setting), ms: RATING_MS },
    { name: 'votes', part: votesOn(setting), ms: VOTING_MS },
  ]
  for (const { name, part, ms } of others) {
    ;({ run } = await command({ do: 'next' }))
    const played = await play(people, setting, { run, part, ms: pace * ms })
    all.push(told({ name, ...played, ...(await revealFigures(people, { ...setting, run })) }))
  }
  return all
}

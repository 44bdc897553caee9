import { asText } from '../report/table.ts'
import { cleanUpAtTheEnd } from '../scratch.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { openContest } from './contestants/open-contestants.ts'
import { measureAll } from './measure-all.ts'
import { profileOurs } from './profile-ours.ts'
import { tableOf } from './report/canvas-table.ts'
import { describeMachine, remarksOnLoad } from './report/circumstances.ts'
import { writeJson, writeMarkdown } from './report/write-canvas.ts'
import { usualWorkloads, workloads } from './workloads/all-workloads.ts'
import { quick, usual } from './workloads/workload.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const chosen = tryToRead(process.argv.slice(2))
  if (!chosen) return 2
  cleanUpAtTheEnd()
  if (chosen.profile) return await profile(chosen)
  const remarks = remarksOnLoad('at the start')
  for (const remark of remarks) console.log(remark)
  const contest = await openContest(chosen.contestants)
  try {
    const results = await measureAll(chosen, contest.contestants)
    remarks.push(...remarksOnLoad('at the end'))
    console.log(`\n${asText(tableOf(results))}\n`)
    const told = { command: commandLine(), runs: chosen.runs, remarks, machine: await describeMachine() }
    console.log(`Every measurement: ${writeJson(results, told)}`)
    if (chosen.write) console.log(`The table: ${writeMarkdown(results, told)}`)
    return results.some(({ failure }) => failure !== null) ? 1 : 0
  } finally {
    await contest.close()
  }
}

function commandLine(): string {
  return ['npm run bench:canvas', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(
    ' ',
  )
}

function tryToRead(argv: readonly string[]): Arguments | null {
  try {
    return readArguments(argv, Object.keys(workloads), usualWorkloads)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

async function profile({ profile, quick: isQuick }: Arguments): Promise<number> {
  const workload = workloads[profile?.workload ?? '']
  if (!workload || !profile) return 2
  console.log(await profileOurs(workload, isQuick ? quick : usual, profile.file))
  console.log(`The profile: ${profile.file}`)
  return 0
}

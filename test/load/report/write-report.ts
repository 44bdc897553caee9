import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findings } from './findings.ts'
import type { Result } from './results.ts'
import { asMarkdown, tableOf } from './table.ts'

const jsonFile = fileURLToPath(new URL('../../.artifacts/load.json', import.meta.url))
const markdownFile = fileURLToPath(new URL('../RESULTS.md', import.meta.url))

/** How, where and when it was measured. */
export type Circumstances = {
  readonly command: string
  readonly date: string
  readonly machine: Readonly<Record<string, string>>
  readonly repeats: Readonly<Record<string, number>>
  readonly remarks: readonly string[]
}

/** Every single measurement, for programs. Returns where. */
export function writeJson(results: readonly Result[], circumstances: Circumstances): string {
  mkdirSync(dirname(jsonFile), { recursive: true })
  writeFileSync(jsonFile, `${JSON.stringify({ ...circumstances, results }, null, 2)}\n`)
  return jsonFile
}

/** The table with its circumstances, for people. Returns where. */
export function writeMarkdown(results: readonly Result[], circumstances: Circumstances): string {
  const { command, date, machine, repeats, remarks } = circumstances
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
  const text = `# What the relay costs, beside others

${asMarkdown(tableOf(results))}

A figure in brackets is ours divided by the other's. Where something was repeated, it is the median: ${Object.entries(
    repeats,
  )
    .map(([workload, times]) => `${workload} ${times} ×`)
    .join(', ')}. [README](../README.md) says what is measured and how.

${list([`command: \`${command}\``, `date: ${date}`, ...Object.entries(machine).map(([name, value]) => `${name}: ${value}`)])}
${remarks.length > 0 ? `\n${list(remarks)}\n` : ''}
## What the figures say

${list(findings)}
`
  writeFileSync(markdownFile, text)
  return markdownFile
}

import { markdownLine } from '@wegpunkt/shared/markdown'
import type { Entry, EntryGroup } from './comparison-entries.ts'
import { type Words, describeDifference } from './describe-difference.ts'

type Texts = {
  readonly title: string
  /** What was compared with what. */
  readonly lead: string
  readonly group: (group: EntryGroup, count: number) => string
  readonly untitled: string
  readonly erased: string
  readonly nothing: string
}

/** A comparison as a text that reads well as it is, and as Markdown. Nothing that people typed becomes markup. */
export function comparisonMarkdown(
  entries: ReadonlyMap<EntryGroup, readonly Entry[]>,
  words: Words,
  texts: Texts,
): string {
  const plain = plainWords(words)
  const lines = [`# ${markdownLine(texts.title)}`, '', markdownLine(texts.lead)]
  if (entries.size === 0) lines.push('', markdownLine(texts.nothing))
  for (const [group, ones] of entries) {
    lines.push('', `## ${markdownLine(texts.group(group, ones.length))}`, '')
    for (const { title, difference } of ones) {
      const name = title === null ? texts.erased : title.trim() || texts.untitled
      lines.push(`- **${markdownLine(name)}**: ${describeDifference(difference, plain)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** The same words, each escaped; what lies between them is ours. */
const plainWords = (words: Words): Words => ({
  stage: (id) => markdownLine(words.stage(id)),
  moment: (moment) => markdownLine(words.moment(moment)),
  eventClass: (name) => markdownLine(words.eventClass(name)),
  field: (field) => markdownLine(words.field(field)),
  value: (field, value) => markdownLine(words.value(field, value)),
  measure: (became, status) => markdownLine(words.measure(became, status)),
  team: (shift) => markdownLine(words.team(shift)),
  customers: (shift) => markdownLine(words.customers(shift)),
  quoted: (text) => markdownLine(words.quoted(text)),
})

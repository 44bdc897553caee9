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
  const lines = [`# ${escapeMarkdown(texts.title)}`, '', escapeMarkdown(texts.lead)]
  if (entries.size === 0) lines.push('', escapeMarkdown(texts.nothing))
  for (const [group, ones] of entries) {
    lines.push('', `## ${escapeMarkdown(texts.group(group, ones.length))}`, '')
    for (const { title, difference } of ones) {
      const name = title === null ? texts.erased : title.trim() || texts.untitled
      lines.push(`- **${escapeMarkdown(name)}**: ${describeDifference(difference, plain)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** Text as one line in which no sign means anything to Markdown or HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    // At the beginning of a line these would begin a list, a heading or a quotation.
    .replace(/^[-+=#]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)

/** The same words, each escaped; what lies between them is ours. */
const plainWords = (words: Words): Words => ({
  stage: (id) => escapeMarkdown(words.stage(id)),
  moment: (moment) => escapeMarkdown(words.moment(moment)),
  eventClass: (name) => escapeMarkdown(words.eventClass(name)),
  field: (field) => escapeMarkdown(words.field(field)),
  value: (field, value) => escapeMarkdown(words.value(field, value)),
  measure: (became, status) => escapeMarkdown(words.measure(became, status)),
  team: (shift) => escapeMarkdown(words.team(shift)),
  customers: (shift) => escapeMarkdown(words.customers(shift)),
  quoted: (text) => escapeMarkdown(words.quoted(text)),
})

import { assertNever } from '@wegpunkt/shared/assert-never'
import { markdownLine, markdownText } from '@wegpunkt/shared/markdown'
import type { Block, Entry, TableBlock } from './blocks/block.ts'

/** Blocks as Markdown. Whatever people wrote stays the text that it is. */
export const protocolMarkdown = (blocks: readonly Block[]): string =>
  `${blocks
    .map(markdownOf)
    .filter((part) => part !== '')
    .join('\n\n')}\n`

function markdownOf(block: Block): string {
  switch (block.as) {
    case 'title':
      return `# ${markdownLine(block.text)}`
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownLine(block.text)}`
    case 'text':
      return block.isQuiet ? `*${markdownLine(block.text)}*` : markdownLine(block.text)
    case 'facts':
      return block.facts
        .map(({ name, value }) => `**${markdownLine(name)}:** ${markdownLine(value)}`)
        .join('  \n')
    case 'list':
      return block.entries.map(entryOf).join('\n')
    case 'table':
      return tableOf(block)
    case 'curve':
      // The table that follows says the same.
      return ''
    default:
      return assertNever(block)
  }
}

/** Its lines stay lines, each indented, so that all are the one entry. */
function entryOf({ text, more }: Entry): string {
  const lines = markdownText(text)
    .split('\n')
    .filter((line) => line !== '')
  return `- ${[...lines, ...(more === undefined ? [] : [`*${markdownLine(more)}*`])].join('  \n  ')}`
}

const tableOf = ({ columns, rows }: TableBlock): string =>
  [
    columns.map(({ name }) => markdownLine(name)),
    columns.map(({ isNumber }) => (isNumber ? '---:' : '---')),
    ...rows.map((row) => row.map(markdownLine)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

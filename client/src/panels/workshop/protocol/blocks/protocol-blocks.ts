import type { Protocol } from '@wegpunkt/shared/workshop/protocol/protocol'
import type { Block } from './block.ts'
import { agendaBlocks, headBlocks, peopleBlocks } from './head-blocks.ts'
import { leftBlocks, outcomeBlocks } from './outcome-blocks.ts'
import { resultBlocks, roundName } from './result-blocks.ts'
import type { Words } from './words.ts'

/** A protocol in a language: first what was and what follows from it, then what it rests on. */
export const protocolBlocks = (protocol: Protocol, words: Words): Block[] => [
  ...headBlocks(protocol, words),
  ...outcomeBlocks(protocol, words),
  ...agendaBlocks(protocol, words),
  ...peopleBlocks(protocol, words),
  ...resultBlocks(protocol, words),
  ...noteBlocks(protocol, words),
  ...leftBlocks(protocol, words),
]

function noteBlocks(protocol: Protocol, words: Words): Block[] {
  const { t, department } = words
  const { notes } = protocol
  if (notes.length === 0) return []
  const phases = notes.flatMap(({ notes: here, ...of }): Block[] => [
    { as: 'heading', text: roundName(protocol, of, words), level: 3 },
    {
      as: 'list',
      entries: here.map(({ kind, text, author, department: key, stage }) => {
        const more = [
          kind === 'touchpoint' ? t('notes.touchpoint') : null,
          author,
          key === null ? null : department(key),
          stage,
        ].filter((part) => part !== null && part.trim() !== '')
        return more.length > 0 ? { text, more: more.join(', ') } : { text }
      }),
    },
  ])
  return [{ as: 'heading', text: t('notes.title'), level: 2 }, ...phases]
}

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { longWordsOf, wordsOf } from '@wegpunkt/shared/board/words'
import { elementsInOrder } from '../../editor/element-order.ts'

export type ListedStage = {
  readonly id: ElementId | null
  readonly name: string
  readonly texts: readonly string[]
}

/** All that is written on a board, stage by stage in the customer's order; what lies beside the grid comes last. */
export function boardAsList(board: Board): readonly ListedStage[] {
  const texts = new Map<ElementId | null, string[]>([...board.stages.keys()].map((id) => [id, []]))
  const beside: string[] = []
  for (const id of elementsInOrder(board)) {
    const element = board.elements.get(id)
    if (!element) continue
    const words = [wordsOf(element).trim(), longWordsOf(element).trim()].filter(Boolean).join('\n')
    const stage = isPlaced(element) ? element.stage : null
    if (words !== '') (texts.get(stage) ?? beside).push(words)
  }
  const stages = [...board.stages].map(([id, { name }]) => ({ id, name, texts: texts.get(id) ?? [] }))
  return [...stages, { id: null, name: '', texts: beside }].filter(
    ({ name, texts: own }) => name !== '' || own.length > 0,
  )
}

/** The same as a text that any program opens. */
export const listAsText = (title: string, stages: readonly ListedStage[]): string =>
  [
    title,
    ...stages.map(({ name, texts }) => [`## ${name}`, ...texts.map((text) => `- ${text}`)].join('\n')),
  ].join('\n\n')

import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Element, Feeling } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { TFunction } from 'i18next'
import { aspectOf } from '../../editor/method/assessing.ts'
import { belongings } from '../../editor/belonging/belongings.ts'
import type { Names } from '../../editor/search/search-board.ts'

/** What an element is called and what else is said of it, in its row. */
export type RowWords = {
  readonly kind: Element['kind']
  readonly title: string
  /** Nobody has written anything: the title says what it is. */
  readonly isEmpty: boolean
  /** How a touchpoint is for each of the personas shown; one where all say the same. */
  readonly feelings: readonly (Feeling | null)[]
  readonly event: 'disappointing' | 'okay' | 'delighting' | null
  readonly department: string | null
  readonly details: readonly string[]
}

/** What is needed to put a board in words: no editor. */
export type Wording = {
  readonly t: TFunction<['outline', 'editor']>
  readonly names: Names
  /** Whose ratings are read; empty for those of nobody in particular. */
  readonly personas: readonly string[]
}

/** Null for what is gone. */
export function rowWords(board: Board, id: ElementId, wording: Wording, isNested = false): RowWords | null {
  const element = board.elements.get(id)
  if (!element) return null
  const own = wordsOf(element).trim()
  const title = titleOf(board, element, wording, isNested)
  const isTouchpoint = element.kind === 'touchpoint'
  const personas = wording.personas.length > 0 ? wording.personas : [ANY_PERSONA]
  return {
    kind: element.kind,
    title,
    isEmpty: own === '' && element.kind !== 'connector',
    feelings: isTouchpoint ? feelingsOf(board, id, personas) : [],
    event: element.kind === 'note' ? (element.event ?? null) : null,
    department: isTouchpoint || element.kind === 'note' ? element.department : null,
    details: detailsOf(board, id, element, wording),
  }
}

/** How a touchpoint is to the personas. */
export function feelingsOf(
  board: Pick<Board, 'assessments'>,
  id: ElementId,
  personas: readonly string[],
  aspect: 'experience' | 'expectation' = 'experience',
): readonly (Feeling | null)[] {
  return once(personas.map((persona) => aspectOf(board, id, persona, aspect)))
}

/** For each persona, or once where it is the same for all. */
export const once = <T>(each: readonly T[]): readonly T[] =>
  new Set(each).size === 1 ? each.slice(0, 1) : each

/** What an element is called: its own words, or what it is. */
export function titleOf(board: Board, element: Element, { t }: Wording, isNested = false): string {
  const own = wordsOf(element).trim()
  switch (element.kind) {
    case 'touchpoint':
      return own || t('outline:row.untitled')
    case 'note':
      return own || t('outline:row.emptyNote')
    case 'text':
      return own || t('outline:row.emptyText')
    case 'shape':
      return own || t('outline:row.form')
    case 'ink':
      return t('outline:row.ink')
    case 'image':
      return own || t('outline:row.image')
    case 'frame':
      return own || t('outline:row.frame')
    case 'connector':
      return [lineTitle(board, element, t, isNested), own].filter(Boolean).join(': ')
    default:
      return assertNever(element)
  }
}

function lineTitle(board: Board, { from, to }: Connector, t: Wording['t'], isNested: boolean): string {
  const nameOf = (end: Connector['from']): string => {
    const element = typeof end === 'string' ? board.elements.get(end) : undefined
    if (!element) return t('outline:row.point')
    return wordsOf(element).trim() || t(`editor:kinds.${element.kind}`)
  }
  return isNested
    ? t('outline:row.lineTo', { to: nameOf(to) })
    : t('outline:row.lineBetween', { from: nameOf(from), to: nameOf(to) })
}

function detailsOf(board: Board, id: ElementId, element: Element, { t, names }: Wording): string[] {
  const details: string[] = []
  if (element.kind === 'touchpoint') {
    if (element.channel !== '') details.push(names.channel(element.channel))
    if (element.contact === 'indirect') details.push(t('outline:row.indirect'))
    if (element.status !== undefined && element.status !== 'existing')
      details.push(t(`outline:row.status.${element.status}`))
  }
  if (element.kind === 'frame') {
    const count = belongings(board).inFrame.get(id)?.length ?? 0
    if (count > 0) details.push(t('outline:row.inside', { count }))
  }
  if (element.locked) details.push(t('outline:row.locked'))
  return details
}

import { assertNever } from '@wegpunkt/shared/assert-never'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Outcome, lineHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'
import { type OutlineSource, useOutlineSource } from './outline-context.ts'
import { titleOf } from './row-words.ts'
import { useFeelingWord } from './use-feeling-word.ts'

/** What came of a command, in words. */
export function useOutcomeText(control: OutlineControl): (outcome: Outcome) => string {
  const { t } = useTranslation('outline')
  const source = useOutlineSource()
  const feelingWord = useFeelingWord()
  return useCallback(
    (outcome) => {
      switch (outcome.did) {
        case 'moved':
          return movedText(control, source)
        case 'removed':
          return t('said.removed', { count: outcome.count })
        case 'line-moved':
          return t('said.line-moved', {
            name: lineName(control, source),
            place: outcome.place,
            of: outcome.of,
          })
        case 'rated':
          return t('said.rated', { word: feelingWord(outcome.feelings) })
        case 'nowhere':
        case 'not-allowed':
        case 'undone':
        case 'redone':
          return t(`said.${outcome.did}`)
        default:
          return assertNever(outcome)
      }
    },
    [control, source, t, feelingWord],
  )
}

function movedText(control: OutlineControl, { board, wording }: OutlineSource): string {
  const { t, names } = wording
  const row = control.row()
  const element = row && board.get().elements.get(row.id)
  if (!row || !element) return ''
  const { stages, lanes } = board.get()
  const cell = isPlaced(element) ? element : null
  const stage = stages.get(cell?.stage ?? '')
  const lane = lanes.get(cell?.lane ?? '')
  const at = { at: row.place, of: row.of }
  const place =
    stage && lane
      ? t('outline:said.place', { ...at, stage: names.stage(stage), lane: names.lane(lane) })
      : t('outline:said.placeBeside', at)
  return t('outline:said.moved', { title: titleOf(board.get(), element, wording), place })
}

function lineName(control: OutlineControl, { board, wording: { names } }: OutlineSource): string {
  const line = lineHere(control)
  const { stages, lanes } = board.get()
  if (line?.axis === 'stages') {
    const stage = stages.get(line.id)
    return stage ? names.stage(stage) : ''
  }
  const lane = line && lanes.get(line.id)
  return lane ? names.lane(lane) : ''
}

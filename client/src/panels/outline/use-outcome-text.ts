import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { lineHere, type Outcome } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'
import { useOutlineSource } from './outline-context.ts'
import { titleOf } from './row-words.ts'
import { useFeelingWord } from './use-feeling-word.ts'

/** What came of a command, in words. */
export function useOutcomeText(control: OutlineControl): (outcome: Outcome) => string {
  const { t } = useTranslation('outline')
  const { board, wording } = useOutlineSource()
  const feelingWord = useFeelingWord()
  return useCallback(
    (outcome) => {
      switch (outcome.did) {
        case 'moved':
          return movedText()
        case 'removed':
          return t('said.removed', { count: outcome.count })
        case 'line-moved':
          return t('said.line-moved', { name: lineName(), place: outcome.place, of: outcome.of })
        case 'rated':
          return t('said.rated', { word: feelingWord(outcome.feeling) })
        default:
          return t(`said.${outcome.did}`)
      }

      function movedText(): string {
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
            ? t('said.place', { ...at, stage: wording.names.stage(stage), lane: wording.names.lane(lane) })
            : t('said.placeBeside', at)
        return t('said.moved', { title: titleOf(board.get(), element, wording), place })
      }

      function lineName(): string {
        const line = lineHere(control)
        return line === null ? '' : nameOfLine(line.axis, line.id)
      }

      function nameOfLine(axis: 'stages' | 'lanes', id: ElementId): string {
        const { stages, lanes } = board.get()
        const [stage, lane] = [stages.get(id), lanes.get(id)]
        if (axis === 'stages') return stage ? wording.names.stage(stage) : ''
        return lane ? wording.names.lane(lane) : ''
      }
    },
    [control, board, wording, t, feelingWord],
  )
}

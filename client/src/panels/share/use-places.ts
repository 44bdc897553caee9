import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { centreOf } from '@wegpunkt/shared/board/geometry'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'
import { useNames } from '../navigation/use-names.ts'
import type { ShownIds } from './shown-among.ts'
import { type Place, isSeen, placeKey } from './tour-draft.ts'

type Named = { readonly at: Place; readonly name: string }

export type Places = {
  /** For a list to choose from, in groups: what the link shows. */
  readonly groups: { group: string; items: { value: string; label: string }[] }[]
  /** What a place is called; null for what is gone. */
  readonly nameOf: (at: Place) => string | null
  readonly laneOf: (element: ElementId) => ElementId | null
  /** What is selected on the board, if it is one thing. */
  readonly selected: Named | null
  /** The stage that is in the middle of the screen. */
  readonly inView: Named | null
}

/** Where the tour of a link that shows these lanes may stop. */
export function usePlaces(lanes: ShownIds): Places {
  const { t } = useTranslation('links')
  const editor = useEditor()
  const board = useStore(editor.document.store)
  const names = useNames()
  const selection = useEditorState((state) => state.selection)
  const middle = useEditorState(() => stageInView(editor))
  return useMemo(() => {
    const orUnnamed = (name: string): string => name.trim() || t('tour.unnamed')
    const nameOf = (at: Place): string | null => {
      if (at.kind === 'board') return t('tour.board')
      if (at.kind === 'stage') {
        const stage = board.stages.get(at.id)
        return stage ? orUnnamed(names.stage(stage)) : null
      }
      if (at.kind === 'lane') {
        const lane = board.lanes.get(at.id)
        return lane ? orUnnamed(names.lane(lane)) : null
      }
      const element = board.elements.get(at.id)
      return element ? orUnnamed(wordsOf(element).split('\n')[0] ?? '') : null
    }
    const named = (at: Place): Named | null => {
      const name = nameOf(at)
      return name === null ? null : { at, name }
    }
    const laneOf = (id: ElementId): ElementId | null => {
      const element = board.elements.get(id)
      return element && isPlaced(element) ? element.lane : null
    }
    const items = (kind: 'stage' | 'lane' | 'element', ids: Iterable<string>) =>
      [...ids].flatMap((id) => {
        const at = { kind, id }
        const name = isSeen(at, lanes, laneOf) ? nameOf(at) : null
        return name === null ? [] : [{ value: placeKey(at), label: name }]
      })
    const [only, ...more] = selection
    return {
      nameOf,
      laneOf,
      selected: only !== undefined && more.length === 0 ? named({ kind: 'element', id: only }) : null,
      inView: middle === null ? null : named({ kind: 'stage', id: middle }),
      groups: [
        { group: t('tour.groups.board'), items: [{ value: 'board', label: t('tour.board') }] },
        { group: t('tour.groups.stages'), items: items('stage', board.stages.keys()) },
        { group: t('tour.groups.lanes'), items: items('lane', board.lanes.keys()) },
        {
          group: t('tour.groups.touchpoints'),
          items: items(
            'element',
            stepsOf(board).map(({ id }) => id),
          ),
        },
      ].filter(({ items }) => items.length > 0),
    }
  }, [board, names, selection, middle, lanes, t])
}

function stageInView(editor: Editor): string | null {
  const [x] = centreOf(editor.visible())
  return (
    editor.document.store.layout().columns.find((column) => x >= column.x && x < column.x + column.w)?.id ??
    null
  )
}

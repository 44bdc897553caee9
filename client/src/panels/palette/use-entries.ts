import type { Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../api/boards.ts'
import { useStore } from '../../document/hooks.ts'
import { isEnabled } from '../../editor/actions/action.ts'
import { type ActionId, actions } from '../../editor/actions/actions.ts'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import { NOTHING_ASKED, type Spot } from '../../editor/navigation/navigation.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { shortcutNow } from '../../editor/keys/begin-writing.ts'
import { useEditor } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'
import { type Hit, searchBoard } from '../../editor/search/search-board.ts'
import { useOtherLanguage } from '../../locales/use-other-language.ts'
import { useNames } from '../navigation/use-names.ts'
import type { Entry } from './entries.ts'
import { otherWordsFor } from './palette-words.ts'

export type PaletteEntry = Entry & {
  readonly run: () => void
  readonly action?: ActionId
  readonly shortcut?: Shortcut
  readonly kind?: Hit['kind']
  readonly picture?: Icon
  /** What it is, where the label alone does not say so. */
  readonly detail?: string
}

/** Elements that the palette finds; the whole list is the search's. */
const MOST_HITS = 6

/** Everything the palette can offer now. `onBoard` opens another board; `settings` is what the page around it offers. */
export function useEntries(
  query: string,
  { onBoard, settings }: { onBoard: (id: string) => void; settings: readonly PaletteEntry[] },
): readonly PaletteEntry[] {
  const commands = useCommands()
  const places = usePlaces()
  const personas = usePersonaEntries()
  const boards = useBoardEntries(onBoard)
  const hits = useHitEntries(useDeferredValue(query))
  return useMemo(
    () => [...commands, ...settings, ...places, ...personas, ...boards, ...hits],
    [commands, settings, places, personas, boards, hits],
  )
}

function useCommands(): readonly PaletteEntry[] {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  const other = useOtherLanguage()
  return useMemo(() => {
    return actions.flatMap((action): PaletteEntry[] => {
      const { id, group, keys } = action
      const shortcut = shortcutNow(editor, keys)
      // The palette is open already.
      if (id === 'palette') return []
      const also = [other(`actions.${id}`), t(`groups.${group}`), other(`groups.${group}`), otherWordsFor(id)]
      return [
        {
          id: `action ${id}`,
          group: 'actions',
          action: id,
          label: t(`actions.${id}`),
          also: also.join(' '),
          enabled: isEnabled(action, editor),
          run: () => action.run(editor),
          ...(shortcut !== undefined && { shortcut }),
        },
      ]
    })
  }, [editor, t, other])
}

const going = (editor: Editor, spot: Spot) => () => void editor.navigation.goTo(spot)

function usePlaces(): readonly PaletteEntry[] {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  const names = useNames()
  return useMemo(() => {
    const { stages, lanes, elements } = editor.document.store.get()
    const entry = (spot: Spot, label: string, kind: 'stage' | 'lane' | 'frame'): PaletteEntry => ({
      id: `${spot.at} ${spot.id}`,
      group: 'places',
      kind,
      label,
      detail: t(`palette.${kind}`),
      also: t(`palette.${kind}`),
      enabled: true,
      run: going(editor, spot),
    })
    return [
      ...[...stages].map(([id, stage]) => entry({ at: 'stage', id }, names.stage(stage), 'stage')),
      ...[...lanes].map(([id, lane]) => entry({ at: 'lane', id }, names.lane(lane), 'lane')),
      ...[...elements].flatMap(([id, element]) =>
        element.kind === 'frame'
          ? [entry({ at: 'element', id }, element.title || t('bookmarks.frame'), 'frame')]
          : [],
      ),
      ...editor.navigation.bookmarks.get().map((bookmark): PaletteEntry => ({
        id: `bookmark ${bookmark.number}`,
        group: 'places',
        label: bookmark.name || t('bookmarks.view', { number: bookmark.number }),
        detail: t('palette.bookmark'),
        also: t('palette.bookmark'),
        enabled: true,
        run: () => editor.navigation.goToSight(bookmark),
      })),
    ]
  }, [editor, names, t])
}

function usePersonaEntries(): readonly PaletteEntry[] {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  const { personas } = useBoardInfo()
  return useMemo(() => {
    if (personas.length === 0) return []
    const all = { id: null, name: t('palette.personaAll') }
    return [all, ...personas].map(({ id, name }): PaletteEntry => ({
      id: `persona ${id ?? 'all'}`,
      group: 'personas',
      label: name,
      also: 'persona',
      enabled: true,
      run: () => editor.setPersona(id),
    }))
  }, [editor, personas, t])
}

function useBoardEntries(onBoard: (id: string) => void): readonly PaletteEntry[] {
  const { boardId } = useEditor().document
  const { data } = useQuery({ ...boardsQuery, refetchInterval: false })
  return useMemo(
    () =>
      (data ?? []).flatMap(({ id, title }): PaletteEntry[] =>
        id === boardId
          ? []
          : [
              {
                id: `board ${id}`,
                group: 'boards',
                label: title,
                also: 'board',
                enabled: true,
                run: () => onBoard(id),
              },
            ],
      ),
    [data, boardId, onBoard],
  )
}

function useHitEntries(query: string): readonly PaletteEntry[] {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  const names = useNames()
  const board = useDeferredValue(useStore(editor.document.store))
  return useMemo(() => {
    const text = query.trim()
    if (text === '') return []
    const ask = { ...NOTHING_ASKED, text }
    const hits = searchBoard({ board, layout: editor.document.store.layout() }, ask, names)
    const elements = hits.filter(({ at, kind }) => at === 'element' && kind !== 'frame')
    const entries = elements.slice(0, MOST_HITS).map((hit): PaletteEntry => ({
      id: `element ${hit.id}`,
      group: 'hits',
      kind: hit.kind,
      label: hit.text || t('untitled'),
      also: '',
      enabled: true,
      run: going(editor, hit),
    }))
    if (elements.length <= MOST_HITS) return entries
    const all: PaletteEntry = {
      id: 'search all',
      group: 'hits',
      action: 'search',
      label: t('palette.searchAll', { text }),
      also: '',
      enabled: true,
      run() {
        editor.navigation.search.set(ask)
        editor.setPanel('search')
      },
    }
    return [...entries, all]
  }, [query, board, editor, names, t])
}

import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import type { Announcer } from '../../../editor/outline/announce.ts'
import { enterFields } from '../enter-fields.ts'
import { showOnCanvas } from '../outline-control.ts'
import { focusKey, keepShown } from '../outline-focus.ts'
import { useOutlineSource } from '../outline-context.ts'
import { editsOfCell } from './cell-edits.ts'
import { type CellPlace, cellBeside } from './grid-steps.ts'
import { TableBlock } from './TableBlock.tsx'
import { TableHead } from './TableHead.tsx'
import classes from './table.module.css'
import { type Column, type Sorting, type TableRow, columns, createTableRows, sorted } from './table-rows.ts'
import { useCellTexts } from './use-cell-texts.ts'

const ROWS_OF_BLOCK = 40

type Props = { readonly scroller: RefObject<HTMLElement | null>; readonly announcer: Announcer }

/** All touchpoints as rows. Cells are edited where they are. */
export function OutlineTable({ scroller }: Props) {
  const { t } = useTranslation('outline')
  const editor = useEditor()
  const { locale } = useBoardInfo()
  const { wording } = useOutlineSource()
  const board = useDeferredValue(useStore(editor.document.store))
  const [readRows] = useState(createTableRows)
  const [sorting, setSorting] = useState<Sorting>()
  const texts = useCellTexts()
  const inOrder = readRows(board, wording.personas)
  const rows = useMemo(
    () => sorted(inOrder, sorting, { textOf: texts.textOf, locale }),
    [inOrder, sorting, texts, locale],
  )
  const cell = useActiveCell(rows, scroller)
  const blocks = Array.from({ length: Math.ceil(rows.length / ROWS_OF_BLOCK) }, (_, i) =>
    rows.slice(i * ROWS_OF_BLOCK, (i + 1) * ROWS_OF_BLOCK),
  )
  const commit = useCallback(
    (row: TableRow, column: Column, value: string) => {
      const edits = editsOfCell(editor, row, column, value)
      if (edits.length > 0) editor.edit(edits)
    },
    [editor],
  )
  if (rows.length === 0) return <p className={classes['empty']}>{t('table.empty')}</p>
  return (
    <>
      {editor.canEdit() && <p className={classes['hint']}>{t('table.hint')}</p>}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are edited (APG)
        role="grid"
        className={classes['table']}
        aria-label={t('table.label')}
        aria-rowcount={rows.length + 1}
        aria-readonly={!editor.canEdit()}
        aria-multiselectable
        onKeyDown={(event) => cell.press(event)}
      >
        <TableHead sorting={sorting} onSort={setSorting} />
        {blocks.map((own, i) => (
          <TableBlock
            key={own[0]?.id}
            scroller={scroller}
            rows={own}
            first={i * ROWS_OF_BLOCK + 1}
            texts={texts}
            cell={cell}
            onCommit={commit}
          />
        ))}
      </table>
    </>
  )
}

export type ActiveCell = {
  readonly place: CellPlace | null
  readonly isEditing: boolean
  readonly press: (event: KeyboardEvent) => void
  readonly arrive: (id: string, column: Column) => void
  readonly edit: (id: string, column: Column) => void
  readonly close: (byKey: boolean) => void
}

/** Where one is in the grid; what one comes to is selected, and what is selected elsewhere is shown. */
function useActiveCell(rows: readonly TableRow[], scroller: RefObject<HTMLElement | null>): ActiveCell {
  const editor = useEditor()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const selection = useEditorState((state) => state.selection)
  const [place, setPlace] = useState<CellPlace | null>(null)
  const [isEditing, setEditing] = useState(false)
  const [wanted, setWanted] = useState<CellPlace | null>(null)
  const selected = ids.find((id) => selection.has(id))
  const valid = place && ids.includes(place.id) ? place : null
  const first: CellPlace | null = ids[0] === undefined ? null : { id: ids[0], column: 'title' }
  const here =
    valid && (selected === undefined || selection.has(valid.id)) ? valid : (at(selected, valid) ?? first)

  useEffect(() => {
    if (wanted && scroller.current) focusKey(scroller.current, keyOf(wanted))
  }, [wanted, scroller])
  const shown = useRef<string | null>(null)
  const key = here && keyOf(here)
  useEffect(() => {
    if (key === null || !scroller.current) return undefined
    // What is shown at first is where the table begins.
    const isFirst = shown.current === null
    shown.current = key
    return isFirst ? undefined : keepShown(scroller.current, key)
  }, [key, scroller])

  const arrive = useCallback(
    (id: string, column: Column): void => {
      setPlace({ id, column })
      if (editor.get().selection.has(id)) return
      editor.select([id])
      showOnCanvas(editor, id)
    },
    [editor],
  )
  const edit = useCallback(
    (id: string, column: Column): void => {
      if (!editor.canEdit()) return
      arrive(id, column)
      setEditing(true)
    },
    [editor, arrive],
  )
  const close = (byKey: boolean): void => {
    setEditing(false)
    if (byKey && here) setWanted({ ...here })
  }
  const press = (event: KeyboardEvent): void => {
    if (!here || event.defaultPrevented || event.altKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || event.target.dataset['outlineKey'] === undefined) return
    const next = cellBeside(ids, here, event)
    if (next) {
      arrive(next.id, next.column)
      setWanted(next)
    } else if (event.key === 'Enter' && event.ctrlKey)
      enterFields(editor, here.id, () => setWanted({ ...here }))
    else if (event.key === 'Enter' || event.key === 'F2') edit(here.id, here.column)
    else if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { place: here, isEditing, press, arrive, edit, close }
}

const keyOf = ({ id, column }: CellPlace): string => `${id} ${column}`
const at = (id: string | undefined, before: CellPlace | null): CellPlace | null =>
  id === undefined ? null : { id, column: before?.column ?? columns[0] }

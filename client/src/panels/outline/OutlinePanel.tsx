import { Paper } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole, useSkipped, useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import type { Editor } from '../../editor/editor.ts'
import { type Announcer, openAnnouncer } from '../../editor/outline/announce.ts'
import type { DigestLine } from '../../editor/outline/digest.ts'
import { openOutline } from '../../editor/outline/outline-store.ts'
import { useClosing } from '../../ui/use-closing.ts'
import { RemoveLine } from '../grid/RemoveLine.tsx'
import { useNames } from '../navigation/use-names.ts'
import { announcements } from './announcements.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { type OutlineControl, createOutlineControl } from './outline-control.ts'
import { OutlineSourceContext } from './outline-context.ts'
import { OutlineBar } from './OutlineBar.tsx'
import { LOW, NARROW, OutlineHead } from './OutlineHead.tsx'
import { OutlineKeys } from './OutlineKeys.tsx'
import { OutlineTree } from './OutlineTree.tsx'
import { NoStages } from './NoStages.tsx'
import classes from './outline.module.css'
import { keptView, keepView } from './outline-view.ts'
import { RemoveLineContext } from './removing-line.ts'
import { OutlineTable } from './table/OutlineTable.tsx'
import { useDigestText } from './use-digest-text.ts'
import { useEntering } from './use-entering.ts'
import type { Axis } from '../grid/grid-edits.ts'

/** The board in words, beside the canvas or in its place: the same data, every command. */
export function OutlinePanel() {
  const { t } = useTranslation(['outline', 'editor'])
  const { document } = useEditor()
  const names = useNames()
  const { personas: all } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  const personas = useMemo(() => (shown === null ? all.map(({ id }) => id) : [shown]), [shown, all])
  const source = useMemo(
    () => ({ board: document.store, wording: { t, names, personas } }),
    [document, t, names, personas],
  )
  return (
    <OutlineSourceContext value={source}>
      <Outline />
    </OutlineSourceContext>
  )
}

function Outline() {
  const editor = useEditor()
  const word = useDigestText()
  const opened = useClosing(() => openPanel(editor, word), [editor])
  return opened && <Shown {...opened} />
}

type Opened = {
  readonly outline: ReturnType<typeof openOutline>
  readonly control: OutlineControl
  readonly announcer: Announcer
}

function openPanel(
  editor: Editor,
  word: (lines: readonly DigestLine[]) => string,
): Opened & { close(): void } {
  const { store } = editor.document
  const outline = openOutline(store)
  const control = createOutlineControl(editor, outline)
  const announcer = openAnnouncer({ store, word, isMuted: () => announcements.get() === 'muted' })
  return {
    outline,
    control,
    announcer,
    close() {
      for (const one of [announcer, control, outline]) one.close()
    },
  }
}

function Shown({ outline, control, announcer }: Opened) {
  const { t } = useTranslation('outline')
  const place = useEditorState(({ outline: at }) => at)
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isLow = useMediaQuery(LOW, undefined, { getInitialValueInEffect: false })
  const [view, setView] = useState(keptView)
  // A table has to be scrolled to the side, too, and its head not with it.
  const scroller = isLow && view === 'tree' ? panel : body
  const [removing, setRemoving] = useState<{ axis: Axis; id: string } | null>(null)
  const removeLine = useMemo(() => (axis: Axis, id: string) => setRemoving({ axis, id }), [])
  const isEmpty = useStore(outline).length === 0
  // What is offered follows the rights.
  useRole()
  useSkipped()
  useEntering(panel)
  useCanvasField()
  return (
    <RemoveLineContext value={removeLine}>
      <Paper
        component="section"
        ref={panel}
        className={classes['panel'] ?? ''}
        shadow="md"
        data-outline=""
        data-place={place}
        data-view={view}
        aria-label={t('label')}
      >
        <OutlineHead />
        <OutlineBar
          control={control}
          view={view}
          onView={(next) => {
            setView(next)
            keepView(next)
          }}
        />
        <div ref={body} className={classes['scroll']} data-view={view}>
          {isEmpty && <NoStages control={control} />}
          {!isEmpty && view === 'tree' && <OutlineTree {...{ outline, control, announcer, scroller }} />}
          {!isEmpty && view === 'table' && <OutlineTable scroller={scroller} announcer={announcer} />}
          {!isEmpty && view === 'tree' && <OutlineKeys />}
        </div>
        <LiveRegion announcer={announcer} />
      </Paper>
      {removing && <RemoveLine axis={removing.axis} id={removing.id} onClose={() => setRemoving(null)} />}
    </RemoveLineContext>
  )
}

/** What is typed on the canvas has to be seen; on a phone there is no room for both. */
function useCanvasField(): void {
  const editor = useEditor()
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  const isTyping = useEditorState(({ editing, outline }) => editing !== null && outline === 'whole')
  const isBeside = useEditorState(({ outline }) => outline === 'beside')
  useEffect(() => {
    if (isTyping) editor.showOutline(isNarrow ? 'closed' : 'beside')
    else if (isNarrow && isBeside) editor.showOutline('whole')
  }, [editor, isTyping, isNarrow, isBeside])
}

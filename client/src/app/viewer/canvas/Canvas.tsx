import '@mantine/core/styles.css'
import '../../../ui/ground.css'
import { MantineProvider } from '@mantine/core'
import type { RowState } from '@wegpunkt/shared/journey/row-state'
import { Suspense, useEffect, useMemo } from 'react'
import { BoardDocumentContext, BoardWorkshopContext } from '../../../document/context.ts'
import { useStore } from '../../../document/hooks.ts'
import { type BoardInfo, BoardInfoContext, useBoardInfo } from '../../../editor/board-info.ts'
import { EditorContext } from '../../../editor/context.ts'
import type { Editor } from '../../../editor/editor.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { GridHeads } from '../../../panels/grid/GridHeads.tsx'
import { ZoomBar } from '../../../panels/toolbar/ZoomBar.tsx'
import { BoardScene } from '../../../scene/BoardScene.tsx'
import { appearance } from '../../../ui/appearance.ts'
import { HintLayer } from '../../../ui/HintLayer.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { theme } from '../../../ui/theme.ts'
import { cssVariables } from '../../../ui/theme-colors.ts'
import { useViewing } from '../viewing.ts'
import classes from './canvas.module.css'
import { noWorkshop } from './no-workshop.ts'
import { useCanvasEditor } from './use-canvas-editor.ts'

const PresentMode = lazyPart(async () => {
  const [{ PresentMode }] = await Promise.all([
    import('../../../panels/present/PresentMode.tsx'),
    loadPart('panels'),
  ])
  return { default: PresentMode }
})
const Minimap = lazyPart(async () => {
  const [{ Minimap }] = await Promise.all([import('../../../panels/minimap/Minimap.tsx'), loadPart('panels')])
  return { default: Minimap }
})

const ViewerComments = lazyPart(async () => {
  const [{ ViewerComments }] = await Promise.all([
    import('../../../panels/comments/ViewerComments.tsx'),
    loadPart('comments'),
  ])
  return { default: ViewerComments }
})

type Props = {
  readonly rowState: RowState
  readonly isSettled: boolean
  readonly isPresenting: boolean
  readonly onPresented: () => void
}

/** The board itself, drawn by what draws every board, which nobody can change here. */
export function Canvas({ rowState, isSettled, isPresenting, onPresented }: Props) {
  const { document } = useViewing()
  const editor = useCanvasEditor()
  const info = useInfo(rowState, isSettled)
  if (!editor) return null
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={appearance}
      defaultColorScheme="auto"
    >
      <HintLayer />
      <BoardDocumentContext value={document}>
        <BoardWorkshopContext value={noWorkshop}>
          <EditorContext value={editor}>
            <BoardInfoContext value={info}>
              <Shown editor={editor} isPresenting={isPresenting} onPresented={onPresented} />
            </BoardInfoContext>
          </EditorContext>
        </BoardWorkshopContext>
      </BoardDocumentContext>
    </MantineProvider>
  )
}

type ShownProps = Pick<Props, 'isPresenting' | 'onPresented'> & { readonly editor: Editor }

function Shown({ editor, isPresenting, onPresented }: ShownProps) {
  const { link } = useViewing()
  const { comments } = useBoardInfo().rowState
  const mayComment = link.shows.comments || link.allows === 'comment'
  const { presenter, minimap } = editor.navigation
  const isOn = useStore(presenter) !== null
  const isMapShown = useStore(minimap)
  useEffect(
    () => (isPresenting ? present(editor, onPresented) : undefined),
    [editor, isPresenting, onPresented],
  )
  return (
    <div className={classes['area']} data-presenting={isOn || undefined}>
      <BoardScene
        heads={!isOn && <GridHeads />}
        over={
          mayComment &&
          !isOn && (
            <Suspense>
              <ViewerComments view={link} version={comments} />
            </Suspense>
          )
        }
      />
      {!isOn && <ZoomBar />}
      <Suspense>
        {isOn && <PresentMode />}
        {isMapShown && !isOn && <Minimap />}
      </Suspense>
    </div>
  )
}

/** Begins once the canvas has a size, and tells when it is over, also where there was nothing to present. */
function present(editor: Editor, onPresented: () => void): () => void {
  const { presenter } = editor.navigation
  let hasBegun = false
  const begin = (): void => {
    if (hasBegun || editor.visible().w === 0) return
    hasBegun = true
    presenter.begin()
    watch()
  }
  const watch = (): void => {
    if (hasBegun && presenter.get() === null) onPresented()
  }
  const stops = [editor.subscribe(begin), presenter.subscribe(watch)]
  begin()
  return () => {
    for (const stop of stops) stop()
    presenter.end()
  }
}

function useInfo(rowState: RowState, rowsSettled: boolean): BoardInfo {
  const { link, departments, personas, journey } = useViewing()
  const locale = useLocale()
  const { rows } = journey
  return useMemo(
    () => ({
      boardId: link.link,
      departments,
      personas,
      me: { id: '', name: '', department: null },
      locale,
      rows,
      rowState,
      rowsLoaded: rowsSettled,
      rowsSettled,
      results: [],
    }),
    [link.link, departments, personas, locale, rows, rowState, rowsSettled],
  )
}

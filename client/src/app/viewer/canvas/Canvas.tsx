import { Suspense, useEffect } from 'react'
import { useStore } from '../../../document/hooks.ts'
import type { Editor } from '../../../editor/editor.ts'
import { GridHeads } from '../../../panels/grid/GridHeads.tsx'
import { ZoomBar } from '../../../panels/toolbar/ZoomBar.tsx'
import { BoardScene } from '../../../scene/BoardScene.tsx'
import { Spotlight } from '../../../scene/workshop/Spotlight.tsx'
import { HintLayer } from '../../../ui/HintLayer.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { Ground } from '../ground/Ground.tsx'
import { loadWords } from '../ground/load-words.ts'
import { mayReadComments } from '../may-comment.ts'
import { useViewing } from '../viewing.ts'
import classes from './canvas.module.css'
import { useCanvasEditor } from './use-canvas-editor.ts'

const PresentMode = lazyPart(async () => {
  const [{ PresentMode }] = await Promise.all([
    import('../../../panels/present/PresentMode.tsx'),
    loadWords('panels'),
  ])
  return { default: PresentMode }
})
const Minimap = lazyPart(async () => {
  const [{ Minimap }] = await Promise.all([
    import('../../../panels/minimap/Minimap.tsx'),
    loadWords('panels'),
  ])
  return { default: Minimap }
})

const CanvasComments = lazyPart(async () => {
  const [{ CanvasComments }] = await Promise.all([import('./CanvasComments.tsx'), loadWords('comments')])
  return { default: CanvasComments }
})

type Props = {
  readonly isPresenting: boolean
  readonly onPresented: () => void
}

/** The board itself, drawn by what draws every board, which nobody can change here. */
export function Canvas({ isPresenting, onPresented }: Props) {
  const editor = useCanvasEditor()
  if (!editor) return null
  return (
    <Ground editor={editor}>
      <HintLayer />
      <Shown editor={editor} isPresenting={isPresenting} onPresented={onPresented} />
    </Ground>
  )
}

type ShownProps = Props & { readonly editor: Editor }

function Shown({ editor, isPresenting, onPresented }: ShownProps) {
  const { link } = useViewing()
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
          !isOn && (
            <>
              <PointedAt />
              <Suspense>{mayReadComments(link) && <CanvasComments />}</Suspense>
            </>
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

/** What the stop of a tour is about. */
function PointedAt() {
  const spot = useStore(useViewing().target)
  if (!spot?.isQuiet || spot.at === 'board' || spot.id === null) return null
  return <Spotlight key={spot.id} id={spot.id} at={spot.at} />
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

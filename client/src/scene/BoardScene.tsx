import { type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useLanes, useStore } from '../document/hooks.ts'
import { useEditor } from '../editor/context.ts'
import styles from './BoardScene.module.css'
import { BoardCanvas } from './BoardCanvas.tsx'
import { PendingImages } from './images/PendingImages.tsx'
import { listenToWheel } from './input/wheel.ts'
import { PaletteContext, type Scene, SceneContext, createScene } from './scene.ts'
import { TextEditor } from './text-editor/TextEditor.tsx'
import { LinkBubble } from './links/LinkBubble.tsx'
import { HoldHint } from './together/HoldHint.tsx'
import { useOwnPalette } from './use-palette.ts'
import { lazyPart } from '../ui/lazy-part.ts'

const CurveParts = lazyPart(async () => ({ default: (await import('./curve/CurveParts.tsx')).CurveParts }))

/** The board on the screen. `heads` are the stage and lane heads, which stay in view at the top and the left. */
export function BoardScene({ heads }: { heads?: ReactNode }) {
  const editor = useEditor()
  const scene = useMemo(() => createScene(editor), [editor])
  useEffect(() => scene.start(), [scene])
  // Thrown here, it reaches whoever shows a way out in place of the board.
  const failure = useStore(scene.failure)
  if (failure) throw failure.error
  return <Shown scene={scene} heads={heads} />
}

function Shown({ scene, heads }: { scene: Scene; heads?: ReactNode }) {
  const { editor } = scene
  const palette = useOwnPalette()
  // Before the layers open, which they do after layout.
  useLayoutEffect(() => scene.palette.set(palette), [scene, palette])
  const [root, setRoot] = useState<HTMLElement | null>(null)
  useEffect(() => (root ? listenToWheel(root, editor) : undefined), [root, editor])

  return (
    <SceneContext value={scene}>
      <PaletteContext value={palette}>
        <div ref={setRoot} className={styles['scene']} style={{ background: palette.theme.canvas }}>
          <BoardCanvas>
            <PendingImages />
            <TextEditor />
            <LinkBubble />
            <HoldHint />
            <CurveOfBoard />
          </BoardCanvas>
          {heads}
        </div>
      </PaletteContext>
    </SceneContext>
  )
}

/** Most boards have a lane for the curve; what draws it comes when it is there. */
function CurveOfBoard() {
  const isThere = [...useLanes().values()].some(({ kind }) => kind === 'curve')
  return (
    isThere && (
      <Suspense>
        <CurveParts />
      </Suspense>
    )
  )
}

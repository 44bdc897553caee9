import { type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useBoardInfo } from '../editor/board-info.ts'
import { useLanes, useStore } from '../document/hooks.ts'
import { useEditor, useEditorState } from '../editor/context.ts'
import { areHandoversShown, areVotesShown, failingShown } from '../editor/lens.ts'
import { loadPart } from '../locales/i18n.ts'
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

const BadgeParts = lazyPart(async () => {
  const [{ BadgeParts }] = await Promise.all([import('./badges/BadgeParts.tsx'), loadPart('rounds')])
  return { default: BadgeParts }
})
const SignParts = lazyPart(async () => ({ default: (await import('./signs/SignParts.tsx')).SignParts }))
const HandoverParts = lazyPart(async () => {
  const [{ HandoverParts }] = await Promise.all([import('./handovers/HandoverParts.tsx'), loadPart('silos')])
  return { default: HandoverParts }
})

type Props = {
  /** The stage and lane heads, which stay in view at the top and the left. */
  readonly heads?: ReactNode
  /** Layers over all others. */
  readonly over?: ReactNode
}

/** The board on the screen. */
export function BoardScene({ heads, over }: Props) {
  const editor = useEditor()
  const scene = useMemo(() => createScene(editor), [editor])
  useEffect(() => scene.start(), [scene])
  // Thrown here, it reaches whoever shows a way out in place of the board.
  const failure = useStore(scene.failure)
  if (failure) throw failure.error
  return <Shown scene={scene} heads={heads} over={over} />
}

function Shown({ scene, heads, over }: Props & { readonly scene: Scene }) {
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
            <LensOnBoard />
            <SignsOfCards />
            <BadgesOfWorkshop />
            {over}
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

/** What the analyses say on cards follows the rows, which come once the board is there, or the document alone. */
function SignsOfCards() {
  const { rowsSettled } = useBoardInfo()
  return (
    rowsSettled && (
      <Suspense>
        <SignParts />
      </Suspense>
    )
  )
}

/** Only while a round is on, or what one has shown is looked at. */
function BadgesOfWorkshop() {
  const { round } = useEditor()
  const { results } = useBoardInfo()
  const isShown = useEditorState(areVotesShown) && results.length > 0
  const isAsked = useStore(round) !== null
  return (
    (isAsked || isShown) && (
      <Suspense>
        <BadgeParts />
      </Suspense>
    )
  )
}

/** What is asked for hardly ever costs nothing before it is. */
function LensOnBoard() {
  const isAsked = useEditorState((state) => areHandoversShown(state) || failingShown(state) !== null)
  return (
    isAsked && (
      <Suspense>
        <HandoverParts />
      </Suspense>
    )
  )
}

import { useEffect } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { useCounting } from '../../editor/counting.ts'
import { areHandoversShown, failingShown } from '../../editor/lens.ts'
import { usePalette, useScene } from '../scene.ts'
import { HandoverTip } from './HandoverTip.tsx'
import { watchHandovers } from './watch-handovers.ts'
import { watchStepBack } from './watch-step-back.ts'

/** What the silo view shows on the canvas: the handovers between cards, and what breaks with a touchpoint. */
export function HandoverParts() {
  const scene = useScene()
  const { theme } = usePalette()
  const counting = useCounting()
  const isShown = useEditorState(areHandoversShown)
  const failing = useEditorState(failingShown)
  const { store } = scene.editor.document

  useEffect(() => {
    if (!isShown) return undefined
    const stop = watchHandovers(store, { theme, counting }, (marks) => scene.handovers.set(marks))
    return () => {
      stop()
      scene.handovers.set(null)
    }
  }, [isShown, store, theme, counting, scene])

  useEffect(() => {
    if (failing === null) return undefined
    const stop = watchStepBack(store, failing, { theme, changed: (now) => scene.stepBack.set(now) })
    return () => {
      stop()
      scene.stepBack.set(null)
    }
  }, [failing, store, theme, scene])
  return isShown && <HandoverTip />
}

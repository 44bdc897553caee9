import { useEffect, useEffectEvent } from 'react'
import { useStore } from '../../../document/hooks.ts'
import type { Editor } from '../../../editor/editor.ts'
import { makeRoom } from '../../../panels/sheet/sheet-width.ts'
import type { Ghost } from '../../../scene/ghosts/ghosts.ts'

/** Opens the list beside the ghosts, and goes where a line of it leads: also to where something was. */
export function GhostGuide({ editor, ghosts }: { editor: Editor; ghosts: readonly Ghost[] }) {
  const spot = useStore(editor.past.spot)
  const go = useEffectEvent((id: string) => {
    makeRoom()
    if (editor.navigation.goTo({ at: 'element', id })) return
    const ghost = ghosts.find((one) => one.id === id)
    if (!ghost) return
    const { at } = ghost
    const { zoom } = editor.navigation.sight()
    editor.select([])
    editor.navigation.goToSight({ centre: [at.x + at.w / 2, at.y + at.h / 2], zoom })
  })
  useEffect(() => {
    editor.showJourney('snapshots')
    return () => editor.past.spot.set(null)
  }, [editor])
  useEffect(() => (spot ? whenSeen(editor, () => go(spot.id)) : undefined), [editor, spot])
  return null
}

/** At once, or as soon as the canvas has a size: before that there is nowhere to go. */
function whenSeen(editor: Editor, go: () => void): () => void {
  const isSeen = (): boolean => editor.visible().w > 0
  if (isSeen()) {
    go()
    return () => undefined
  }
  const stop = editor.subscribe(() => {
    if (!isSeen()) return
    stop()
    go()
  })
  return stop
}

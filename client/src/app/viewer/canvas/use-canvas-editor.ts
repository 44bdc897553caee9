import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createEditor } from '../../../editor/create-editor.ts'
import type { Editor } from '../../../editor/editor.ts'
import { browserMotion } from '../../../editor/navigation/motion.ts'
import { type Spot, useViewing } from '../viewing.ts'

/** What input means on the canvas of a link; it and the page around it select and go the same ways. */
export function useCanvasEditor(): Editor | null {
  const { document, personas, persona, selected, select, target } = useViewing()
  const [editor, setEditor] = useState<Editor | null>(null)
  const ids = useRef<readonly string[]>([])
  useEffect(() => {
    ids.current = personas.map(({ id }) => id)
  }, [personas])
  // Told and taken back at once, as at a stop of a tour, it was never selected.
  const told = useRef(selected)
  useEffect(() => {
    told.current = selected
  }, [selected])
  const tell = useEffectEvent((shown: Editor): void => {
    // What is pressed then is what a comment is about.
    const open = shown.comments.get()?.open.get()
    if (open?.kind === 'choosing' || open?.kind === 'new') return
    const [id, ...others] = shown.get().selection
    const touchpoint = others.length === 0 && id !== undefined && isTouchpoint(shown, id) ? id : null
    if (touchpoint === told.current) return
    told.current = touchpoint
    select(touchpoint)
  })
  useEffect(() => {
    const opened = createEditor(document, {
      me: { department: null },
      personas: () => ids.current,
      motion: browserMotion(),
    })
    let before = opened.get().selection
    const stop = opened.subscribe(() => {
      const { selection } = opened.get()
      if (selection === before) return
      before = selection
      tell(opened)
    })
    // What is opened here listens to a document: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setEditor(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [document])
  useEffect(() => editor?.setPersona(persona), [editor, persona])
  useEffect(() => {
    // Closed beside the canvas, it is not selected on it any more.
    if (selected === null && editor && editor.get().selection.size === 1) editor.select([])
  }, [editor, selected])
  useEffect(() => {
    if (!editor) return undefined
    const go = (): void => {
      const spot = target.get()
      if (spot) goTo(editor, spot)
    }
    const stopWaiting = whenSeen(editor, go)
    const stops = [
      target.subscribe(() => {
        if (isSeen(editor)) go()
      }),
      whenResized(editor, () => target.get()?.isQuiet && go()),
    ]
    return () => {
      stopWaiting()
      for (const stop of stops) stop()
    }
  }, [editor, target])
  return editor
}

function goTo(editor: Editor, { at, id, isQuiet }: Spot): void {
  const { navigation } = editor
  if (at === 'board' || id === null) return void navigation.showBoard()
  if (!isQuiet) return void navigation.goTo({ at, id })
  // What is selected has its details opened.
  editor.select([])
  navigation.show({ at, id })
}

const isTouchpoint = ({ document }: Editor, id: string): boolean =>
  document.store.get().elements.get(id)?.kind === 'touchpoint'

/** As when the bar of a tour comes, or a phone is turned. */
function whenResized(editor: Editor, then: () => void): () => void {
  let before = sizeOf(editor)
  return editor.subscribe(() => {
    const now = sizeOf(editor)
    if (now === before) return
    before = now
    if (isSeen(editor)) then()
  })
}

function sizeOf(editor: Editor): string {
  const { w, h } = editor.visible()
  const { zoom } = editor.get().camera
  return [w, h].map((side) => Math.round(side * zoom)).join(' × ')
}

const isSeen = (editor: Editor): boolean => editor.visible().w > 1

/** At once, or as soon as the canvas has a size: before that there is nowhere to go. */
function whenSeen(editor: Editor, go: () => void): () => void {
  if (isSeen(editor)) {
    go()
    return () => undefined
  }
  const stop = editor.subscribe(() => {
    if (!isSeen(editor)) return
    stop()
    go()
  })
  return stop
}

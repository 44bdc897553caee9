import type { Attention } from '@wegpunkt/shared/workshop/attention'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useBoardDocument } from '../../../document/hooks.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { useEditor } from '../../../editor/context.ts'
import { type Along, type TakenAlong, openTakenAlong } from '../../../editor/people/taken-along.ts'

const nothing = (): void => undefined
const subscribeToNothing = () => nothing

/** Sees what a moderator sees while they take everybody along, until Escape or an own move. */
export function useTakenAlong(takeAlong: Attention['takeAlong']): {
  readonly state: Along
  readonly breakFree: () => void
  readonly comeBack: () => void
} {
  const editor = useEditor()
  const { presence } = useBoardDocument()
  const [by] = useState(() => createValueStore<Attention['takeAlong']>(null))
  const [along, setAlong] = useState<TakenAlong | null>(null)
  useEffect(() => {
    const opened = openTakenAlong({ editor, presence, by })
    // It follows somebody, which may not begin while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setAlong(opened)
    return () => {
      opened.breakFree()
      opened.close()
    }
  }, [editor, presence, by])
  useEffect(() => by.set(takeAlong), [by, takeAlong])
  const state = useSyncExternalStore(
    along?.subscribe ?? subscribeToNothing,
    along?.get ?? ((): Along => 'nobody'),
  )
  const isAlong = state === 'along'
  useEffect(() => {
    if (!isAlong || !along) return undefined
    // Whatever else is open: this one key breaks free first.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      event.preventDefault()
      along.breakFree()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [along, isAlong])
  return { state, breakFree: along?.breakFree ?? nothing, comeBack: along?.comeBack ?? nothing }
}

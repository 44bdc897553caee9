import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaDesk } from './use-agenda.ts'

/** What the drag of a phase carries. */
const PHASE = 'application/x-wegpunkt-phase'

export type Arranging = {
  /** Which phase was moved by keys, and where to: it keeps the focus there. */
  readonly keyed: { readonly id: string; readonly at: number } | null
  /** What screen readers hear of the last move. */
  readonly said: string
  /** Above which phase what is dragged would come to lie: a line shows it. */
  readonly over: number | null
  move(id: string, at: number): void
  keys(id: string, at: number): (event: KeyboardEvent) => void
  drag(id: string): Pick<DragListeners, 'onDragStart' | 'onDragEnd'>
  drop(at: number): Pick<DragListeners, 'onDragOver' | 'onDrop'>
}
type DragListeners = Record<'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDrop', (event: DragEvent) => void>

/** Phases are put into order by dragging, by Alt and the arrow keys, or by their menus. */
export function useArranging(agenda: AgendaDesk): Arranging {
  const { phases } = agenda
  const { t } = useTranslation('workshop')
  const [keyed, setKeyed] = useState<Arranging['keyed']>(null)
  const [said, setSaid] = useState('')
  const [over, setOver] = useState<number | null>(null)
  const move = (id: string, at: number): void => {
    const from = phases.findIndex((phase) => phase.id === id)
    const to = Math.max(0, Math.min(at, phases.length - 1))
    if (from < 0 || from === to) return
    setSaid(t('phase.moved', { name: phases[from]?.name ?? '', at: to + 1, of: phases.length }))
    void agenda.edit({ do: 'move', id, at: to })
  }
  return {
    keyed,
    said,
    over,
    move,
    keys: (id, at) => (event) => {
      const by = stepOf(event)
      if (by === 0) return
      event.preventDefault()
      event.stopPropagation()
      setKeyed({ id, at: at + by })
      move(id, at + by)
    },
    drag: (id) => ({
      onDragStart({ dataTransfer }) {
        dataTransfer.setData(PHASE, id)
        dataTransfer.effectAllowed = 'move'
      },
      onDragEnd: () => setOver(null),
    }),
    drop: (at) => ({
      onDragOver(event) {
        if (!event.dataTransfer.types.includes(PHASE)) return
        event.preventDefault()
        setOver(placeOver(event, at))
      },
      onDrop(event) {
        event.preventDefault()
        setOver(null)
        const id = event.dataTransfer.getData(PHASE)
        const from = phases.findIndex((phase) => phase.id === id)
        const before = placeOver(event, at)
        if (from >= 0) move(id, before > from ? before - 1 : before)
      },
    }),
  }
}

function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : 0
}

/** Over its upper half something comes to lie before a phase, over the lower one behind it. */
function placeOver({ clientY, currentTarget }: DragEvent, at: number): number {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY < top + height / 2 ? at : at + 1
}

import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import type { Editor } from './editor.ts'

/** Asks everybody to come to what one sees oneself. */
export function callHere({ visible }: Pick<Editor, 'visible'>): Extract<WorkshopCommand, { do: 'call' }> {
  const { x, y, w, h } = visible()
  return { do: 'call', area: { at: [x, y], size: [w, h] } }
}

/** On the one that is selected; on nothing any more where it is there already, or nothing or several are. */
export function spotlightOn({
  get,
  workshop,
}: Pick<Editor, 'get' | 'workshop'>): Extract<WorkshopCommand, { do: 'spotlight' }> {
  const [only, another] = get().selection
  const isThere = workshop?.get()?.attention.spotlight?.element === only
  return { do: 'spotlight', element: another === undefined && !isThere ? (only ?? null) : null }
}

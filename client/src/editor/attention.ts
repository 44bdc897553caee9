import type { Area } from '@wegpunkt/shared/workshop/attention'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import type { Editor } from './editor.ts'

/** Asks everybody to come to what one sees oneself. */
export function callHere(editor: Pick<Editor, 'visible'>): Extract<WorkshopCommand, { do: 'call' }> {
  const { x, y, w, h } = editor.visible()
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

/** Shows all of what somebody else saw, as large as it can; there is a way back. */
export function goToArea(editor: Editor, { at, size }: Area): void {
  const { zoom } = editor.get().camera
  const { w, h } = editor.visible()
  const centre = [at[0] + size[0] / 2, at[1] + size[1] / 2] as const
  editor.navigation.goToSight({ centre, zoom: Math.min((w * zoom) / size[0], (h * zoom) / size[1]) })
}

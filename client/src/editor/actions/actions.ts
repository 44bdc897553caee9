import type { Action } from './action.ts'
import { attentionActions } from './attention-actions.ts'
import { alignActions } from './align-actions.ts'
import { arrangeActions } from './arrange-actions.ts'
import { navigationActions } from './navigation-actions.ts'
import { clipboardActions } from './clipboard-actions.ts'
import { commentActions } from './comment-actions.ts'
import { editActions } from './edit-actions.ts'
import { eventActions } from './event-actions.ts'
import { feelingActions } from './feeling-actions.ts'
import { groupActions } from './group-actions.ts'
import { helpActions } from './help-actions.ts'
import { insertActions } from './insert-actions.ts'
import { journeyActions } from './journey-actions.ts'
import { leadActions } from './lead-actions.ts'
import { measureActions } from './measure-actions.ts'
import { moveActions } from './move-actions.ts'
import { pastActions } from './past-actions.ts'
import { styleActions } from './style-actions.ts'
import { toolActions } from './tool-actions.ts'
import { viewActions } from './view-actions.ts'
import { workshopActions } from './workshop-actions.ts'

const all = [
  ...toolActions,
  ...insertActions,
  ...commentActions,
  ...editActions,
  ...clipboardActions,
  ...styleActions,
  ...moveActions,
  ...feelingActions,
  ...eventActions,
  ...arrangeActions,
  ...groupActions,
  ...alignActions,
  ...viewActions,
  ...navigationActions,
  ...journeyActions,
  ...measureActions,
  ...pastActions,
  ...leadActions,
  ...attentionActions,
  ...workshopActions,
  ...helpActions,
] as const

export type ActionId = (typeof all)[number]['id']

/** Everything a person can do on a board. There is no other list. */
export const actions: readonly Action<ActionId>[] = all

const byId = new Map<ActionId, Action<ActionId>>(all.map((action) => [action.id, action]))

export function actionOf(id: ActionId): Action<ActionId> {
  const action = byId.get(id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}

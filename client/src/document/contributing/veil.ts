import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Gesture, Presence } from '@wegpunkt/shared/wire/presence'
import { isNowhere } from '@wegpunkt/shared/wire/read-presence'

/**
 * What others may see of where somebody is and what they do. While a phase hides what is said in it, nothing: where a
 * pointer rests and what is selected would tell. Else everything but what has to do with a private note.
 */
export function veiled(
  presence: Presence,
  { isHushed, isSecret }: { isHushed: boolean; isSecret: (id: ElementId) => boolean },
): Presence {
  if (isHushed) return isNowhere
  const { selection, gesture, caret } = presence
  const isAtSecret = selection.some(isSecret) || idsIn(gesture).some(isSecret) || isSecret(caret?.id ?? '')
  if (!isAtSecret) return presence
  return { ...isNowhere, view: presence.view, selection: selection.filter((id) => !isSecret(id)) }
}

function idsIn(gesture: Gesture | null): readonly ElementId[] {
  if (gesture?.kind === 'move') return gesture.ids
  if (gesture?.kind === 'resize') return [gesture.id]
  return gesture?.kind === 'place' ? gesture.places.map(({ id }) => id) : []
}

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'
import { useEditor } from '../../editor/context.ts'
import { type OwnVoice, ratingKey } from '../../editor/round/own-round.ts'

const nobody = createValueStore<OwnVoice | null>(null)

/** What all of these touchpoints are to oneself in the round that is on; undefined while none asks for it. */
export function useOwnFeeling(ids: readonly ElementId[]): Feeling | null | 'mixed' | undefined {
  const editor = useEditor()
  const round = useStore(editor.round)
  const voice = useStore(round ?? nobody)
  if (!voice || round?.activity !== 'rating' || round.isNeutral) return undefined
  return commonOwnFeeling(voice.ratings, ids, editor.personas())
}

export function commonOwnFeeling(
  ratings: OwnVoice['ratings'],
  ids: readonly ElementId[],
  personas: readonly string[],
): Feeling | null | 'mixed' {
  const all = ids.flatMap((id) =>
    personas.map((persona) => ratings.get(ratingKey(id, persona))?.experience ?? null),
  )
  const [first = null] = all
  return new Set(all).size > 1 ? 'mixed' : first
}

import type { Editor } from '../editor.ts'
import type { MeasureDraft } from './measure-desk.ts'
import { titleFrom } from './title-from.ts'

/**
 * A measure about what is selected: about touchpoints, or about one note with its words and the touchpoint that it
 * lies on. Null where something else is selected, too.
 */
export function draftFrom({ get, document }: Pick<Editor, 'get' | 'document'>): MeasureDraft | null {
  const { elements } = document.store.get()
  const selected = [...get().selection].map((id) => ({ id, element: elements.get(id) }))
  const [only, another] = selected
  if (!only) return null
  const nothing = { title: '', touchpointIds: [], eventIds: [], idea: null }
  if (only.element?.kind === 'note' && !another) {
    const { text, touchpoint } = only.element
    const card = touchpoint === undefined ? undefined : elements.get(touchpoint)
    return {
      ...nothing,
      title: titleFrom(text),
      touchpointIds: touchpoint !== undefined && card?.kind === 'touchpoint' ? [touchpoint] : [],
      eventIds: [only.id],
    }
  }
  if (!selected.every(({ element }) => element?.kind === 'touchpoint')) return null
  return { ...nothing, touchpointIds: selected.map(({ id }) => id) }
}

/** Opens the sheet of measures with a new one that is begun. */
export function draftMeasure(editor: Editor, draft: MeasureDraft): void {
  editor.navigation.measures.set({ tab: 'measures', open: null, draft })
  editor.showJourney('measures')
}

/** Opens the sheet at a measure. */
export function openMeasure(editor: Editor, id: string): void {
  editor.navigation.measures.set({ tab: 'measures', open: id, draft: null })
  editor.showJourney('measures')
}

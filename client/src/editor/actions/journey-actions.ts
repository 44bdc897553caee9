import type { Editor } from '../editor.ts'
import { type JourneyView, journeyViews } from '../journey-views.ts'
import { type Action, always } from './action.ts'

type Id = `journey-${JourneyView}`

/** Each view of the journey's sheet, for the palette and whoever leads there. */
const views = journeyViews.map((view): Action<Id> => ({
  id: `journey-${view}`,
  group: 'journey',
  keys: [],
  enabled: always,
  run: (editor) => editor.showJourney(view),
}))

export const journeyActions = [
  {
    id: 'journey',
    group: 'journey',
    keys: ['j'],
    enabled: always,
    run: toggleJourney,
  } satisfies Action<'journey'>,
  ...views,
] as const

function toggleJourney(editor: Editor): void {
  const { journeyView, lastJourneyView } = editor.get()
  editor.showJourney(journeyView === null ? lastJourneyView : null)
}

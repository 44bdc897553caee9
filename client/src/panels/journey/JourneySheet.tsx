import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { journeyViews } from '../../editor/journey-views.ts'
import { Sheet } from '../sheet/Sheet.tsx'
import { SheetRail } from '../sheet/SheetRail.tsx'
import { views } from './views.ts'

/** What the board says about the journey, beside the board. */
export function JourneySheet() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const view = useEditorState(({ journeyView }) => journeyView)
  if (view === null) return null
  const View = views[view].View
  const name = t(`actions.journey-${view}`)
  const entries = journeyViews.map((id) => ({
    id,
    name: t(`actions.journey-${id}`),
    Picture: views[id].Picture,
  }))
  return (
    <Sheet
      label={t('journey.label', { view: name })}
      title={name}
      view={view}
      rail={
        <SheetRail
          label={t('journey.views')}
          entries={entries}
          view={view}
          onPick={(next) => editor.showJourney(next)}
        />
      }
      onClose={() => editor.showJourney(null)}
    >
      <View />
    </Sheet>
  )
}

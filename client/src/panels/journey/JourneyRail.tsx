import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { type JourneyView, journeyViews } from '../../editor/journey-views.ts'
import { stepOf } from './step-of.ts'
import classes from './journey-sheet.module.css'
import { views } from './views.ts'

/** The views with their names. One stop for Tab; the arrow keys go from one to the next. */
export function JourneyRail({ view }: { view: JourneyView }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <div
      role="tablist"
      aria-orientation="vertical"
      className={classes['rail']}
      aria-label={t('journey.views')}
    >
      {journeyViews.map((id) => {
        const { Picture } = views[id]
        const name = t(`actions.journey-${id}`)
        return (
          <UnstyledButton
            key={id}
            role="tab"
            className={classes['view'] ?? ''}
            aria-selected={id === view}
            tabIndex={id === view ? 0 : -1}
            onClick={() => editor.showJourney(id)}
            onKeyDown={(event) => {
              const next = stepOf(event.key, journeyViews, id)
              if (next === null) return
              event.preventDefault()
              editor.showJourney(next)
              const tab = event.currentTarget.parentElement?.children[journeyViews.indexOf(next)]
              if (tab instanceof HTMLElement) tab.focus()
            }}
          >
            <Picture size={20} stroke={1.5} aria-hidden />
            <span>{name}</span>
          </UnstyledButton>
        )
      })}
    </div>
  )
}

import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { type JourneyView, journeyViews } from '../../editor/journey-views.ts'
import { stepOf } from './step-of.ts'
import classes from './journey-sheet.module.css'
import { views } from './views.ts'

/** The views as pictures with names. One stop for Tab; the arrow keys go from one to the next. */
export function JourneyRail({ view }: { view: JourneyView }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  return (
    <nav
      className={classes['rail']}
      aria-label={t('journey.views')}
      onKeyDown={(event) => {
        const next = stepOf(event.key, journeyViews, view)
        if (next === null) return
        event.preventDefault()
        editor.showJourney(next)
        event.currentTarget.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus()
      }}
    >
      {journeyViews.map((id) => {
        const { Picture } = views[id]
        const name = t(`actions.journey-${id}`)
        return (
          <Tooltip key={id} label={name} position="right">
            <UnstyledButton
              className={classes['view'] ?? ''}
              data-view={id}
              aria-label={name}
              aria-current={id === view ? 'page' : undefined}
              tabIndex={id === view ? 0 : -1}
              onClick={() => editor.showJourney(id)}
            >
              <Picture size={20} stroke={1.5} aria-hidden />
            </UnstyledButton>
          </Tooltip>
        )
      })}
    </nav>
  )
}

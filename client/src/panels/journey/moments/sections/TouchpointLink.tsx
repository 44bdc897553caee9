import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useJump } from '../../use-jump.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { titleOf } from '../title-of.ts'

/** A touchpoint by its title; a press leads to it on the board. */
export function TouchpointLink({ id }: { id: ElementId }) {
  const { t } = useTranslation('insights')
  const jump = useJump()
  const { journey } = useInsight()
  const title = titleOf(journey.board, id)
  if (title === null) return <span className={classes['soft']}>{t('moments.gone')}</span>
  const name = title || t('findings.untitled')
  return (
    <button
      type="button"
      className={classes['link']}
      title={t('moments.show', { title: name })}
      onClick={() => jump(id)}
    >
      {name}
    </button>
  )
}

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useJump } from '../../use-jump.ts'
import { useTitleIn } from '../../use-title.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { touchpointTitle } from '../../touchpoint-title.ts'

/** A touchpoint by its title; a press leads to it on the board. */
export function TouchpointLink({ id }: { id: ElementId }) {
  const { t } = useTranslation('insights')
  const jump = useJump()
  const { journey } = useInsight()
  const name = useTitleIn(journey.board)(id)
  if (touchpointTitle(journey.board, id) === null) return <span className={classes['soft']}>{name}</span>
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

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import { useTranslation } from 'react-i18next'
import { useJump } from '../../journey/use-jump.ts'
import { useNameIn } from '../round/element-name.ts'
import round from '../round/round.module.css'
import classes from './results.module.css'

/** An element by what it says; a press leads to it on the board. */
export function ElementLink({ id, elements }: { id: ElementId; elements: Elements }) {
  const { t } = useTranslation('rounds')
  const jump = useJump()
  const name = useNameIn(elements)(id)
  if (!elements.has(id)) return <span className={classes['soft']}>{name}</span>
  return (
    <button type="button" className={round['name']} data-hint={t('show', { name })} onClick={() => jump(id)}>
      {name}
    </button>
  )
}

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useJump } from '../use-jump.ts'
import classes from './silos.module.css'

/** The title of a touchpoint, which leads to it on the board. */
export function Jump({ to, title }: { to: ElementId; title: string }) {
  const { t } = useTranslation('silos')
  const jump = useJump()
  return (
    <button
      type="button"
      className={classes['jump']}
      title={t('handovers.jump', { title })}
      onClick={() => jump(to)}
    >
      {title}
    </button>
  )
}

import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../use-title.ts'
import { useJump } from '../use-jump.ts'
import classes from './measures.module.css'

/** Where a measure or an idea begins; each leads to its card. */
export function TouchpointNames({ ids }: { ids: readonly ElementId[] }) {
  return ids.map((id) => <TouchpointName key={id} id={id} />)
}

export function TouchpointName({ id }: { id: ElementId }) {
  const { t } = useTranslation('measures')
  const titleOf = useTitle()
  const jump = useJump()
  return (
    <button
      type="button"
      className={classes['at']}
      title={t('at.show', { title: titleOf(id) })}
      onClick={() => jump(id)}
    >
      {titleOf(id)}
    </button>
  )
}

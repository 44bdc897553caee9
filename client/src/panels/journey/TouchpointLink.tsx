import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { useTranslation } from 'react-i18next'
import { useCalmBoard } from '../../editor/use-calm-board.ts'
import classes from './touchpoint-link.module.css'
import { touchpointTitle } from './touchpoint-title.ts'
import { useJump } from './use-jump.ts'
import { useTitleIn } from './use-title.ts'

/** A touchpoint by its title, which leads to it on the board; where it is gone, only told. */
export function TouchpointLink({ id }: { id: ElementId }) {
  return <TouchpointLinkIn board={useCalmBoard()} id={id} />
}

/** The same where the board is at hand already. */
export function TouchpointLinkIn({ board, id }: { board: Board; id: ElementId }) {
  const { t } = useTranslation('editor')
  const jump = useJump()
  const title = useTitleIn(board)(id)
  if (touchpointTitle(board, id) === null) return <span className={classes['gone']}>{title}</span>
  return (
    <button
      type="button"
      className={classes['link']}
      dir="auto"
      title={t('journey.show', { title })}
      onClick={() => jump(id)}
    >
      {title}
    </button>
  )
}

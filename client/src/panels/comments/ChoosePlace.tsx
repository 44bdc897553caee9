import { Button, Paper } from '@mantine/core'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { aboutAt } from '../../editor/comments/about-here.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { placeKeyOf, placeOf } from '../../editor/comments/place-of.ts'
import { useEditor } from '../../editor/context.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { useIsTouched } from '../../ui/use-is-touched.ts'
import classes from './choose-place.module.css'
import { moveDraft } from './desk/drafts.ts'
import { onTapOnBoard } from './tap-on-board.ts'

/** What is open of a comment rises from below in a window so narrow, and takes so much of it (px). */
const NARROW = '(max-width: 560px)'
const RISES_PX = 360
const AROUND_PX = 48

/**
 * Where somebody says by a press on the board what a comment is about, as those have to who have no key to press while
 * they point at it; another press brings it elsewhere, with what has been typed.
 */
export function ChoosePlace({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const { boardId } = useBoardInfo()
  const open = useStore(desk.open)
  const isTouched = useIsTouched()
  const isChoosing = open?.kind === 'choosing'
  const chosen = open?.kind === 'new' && open.isChosen === true ? open.about : null
  const isAsked = isChoosing || chosen !== null
  const choose = useEffectEvent((at: Point): void => {
    const about = aboutAt(editor, at)
    const placeIn = (one: CommentAbout): string => `${boardId} ${placeKeyOf(one)}`
    if (chosen) moveDraft(placeIn(chosen), placeIn(about))
    desk.open.set({ kind: 'new', about, isChosen: true })
    // The press was for the comment alone.
    editor.select([])
    const place = placeOf(laidOut(editor.document.store), about)
    if (!place || !window.matchMedia(NARROW).matches) return
    const [x, y] = place
    const px = 1 / editor.get().camera.zoom
    const [around, below] = [AROUND_PX * px, RISES_PX * px]
    editor.reveal({ x: x - around, y: y - around, w: 2 * around, h: around + below })
  })
  useEffect(() => (isAsked ? onTapOnBoard(editor, choose) : undefined), [isAsked, editor])
  const cancel = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    desk.open.set(null)
  })
  useEffect(() => {
    if (!isChoosing) return undefined
    window.addEventListener('keydown', cancel, { capture: true })
    return () => window.removeEventListener('keydown', cancel, { capture: true })
  }, [isChoosing])
  return createPortal(
    <div role="status">
      {isChoosing && (
        <Paper className={classes['hint'] ?? ''} shadow="md">
          <p>{t(isTouched ? 'choose.tap' : 'choose.click')}</p>
          <Button variant="default" size="sm" onClick={() => desk.open.set(null)}>
            {t('cancel')}
          </Button>
        </Paper>
      )}
    </div>,
    document.body,
  )
}

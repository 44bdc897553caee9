import { Button } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './inspector.module.css'

/** Leads to what was said about the element, or begins it. */
export function CommentsLine({ id }: { id: ElementId }) {
  const desk = useStore(useEditor().comments)
  return desk && <Line desk={desk} id={id} />
}

function Line({ desk, id }: { desk: CommentDesk; id: ElementId }) {
  const { t } = useTranslation('comments')
  const { say } = useStore(desk.rights)
  const threads = useStore(desk.threads).filter(({ about }) => about.on === 'element' && about.id === id)
  const [only, another] = threads
  const about = { on: 'element', id } as const
  const open = (): void => {
    if (!only) desk.open.set({ kind: 'new', about })
    else if (!another) desk.open.set({ kind: 'thread', id: only.id })
    else desk.open.set({ kind: 'several', ids: threads.map((thread) => thread.id), about })
  }
  if (!only && !say) return null
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0)
  return (
    <div className={classes['comments']}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconMessage2 size={16} stroke={1.5} aria-hidden />}
        onClick={open}
      >
        {only ? t('inspector.open', { count }) : t('inspector.none')}
      </Button>
    </div>
  )
}

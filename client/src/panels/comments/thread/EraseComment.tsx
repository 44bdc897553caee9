import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import { useTranslation } from 'react-i18next'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'

type Props = { readonly desk: CommentDesk; readonly comment: Comment; readonly onDone: () => void }

export function EraseComment({ desk, comment, onDone }: Props) {
  const { t } = useTranslation('comments')
  const what = comment.state === 'waiting' && !comment.isMine ? 'refusing' : 'erasing'
  return (
    <ConfirmDialog
      title={t(`${what}.title`)}
      text={t(`${what}.text`)}
      submit={t(`${what}.submit`)}
      onConfirm={() => desk.erase(comment.id)}
      onClose={onDone}
    />
  )
}

import { Button } from '@mantine/core'
import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { dropDraft, moveDraft, placeOfChange } from '../desk/drafts.ts'
import { Composer } from './Composer.tsx'
import { type Named, toType } from './mention-typing.ts'

type Props = { readonly desk: CommentDesk; readonly comment: Comment; readonly onDone: () => void }

/** One's own words, to be changed in place. */
export function ChangeComment({ desk, comment, onDone }: Props) {
  const { t } = useTranslation('comments')
  const { boardId } = useBoardInfo()
  const { id, text } = comment
  const place = placeOfChange(boardId, comment)
  const cancel = (): void => {
    dropDraft(place)
    onDone()
  }
  const people = [...desk.state.get().people.values()].flatMap((one): Named[] =>
    one.name === null ? [] : [{ id: one.id, name: one.name }],
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field in it
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        cancel()
      }}
    >
      <Composer
        desk={desk}
        place={place}
        label={t('change')}
        takesFocus
        begin={toType(text, people)}
        onSend={(changed) => desk.change(id, changed)}
        onSent={(_, left) => {
          if (left.text === '') return onDone()
          const now = desk.state.get().byId.get(id)
          if (now) moveDraft(place, placeOfChange(boardId, now))
        }}
      />
      <Button size="compact-xs" variant="subtle" color="gray" onClick={cancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}

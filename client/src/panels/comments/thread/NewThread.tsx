import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { placeKeyOf } from '../../../editor/comments/place-of.ts'
import { moveDraft } from '../desk/drafts.ts'
import { Composer } from './Composer.tsx'
import classes from './thread.module.css'
import { CloseButton } from './ThreadCard.tsx'
import { useAboutName } from './use-about-name.ts'

type Props = { readonly desk: CommentDesk; readonly about: CommentAbout; readonly onClose: () => void }

/** A field for the first comment of a thread. */
export function NewThread({ desk, about, onClose }: Props) {
  const { t } = useTranslation('comments')
  const { boardId } = useBoardInfo()
  const nameOf = useAboutName()
  const place = `${boardId} ${placeKeyOf(about)}`
  return (
    <>
      <div className={classes['top']}>
        <h2 className={classes['about']}>{nameOf(about)}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <Composer
        desk={desk}
        place={place}
        label={t('begin')}
        takesFocus
        onSend={(text, key) => desk.say(about, text, key)}
        onSent={({ thread }) => {
          // What was typed meanwhile goes on in the thread.
          moveDraft(place, `${boardId} ${thread}`)
          desk.open.set({ kind: 'thread', id: thread })
        }}
      />
    </>
  )
}

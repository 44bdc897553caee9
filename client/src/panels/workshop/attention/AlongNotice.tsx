import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { Attention } from '@wegpunkt/shared/workshop/attention'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../../editor/context.ts'
import { Notice } from './Notice.tsx'
import { useNameOf } from './use-name-of.ts'
import { useTakenAlong } from './use-taken-along.ts'

/** While a moderator takes everybody along: how to look around oneself, and the way back. */
export function AlongNotice({ takeAlong }: { takeAlong: Attention['takeAlong'] }) {
  const { t } = useTranslation('attention')
  const { state, breakFree, comeBack } = useTakenAlong(takeAlong)
  const name = useNameOf(takeAlong?.by ?? '')
  const isTyping = useEditorState(({ editing }) => editing !== null)
  if (state === 'nobody') return null
  if (state === 'waiting')
    return (
      <Notice
        Picture={IconUsersGroup}
        text={t(isTyping ? 'notice.waitingTyping' : 'notice.waiting', { name })}
      />
    )
  const isAlong = state === 'along'
  return (
    <Notice
      Picture={IconUsersGroup}
      isAlong={isAlong}
      text={t(isAlong ? 'notice.along' : 'notice.free', { name })}
      more={isAlong ? t('notice.alongHint') : undefined}
    >
      <Button
        size="compact-md"
        variant={isAlong ? 'subtle' : 'light'}
        {...(isAlong && { color: 'gray' })}
        onClick={isAlong ? breakFree : comeBack}
      >
        {t(isAlong ? 'notice.leave' : 'notice.back')}
      </Button>
    </Notice>
  )
}

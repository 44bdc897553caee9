import { IconDoorExit } from '@tabler/icons-react'
import type { ProblemType } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { Message } from './Message.tsx'
import controls from './controls.module.css'

/** The workshop cannot be followed any more. */
export function Refused({ type }: { type: ProblemType }) {
  const { t } = useTranslation('companion')
  const isSignedOut = type === 'not-signed-in'
  return (
    <Message
      Picture={IconDoorExit}
      title={t(isSignedOut ? 'refused.signedOutTitle' : 'refused.title')}
      text={t(isSignedOut ? 'refused.signedOutText' : 'refused.text')}
    >
      {isSignedOut && (
        <a className={controls['button']} href={location.pathname}>
          {t('refused.signIn')}
        </a>
      )}
    </Message>
  )
}

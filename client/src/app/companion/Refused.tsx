import { IconConfetti, IconDoorExit } from '@tabler/icons-react'
import type { ProblemType } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { doorOfGuest } from '../join/guest-places.ts'
import { useMe } from '../me.ts'
import { useOutbox } from './context.ts'
import { wordsIn } from './live/outbox-entry.ts'
import { Message } from './Message.tsx'
import classes from './companion.module.css'
import controls from './controls.module.css'

/** The workshop cannot be followed any more. What was not sent is still to be seen. */
export function Refused({ type }: { type: ProblemType }) {
  return (
    <>
      <Why type={type} />
      <Unsent />
    </>
  )
}

function Why({ type }: { type: ProblemType }) {
  const { t } = useTranslation('companion')
  const me = useMe()
  // The login of a guest is for this workshop alone, and ends with it. The door says more.
  if (me.guest)
    return (
      <Message Picture={IconConfetti} title={t('ended.title')} text={t('refused.guestText')}>
        <a className={controls['second']} href={doorOfGuest() ?? '/w'}>
          {t('refused.toDoor')}
        </a>
      </Message>
    )
  if (type !== 'not-signed-in')
    return <Message Picture={IconDoorExit} title={t('refused.title')} text={t('refused.text')} />
  return (
    <Message Picture={IconDoorExit} title={t('refused.signedOutTitle')} text={t('refused.signedOutText')}>
      <a className={controls['button']} href={location.pathname}>
        {t('refused.signIn')}
      </a>
    </Message>
  )
}

function Unsent() {
  const { t } = useTranslation('companion')
  const { draft, entries } = useOutbox()
  const words = [draft, ...entries.map(wordsIn)].filter((text) => text?.trim())
  if (words.length === 0) return null
  return (
    <section className={classes['card']} data-warns>
      <h3 className={classes['label']}>{t('notes.notTaken')}</h3>
      {words.map((text) => (
        <p key={text} className={classes['words']}>
          {text}
        </p>
      ))}
    </section>
  )
}

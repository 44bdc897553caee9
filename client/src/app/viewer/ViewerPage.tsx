import { assertNever } from '@wegpunkt/shared/assert-never'
import { Suspense, useEffect, useState } from 'react'
import { useTexts } from './speak.ts'
import { askLink, askView } from '../../api/viewed-link.ts'
import { useStore } from '../../document/hooks.ts'
import { openLinkDoor } from './door/link-door.ts'
import { Message } from './door/Message.tsx'
import { isEmbedded, readAddress, takeEarly } from './early/early-link.ts'
import { forgetCommentsOf } from '../../panels/comments/desk/kept-of-link.ts'
import { OpenLink } from './OpenLink.tsx'
import { forgetVisit } from './since/last-visit.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import './viewer.css'

const PasswordForm = lazyPart(async () => ({
  default: (await import('./door/PasswordForm.tsx')).PasswordForm,
}))

/** The page of a link: for people without an account, on whatever device, to look at a board. */
export function ViewerPage() {
  const { t } = useTexts()
  const [door] = useState(() =>
    openLinkDoor({
      address: readAddress(window.location.pathname),
      isEmbedded: isEmbedded(),
      early: takeEarly(),
      askLink,
      askView,
      replaceAddress: (path) => window.history.replaceState(null, '', path),
      forget(link) {
        forgetVisit(link)
        forgetCommentsOf(link)
      },
    }),
  )
  const state = useStore(door)
  const title = state.is === 'open' ? state.view.title : t('brand')
  useEffect(() => {
    document.title = title
  }, [title])
  const again = (
    <button type="button" className="button" data-primary onClick={() => void door.retry()}>
      {t('away.retry')}
    </button>
  )
  switch (state.is) {
    case 'opening':
      return <Message title={t('opening')} isBusy />
    case 'away':
      return (
        <Message title={t('away.title')} text={t('away.text')}>
          {again}
        </Message>
      )
    case 'locked':
      return (
        <Suspense>
          <PasswordForm state={state} onEnter={door.enter} />
        </Suspense>
      )
    case 'unavailable':
      // One that was paused may go on.
      return (
        <Message title={t('unavailable.title')} text={t('unavailable.text')}>
          {again}
        </Message>
      )
    case 'open':
      return <OpenLink view={state.view} onChanged={() => void door.refresh()} onEnded={door.end} />
    default:
      return assertNever(state)
  }
}

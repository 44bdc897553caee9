import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { AtDoor } from '@wegpunkt/shared/http/join-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { doorQuery } from '../../api/joining.ts'
import { meQuery } from '../../api/session.ts'
import { PageShell } from '../../ui/PageShell.tsx'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { Loading } from '../Loading.tsx'
import { Ready } from './Ready.tsx'
import { guestLink, placeInWorkshop } from './guest-places.ts'
import { JoinForm } from './JoinForm.tsx'
import { useLeaveNothing } from './use-leave-nothing.ts'
import { isWaiting, lookAgainAfter } from './waiting.ts'
import { WaitingRoom } from './WaitingRoom.tsx'

const route = getRouteApi('/w/$link')

/** Where the link of a workshop leads: one page, which knows what there is to do. */
export function JoinPage() {
  const { link } = route.useParams()
  const { data, error } = useQuery({
    ...doorQuery(link),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? lookAgainAfter() : false),
    // A phone that was put away is looked at again at once.
    refetchOnWindowFocus: 'always',
  })
  // Who waits is told of a failure only when nothing is known at all.
  if (error && !(data && isWaiting(data) && !(error instanceof Problem)))
    return <NoDoor link={link} error={error} />
  return data ? <Door link={link} door={data} /> : <Loading />
}

function Door({ link, door }: { link: string; door: AtDoor }) {
  const { t } = useTranslation('joining')
  const me = useQuery(meQuery).data
  const [first] = useState(door.state)
  // Who is signed in, or has waited on this page, is the one who goes in.
  const isKnown = Boolean(me) || first !== 'ready'
  if (door.member) return <ForMember door={door} at={door.member} />
  if (door.state === 'ready') return <Ready link={link} door={door} isKnown={isKnown} />
  if (door.state === 'waiting' || door.state === 'planned') return <WaitingRoom door={door} />
  if (door.state === 'banned') return <PageShell title={door.title} lead={t('banned')} />
  return (
    <PageShell title={door.title} lead={t(door.state === 'refused' ? 'refused' : 'lead')}>
      <JoinForm link={link} door={door} />
    </PageShell>
  )
}

function ForMember({ door, at }: { door: AtDoor; at: NonNullable<AtDoor['member']> }) {
  const { t } = useTranslation('joining')
  const me = useQuery(meQuery).data
  return (
    <PageShell title={door.title} lead={t('member.lead', { name: me?.name ?? '' })}>
      <Button component="a" href={placeInWorkshop(at)} size="md">
        {t('member.go')}
      </Button>
    </PageShell>
  )
}

function NoDoor({ link, error }: { link: string; error: Error }) {
  const { t } = useTranslation('joining')
  const problemText = useProblemText()
  const isNone = error instanceof Problem && error.type === 'join-link-not-found'
  const wasInside = isNone && guestLink.get() === link
  useLeaveNothing(wasInside, link)
  return (
    <PageShell
      title={t(wasInside ? 'over.title' : isNone ? 'none.title' : 'failed')}
      lead={wasInside ? t('over.text') : problemText(error)}
    >
      {isNone ? (
        !wasInside && <ButtonLink to="/w">{t('none.typeCode')}</ButtonLink>
      ) : (
        <Button onClick={() => globalThis.location.reload()}>{t('again')}</Button>
      )}
      {wasInside && <Text c="dimmed">{t('over.device')}</Text>}
    </PageShell>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { invitationQuery } from '../../api/members.ts'
import { meQuery } from '../../api/session.ts'
import { PageShell } from '../../ui/PageShell.tsx'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { Loading } from '../Loading.tsx'
import { AcceptForm } from './AcceptForm.tsx'

const route = getRouteApi('/invitation/$token')

/** Where an invitation link leads: what it is for, and the form that takes it up. */
export function InvitationPage() {
  const { t } = useTranslation('app')
  const problemText = useProblemText()
  const { token } = route.useParams()
  const { data: invitation, error } = useQuery(invitationQuery(token))
  const me = useQuery(meQuery).data
  if (error) {
    return (
      <PageShell title={t('invitation.unusable')} lead={problemText(error)}>
        {me ? (
          <ButtonLink to="/">{t('action.toBoards')}</ButtonLink>
        ) : (
          <ButtonLink to="/sign-in">{t('invitation.toSignIn')}</ButtonLink>
        )}
      </PageShell>
    )
  }
  if (!invitation) return <Loading />
  return (
    <PageShell
      title={t('invitation.title', { workspace: invitation.workspace })}
      lead={t('invitation.lead', { name: invitation.invitedBy })}
    >
      <AcceptForm token={token} invitation={invitation} signedInAs={me?.name} />
    </PageShell>
  )
}

import { Button, Group, Stack, Text } from '@mantine/core'
import { showToast } from '../../ui/toasts.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Invitation, withdrawInvitation } from '@wegpunkt/shared/http/people-routes'
import { INVITATION_DAYS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { invitationsQuery } from '../../api/members.ts'
import { dayText } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { useDepartments } from '../use-departments.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { InvitePerson } from './InvitePerson.tsx'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

export function InvitationsTab() {
  const { t } = useTranslation('app')
  const { data: invitations, error } = useQuery(invitationsQuery)
  return (
    <>
      <Section title={t('invitations.title')} lead={t('invitations.lead', { days: INVITATION_DAYS })}>
        <InvitePerson />
      </Section>
      <Section title={t('invitations.open')} wide>
        <FormError error={error} />
        {invitations?.length === 0 && <Text c="dimmed">{t('invitations.none')}</Text>}
        <Rows label={t('invitations.open')}>
          {invitations?.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </Rows>
      </Section>
    </>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const queries = useQueryClient()
  const department = useDepartments().byKey.get(invitation.department)
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(withdrawInvitation, { params: { invitation: invitation.id } }),
    onSuccess: () => showToast({ message: t('invitations.withdrawn') }),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const who = invitation.email ?? t('invitations.anyone')
  return (
    <Row>
      <Stack gap={0} flex="1 1 240px">
        <Text fw={500}>{who}</Text>
        <Text size="sm" c="dimmed">
          {t(`role.${invitation.role}`)}
          {' · '}
          {t('invitations.expires', { date: dayText(locale, invitation.expiresAt) })}
        </Text>
      </Stack>
      <Group flex="0 1 160px">{department && <DepartmentBadge department={department} />}</Group>
      <Button
        variant="default"
        size="sm"
        loading={isPending}
        aria-label={t('invitations.withdrawOf', { who })}
        onClick={() => mutate()}
      >
        {t('invitations.withdraw')}
      </Button>
    </Row>
  )
}

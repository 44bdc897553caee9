import { Button, CopyButton, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { invite } from '@wegpunkt/shared/http/people-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { call } from '../../api/call.ts'
import { invitationsQuery } from '../../api/members.ts'
import { DepartmentSelect } from '../../ui/DepartmentSelect.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { OnlyHere } from '../../ui/OnlyHere.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useMe } from '../me.ts'
import { useDepartments } from '../use-departments.ts'

/** Makes a link that invites one person, and shows it. */
export function InvitePerson() {
  const [link, setLink] = useState<string | null>(null)
  return (
    <>
      <InviteForm onInvited={setLink} />
      {link && <NewLink key={link} link={link} />}
    </>
  )
}

const blank = z.string().trim().max(0)

type Values = { role: Role; department: string; email: string }

function InviteForm({ onInvited }: { onInvited: (link: string) => void }) {
  const { t } = useTranslation('app')
  const me = useMe()
  const queries = useQueryClient()
  const departments = useDepartments().all
  const { form, submit, error, busy } = useServerForm<Values, { url: string }>({
    schema: invite.input.omit({ email: true }).extend({ email: invite.input.shape.email.or(blank) }),
    initialValues: { role: 'editor', department: '', email: '' },
    send: ({ email, ...to }) => call(invite, { input: { ...to, ...(email.trim() && { email }) } }),
    done: async ({ url }) => {
      form.setFieldValue('email', '')
      onInvited(url)
      await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey })
    },
    blame: { 'email-taken': 'email' },
  })
  const offered = roles.slice(0, roles.indexOf(me.role) + 1)
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={error} />
        <Select
          label={t('field.role')}
          description={t(`roleMeaning.${form.values.role}`)}
          data={offered.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <DepartmentSelect departments={departments} {...form.getInputProps('department')} />
        <TextInput
          label={t('invitations.email')}
          description={t('invitations.emailHint')}
          type="email"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('invitations.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

// On a low screen it comes up below what can be seen. The button that made it was off meanwhile and lost the focus.
function bringIntoSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest' })
  link?.querySelector('input')?.focus({ preventScroll: true })
}

function NewLink({ link }: { link: string }) {
  const { t } = useTranslation('app')
  return (
    <Paper ref={bringIntoSight} bg="var(--wp-accent-soft)" p="md" role="status">
      <Stack gap="xs">
        <Title order={3}>{t('invitations.ready')}</Title>
        <Text>{t('invitations.readyHint')}</Text>
        <OnlyHere address={link} text={t('invitations.onlyHere')} />
        <TextInput
          aria-label={t('invitations.ready')}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t('action.copied') : t('action.copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Paper>
  )
}

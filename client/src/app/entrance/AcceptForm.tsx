import { Alert, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { acceptInvitation, type getInvitation } from '@wegpunkt/shared/http/people-routes'
import type { OutputOf } from '@wegpunkt/shared/http/route'
import { MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { call } from '../../api/call.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { useFormerNames } from '../../ui/former-names.ts'
import { FormError } from '../../ui/FormError.tsx'
import { NewPasswordInput } from '../../ui/NewPasswordInput.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useEnter } from './use-enter.ts'

const schema = acceptInvitation.input.omit({ locale: true }).extend({
  password: z.string().min(MIN_PASSWORD_CHARS).max(MAX_PASSWORD_CHARS),
})

type Props = {
  token: string
  invitation: OutputOf<typeof getInvitation>
  /** Who is signed in here already: joining ends that. */
  signedInAs?: string | undefined
}

export function AcceptForm({ token, invitation, signedInAs }: Props) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const navigate = useNavigate()
  const enter = useEnter()
  const first = useFirstFocus()
  const [department] = useFormerNames(invitation.departments)
  const { form, submit, error, busy } = useServerForm({
    schema,
    initialValues: { name: '', email: invitation.email ?? '', password: '' },
    send: (values) => call(acceptInvitation, { params: { invitation: token }, input: { ...values, locale } }),
    done: async (me) => {
      await enter(me)
      await navigate({ to: '/' })
    },
    blame: { 'weak-password': 'password', 'email-taken': 'email' },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Paper withBorder p="sm">
          <Group justify="space-between">
            <Text>{t('invitation.as', { role: t(`role.${invitation.role}`) })}</Text>
            {department && <DepartmentBadge department={department} />}
          </Group>
        </Paper>
        {signedInAs && <Alert color="yellow">{t('invitation.otherAccount', { name: signedInAs })}</Alert>}
        <FormError error={error} />
        <TextInput
          label={t('field.name')}
          description={t('field.nameHint')}
          autoComplete="name"
          ref={first}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('field.email')}
          type="email"
          autoComplete="username"
          readOnly={invitation.email !== null}
          {...form.getInputProps('email')}
        />
        <NewPasswordInput {...form.getInputProps('password')} />
        <Button type="submit" loading={busy}>
          {t('invitation.submit')}
        </Button>
      </Stack>
    </form>
  )
}

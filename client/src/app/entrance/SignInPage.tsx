import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { signIn } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { FormError } from '../../ui/FormError.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation('app')
  const { from } = route.useSearch()
  const navigate = useNavigate()
  const enter = useEnter()
  const first = useFirstFocus()
  const { form, submit, error, busy } = useServerForm({
    schema: signIn.input,
    initialValues: { email: '', password: '' },
    send: (input) => call(signIn, { input }),
    done: async (me) => {
      await enter(me)
      await navigate({ href: from ?? '/' })
    },
  })
  return (
    <PageShell title={t('signIn.title')} lead={from && t('signIn.continues')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            ref={first}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('field.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('signIn.noAccount')}
          </Text>
        </Stack>
      </form>
    </PageShell>
  )
}

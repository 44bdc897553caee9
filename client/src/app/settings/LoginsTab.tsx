import { Badge, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { showToast } from '../../ui/toasts.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Login, changePassword, endLogin } from '@wegpunkt/shared/http/account-routes'
import { MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { call } from '../../api/call.ts'
import { loginsQuery } from '../../api/members.ts'
import { dayText, relativeTime } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { FormError } from '../../ui/FormError.tsx'
import { NewPasswordInput } from '../../ui/NewPasswordInput.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useMe } from '../me.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

export function LoginsTab() {
  return (
    <>
      <PasswordSection />
      <LoginsSection />
    </>
  )
}

const schema = changePassword.input.extend({
  next: z.string().min(MIN_PASSWORD_CHARS).max(MAX_PASSWORD_CHARS),
})

function PasswordSection() {
  const { t } = useTranslation('app')
  const { email } = useMe()
  const queries = useQueryClient()
  const { form, submit, error, busy } = useServerForm({
    schema,
    initialValues: { current: '', next: '' },
    send: (input) => call(changePassword, { input }),
    done: async () => {
      form.reset()
      showToast({ message: t('password.changed') })
      await queries.invalidateQueries({ queryKey: loginsQuery.queryKey })
    },
    blame: { 'wrong-password': { field: 'current', fault: 'wrongPassword' }, 'weak-password': 'next' },
  })
  return (
    <Section title={t('password.title')} lead={t('password.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormError error={error} />
          {/* Tells password managers whose password it is. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t('field.currentPassword')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
            {...form.getInputProps('current')}
          />
          <NewPasswordInput label={t('field.newPassword')} {...form.getInputProps('next')} />
          <Group>
            <Button type="submit" loading={busy}>
              {t('password.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

function LoginsSection() {
  const { t } = useTranslation('app')
  const { data: logins, error } = useQuery(loginsQuery)
  return (
    <Section title={t('logins.title')} lead={t('logins.lead')} wide>
      <FormError error={error} />
      <Rows label={t('logins.title')}>
        {logins?.map((login) => (
          <LoginRow key={login.id} login={login} />
        ))}
      </Rows>
    </Section>
  )
}

function LoginRow({ login }: { login: Login }) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const now = useNow()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(endLogin, { params: { login: login.id } }),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: loginsQuery.queryKey }),
  })
  const device = login.device || t('logins.unknown')
  return (
    <Row>
      <Stack gap={0}>
        <Text fw={500}>{device}</Text>
        <Text size="sm" c="dimmed">
          {t('logins.since', { date: dayText(locale, login.createdAt) })}
          {' · '}
          {t('logins.seen', { time: relativeTime(locale, login.lastSeenAt, now) })}
        </Text>
      </Stack>
      {login.current ? (
        <Badge variant="light">{t('logins.current')}</Badge>
      ) : (
        <Button
          variant="default"
          size="sm"
          loading={isPending}
          aria-label={t('logins.endOf', { device })}
          onClick={() => mutate()}
        >
          {t('logins.end')}
        </Button>
      )}
    </Row>
  )
}

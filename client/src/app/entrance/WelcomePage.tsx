import { Button, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { setUp } from '@wegpunkt/shared/http/account-routes'
import { MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { call } from '../../api/call.ts'
import { remember } from '../../api/remembered.ts'
import { setupQuery } from '../../api/session.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { DepartmentSelect } from '../../ui/DepartmentSelect.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { NewPasswordInput } from '../../ui/NewPasswordInput.tsx'
import { PageShell } from '../../ui/PageShell.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { FIRST_STEPS } from '../boards/first-steps.ts'
import { useEnter } from './use-enter.ts'

const password = z.string().min(MIN_PASSWORD_CHARS).max(MAX_PASSWORD_CHARS)
const withoutCode = setUp.input.omit({ locale: true }).extend({ password })
const withCode = withoutCode.extend({ code: z.string().trim().min(1) })

/** The first run: the workspace and the account that owns it. */
export function WelcomePage() {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const navigate = useNavigate()
  const enter = useEnter()
  const first = useFirstFocus()
  const setup = useQuery(setupQuery)
  const codeNeeded = setup.data?.codeNeeded ?? false
  const { form, submit, error, busy } = useServerForm({
    schema: codeNeeded ? withCode : withoutCode,
    initialValues: { workspace: '', name: '', email: '', password: '', department: '', code: '' },
    send: ({ code, ...values }) =>
      call(setUp, { input: { ...values, locale, ...(codeNeeded && { code: code.trim() }) } }),
    done: async (me) => {
      await enter(me)
      remember(FIRST_STEPS, true)
      await navigate({ to: '/' })
    },
    blame: { 'weak-password': 'password', 'email-taken': 'email', 'setup-code-wrong': 'code' },
  })
  return (
    <PageShell title={t('welcome.title')} lead={t('welcome.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormError error={error ?? setup.error} />
          <TextInput
            label={t('field.workspace')}
            description={t('field.workspaceHint')}
            autoComplete="organization"
            ref={first}
            {...form.getInputProps('workspace')}
          />
          <TextInput label={t('field.name')} autoComplete="name" {...form.getInputProps('name')} />
          <TextInput
            label={t('field.email')}
            type="email"
            autoComplete="username"
            {...form.getInputProps('email')}
          />
          <NewPasswordInput {...form.getInputProps('password')} />
          <DepartmentSelect
            description={t('field.departmentHint')}
            departments={setup.data?.departments ?? []}
            {...form.getInputProps('department')}
          />
          {codeNeeded && (
            <TextInput
              label={t('field.code')}
              description={t('field.codeHint')}
              autoComplete="one-time-code"
              {...form.getInputProps('code')}
            />
          )}
          <Button type="submit" loading={busy}>
            {t('welcome.submit')}
          </Button>
        </Stack>
      </form>
    </PageShell>
  )
}

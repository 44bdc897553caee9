import { Button, Group, SegmentedControl, Stack, Text, TextInput, useMantineColorScheme } from '@mantine/core'
import { showToast } from '../../ui/toasts.ts'
import { changeMe } from '@wegpunkt/shared/http/account-routes'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { speak } from '../../locales/i18n.ts'
import { locales } from '../../locales/language.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { appearances } from '../../ui/appearance.ts'
import { DepartmentSelect } from '../../ui/DepartmentSelect.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useMe } from '../me.ts'
import { useAccountLanguage } from '../use-account-language.ts'
import { useChangeMe } from '../use-change-me.ts'
import { useDepartments } from '../use-departments.ts'
import { Section } from './Section.tsx'

export function ProfileTab() {
  const { t } = useTranslation('app')
  const me = useMe()
  const departments = useDepartments().all
  const { form, submit, error, busy } = useServerForm({
    schema: changeMe.input,
    initialValues: { name: me.name, department: me.department },
    send: useChangeMe(),
    done: () => showToast({ message: t('settings.saved') }),
  })
  return (
    <>
      <Section title={t('profile.title')} lead={t('profile.lead')}>
        <form onSubmit={submit} noValidate>
          <Stack>
            <FormError error={error} />
            <TextInput
              label={t('field.email')}
              value={me.email}
              autoComplete="username"
              variant="filled"
              readOnly
            />
            <TextInput label={t('field.name')} autoComplete="name" {...form.getInputProps('name')} />
            <DepartmentSelect departments={departments} {...form.getInputProps('department')} />
            <Group>
              <Button type="submit" loading={busy}>
                {t('action.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
      <Section title={t('appearance.label')}>
        <LanguageChoice />
        <AppearanceChoice />
      </Section>
    </>
  )
}

function LanguageChoice() {
  const { t } = useTranslation('app')
  const label = useId()
  const current = useLocale()
  const rememberLanguage = useAccountLanguage()
  const choose = (locale: (typeof locales)[number]): void => {
    void speak(locale).then(() => rememberLanguage(locale))
  }
  return (
    <Stack gap={4} align="flex-start">
      <Text id={label} fw={500}>
        {t('language.label')}
      </Text>
      <SegmentedControl
        aria-labelledby={label}
        value={current}
        onChange={choose}
        data={locales.map((locale) => ({ value: locale, label: t(`language.${locale}`) }))}
      />
    </Stack>
  )
}

function AppearanceChoice() {
  const { t } = useTranslation('app')
  const label = useId()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap={4} align="flex-start">
      <Text id={label} fw={500}>
        {t('appearance.colors')}
      </Text>
      <SegmentedControl
        aria-labelledby={label}
        value={colorScheme}
        onChange={setColorScheme}
        data={appearances.map((choice) => ({ value: choice, label: t(`appearance.${choice}`) }))}
      />
    </Stack>
  )
}

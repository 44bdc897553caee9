import { Button, Group, PasswordInput, Text, TextInput } from '@mantine/core'
import { MIN_LINK_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import type { DraftProps } from './LinkForm.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import classes from './share.module.css'

/** Who is kept out: by a password, and when the time is over. */
export function GuardFields({ draft, onChange, fault, hasPassword }: DraftProps & { hasPassword: boolean }) {
  const { t } = useTranslation('links')
  return (
    <section className={classes['section']} aria-label={t('form.guard')}>
      <h3>{t('form.guard')}</h3>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          type="date"
          label={t('form.lastDay')}
          value={draft.lastDay}
          error={fault('past')}
          onChange={(event) => onChange({ lastDay: event.currentTarget.value })}
        />
        <Button
          variant="subtle"
          flex="none"
          disabled={draft.lastDay === ''}
          onClick={() => onChange({ lastDay: '' })}
        >
          {t('form.forever')}
        </Button>
      </Group>
      <Password {...{ draft, onChange, fault, hasPassword }} />
    </section>
  )
}

function Password({ draft: { password }, onChange, fault, hasPassword }: Parameters<typeof GuardFields>[0]) {
  const { t } = useTranslation('links')
  if (typeof password === 'object')
    return (
      <NewPassword
        value={password.set}
        error={fault('password')}
        onChange={(set) => onChange({ password: { set } })}
        onCancel={() => onChange({ password: hasPassword ? 'keep' : 'none' })}
      />
    )
  const isSet = password === 'keep' && hasPassword
  return (
    <Group gap={8} justify="space-between">
      <Text>{t(isSet ? 'form.passwordKept' : 'form.passwordNone')}</Text>
      <Group gap={4}>
        {isSet && (
          <Button variant="subtle" color="gray" size="sm" onClick={() => onChange({ password: 'none' })}>
            {t('form.passwordRemove')}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={() => onChange({ password: { set: '' } })}>
          {t(isSet ? 'form.passwordChange' : 'form.passwordSet')}
        </Button>
      </Group>
    </Group>
  )
}

type NewProps = {
  readonly value: string
  readonly error: string | null
  readonly onChange: (value: string) => void
  readonly onCancel: () => void
}

/** It takes the place of what was pressed for it, and the focus. */
function NewPassword({ value, error, onChange, onCancel }: NewProps) {
  const { t } = useTranslation('links')
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <PasswordInput
        ref={useFirstFocus()}
        flex={1}
        label={t('form.passwordNew')}
        // What is wrong says the same once more.
        description={error === null && t('form.faults.password', { count: MIN_LINK_PASSWORD_CHARS })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('form.passwordShow') }}
        value={value}
        error={error}
        aria-invalid={error !== null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="subtle" flex="none" mt={23} onClick={onCancel}>
        {t('form.cancel')}
      </Button>
    </Group>
  )
}

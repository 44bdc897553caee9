import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { MIN_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'

/** A password that is chosen now, with what is asked of it. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation('app')
  return (
    <PasswordInput
      label={t('field.password')}
      description={t('field.passwordHint', { min: MIN_PASSWORD_CHARS })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
      {...props}
    />
  )
}

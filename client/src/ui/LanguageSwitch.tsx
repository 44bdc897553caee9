import { Button, Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/use-locale.ts'
import { LanguageItems } from './LanguageItems.tsx'
import classes from './switch.module.css'

/** Changes the language of the whole page at once. `onChange` lets an account remember it. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: Locale) => void }) {
  const { t } = useTranslation('app')
  const current = useLocale()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          className={classes['switch'] ?? ''}
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconLanguage size={20} stroke={1.5} aria-hidden />}
          aria-label={`${t('language.label')}: ${t(`language.${current}`)}`}
        >
          <span className={classes['word']}>{t(`language.${current}`)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems onChange={onChange} />
      </Menu.Dropdown>
    </Menu>
  )
}

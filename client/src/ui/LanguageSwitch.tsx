import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { speak } from '../locales/i18n.ts'
import { locales } from '../locales/language.ts'
import { useLocale } from '../locales/use-locale.ts'

/** Changes the language of the whole page at once. `onChange` lets an account remember it. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: Locale) => void }) {
  const { t } = useTranslation('app')
  const current = useLocale()
  const choose = (locale: Locale): void => {
    void speak(locale).then(() => onChange?.(locale))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconLanguage size={20} stroke={1.5} aria-hidden />}
          aria-label={`${t('language.label')}: ${t(`language.${current}`)}`}
        >
          {t(`language.${current}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            role="menuitemradio"
            aria-checked={locale === current}
            rightSection={locale === current && <IconCheck size={16} aria-hidden />}
            onClick={() => choose(locale)}
          >
            {t(`language.${locale}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

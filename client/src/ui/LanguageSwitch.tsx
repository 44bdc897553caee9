import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { Locale } from '@wegpunkt/shared/http/account-routes'

import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/use-locale.ts'
import { MenuButton } from './MenuButton.tsx'
import classes from './switch.module.css'
import { lazyPart } from './lazy-part.ts'

const LanguageItems = lazyPart(async () => ({ default: (await import('./LanguageItems.tsx')).LanguageItems }))

/** Changes the language of the whole page at once. `onChange` lets an account remember it. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: Locale) => void }) {
  const { t } = useTranslation('app')
  const current = useLocale()
  return (
    <MenuButton
      position="bottom-end"
      target={
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
      }
      items={<LanguageItems onChange={onChange} />}
    />
  )
}

import { IconLanguage } from '@tabler/icons-react'
import { switchLanguage, useTexts } from './speak.ts'
import classes from './viewer.module.css'

/** Says the page in the other language, whose own words name it. */
export function LanguageButton({ isShort = false }: { readonly isShort?: boolean }) {
  const { t, locale } = useTexts()
  const other = locale === 'de' ? 'en' : 'de'
  return (
    <button
      type="button"
      lang={other}
      className={`button ${classes['language'] ?? ''}`}
      data-quiet
      {...(isShort && { 'aria-label': t('language.read'), title: t('language.read') })}
      // The page says by itself that the line is gone, which alone keeps the texts away.
      onClick={() => void switchLanguage(other).catch(() => {})}
    >
      <IconLanguage size={18} stroke={1.75} aria-hidden />
      {t(isShort ? 'language.other' : 'language.read')}
    </button>
  )
}

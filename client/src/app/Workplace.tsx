import { Container, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceSwitch } from '../ui/AppearanceSwitch.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { SkipLink } from '../ui/SkipLink.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { Wordmark } from '../ui/Wordmark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { useAccountLanguage } from './use-account-language.ts'
import classes from './workplace.module.css'

/** The pages of an account besides the board: a bar, and the page below it. */
export function Workplace({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('app')
  const rememberLanguage = useAccountLanguage()
  usePageTitle(title)
  return (
    <>
      <SkipLink />
      <header className={classes['bar']}>
        <Group gap="md" wrap="nowrap" miw={0} className={classes['way'] ?? ''}>
          <Link to="/" className={classes['home']}>
            <Wordmark />
          </Link>
          <nav aria-label={t('nav.main')} className={`${classes['nav']} more-aside`}>
            <Link to="/" className={classes['link']} activeProps={{ 'aria-current': 'page' }}>
              {t('nav.boards')}
            </Link>
            <Link to="/portfolio" className={classes['link']} activeProps={{ 'aria-current': 'page' }}>
              {t('nav.portfolio')}
            </Link>
            <Link to="/measures" className={classes['link']} activeProps={{ 'aria-current': 'page' }}>
              {t('nav.measures')}
            </Link>
            <Link to="/settings" className={classes['link']} activeProps={{ 'aria-current': 'page' }}>
              {t('nav.settings')}
            </Link>
          </nav>
        </Group>
        <Group gap={4} wrap="nowrap">
          <LanguageSwitch onChange={rememberLanguage} />
          <AppearanceSwitch />
          <AccountMenu />
        </Group>
      </header>
      <Container
        component="main"
        id="content"
        size={1200}
        px="md"
        py="lg"
        tabIndex={-1}
        className={classes['main']}
      >
        {children}
      </Container>
    </>
  )
}

import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceSwitch } from './AppearanceSwitch.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import classes from './page-shell.module.css'
import { SkipLink } from './SkipLink.tsx'
import { usePageTitle } from './use-page-title.ts'
import { Wordmark } from './Wordmark.tsx'

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** A page of one column, 360 px: first run, sign-in, invitation, errors. */
export function PageShell({ title, lead, children }: Props) {
  const { t } = useTranslation('app')
  usePageTitle(title)
  return (
    <div className={classes['page']}>
      <SkipLink />
      <header className={classes['header']}>
        <Wordmark />
        <Group gap={4}>
          <LanguageSwitch />
          <AppearanceSwitch />
        </Group>
      </header>
      <main id="content" className={classes['column']} tabIndex={-1} aria-label={t('product')}>
        <Stack gap="lg">
          <Stack gap="xs">
            <Title order={1}>{title}</Title>
            {lead && <Text c="dimmed">{lead}</Text>}
          </Stack>
          {children}
        </Stack>
      </main>
    </div>
  )
}

import { Button, Popover } from '@mantine/core'
import { Suspense, lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useSkipped } from '../../document/hooks.ts'
import { useLocale } from '../../locales/use-locale.ts'
import classes from './unreadable.module.css'

const UnreadableList = lazy(async () => ({ default: (await import('./UnreadableList.tsx')).UnreadableList }))

/** What nobody can read is not hidden without a word: how much it is, and on demand what. */
export function UnreadableNotice() {
  const { t } = useTranslation('document')
  const count = useSkipped()
  const number = new Intl.NumberFormat(useLocale()).format(count)
  if (count === 0) return null
  return (
    <div className={classes['notice']}>
      <span role="status">{t('unreadable.count', { count, number })}</span>
      <Popover position="top-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button size="compact-xs" variant="subtle">
            {t('unreadable.details')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('unreadable.details')}>
          <Suspense>
            {/* Another count is another list. */}
            <UnreadableList key={count} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../locales/use-locale.ts'
import { UnreadableList } from './UnreadableList.tsx'

/** How much it is that nobody can read, and on demand what. */
export function UnreadableCount({ count }: { count: number }) {
  const { t } = useTranslation('document')
  const number = new Intl.NumberFormat(useLocale()).format(count)
  return (
    <>
      <span role="status">{t('unreadable.count', { count, number })}</span>
      <Popover position="top-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button size="compact-xs" variant="subtle">
            {t('unreadable.details')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('unreadable.details')}>
          {/* Another count is another list. */}
          <UnreadableList key={count} />
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

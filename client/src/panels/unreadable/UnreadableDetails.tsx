import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UnreadableList } from './UnreadableList.tsx'

/** On demand, what it is that nobody can read. */
export function UnreadableDetails({ count }: { count: number }) {
  const { t } = useTranslation('document')
  return (
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
  )
}

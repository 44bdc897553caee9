import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './snapshots.module.css'

/** Says on demand what proves that a snapshot is as it was taken. */
export function Seal({ snapshot: { seal, contentHash } }: { snapshot: SnapshotSummary }) {
  const { t } = useTranslation('snapshots')
  const [isOpen, setOpen] = useState(false)
  const button = (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={t('seal.button')}
      title={t('seal.button')}
      onClick={() => setOpen(!isOpen)}
    >
      <IconShieldCheck size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
  // A popover in each line of a list would cost more than all else in it.
  if (!isOpen) return button
  return (
    <Popover opened onChange={setOpen} width={300} position="bottom-end" withArrow trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {t('seal.title')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('seal.text')}
        </Text>
        <dl className={classes['hashes']}>
          <dt>{t('seal.seal')}</dt>
          <dd>{seal}</dd>
          <dt>{t('seal.content')}</dt>
          <dd>{contentHash}</dd>
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}

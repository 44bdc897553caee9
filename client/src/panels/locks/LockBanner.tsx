import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import classes from './lock-banner.module.css'
import { useBoardLock } from './use-board-lock.ts'

/** Why one may not edit a board that one could edit otherwise; for those who moderate, the way to unlock it. */
export function LockBanner() {
  const { t } = useTranslation('attention')
  const { locked, set } = useBoardLock()
  const keeps = can(useRole(), 'lock.keep')
  if (locked === null) return null
  const text = keeps ? 'bannerModerator' : locked === 'viewer' ? 'bannerViewer' : 'bannerContributor'
  return (
    <div className={classes['banner']} role="status">
      <IconLock size={16} stroke={1.5} aria-hidden />
      <span>{t(`lock.${text}`)}</span>
      {keeps && (
        <Button size="compact-sm" variant="subtle" onClick={() => void set(null)}>
          {t('lock.unlock')}
        </Button>
      )}
    </div>
  )
}

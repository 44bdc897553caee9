import {
  IconCloud,
  IconCloudCheck,
  IconCloudExclamation,
  IconCloudOff,
  IconCloudUp,
  IconLock,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { systemClock } from '../../document/clock.ts'
import { useBoardDocument, useStore } from '../../document/hooks.ts'
import { calmStatus } from './calm-status.ts'
import classes from './save-status.module.css'
import { type StatusKey, wordsFor } from './status-words.ts'
import { Hint } from '../../ui/Hint.tsx'

/** In the top bar: whether one's work is safe. Few words; the whole sentence on hover and focus. */
export function SaveStatusLine() {
  const { t } = useTranslation('document')
  const document = useBoardDocument()
  const calm = useMemo(() => calmStatus(document.status, systemClock), [document])
  const { key, count, tone } = wordsFor(useStore(calm))
  const Icon = icons[key]
  const full = t(`status.${key}.full`, { count })
  return (
    <Hint label={full} touch>
      {/* A focus stop, because the whole sentence is nowhere else. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className={classes['line']} data-tone={tone} data-status={key} tabIndex={0}>
        <Icon size={18} stroke={1.5} aria-hidden />
        <span className={classes['words']} role="status" aria-live="polite">
          {t(`status.${key}.short`, { count })}
        </span>
      </span>
    </Hint>
  )
}

const icons = {
  loading: IconCloud,
  saved: IconCloudCheck,
  'saved-uncopied': IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  'offline-kept': IconCloudOff,
  'offline-in-memory': IconCloudOff,
  degraded: IconCloudExclamation,
  'degraded-kept': IconCloudExclamation,
  'degraded-in-memory': IconCloudExclamation,
  refused: IconLock,
  outdated: IconRefresh,
  'signed-out': IconLock,
  'no-access': IconLock,
  removed: IconTrash,
  'too-old': IconRefresh,
  rejected: IconCloudExclamation,
} as const satisfies Record<StatusKey, typeof IconCloud>

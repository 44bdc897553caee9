import { Button, CloseButton, Text } from '@mantine/core'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { nameWithKind } from './name-of.ts'
import classes from './snapshots.module.css'

/** What is to be compared: two snapshots, the earlier with the later, or one with the board of today. */
export function CompareBar({ chosen, onClear }: { chosen: readonly SnapshotSummary[]; onClear: () => void }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const locale = useLocale()
  const isPast = useStore(past.shown) !== null
  const [from, to] = inOrder(chosen)
  if (!from) return null
  return (
    <div className={classes['bar']} role="region" aria-label={t('compare.bar')}>
      <Text size="sm" className={classes['barText'] ?? ''}>
        {to
          ? t('compare.two', { from: nameWithKind(from, t, locale), to: nameWithKind(to, t, locale) })
          : t('compare.one', { from: nameWithKind(from, t, locale) })}
      </Text>
      <div className={classes['barButtons']}>
        <CloseButton aria-label={t('compare.clear')} onClick={onClear} />
        {to || !isPast ? (
          <Button size="sm" onClick={() => past.compare(from.id, to?.id ?? null)}>
            {to ? t('compare.compare') : t('compare.withToday')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** As-is before to-be, else the earlier before the later. */
export const inOrder = (chosen: readonly SnapshotSummary[]): readonly SnapshotSummary[] =>
  chosen.toSorted((a, b) => rank(a) - rank(b) || (a.takenAt < b.takenAt ? -1 : 1))

const rank = ({ kind }: SnapshotSummary): number => (kind === 'to-be' ? 1 : 0)

import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import type { TFunction } from 'i18next'
import { fullDate } from '../../../locales/format.ts'

/** What a snapshot is called: its label, or when it was taken by itself. */
export const nameOf = (
  { label, takenAt }: Pick<SnapshotSummary, 'label' | 'takenAt'>,
  t: TFunction<'snapshots'>,
  locale: Locale,
): string => label || t('list.automatic', { when: fullDate(locale, takenAt) })

/** The same with its kind: as-is and to-be of one day may well have one label. */
export function nameWithKind(
  snapshot: Pick<SnapshotSummary, 'label' | 'takenAt' | 'kind'>,
  t: TFunction<'snapshots'>,
  locale: Locale,
): string {
  const name = nameOf(snapshot, t, locale)
  return snapshot.kind ? t('list.named', { name, kind: t(`kinds.${snapshot.kind}`) }) : name
}

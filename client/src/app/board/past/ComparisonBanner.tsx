import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import type { Compared } from '../../../panels/journey/snapshots/comparison-query.ts'
import { nameWithKind } from '../../../panels/journey/snapshots/name-of.ts'
import { Banner } from './Banner.tsx'

/** Says what is compared with what on the canvas. */
export function ComparisonBanner({ compared: { from, to } }: { compared: Compared }) {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const say = (snapshot: SnapshotSummary): string => nameWithKind(snapshot, t, locale)
  return <Banner title={t('past.comparison', { from: say(from), to: to ? say(to) : t('compare.today') })} />
}

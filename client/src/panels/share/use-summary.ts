import type { Link } from '@wegpunkt/shared/links/link'
import { useTranslation } from 'react-i18next'

/** What a link shows, in a line. */
export function useSummary(): (link: Link) => string {
  const { t } = useTranslation('links')
  return ({ shows, allows, hasPassword, embedOrigins, tour }) =>
    [
      t(`summary.${shows.what.kind}`),
      shows.lanes && t('summary.lanes', { count: shows.lanes.length }),
      shows.personas && t('summary.personas', { count: shows.personas.length }),
      shows.names === 'people' && t('summary.people'),
      shows.quotes && t('summary.quotes'),
      shows.measures && t('summary.measures'),
      shows.comments && allows === 'view' && t('summary.comments'),
      allows === 'comment' && t('summary.comment'),
      shows.exports && t('summary.exports'),
      hasPassword && t('list.password'),
      embedOrigins.length > 0 && t('list.embedded'),
      tour.length > 0 && t('list.tour', { count: tour.length }),
    ]
      .filter(Boolean)
      .join(' · ')
}

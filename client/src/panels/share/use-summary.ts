import type { Link, LinkShows } from '@wegpunkt/shared/links/link'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** What a link shows, in a line. */
export function useSummary(): (link: Link) => string {
  const { t } = useTranslation('links')
  return (link) => {
    const { hasPassword, embedOrigins, tour } = link
    return [
      ...Object.values(summaryOf).map((say) => say(link, t)),
      hasPassword && t('list.password'),
      embedOrigins.length > 0 && t('list.embedded'),
      tour.length > 0 && t('list.tour', { count: tour.length }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

/** Of every switch, where it is on. */
const summaryOf: {
  readonly [K in keyof LinkShows]: (link: Link, t: TFunction<'links'>) => string | false | null
} = {
  what: ({ shows }, t) => t(`summary.${shows.what.kind}`),
  lanes: ({ shows: { lanes } }, t) => lanes && t('summary.lanes', { count: lanes.length }),
  personas: ({ shows: { personas } }, t) => personas && t('summary.personas', { count: personas.length }),
  names: ({ shows }, t) => shows.names === 'people' && t('summary.people'),
  quotes: ({ shows }, t) => shows.quotes && t('summary.quotes'),
  measures: ({ shows }, t) => shows.measures && t('summary.measures'),
  // Who may comment sees comments.
  comments: ({ shows, allows }, t) =>
    allows === 'comment' ? t('summary.comment') : shows.comments && t('summary.comments'),
  exports: ({ shows }, t) => shows.exports && t('summary.exports'),
}

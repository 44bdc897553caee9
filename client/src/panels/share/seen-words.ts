import type { Link, LinkShows } from '@wegpunkt/shared/links/link'
import type { TFunction } from 'i18next'

/** How what may be chosen is called; null for what is gone. */
export type SeenNames = {
  readonly lane: (id: string) => string | null
  readonly persona: (id: string) => string | null
  readonly snapshot: (id: string) => string | null
  readonly list: (names: readonly string[]) => string
}

export type Seen = { readonly seen: readonly string[]; readonly hidden: readonly string[] }

/** In plain words what somebody sees who has the link, and what stays here. */
export function seenWords(
  { shows, allows, approval }: Pick<Link, 'shows' | 'allows' | 'approval'>,
  names: SeenNames,
  t: TFunction<'links'>,
): Seen {
  const [seen, hidden]: [string[], string[]] = [[], []]
  const { what, lanes, personas } = shows
  seen.push(
    what.kind === 'live'
      ? t('seen.live')
      : t('seen.snapshot', { name: names.snapshot(what.snapshot) ?? t('seen.gone') }),
  )
  seen.push(
    lanes === null
      ? t('seen.allLanes')
      : t('seen.lanes', { names: called(lanes, names.lane, names.list, t) }),
  )
  if (lanes !== null) hidden.push(t('seen.otherLanes'))
  seen.push(
    personas === null
      ? t('seen.allPersonas')
      : t('seen.personas', { names: called(personas, names.persona, names.list, t) }),
  )
  if (personas !== null) hidden.push(t('seen.otherPersonas'))
  if (shows.names === 'people') seen.push(t('seen.people'))
  else hidden.push(t('seen.noPeople'))
  for (const key of ['quotes', 'measures', 'comments', 'exports'] as const) {
    if (isShown(key, shows, allows)) seen.push(t(`seen.${key}`))
    else hidden.push(t(`seen.no.${key}`))
  }
  if (allows === 'comment') seen.push(t(approval ? 'seen.mayCommentApproved' : 'seen.mayComment'))
  hidden.push(t('seen.never'))
  return { seen, hidden }
}

/** Who may comment sees comments. */
const isShown = (
  key: 'quotes' | 'measures' | 'comments' | 'exports',
  shows: LinkShows,
  allows: Link['allows'],
): boolean => shows[key] || (key === 'comments' && allows === 'comment')

function called(
  ids: readonly string[],
  name: (id: string) => string | null,
  list: SeenNames['list'],
  t: TFunction<'links'>,
): string {
  return list(ids.map((id) => name(id) ?? t('seen.gone')))
}

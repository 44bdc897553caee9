import type { Link, LinkShows } from '@wegpunkt/shared/links/link'
import type { TFunction } from 'i18next'
import type { ShownIds } from './shown-among.ts'

/** How what may be chosen is called; null for what is gone. */
export type SeenNames = {
  readonly lane: (id: string) => string | null
  readonly persona: (id: string) => string | null
  /** Those that are there and not among these. */
  readonly otherLanes: (ids: readonly string[]) => readonly string[]
  readonly otherPersonas: (ids: readonly string[]) => readonly string[]
  /** Whether the emotion curve is drawn where these lanes are shown. */
  readonly hasCurve: (lanes: ShownIds) => boolean
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
  if (lanes === null) seen.push(t('seen.allLanes'))
  else if (lanes.length > 0) seen.push(t('seen.lanes', { names: called(lanes, names.lane, names.list, t) }))
  if (lanes !== null) hidden.push(others(names.otherLanes(lanes), 'Lanes', names.list, t))
  const how = names.hasCurve(lanes) ? 'curve' : 'ratings'
  if (personas === null) seen.push(t(`seen.allPersonas.${how}`))
  else if (personas.length > 0)
    seen.push(t(`seen.personas.${how}`, { names: called(personas, names.persona, names.list, t) }))
  if (personas !== null) hidden.push(others(names.otherPersonas(personas), 'Personas', names.list, t))
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

/** By name, and those that are still to come. */
const others = (
  hidden: readonly string[],
  of: 'Lanes' | 'Personas',
  list: SeenNames['list'],
  t: TFunction<'links'>,
): string => (hidden.length === 0 ? t(`seen.later${of}`) : t(`seen.other${of}`, { names: list(hidden) }))

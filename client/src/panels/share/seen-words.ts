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

type Told = Pick<Link, 'shows' | 'allows' | 'approval'>
type Words = { readonly names: SeenNames; readonly t: TFunction<'links'> }
/** What is seen and what stays here; null says nothing. */
type Said = { readonly seen: string | null; readonly hidden: string | null }

/** In plain words what somebody sees who has the link, and what stays here. */
export function seenWords(link: Told, names: SeenNames, t: TFunction<'links'>): Seen {
  const said = Object.values(wordsOf).map((say) => say(link, { names, t }))
  const { allows, approval } = link
  const may = allows === 'comment' ? [t(approval ? 'seen.mayCommentApproved' : 'seen.mayComment')] : []
  return {
    seen: [...said.flatMap(({ seen }) => seen ?? []), ...may],
    hidden: [...said.flatMap(({ hidden }) => hidden ?? []), t('seen.never')],
  }
}

/** Of every switch: nobody shares something of which they were told nothing. */
const wordsOf: { readonly [K in keyof LinkShows]: (link: Told, words: Words) => Said } = {
  what: ({ shows: { what } }, { names, t }) => ({
    seen:
      what.kind === 'live'
        ? t('seen.live')
        : t('seen.snapshot', { name: names.snapshot(what.snapshot) ?? t('seen.gone') }),
    hidden: null,
  }),
  lanes: ({ shows: { lanes } }, { names, t }) =>
    lanes === null
      ? { seen: t('seen.allLanes'), hidden: null }
      : {
          seen:
            lanes.length > 0 ? t('seen.lanes', { names: called(lanes, names.lane, names.list, t) }) : null,
          hidden: others(names.otherLanes(lanes), 'Lanes', names.list, t),
        },
  personas: ({ shows: { lanes, personas } }, { names, t }) => {
    const how = names.hasCurve(lanes) ? 'curve' : 'ratings'
    if (personas === null) return { seen: t(`seen.allPersonas.${how}`), hidden: null }
    const chosen = called(personas, names.persona, names.list, t)
    return {
      seen: personas.length > 0 ? t(`seen.personas.${how}`, { names: chosen }) : null,
      hidden: others(names.otherPersonas(personas), 'Personas', names.list, t),
    }
  },
  names: ({ shows: { names } }, { t }) =>
    names === 'people'
      ? { seen: t('seen.people'), hidden: null }
      : { seen: null, hidden: t('seen.noPeople') },
  quotes: ({ shows }, words) => shownOr('quotes', shows.quotes, words),
  measures: ({ shows }, words) => shownOr('measures', shows.measures, words),
  // Who may comment sees comments.
  comments: ({ shows, allows }, words) => shownOr('comments', shows.comments || allows === 'comment', words),
  exports: ({ shows }, words) => shownOr('exports', shows.exports, words),
}

const shownOr = (key: 'quotes' | 'measures' | 'comments' | 'exports', isShown: boolean, { t }: Words): Said =>
  isShown ? { seen: t(`seen.${key}`), hidden: null } : { seen: null, hidden: t(`seen.no.${key}`) }

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

import { dayText } from '../../locales/format.ts'
import type { Link } from '@wegpunkt/shared/links/link'
import { makeLink, changeLink } from '@wegpunkt/shared/http/link-routes'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { embedCode, originIn } from './embed-code.ts'
import { changeOf, draftOf, faultsOf, newDraft, newLinkOf, lastMomentOf } from './link-draft.ts'
import { linkState } from './link-state.ts'
import { seenWords } from './seen-words.ts'
import { type ShownIds, isShown, toggled } from './shown-among.ts'
import {
  isFull,
  isSeen,
  movedStop,
  placeKey,
  placeOf,
  withChange,
  withStop,
  withoutStop,
} from './tour-draft.ts'

const now = new Date('2027-01-31T10:00:00Z')
const link: Link = {
  id: 'link1',
  board: 'board1',
  name: 'Management',
  shows: usualShows,
  allows: 'view',
  approval: true,
  expiresAt: null,
  tour: [],
  embedOrigins: [],
  hasPassword: false,
  isPaused: false,
  opens: 0,
  lastOpenedAt: null,
  waiting: 0,
  createdAt: '2027-01-01T00:00:00.000Z',
}

describe('a link in the making', () => {
  it('[P546] shows as little as makes sense, ends by itself, and is what the server takes', () => {
    const draft = newDraft('For the board', now)
    expect(faultsOf(draft, now)).toEqual([])
    expect(draft.shows).toMatchObject({
      names: 'departments',
      comments: false,
      quotes: false,
      measures: false,
    })
    const input = makeLink.input.parse(newLinkOf(draft))
    expect(input.password).toBeNull()
    const days = (new Date(input.expiresAt ?? 0).getTime() - now.getTime()) / 86_400_000
    expect([days > 89, days < 92]).toEqual([true, true])
  })

  it('[P546] a change leaves the password as it is unless somebody says otherwise', () => {
    const draft = draftOf(link)
    expect(changeLink.input.parse(changeOf(draft, link))).not.toHaveProperty('password')
    expect(changeOf({ ...draft, password: 'none' }, link)).toMatchObject({ password: null })
    expect(changeOf({ ...draft, password: { set: 'secret' } }, link)).toMatchObject({ password: 'secret' })
  })

  it('[N151] a change says only what somebody has changed in the form, so that nothing of others is undone', () => {
    const stop = (title: string) => ({ at: { kind: 'board' as const }, title, text: '' })
    const tour = [stop('a'), stop('b'), stop('c')]
    const known: Link = {
      ...link,
      shows: { ...usualShows, lanes: ['one', 'two'] },
      // As the interface of contributors may say it: at no end of a day.
      expiresAt: '2027-02-03T09:30:00.000Z',
      embedOrigins: ['https://one.example'],
      tour,
    }
    const draft = draftOf(known)
    expect(changeOf(draft, known)).toEqual({})
    expect(changeOf({ ...draft, name: ' Press ' }, known)).toEqual({ name: 'Press' })
    expect(changeOf({ ...draft, name: ' Management ' }, known)).toEqual({})
    const shows = { ...known.shows, lanes: ['one'] }
    expect(changeOf({ ...draft, shows }, known)).toEqual({ shows })
    expect(changeOf({ ...draft, lastDay: '' }, known)).toEqual({ expiresAt: null })
    expect(changeOf({ ...draft, tour: draft.tour.toReversed() }, known)).toEqual({ tour: tour.toReversed() })
    expect(changeOf({ ...draft, embedOrigins: [], approval: false }, known)).toEqual({
      embedOrigins: [],
      approval: false,
    })
  })

  it('[N151] of what is shown, too, only what was changed: a lane that was taken out meanwhile stays out', () => {
    const known: Link = { ...link, shows: { ...usualShows, lanes: ['one', 'two'] } }
    const shows = { ...known.shows, quotes: true }
    const now: Link = { ...known, shows: { ...known.shows, lanes: ['one'], measures: true } }
    expect(changeOf({ ...draftOf(known), shows }, known, now)).toEqual({
      shows: { ...usualShows, lanes: ['one'], measures: true, quotes: true },
    })
    expect(changeOf({ ...draftOf(known), name: 'Press' }, known, now)).toEqual({ name: 'Press' })
  })

  it('[N151] whoever lets comments be written shows them, and says both', () => {
    const change = changeOf({ ...draftOf(link), allows: 'comment' }, link)
    expect(change).toEqual({ allows: 'comment', shows: { ...usualShows, comments: true } })
  })

  it('[P546] its last day is the day on which it still opens, and comes back as it was', () => {
    const draft = { ...draftOf(link), lastDay: '2027-03-28' }
    const { expiresAt = null } = changeOf(draft, link)
    expect(draftOf({ ...link, expiresAt }).lastDay).toBe('2027-03-28')
    // Where it is named, too.
    expect(dayText('de', lastMomentOf(expiresAt ?? ''))).toContain('28')
    expect(draftOf(link).lastDay).toBe('')
  })

  it('[P546] says what is missing before it is sent', () => {
    const stop = { key: 'a', at: { kind: 'board' as const }, title: ' ', text: '' }
    const draft = { ...newDraft('', now), password: { set: '123' }, lastDay: '2027-01-01', tour: [stop] }
    expect(faultsOf(draft, now)).toEqual(['name', 'password', 'tour-few', 'tour-title', 'past'])
  })

  it('[P621] [P663] may show nothing for a moment, but is not sent so', () => {
    const none = toggled(['doing'], 'doing', ['doing', 'thinking'])
    expect(none).toEqual([])
    const draft = newDraft('x', now)
    expect(faultsOf({ ...draft, shows: { ...usualShows, lanes: none, personas: [] } }, now)).toEqual([
      'lanes',
      'personas',
    ])
  })

  it('[P546] whoever may comment sees comments', () => {
    expect(newLinkOf({ ...newDraft('x', now), allows: 'comment' }).shows.comments).toBe(true)
  })

  it('[P546] is active, paused or expired, and an expired one is not called paused', () => {
    const ended = '2027-01-31T09:59:00.000Z'
    expect(linkState(link, now)).toBe('active')
    expect(linkState({ ...link, isPaused: true }, now)).toBe('paused')
    expect(linkState({ ...link, isPaused: true, expiresAt: ended }, now)).toBe('expired')
  })
})

describe('a tour in the making', () => {
  const tour = ['a', 'b', 'c'].map((key) => ({ key, at: { kind: 'board' as const }, title: key, text: '' }))
  const keys = (stops: readonly { key: string }[]): string => stops.map(({ key }) => key).join('')

  it('[P547] takes stops up to ten, in whatever order', () => {
    expect(keys(movedStop(tour, 'a', 1))).toBe('bac')
    expect(keys(movedStop(tour, 'c', -1))).toBe('acb')
    expect([movedStop(tour, 'a', -1), movedStop(tour, 'c', 1), movedStop(tour, 'x', 1)]).toEqual([
      tour,
      tour,
      tour,
    ])
    expect(keys(withoutStop(tour, 'b'))).toBe('ac')
    expect(withChange(tour, 'b', { text: 'more' })[1]).toMatchObject({ title: 'b', text: 'more' })
    let full: typeof tour | ReturnType<typeof withStop> = tour
    for (let i = 0; i < 12; i++) full = withStop(full, { kind: 'stage', id: 'buy' }, 'Buy', `n${i}`)
    expect([full.length, isFull(full)]).toEqual([10, true])
  })

  it('[P624] a stop in a lane that the link hides is known', () => {
    const laneOf = (id: string) => (id === 'card' ? 'feeling' : null)
    const seen = (kind: 'stage' | 'lane' | 'element', id: string, lanes: string[] | null) =>
      isSeen({ kind, id }, lanes, laneOf)
    expect(seen('element', 'card', ['doing'])).toBe(false)
    expect(seen('lane', 'feeling', ['doing'])).toBe(false)
    expect(seen('element', 'card', ['feeling'])).toBe(true)
    expect(seen('element', 'card', null)).toBe(true)
    expect(seen('element', 'beside', ['doing'])).toBe(true)
    expect(seen('stage', 'buy', ['doing'])).toBe(true)
  })

  it('[P547] a place is found again by its key', () => {
    for (const at of [{ kind: 'board' as const }, { kind: 'lane' as const, id: 'doing' }])
      expect(placeOf(placeKey(at))).toEqual(at)
  })
})

describe('what a link hides', () => {
  const all = ['doing', 'thinking', 'feeling']

  it('[P621] is what is taken out of all: a press each, and those that come later with it', () => {
    const once = toggled(null, 'thinking', all)
    expect(once).toEqual(['doing', 'feeling'])
    const twice = toggled(once, 'doing', all)
    expect(twice).toEqual(['feeling'])
    expect(all.filter((id) => isShown(twice, id))).toEqual(['feeling'])
    expect(isShown(twice, 'added-later')).toBe(false)
    expect(isShown(null, 'added-later')).toBe(true)
  })

  it('[P621] is nothing again once all are shown', () => {
    expect(toggled(['doing', 'gone', 'thinking'], 'feeling', all)).toBeNull()
  })
})

describe('what people see by a link', () => {
  const t = ((key: string, values?: object) =>
    [key, ...Object.values(values ?? {})].join(' ')) as unknown as TFunction<'links'>
  const names = {
    lane: (id: string) => (id === 'doing' ? 'Doing' : null),
    persona: (id: string) => id,
    otherLanes: () => ['Feeling'],
    otherPersonas: () => [],
    hasCurve: (lanes: ShownIds) => isShown(lanes, 'curve'),
    snapshot: () => 'As-is',
    list: (all: readonly string[]) => all.join('+'),
  }

  it('[P548] is said in plain words, and so is what stays here', () => {
    expect(seenWords(link, names, t)).toEqual({
      seen: ['seen.live', 'seen.allLanes', 'seen.allPersonas.curve'],
      hidden: [
        'seen.noPeople',
        'seen.no.quotes',
        'seen.no.measures',
        'seen.no.comments',
        'seen.no.exports',
        'seen.never',
      ],
    })
    const more = {
      ...link,
      allows: 'comment' as const,
      shows: {
        ...usualShows,
        what: { kind: 'snapshot' as const, snapshot: 's' },
        lanes: ['doing', 'gone'],
        personas: ['ann'],
        names: 'people' as const,
        quotes: true,
      },
    }
    const { seen, hidden } = seenWords(more, names, t)
    expect(seen).toEqual([
      'seen.snapshot As-is',
      'seen.lanes Doing+seen.gone',
      'seen.personas.ratings ann',
      'seen.people',
      'seen.quotes',
      'seen.comments',
      'seen.mayCommentApproved',
    ])
    expect(hidden).toContain('seen.otherLanes Feeling')
    expect(hidden).toContain('seen.laterPersonas')
  })

  it('[P662] the emotion curve only where its lane is, and nothing of lanes and personas where none are ticked', () => {
    const seen = (lanes: ShownIds, personas: ShownIds) =>
      seenWords({ ...link, shows: { ...usualShows, lanes, personas } }, names, t).seen.slice(1)
    expect(seen(['doing'], null)).toEqual(['seen.lanes Doing', 'seen.allPersonas.ratings'])
    expect(seen(['doing', 'curve'], ['ann'])).toEqual([
      'seen.lanes Doing+seen.gone',
      'seen.personas.curve ann',
    ])
    expect(seen([], [])).toEqual([])
  })
})

describe('embedding', () => {
  it('[P549] gives a frame to paste, which nothing in a title breaks out of', () => {
    const code = embedCode('https://w.test/l/abc', 'A "good" <day> & more')
    expect(code).toContain('src="https://w.test/l/abc" title="A &quot;good&quot; &lt;day> &amp; more"')
  })

  it('[P549] takes the origin out of what somebody pasted', () => {
    expect(originIn(' https://Intranet.Test/page?x=1 ')).toBe('https://intranet.test')
    expect(originIn('intranet.test:8443/wiki')).toBe('https://intranet.test:8443')
    for (const text of ['', 'two words', 'ftp://x.test', 'javascript:alert(1)', 'https://'])
      expect(originIn(text)).toBeNull()
  })
})

import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Problem } from '@wegpunkt/shared/http/problem'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'

let at: TestWorkshop
beforeAll(async () => {
  at = await openTestWorkshop()
  const hidden = touchpoint('hidden-card')
  await at.edit(
    stage,
    lane,
    { do: 'add', in: 'lanes', id: 'hidden', value: { kind: 'free', name: 'Intern', order: 'a1' } },
    touchpoint('seen'),
    touchpoint('gone'),
    { ...hidden, value: { ...('value' in hidden && hidden.value), lane: 'hidden' } } as never,
    { do: 'remove', in: 'elements', ids: ['gone'] },
  )
})
afterAll(() => at.api.close())

const stopAt = (kind: string, id?: string) => ({
  at: { kind, ...(id !== undefined && { id }) },
  title: `Titel ${id ?? kind}`,
  text: `Text ${id ?? kind}`,
})
const tour = [
  stopAt('board'),
  stopAt('stage', 's'),
  stopAt('stage', 'gone-stage'),
  stopAt('lane', 'l'),
  stopAt('lane', 'hidden'),
  stopAt('element', 'seen'),
  stopAt('element', 'hidden-card'),
  stopAt('element', 'gone'),
  // An element is no stage.
  stopAt('stage', 'seen'),
]

async function open(shows: object = {}) {
  const { mona } = at.people
  const input = { name: 'Vorstand', shows: { ...usualShows, ...shows }, tour }
  const made = (await at.call(mona, 'POST', `boards/${at.board}/links`, input)).body
  const opened = await at.api.call('POST /api/links/open', { input: { token: made.token } })
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const titles = (answered: typeof opened): string[] => {
    const told = answered.body.tour as typeof tour
    // Where they lead and what is said of them is as it was.
    const placed = (stops: typeof tour) => stops.map(({ at: place, text }) => [place, text])
    expect(placed(told)).toEqual(placed(tour))
    return told.map(({ title }) => title)
  }
  return {
    link: made.link as { id: string; tour: typeof tour },
    opened: titles(opened),
    again: async () => titles(await at.api.call(`GET /api/view/${made.link.id}`, { cookie })),
  }
}

it('[N158] stops whose place is hidden or gone are told without their titles', async () => {
  const all = await open()
  const shown = [
    'Titel board',
    'Titel s',
    '',
    'Titel l',
    'Titel hidden',
    'Titel seen',
    'Titel hidden-card',
    '',
    '',
  ]
  expect(all.opened).toEqual(shown)
  expect(await all.again()).toEqual(shown)
  // Whoever made it keeps their words.
  const narrowed = await at.call(at.people.mona, 'PATCH', `links/${all.link.id}`, {
    shows: { ...usualShows, lanes: ['l'] },
  })
  expect(narrowed.body.tour).toEqual(tour)
  const fewer = ['Titel board', 'Titel s', '', 'Titel l', '', 'Titel seen', '', '', '']
  expect(await all.again()).toEqual(fewer)
  expect((await open({ lanes: ['l'] })).opened).toEqual(fewer)
})

it('[N158] where nobody can say at the moment what a link shows, it opens without them', async () => {
  const looking = vi.spyOn(at.api.services.linkSight, 'look').mockRejectedValue(new Problem('unavailable'))
  expect((await open()).opened).toEqual(['Titel board', '', '', '', '', '', '', '', ''])
  looking.mockRestore()
})

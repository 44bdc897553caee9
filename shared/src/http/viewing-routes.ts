import { ELEMENT_ID } from '../board/random-id.ts'
import { linkAllows, shownNames } from '../links/link-choices.ts'
import type { TourStop } from '../links/link.ts'
import {
  type Read,
  needed,
  orElse,
  readEither,
  readFlag,
  readList,
  readMatch,
  readObject,
  readOneOf,
  readOrNull,
  readText,
} from '../read-value.ts'
import type * as link from './link-routes.ts'
import { readDepartments } from './opening-routes.ts'
import { readRoute } from './read-route.ts'
import { readRowsPage } from './rows-page.ts'

/*
 * The routes that the page of a viewer needs, and their answers, without zod: it is to be readable on a phone within
 * seconds. A test holds them to the contract.
 */
const readTime = readMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)

type What = link.View['what']
const readWhat = readEither(
  readObject<Extract<What, { kind: 'live' }>>({ kind: needed(readOneOf(['live'])) }),
  readObject<Extract<What, { kind: 'snapshot' }>>({
    kind: needed(readOneOf(['snapshot'])),
    label: needed(readText),
    takenAt: needed(readTime),
  }),
)

type Place = TourStop['at']
const readPlace = readEither(
  readObject<Extract<Place, { kind: 'board' }>>({ kind: needed(readOneOf(['board'])) }),
  readObject<Exclude<Place, { kind: 'board' }>>({
    kind: needed(readOneOf(['stage', 'lane', 'element'])),
    id: needed(readMatch(ELEMENT_ID)),
  }),
)

const readStop = readObject<TourStop>({
  at: needed(readPlace),
  title: needed(readText),
  text: needed(readText),
})

export const readView: Read<link.View> = readObject<link.View>({
  link: needed(readText),
  title: needed(readText),
  what: needed(readWhat),
  shows: needed(
    readObject<link.View['shows']>({
      names: needed(readOneOf(shownNames)),
      comments: needed(readFlag),
      quotes: needed(readFlag),
      measures: needed(readFlag),
      exports: needed(readFlag),
    }),
  ),
  allows: needed(readOneOf(linkAllows)),
  approval: needed(readFlag),
  tour: orElse(readList(readStop), []),
  expiresAt: needed(readOrNull(readTime)),
})

export const openLink = readRoute<typeof link.openLink>({ method: 'post', path: '/api/links/open' }, readView)
export const getView = readRoute<typeof link.getView>({ method: 'get', path: '/api/view/{link}' }, readView)
export const listViewDepartments = readRoute<typeof link.listViewDepartments>(
  { method: 'get', path: '/api/view/{link}/departments' },
  readDepartments,
)
export const listViewRows = readRoute<typeof link.listViewRows>(
  { method: 'get', path: '/api/view/{link}/rows' },
  readRowsPage,
)

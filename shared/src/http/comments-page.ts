import {
  type Read,
  needed,
  readEither,
  readFlag,
  readList,
  readMatch,
  readNumber,
  readObject,
  readOneOf,
  readOrNull,
  readPair,
  readText,
  readWhole,
} from '../read-value.ts'
import type * as routes from './comment-routes.ts'
import type * as link from './link-comment-routes.ts'
import { readRoute } from './read-route.ts'

// By hand, because every board asks for its comments: the schemas in zod are larger than all that they would read.

const readMoment = readMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)

type About = routes.CommentAbout
const onThing = <const On extends 'element' | 'stage'>(on: On) =>
  readObject<{ on: On; id: string }>({ on: needed(readOneOf([on])), id: needed(readText) })
const onPoint = readObject<Extract<About, { on: 'point' }>>({
  on: needed(readOneOf(['point'])),
  at: needed(readPair(readNumber())),
  cell: needed(
    readOrNull(
      readObject<{ stage: string; lane: string }>({ stage: needed(readText), lane: needed(readText) }),
    ),
  ),
})
const readAbout: Read<About> = readEither(readEither(onThing('element'), onThing('stage')), onPoint)

const readComment: Read<routes.Comment> = readObject<routes.Comment>({
  id: needed(readText),
  version: needed(readWhole()),
  thread: needed(readText),
  about: needed(readOrNull(readAbout)),
  author: needed(readOrNull(readText)),
  visitor: needed(readOrNull(readText)),
  isMine: needed(readFlag),
  text: needed(readText),
  state: needed(readOneOf(['said', 'waiting', 'erased'])),
  said: needed(readWhole()),
  createdAt: needed(readMoment),
  changedAt: needed(readOrNull(readMoment)),
  resolved: needed(
    readOrNull(
      readObject<{ at: string; by: string | null }>({
        at: needed(readMoment),
        by: needed(readOrNull(readText)),
      }),
    ),
  ),
})

const readPerson = readObject<routes.CommentPerson>({
  id: needed(readText),
  name: needed(readOrNull(readText)),
  department: needed(readOrNull(readText)),
})

const page = {
  since: needed(readWhole()),
  version: needed(readWhole()),
  rest: needed(readFlag),
  comments: needed(readList(readComment) as Read<routes.Comment[]>),
  gone: needed(readList(readText) as Read<string[]>),
  people: needed(readList(readPerson) as Read<routes.CommentPerson[]>),
}

export const readCommentsPage: Read<routes.CommentsPage> = readObject<routes.CommentsPage>(page)

type Mark = routes.CommentMarks['threads'][number]
const readMark = readObject<Mark>({ thread: needed(readText), said: needed(readWhole()) })

export const listComments = readRoute<typeof routes.listComments>(
  { method: 'get', path: '/api/boards/{id}/comments' },
  readCommentsPage,
)
export const listCommentMarks = readRoute<typeof routes.listCommentMarks>(
  { method: 'get', path: '/api/boards/{id}/comment-marks' },
  readObject<routes.CommentMarks>({
    all: needed(readWhole()),
    threads: needed(readList(readMark) as Read<Mark[]>),
  }),
)
export const listLinkComments = readRoute<typeof link.listLinkComments>(
  { method: 'get', path: '/api/view/{link}/comments' },
  readObject<link.LinkCommentsPage>({ ...page, sight: needed(readText) }),
)

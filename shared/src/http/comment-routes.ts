import { z } from 'zod'
import { Id } from '../journey/row-shape.ts'
import { neededProse } from '../journey/row-text.ts'
import { MAX_COMMENT_CHARS, MAX_COORDINATE } from '../limits.ts'
import { isVisible } from '../clean-text.ts'
import { route } from './route.ts'

const Coordinate = z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)

/** What a thread is about. Whether it is still there only the board knows. */
export const CommentAbout = z.discriminatedUnion('on', [
  z.object({ on: z.literal('element'), id: Id }),
  z.object({ on: z.literal('stage'), id: Id }),
  z.object({
    on: z.literal('point'),
    /** In pixels of the board; with a cell from its corner, so that it travels with what it is about. */
    at: z.tuple([Coordinate, Coordinate]).readonly(),
    cell: z.object({ stage: Id, lane: Id }).nullable().default(null),
  }),
])
export type CommentAbout = z.infer<typeof CommentAbout>

export const commentStates = ['said', 'waiting', 'erased'] as const

export const Comment = z.object({
  id: z.string(),
  /** Of the board, when it last changed. */
  version: z.number().int(),
  /** The comment that began the thread: its own id where it did so itself. */
  thread: z.string(),
  /** Of the first of a thread. */
  about: CommentAbout.nullable(),
  /** Null: somebody who came by a link, or who is no longer there. */
  author: z.string().nullable(),
  /** What somebody is called who came by a link; null for everybody else. */
  visitor: z.string().nullable(),
  isMine: z.boolean(),
  /** People are named as `comments/mentions.ts` says. */
  text: z.string(),
  /** `waiting`: for a moderator; `erased`: there was one, and nothing of it is left. */
  state: z.enum(commentStates),
  /** Of the board, since when others see it: what marks what one has read. */
  said: z.number().int(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime().nullable(),
  /** Of the first of a thread: since when it is settled, and by whom. */
  resolved: z.object({ at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
})
export type Comment = z.infer<typeof Comment>

/** Somebody who said something, or is named. */
export const CommentPerson = z.object({
  id: z.string(),
  /** Null where only departments are told. */
  name: z.string().nullable(),
  department: z.string().nullable(),
})
export type CommentPerson = z.infer<typeof CommentPerson>

export const CommentsPage = z.object({
  /** What was asked for, or 0: then all that one has is to be forgotten. */
  since: z.number().int(),
  version: z.number().int(),
  /** There is more after it. */
  rest: z.boolean(),
  /** Said or changed since; of each its state now. */
  comments: z.array(Comment),
  /** What is gone with nothing left in its place. */
  gone: z.array(z.string()),
  /** Who is named in what this answer brings. */
  people: z.array(CommentPerson),
})
export type CommentsPage = z.infer<typeof CommentsPage>

/** Up to where somebody has read: of all threads, and further in single ones. */
export const CommentMarks = z.object({
  all: z.number().int(),
  threads: z.array(z.object({ thread: z.string(), said: z.number().int() })),
})
export type CommentMarks = z.infer<typeof CommentMarks>

export const commentText = (maxChars: number) =>
  neededProse(maxChars).refine((text) => text === '' || isVisible(text), 'It must not be empty')
export const CommentText = commentText(MAX_COMMENT_CHARS)
/** Made by who asks: asked again, it is the same comment. */
export const CommentKey = z.string().regex(/^[\w-]{8,64}$/)

const path = '/api/boards/{id}/comments'

export const listComments = route({
  method: 'get',
  path,
  summary: 'The comments of a board that have changed since a version; without one, all; in pages',
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  output: CommentsPage,
  success: 200,
  guests: 'board',
})

export const addComment = route({
  method: 'post',
  path,
  summary: 'Begins a thread on an element, a stage or a point',
  input: z.object({ key: CommentKey, about: CommentAbout, text: CommentText }),
  output: Comment,
  success: 201,
  guests: 'board',
})

export const answerComment = route({
  method: 'post',
  path: `${path}/{comment}/answers`,
  summary: 'Answers in a thread',
  input: z.object({ key: CommentKey, text: CommentText }),
  output: Comment,
  success: 201,
  guests: 'board',
})

export const changeComment = route({
  method: 'patch',
  path: `${path}/{comment}`,
  summary: 'Changes what one has said oneself',
  input: z.object({ text: CommentText }),
  output: Comment,
  success: 200,
  guests: 'board',
})

export const eraseComment = route({
  method: 'delete',
  path: `${path}/{comment}`,
  summary: 'Erases a comment for good: one’s own, or as a moderator any; what waits is refused by it',
  success: 204,
  guests: 'board',
})

export const resolveThread = route({
  method: 'post',
  path: `${path}/{comment}/resolution`,
  summary: 'Settles a thread',
  output: Comment,
  success: 200,
  guests: 'board',
})

export const reopenThread = route({
  method: 'delete',
  path: `${path}/{comment}/resolution`,
  summary: 'Takes a settled thread up again',
  success: 204,
  guests: 'board',
})

export const approveComment = route({
  method: 'post',
  path: `${path}/{comment}/approval`,
  summary: 'Lets others see what somebody said by a link',
  output: Comment,
  success: 200,
})

export const listCommentMarks = route({
  method: 'get',
  path: '/api/boards/{id}/comment-marks',
  summary: 'Up to where one has read',
  output: CommentMarks,
  success: 200,
  guests: 'board',
})

export const markComments = route({
  method: 'post',
  path: '/api/boards/{id}/comment-marks',
  summary: 'Notes up to where one has read: a thread, or without one all of them',
  input: z.object({ thread: z.string().max(64).nullable(), said: z.number().int().min(0) }),
  success: 204,
  guests: 'board',
})

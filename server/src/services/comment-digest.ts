import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { MailedComment } from '../storage/queries/comment-mails.ts'

type DigestReader = {
  readonly name: string
  readonly locale: Locale
  readonly address: string | null
}
type Mail = { readonly subject: string; readonly text: string }

const words = {
  de: {
    subject: (count: number) =>
      count === 1 ? 'Erwähnt in einem Kommentar' : `Erwähnt in ${count} Kommentaren`,
    greeting: (name: string) => `Hallo ${name},`,
    intro: (count: number) =>
      count === 1
        ? 'in diesem Kommentar steht Ihr Name, und er ist noch ungelesen:'
        : 'in diesen Kommentaren steht Ihr Name, und sie sind noch ungelesen:',
    board: (title: string, count: number) =>
      `„${title}“: ${count === 1 ? 'ein Kommentar' : `${count} Kommentare`}`,
    by: (names: string) => `von ${names}`,
    somebody: 'jemandem, der nicht mehr da ist',
    and: ' und ',
    foot: 'Der Wortlaut steht nur auf dem Board, damit er dort gelöscht werden kann.',
    noAddress: (count: number) =>
      `Zu lesen ${count === 1 ? 'ist er' : 'sind sie'} in Wegpunkt, in der Liste der Kommentare des Boards.`,
  },
  en: {
    subject: (count: number) => (count === 1 ? 'Mentioned in a comment' : `Mentioned in ${count} comments`),
    greeting: (name: string) => `Hello ${name},`,
    intro: (count: number) =>
      count === 1
        ? 'this comment names you, and you have not read it yet:'
        : 'these comments name you, and you have not read them yet:',
    board: (title: string, count: number) =>
      `“${title}”: ${count === 1 ? 'one comment' : `${count} comments`}`,
    by: (names: string) => `by ${names}`,
    somebody: 'somebody who is no longer there',
    and: ' and ',
    foot: 'What was said stays on the board, so that it can be erased there.',
    noAddress: (count: number) =>
      `Read ${count === 1 ? 'it' : 'them'} in Wegpunkt, in the board’s list of comments.`,
  },
} as const

/** A mail about comments: who named one where, and none of what they said, which could never be erased from it. */
export function digestFor({ name, locale, address }: DigestReader, comments: readonly MailedComment[]): Mail {
  const say = words[locale]
  const boards = [...Map.groupBy(comments, ({ board_id }) => board_id)].map(([id, all]) => {
    const [first] = all
    const authors = [...new Set(all.map(({ author }) => author ?? say.somebody))]
    const names = [authors.slice(0, -1).join(', '), ...authors.slice(-1)].filter(Boolean).join(say.and)
    const where = address && first ? [`  ${address}/b/${id}#comment=${first.thread}`] : []
    return [`- ${say.board(first?.title ?? '', all.length)} ${say.by(names)}`, ...where].join('\n')
  })
  const count = comments.length
  const foot = address ? [] : [say.noAddress(count)]
  return {
    subject: say.subject(count),
    text: [say.greeting(name), say.intro(count), ...boards, ...foot, say.foot].join('\n\n'),
  }
}

import { expect, it } from 'vitest'
import type { MailedComment } from '../storage/queries/comment-mails.ts'
import { digestFor } from './comment-digest.ts'

const comment = (more: Partial<MailedComment>): MailedComment =>
  ({ id: 'c', board_id: 'b', title: 'Umzug', thread: 't', author: 'Bob Weber', ...more }) as MailedComment
const textFor = (locale: 'de' | 'en', ...comments: MailedComment[]): string =>
  digestFor({ name: 'Ann', locale, address: 'https://wegpunkt.example' }, comments).text

it('[P650] a mail about one comment speaks of one, in both languages', () => {
  expect(textFor('de', comment({}))).toMatchInlineSnapshot(`
    "Hallo Ann,

    in diesem Kommentar steht Ihr Name, und er ist noch ungelesen:

    - „Umzug“: ein Kommentar von Bob Weber
      https://wegpunkt.example/b/b#comment=t

    Der Wortlaut steht nur auf dem Board, damit er dort gelöscht werden kann."
  `)
  expect(textFor('en', comment({}))).toMatchInlineSnapshot(`
    "Hello Ann,

    this comment names you, and you have not read it yet:

    - “Umzug”: one comment by Bob Weber
      https://wegpunkt.example/b/b#comment=t

    What was said stays on the board, so that it can be erased there."
  `)
})

it('[P650] a mail names who is no longer there as the sentence asks for', () => {
  const nobody = comment({ author: null })
  expect(textFor('de', comment({}), nobody)).toMatchInlineSnapshot(`
    "Hallo Ann,

    in diesen Kommentaren steht Ihr Name, und sie sind noch ungelesen:

    - „Umzug“: 2 Kommentare von Bob Weber und jemandem, der nicht mehr da ist
      https://wegpunkt.example/b/b#comment=t

    Der Wortlaut steht nur auf dem Board, damit er dort gelöscht werden kann."
  `)
  expect(textFor('en', comment({}), nobody)).toMatchInlineSnapshot(`
    "Hello Ann,

    these comments name you, and you have not read them yet:

    - “Umzug”: 2 comments by Bob Weber and somebody who is no longer there
      https://wegpunkt.example/b/b#comment=t

    What was said stays on the board, so that it can be erased there."
  `)
})

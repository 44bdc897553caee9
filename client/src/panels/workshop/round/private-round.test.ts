import type { Role } from '@wegpunkt/shared/access/roles'
import { centreOf } from '@wegpunkt/shared/board/geometry'
import type { SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { describe, expect, it } from 'vitest'
import { isEnabled } from '../../../editor/actions/action.ts'
import { type ActionId, actionOf } from '../../../editor/actions/actions.ts'
import { createEditor } from '../../../editor/create-editor.ts'
import { beginWriting } from '../../../editor/keys/begin-writing.ts'
import { type Asked, askedIn } from '../../../editor/round/asked.ts'
import { boardOf, card, note } from '../../../editor/testing/boards.ts'
import { down, up } from '../../../editor/testing/play.ts'
import { openOwnRound } from './open-own-round.ts'

const phase = { focus: { on: 'stage' as const, id: 'notice' }, votes: 3, perElement: 2 }

type As = { isNeutral?: boolean; role?: Role }

function inRound(activity: Asked['activity'], { isNeutral = false, role = 'editor' }: As = {}) {
  const board = boardOf(card('a'), card('b', { stage: 'buy' }), note('n', [900, 900], { stage: 'notice' }))
  board.role.set(role)
  const asked: Asked = { run: 'r', activity }
  const editor = createEditor(board.document, {
    me: { department: 'service' },
    personas: () => ['p', 'q'],
    asked: () => asked,
  })
  editor.resize([1200, 700])
  const sent: SecretCommand[] = []
  const due: (() => void)[] = []
  const round = openOwnRound({
    asked,
    isNeutral,
    phase: () => phase,
    store: board.document.store,
    load: () => Promise.resolve([]),
    kept: { take: () => () => undefined, keep: () => undefined },
    say(command) {
      sent.push(command)
      return Promise.resolve({
        run: 'r',
        notes: [],
        ratings: command.do === 'rate' ? command.ratings : [],
        ballot: command.do === 'vote' ? command.ballot : {},
      })
    },
    clock: { now: () => 0, after: (_, run) => (due.push(run), () => undefined) },
  })
  let updates = 0
  board.doc.on('update', () => updates++)
  return {
    ...board,
    editor,
    round,
    sent,
    open: () => editor.round.set(round),
    run(...ids: ActionId[]) {
      for (const id of ids) if (isEnabled(actionOf(id), editor)) actionOf(id).run(editor)
    },
    /** What has left this device by the document; presence is in `shown`. */
    written: () => [updates, board.commits.length],
    notice: () => editor.notices.get()?.key,
    async send() {
      await Promise.resolve()
      for (const run of due.splice(0)) run()
      for (let i = 0; i < 10; i++) await Promise.resolve()
    },
  }
}
const letter = { key: 'a', code: 'KeyA', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
const said = ({ round }: ReturnType<typeof inRound>) =>
  [...round.get().ratings.values()].map(({ touchpoint, persona, experience }) => [
    touchpoint,
    persona,
    experience,
  ])

describe('a round of ratings on the board', () => {
  it('[K83] takes what digits say of a card, and neither document nor presence has any of it', async () => {
    const at = inRound('rating')
    at.open()
    at.editor.select(['a'])
    const shown = at.shown.length
    at.run('feeling-poor', 'feeling-delighting')
    expect(said(at)).toEqual([
      ['a', 'p', 2],
      ['a', 'q', 2],
    ])
    await at.send()
    expect(at.sent).toHaveLength(1)
    at.run('feeling-unrated')
    expect(said(at)).toEqual([])
    expect(at.written()).toEqual([0, 0])
    expect(at.shown.slice(shown)).toEqual([])
    expect(at.document.store.get().assessments.size).toBe(0)
    expect(at.document.undo.get()).toEqual({ canUndo: false, canRedo: false })
  })

  it('[K83] takes them from those who may only contribute, too, and from nobody who moderates without a voice', () => {
    const contributing = inRound('rating', { role: 'contributor' })
    contributing.open()
    contributing.editor.select(['a'])
    contributing.run('feeling-good')
    expect(said(contributing)).toHaveLength(2)

    const neutral = inRound('rating', { isNeutral: true, role: 'moderator' })
    neutral.open()
    neutral.editor.select(['a'])
    neutral.run('feeling-good')
    expect([said(neutral), neutral.notice(), neutral.written()]).toEqual([[], 'round-neutral', [0, 0]])
  })

  it('[K83] leaves alone what is not in the focus, and says so; before it has come nothing goes onto the board', () => {
    const at = inRound('rating')
    at.editor.select(['a'])
    at.run('feeling-good')
    expect([at.notice(), at.written()]).toEqual(['round-later', [0, 0]])
    at.open()
    at.editor.select(['b'])
    at.run('feeling-good')
    expect([said(at), at.notice(), at.written()]).toEqual([[], 'round-elsewhere', [0, 0]])
  })

  it('[K83] keeps what was expected when the experience is said anew', () => {
    const at = inRound('rating')
    at.open()
    at.round.rate([{ touchpoint: 'a', persona: 'p', experience: null, expectation: 1 }])
    at.editor.setPersona('p')
    at.editor.select(['a'])
    at.run('feeling-poor')
    expect([...at.round.get().ratings.values()]).toEqual([
      { touchpoint: 'a', persona: 'p', experience: -1, expectation: 1 },
    ])
  })
})

describe('a vote on the board', () => {
  it('[K83] is given and taken by a key, and nothing of it leaves by document or presence', async () => {
    const at = inRound('voting')
    at.open()
    at.editor.select(['n'])
    const shown = at.shown.length
    at.run('vote-give', 'vote-give')
    expect(at.round.get().ballot).toEqual({ n: 2 })
    at.run('vote-give')
    expect(at.notice()).toBe('vote-element-full')
    at.editor.select(['a'])
    at.run('vote-give', 'vote-give')
    expect([at.round.get().ballot, at.notice()]).toEqual([{ n: 2, a: 1 }, 'vote-none-left'])
    at.run('vote-take')
    await at.send()
    expect(at.sent.at(-1)).toEqual({ do: 'vote', run: 'r', ballot: { n: 2 } })
    expect(at.written()).toEqual([0, 0])
    expect(at.shown.slice(shown).filter((change) => !('selection' in change))).toEqual([])
  })

  it('[K80] for what is removed meanwhile is free again, and is not sent any more', async () => {
    const at = inRound('voting')
    at.open()
    at.editor.select(['n'])
    at.run('vote-give', 'vote-give')
    await at.send()
    at.byOther([{ do: 'remove', in: 'elements', ids: ['n'] }])
    at.editor.select(['a'])
    at.run('vote-give', 'vote-give')
    await at.send()
    expect(at.sent.at(-1)).toEqual({ do: 'vote', run: 'r', ballot: { a: 2 } })
  })

  it('[K83] a letter votes for the note that was pressed, and is not written into it', () => {
    const isWritten = (at: ReturnType<typeof inRound>): boolean => {
      at.open()
      const element = at.document.store.get().elements.get('n')
      if (element?.kind !== 'note') throw new Error('no note')
      const [x, y] = centreOf(at.document.store.layout().rectOf(element))
      for (const event of [down(x, y), up(x, y)]) at.editor.dispatch(event)
      expect(at.editor.get().pressed).toBe('n')
      return beginWriting(at.editor, letter)
    }
    const voting = inRound('voting')
    expect([isWritten(voting), isWritten(inRound('rating'))]).toEqual([false, true])
    voting.run('vote-give')
    expect(voting.round.get().ballot).toEqual({ n: 1 })
  })
})

it('[K83] ratings and votes are asked for while their run is hidden, and by no other phase', () => {
  const run = { id: 'r', phase: 'f', times: [], secrecy: 'hidden' as const, isAnonymous: false }
  const view = (activity: string, secrecy = 'hidden') =>
    ({ run: 'r', runs: [{ ...run, secrecy }], phases: [{ id: 'f', activity }] }) as never
  expect(askedIn(view('rating'))).toEqual({ run: 'r', activity: 'rating' })
  expect(askedIn(view('voting'))?.activity).toBe('voting')
  expect([askedIn(view('notes')), askedIn(view('rating', 'revealed')), askedIn(null)]).toEqual([
    null,
    null,
    null,
  ])
})

import { can } from '@wegpunkt/shared/access/roles'
import { isNowhere } from '@wegpunkt/shared/wire/read-presence'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { isHushed, modeOf } from '../document/contributing/mode.ts'
import { veiled } from '../document/contributing/veil.ts'
import { openPresenceStore } from '../document/presence-store.ts'
import { manualClock } from '../document/testing/manual-clock.ts'
import { note } from './testing/boards.ts'
import { contributor, settled, workshopWith } from './testing/contributor.ts'
import { down, up } from './testing/play.ts'

const hidden = workshopWith({ visibility: 'private' }, 'hidden')

function writesInPrivate(ann: ReturnType<typeof contributor>, text: string): string {
  ann.editor.use('note')
  ann.editor.dispatch(down(1000, 600))
  ann.editor.dispatch(up(1000, 600))
  const id = ann.write(text)
  ann.leave()
  return id
}

it('[E230] in a private phase a note is said in secret alone, is seen here, and goes when the reveal brings it', async () => {
  const ann = contributor({ workshop: hidden })
  const id = writesInPrivate(ann, 'nur für mich')
  await settled()
  expect(ann.server.said).toMatchObject([{ do: 'keep-note', run: 'r1', note: { id, text: 'nur für mich' } }])
  expect(ann.server.asked).toEqual([])
  expect([...ann.document.store.beneath.get().keys()]).toEqual([])
  expect(new TextDecoder().decode(Y.encodeStateAsUpdate(ann.doc))).not.toContain('nur')
  expect(ann.element(id)).toMatchObject({ text: 'nur für mich' })
  expect(ann.contributions.hidden.get()).toEqual([id])
  ann.editor.edit([{ do: 'set', in: 'elements', id, to: { color: 'green' } }])
  await settled()
  expect(ann.server.secrets.get(id)).toMatchObject({ color: 'green' })
  ann.editor.select([id])
  ann.run('delete')
  await settled()
  expect([ann.server.secrets.size, ann.element(id)]).toEqual([0, undefined])
  const second = writesInPrivate(ann, 'bleibt')
  await settled()
  ann.server.secrets.clear()
  ann.workshop.set({ ...workshopWith({ visibility: 'private' }, 'revealed'), version: 2 })
  await settled()
  expect([ann.element(second), ann.contributions.hidden.get()]).toEqual([undefined, []])
})

it('[E230] it is there again after a reload, and in another tab; once its phase is over it stays as it is', async () => {
  const ann = contributor({ workshop: hidden })
  const id = writesInPrivate(ann, 'bleibt')
  await settled()
  const again = contributor({ workshop: hidden, secrets: ann.server.secrets })
  await settled()
  expect(again.element(id)).toMatchObject({ text: 'bleibt' })
  expect(again.contributions.mayChange(id)).toBe(true)
  again.workshop.set({ ...hidden, run: null, version: 2 })
  expect([again.element(id)?.kind, again.contributions.mayChange(id)]).toEqual(['note', false])
})

it('[E231] who moderates with a voice writes in private too, and nothing about it reaches the document', async () => {
  const voice = { ...hidden, moderators: [{ person: 'ann', since: 0, hasVoice: true }] }
  const ann = contributor({
    workshop: voice,
    role: 'moderator',
    edits: [note('open', [1400, 600], { text: 'x' })],
  })
  const id = writesInPrivate(ann, 'auch geheim')
  await settled()
  expect([...ann.document.store.beneath.get().keys()]).toEqual(['open'])
  const line = { kind: 'connector', from: 'open', to: id, order: 'a9', route: 'curved', text: '' } as const
  ann.editor.edit([{ do: 'add', in: 'elements', id: 'line', value: line }])
  expect(ann.element('line')).toBeUndefined()
  ann.editor.edit([{ do: 'set', in: 'elements', id: 'open', to: { color: 'pink' } }])
  expect(ann.document.store.beneath.get().get('open')).toMatchObject({ color: 'pink' })
  ann.run('undo')
  expect(ann.element('open')).toMatchObject({ color: 'yellow' })
  ann.run('undo')
  expect(ann.element(id)).toBeUndefined()
})

it('[E232] what becomes of a note follows from the phase, as the server has it', () => {
  const kinds = (visibility: 'open' | 'private', activity: 'notes' | 'voting', secrecy: 'open' | 'hidden') =>
    modeOf(workshopWith({ visibility, activity }, secrecy), 'ann', 'contributor').kind
  expect(kinds('open', 'notes', 'open')).toBe('open')
  expect(kinds('private', 'notes', 'hidden')).toBe('private')
  expect(kinds('private', 'voting', 'hidden')).toBe('none')
  expect(kinds('open', 'voting', 'hidden')).toBe('open')
  expect(modeOf(hidden, 'mod', 'owner').kind).toBe('open')
  expect(modeOf(hidden, 'ann', 'viewer').kind).toBe('none')
  expect(modeOf(null, 'ann', 'contributor').kind).toBe('open')
  expect([isHushed(hidden, 'ann', 'contributor'), isHushed(hidden, 'mod', 'owner')]).toEqual([true, false])
  expect(can('viewer', 'note.contribute') || isHushed(hidden, 'ann', 'viewer')).toBe(false)
})

it('[K66] nobody learns by presence of what is written in private: not a byte of place, choice or letter is sent', () => {
  const doc = new Y.Doc()
  const clock = manualClock()
  const presence = openPresenceStore(doc, clock)
  const sent: { kind: string; bytes: string }[] = []
  presence.veil((shown) => veiled(shown, { isHushed: true, isSecret: () => false }))
  presence.connected((frame) => {
    if ('bytes' in frame) sent.push({ kind: frame.kind, bytes: [...frame.bytes].join() })
  })
  const quiet = sent.length
  for (let i = 0; i < 20; i++) {
    presence.show({
      cursor: [i * 10, i],
      selection: [`secret${i}`],
      caret: { id: 'secret', anchor: i, head: i },
      gesture: { kind: 'move', ids: ['secret'], by: [i, i] },
      view: { at: [i, 0], size: [800, 600] },
    })
    clock.pass(200)
  }
  // Not that there is something, nor how often.
  expect(sent.slice(quiet)).toEqual([])
})

it('[K66] outside of such a phase, what has to do with a private note is shown to nobody', () => {
  const isSecret = (id: string): boolean => id === 's'
  const shown = {
    ...isNowhere,
    cursor: [1, 2] as const,
    view: { at: [0, 0] as const, size: [10, 10] as const },
  }
  const see = (change: object) => veiled({ ...shown, ...change }, { isHushed: false, isSecret })
  expect(see({ selection: ['a'] })).toEqual({ ...shown, selection: ['a'] })
  for (const change of [
    { selection: ['a', 's'] },
    { gesture: { kind: 'move', ids: ['s'], by: [1, 1] } },
    { gesture: { kind: 'resize', id: 's', at: [0, 0], size: [1, 1] } },
    { caret: { id: 's', anchor: 0, head: 1 } },
  ]) {
    const seen = see(change)
    expect(JSON.stringify(seen)).not.toContain('"s"')
    expect([seen.cursor, seen.gesture, seen.caret]).toEqual([null, null, null])
  }
})

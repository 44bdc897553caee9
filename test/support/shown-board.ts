import { rootOf } from '@wegpunkt/shared/board/document'
import * as Y from 'yjs'
import { png } from '../../server/src/services/images/testing/pictures.ts'
import { type Account, createBoard } from './account.ts'
import { type RawClient, openRawClient } from './raw-client.ts'
import { sendPicture, sendPortrait } from './send-picture.ts'

/** A board of which a link may show more or less: each thing on it bears a mark of its own, as in `m-quote`. */
export type ShownBoard = {
  readonly id: string
  readonly personas: { readonly a: string; readonly b: string }
  readonly assets: { readonly shown: string; readonly kept: string }
  /** By their hashes, which stand for them. */
  readonly portraits: { readonly a: string; readonly b: string }
  /** A comment about what lies in the lane `kept`. */
  readonly keptComment: string
  readonly snapshot: string
  /** Ends the workshop that was begun on it, in which what is said by a link is refused. */
  readonly endWorkshop: () => Promise<unknown>
  readonly writer: RawClient
}

const cell = (lane: string) => ({ stage: 's', lane, at: [16, 16], size: [120, 120], order: 'a1' })
const free = (at: readonly [number, number]) => ({
  stage: null,
  lane: null,
  at,
  size: [120, 60],
  order: 'a1',
})
const entry = (fields: object): Y.Map<unknown> => new Y.Map(Object.entries(fields))
const words = (text: string): Y.Text => new Y.Text(text)

/** By somebody who may do everything on it. */
export async function createShownBoard(url: string, by: Account): Promise<ShownBoard> {
  const id = await createBoard(by)
  // Only now: a new board has a lane for each.
  await addDepartments(by)
  const personas = { a: await persona(by, 'm-persona-a'), b: await persona(by, 'm-persona-b') }
  await by.call('PATCH', `/api/boards/${id}`, { title: 'm-title', personas: Object.values(personas) })
  const picture = (side: number) => sendPicture(url, id, by, png(10 * side, 10))
  const portraits = {
    a: await sendPortrait(url, personas.a, by, png(8, 8)),
    b: await sendPortrait(url, personas.b, by, png(16, 8)),
  }
  const assets = { shown: await picture(1), kept: await picture(2) }
  const writer = await openRawClient({ url, board: id, as: by })
  const write = async (change: (doc: Y.Doc) => void): Promise<void> => {
    await writer.untilAcked(writer.edit(change))
  }
  await write((doc) => fill(doc, personas, assets))
  await write((doc) => rootOf(doc, 'elements').delete('removed'))
  await write((doc) => {
    const note = rootOf(doc, 'elements').get('note') as Y.Map<unknown>
    const text = note.get('text') as Y.Text
    text.delete(text.toString().indexOf('m-deleted'), 'm-deleted'.length)
  })
  await addRows(by, id, personas)
  const keptComment = await addComments(by, id)
  const workshop = await whisper(by, id)
  const input = { persona: personas.a, label: 'm-label', kind: 'as-is' }
  const { id: snapshot } = await by.call<{ id: string }>('POST', `/api/boards/${id}/snapshots`, input)
  await write((doc) => {
    const after = { text: words('m-after'), department: 'm-dept-after' }
    rootOf(doc, 'elements').set('after', entry({ kind: 'note', ...cell('open'), ...after }))
  })
  const endWorkshop = () => by.call('POST', `/api/workshops/${workshop}/commands`, { do: 'end' })
  return { id, personas, assets, portraits, keptComment, snapshot, endWorkshop, writer }
}

function fill(doc: Y.Doc, personas: ShownBoard['personas'], assets: ShownBoard['assets']): void {
  const [elements, assessments] = [rootOf(doc, 'elements'), rootOf(doc, 'assessments')]
  const add = (id: string, fields: object) => elements.set(id, entry(fields))
  rootOf(doc, 'stages').set('s', entry({ name: 'm-stage', order: 'a1' }))
  const lane = (id: string, order: string, department: string) =>
    rootOf(doc, 'lanes').set(id, entry({ kind: 'free', name: `m-lane-${id}`, order, department }))
  lane('open', 'a1', 'm-dept-open')
  lane('kept', 'a2', 'm-dept-hidden')
  add('card', {
    kind: 'touchpoint',
    ...cell('open'),
    title: words('m-card'),
    department: 'm-dept-card',
    supporting: ['m-dept-helper'],
    'handover:next': { owner: 'm-handover-owner', agreement: 'm-handover-agreement', risk: 1 },
    'handover:kept': { owner: 'm-handover-owner', agreement: 'm-handover-kept', risk: 1 },
  })
  add('next', { kind: 'touchpoint', ...cell('open'), title: words('m-next') })
  const keptCard = { title: words('m-kept-card'), department: 'm-dept-kept-card' }
  add('kept', { kind: 'touchpoint', ...cell('kept'), ...keptCard })
  const note = { text: words('m-note m-deleted'), source: 'm-note-source', department: 'm-dept-note' }
  add('note', { kind: 'note', ...cell('open'), ...note })
  const removed = { text: words('m-removed'), department: 'm-dept-removed' }
  add('removed', { kind: 'note', ...cell('open'), ...removed })
  add('on-kept', { kind: 'note', ...cell('open'), touchpoint: 'kept', text: words('m-kept-note-on-card') })
  add('line', { kind: 'connector', order: 'a1', from: 'card', to: 'kept', text: words('m-kept-line') })
  add('beside', { kind: 'text', ...free([-400, 40]), text: words('m-kept-beside') })
  add('above', { kind: 'text', ...free([0, -200]), text: words('m-above') })
  add('picture', { kind: 'image', ...cell('open'), asset: assets.shown, description: words('m-picture') })
  add('kept-picture', { kind: 'image', ...cell('kept'), asset: assets.kept })
  for (const [key, value] of Object.entries({
    accountable: 'm-accountable',
    sponsor: 'm-sponsor',
    'dismissed:rule': 'm-dismissed',
  }))
    rootOf(doc, 'meta').set(key, value)
  assessments.set(`card:${personas.a}:expectationText`, 'm-a-text')
  assessments.set(`card:${personas.b}:expectationText`, 'm-b-text')
}

async function addRows(by: Account, board: string, personas: ShownBoard['personas']): Promise<void> {
  const add = (path: string, body: object) => by.call('POST', `/api/boards/${board}/${path}`, body)
  const evidence = { type: 'interview', n: 3 }
  const ratings = [{ touchpoint: 'card', persona: personas.a, value: 1 }]
  await add('evidence', {
    ...evidence,
    quote: 'm-quote',
    source: 'm-source',
    touchpointIds: ['card'],
    ratings,
  })
  await add('evidence', { ...evidence, quote: 'm-kept-quote', touchpointIds: ['kept'] })
  const own = { owner: by.id, supporters: ['m-supporter'] }
  const shared = { touchpointIds: ['card', 'kept'], department: 'm-dept-measure' }
  await add('measures', { title: 'm-measure', ...shared, ...own })
  const kept = { touchpointIds: ['kept'], department: 'm-dept-kept-measure' }
  await add('measures', { title: 'm-kept-measure', ...kept })
  const told = { touchpointIds: ['card'], text: 'x' }
  await add('stories', { title: 'm-story', ...told, consent: 'yes', teller: 'm-teller', named: true })
  await add('stories', { title: 'm-story', ...told, consent: 'yes', teller: 'm-nobody-teller' })
  await add('stories', { title: 'm-never-story', ...told, consent: 'unknown' })
  await add('ideas', { title: 'm-never-idea' })
  await add('kpis', { name: 'm-never-kpi', value: 1, date: '2026-01-31' })
  await add('reviews', { reviewBy: '2027-01-31', note: 'm-never-review' })
  await add('team', { name: 'm-never-team', department: 'm-dept-unused' })
  await add('decisions', { text: 'm-never-decision' })
}

/**
 * About what is shown and what is kept back; by somebody with a name, who is named in it as well. Gives one of what
 * is kept back.
 */
async function addComments(by: Account, board: string): Promise<string> {
  let said = 0
  const say = (about: object, text: string) =>
    by.call<{ id: string }>('POST', `/api/boards/${board}/comments`, {
      key: `comment-${++said}`,
      about,
      text,
    })
  await say({ on: 'element', id: 'card' }, `m-comment @{${by.id}}`)
  await say({ on: 'stage', id: 's' }, 'm-stage-comment')
  const { id } = await say({ on: 'element', id: 'kept' }, 'm-kept-comment')
  await say({ on: 'point', at: [1, 1], cell: { stage: 's', lane: 'kept' } }, 'm-kept-point-comment')
  await say({ on: 'point', at: [-400, 40], cell: null }, 'm-kept-beside-comment')
  await say({ on: 'element', id: 'removed' }, 'm-never-comment')
  return id
}

/** Something that is said in secret while a workshop is on, of which it gives the id. */
async function whisper(by: Account, board: string): Promise<string> {
  const phases = [{ name: 'm-never-phase', minutes: 10, activity: 'notes', visibility: 'private' }]
  const input = { title: 'm-never-workshop', format: 'meeting', phases }
  type Begun = { readonly id: string; readonly run: string }
  const { id } = await by.call<Begun>('POST', `/api/boards/${board}/workshops`, input)
  const { run } = await by.call<Begun>('POST', `/api/workshops/${id}/commands`, { do: 'start' })
  await by.call('POST', `/api/workshops/${id}/commands`, { do: 'voice', hasVoice: true })
  const secret = { do: 'keep-note', run, note: { id: 'secret', text: 'm-never-secret' } }
  await by.call('POST', `/api/workshops/${id}/secrets`, secret)
  return id
}

/** Each is named by one thing on the board; whoever says something is of `m-dept-said`. */
async function addDepartments(by: Account): Promise<void> {
  const names = ['open', 'hidden', 'card', 'helper', 'kept-card', 'note', 'removed', 'after', 'later']
  names.push('kept-later', 'measure', 'kept-measure', 'said', 'unused')
  for (const [i, name] of names.entries()) {
    const [called, code] = [`m-dept-${name}`, String(10 + i)]
    const input = { nameDe: called, codeDe: code, nameEn: called, codeEn: code }
    await by.call('POST', '/api/departments', input)
  }
  await by.call('PATCH', '/api/me', { department: 'm-dept-said' })
}

const persona = async (by: Account, name: string): Promise<string> =>
  (await by.call<{ id: string }>('POST', '/api/personas', { name })).id

/** Writes something more, in a lane that is kept back and in one that is not. */
export const writeLater = ({ writer }: ShownBoard, time: number): Promise<void> =>
  writer.untilAcked(
    writer.edit((doc) => {
      const add = (id: string, lane: string): void => {
        const said = { text: words(`m-${id}-${time}`), department: `m-dept-${id}` }
        rootOf(doc, 'elements').set(`${id}-${time}`, entry({ kind: 'note', ...cell(lane), ...said }))
      }
      add('later', 'open')
      add('kept-later', 'kept')
    }),
  )

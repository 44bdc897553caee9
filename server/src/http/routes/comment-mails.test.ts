import { MAX_COMMENT_CHARS } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'
import { dueForMail, mailsOf } from '../../storage/queries/comment-mails.ts'
import { newId } from '../../services/random-id.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

type Mail = { to: string; subject: string; text: string }
let sent: Mail[]
let failing: boolean | ((to: string) => boolean)
let api: TestApi
let ann: Answered
let bob: Answered
let board: string
let now: number
beforeEach(async () => {
  ;[sent, failing] = [[], false]
  const mailer = {
    async send(mail: Mail) {
      if (typeof failing === 'function' ? failing(mail.to) : failing)
        throw new Error('451 ann:secret@mail', { cause: 'a test' })
      sent.push(mail)
    },
    close: () => undefined,
  }
  const mail = { mailer, address: 'https://journey.example.com' }
  api = await openTestApi(undefined, undefined, undefined, mail)
  ann = await api.setUp()
  bob = await api.join(ann, 'Bob', 'editor')
  board = (await call(ann, 'POST', 'boards', { title: 'Waschmaschine' })).body.id
  now = Date.now()
})
afterEach(() => api.close())

const call = (who: Answered, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, input?: object) =>
  api.call(`${method} /api/${path}`, { cookie: who.cookie, ...(input && { input }) })
const say = async (who: Answered, text: string) => {
  const input = { key: newId(), about: { on: 'stage', id: 's' }, text }
  return (await call(who, 'POST', `boards/${board}/comments`, input)).body
}
const look = async (afterMs: number): Promise<string[]> => {
  await api.services.commentMails.look(now + afterMs)
  return sent.splice(0).map(({ to, subject }) => `${to}: ${subject}`)
}
const toBob = () => `@{${bob.body.id}}`
const waiting = async (): Promise<number> =>
  (await api.database.db.selectFrom('comment_mail').select('comment_id').execute()).length

it('[T9] who is named hears by mail of what they have not read, together, in their language, without its words', async () => {
  const { thread } = await say(ann, `Geheimer Wortlaut, ${toBob()}`)
  await say(ann, `${toBob()} noch etwas Geheimes`)
  await say(bob, `Ich meine mich selbst, ${toBob()}`)
  expect(await look(4 * MINUTE_MS)).toEqual([])
  await api.services.commentMails.look(now + 6 * MINUTE_MS)
  expect(sent).toHaveLength(1)
  const [mail] = sent
  expect(mail).toMatchObject({ to: 'bob@example.com', subject: 'Mentioned in 2 comments' })
  expect(mail?.text).toContain('“Waschmaschine”: 2 comments by Ann')
  expect(mail?.text).toContain(`https://journey.example.com/b/${board}#comment=${thread}`)
  expect(mail?.text.length).toBeLessThan(MAX_COMMENT_CHARS)
  for (const secret of ['Geheim', bob.body.id, 'ann@example.com']) expect(mail?.text).not.toContain(secret)
  sent = []
  await say(bob, `Danke, @{${ann.body.id}}`)
  expect(await look(6 * MINUTE_MS)).toEqual(['ann@example.com: Erwähnt in einem Kommentar'])
  expect(await waiting()).toBe(0)
})

it('[T9] a name that is taken back before the mail goes is told to nobody', async () => {
  const { id } = await say(ann, `${toBob()} hat das verbockt`)
  expect(await waiting()).toBe(1)
  await call(ann, 'PATCH', `boards/${board}/comments/${id}`, { text: 'Wir haben das verbockt' })
  expect(await waiting()).toBe(0)
  expect(await look(6 * MINUTE_MS)).toEqual([])
})

it('[T9] at most one mail in a quarter of an hour to the same person', async () => {
  await say(ann, toBob())
  expect(await look(6 * MINUTE_MS)).toHaveLength(1)
  await say(ann, toBob())
  await say(ann, toBob())
  expect(await look(12 * MINUTE_MS)).toEqual([])
  expect(await look(20 * MINUTE_MS)).toEqual([])
  expect(await look(22 * MINUTE_MS)).toEqual(['bob@example.com: Mentioned in 2 comments'])
})

it('[T9] what was read, erased, settled by erasing or named no more is not told', async () => {
  const read = await say(ann, toBob())
  await call(bob, 'POST', `boards/${board}/comment-marks`, { thread: read.thread, said: read.said })
  const erased = await say(ann, toBob())
  await call(ann, 'DELETE', `boards/${board}/comments/${erased.id}`)
  expect(await look(6 * MINUTE_MS)).toEqual([])
  const changed = await say(ann, 'Noch ohne Namen')
  await call(ann, 'PATCH', `boards/${board}/comments/${changed.id}`, { text: `Nun mit ${toBob()}` })
  await call(bob, 'POST', `boards/${board}/comment-marks`, { thread: null, said: read.said })
  expect(await look(6 * MINUTE_MS)).toEqual(['bob@example.com: Mentioned in a comment'])
  await say(ann, toBob())
  await call(ann, 'DELETE', `members/${bob.body.id}`)
  expect(await look(DAY_MS)).toEqual([])
  expect(await waiting()).toBe(0)
})

it('[T10] a mail server that is away loses nothing: it is asked again, ever more rarely, for three days', async () => {
  await say(ann, toBob())
  failing = true
  expect(await look(5 * MINUTE_MS + 1000)).toEqual([])
  failing = false
  expect(await look(5.5 * MINUTE_MS)).toEqual([])
  failing = true
  await look(6.5 * MINUTE_MS)
  failing = false
  expect(await look(8 * MINUTE_MS)).toEqual([])
  expect(await look(9 * MINUTE_MS)).toHaveLength(1)
  failing = true
  await say(ann, toBob())
  let tries = 0
  for (let at = 30 * MINUTE_MS; at < 2 * DAY_MS; at += 10 * MINUTE_MS) {
    const before = (await api.database.db.selectFrom('comment_mailed').select('failures').executeTakeFirst())
      ?.failures
    await api.services.commentMails.look(now + at)
    const after = (await api.database.db.selectFrom('comment_mailed').select('failures').executeTakeFirst())
      ?.failures
    if (after !== before) tries++
  }
  expect(tries).toBeGreaterThan(20)
  expect(tries).toBeLessThan(60)
  expect(await waiting()).toBe(1)
  await api.services.commentMails.look(now + 4 * DAY_MS)
  expect(await waiting()).toBe(0)
})

it('[T9] where no mail server is set up, nobody is noted to be told', async () => {
  await api.close()
  api = await openTestApi()
  ann = await api.setUp()
  bob = await api.join(ann, 'Bob', 'editor')
  board = (await call(ann, 'POST', 'boards', { title: 'Waschmaschine' })).body.id
  await say(ann, toBob())
  expect(await waiting()).toBe(0)
})

it('[T10] two addresses that refuse hold up nobody else: only two in a row are a mail server that is away', async () => {
  const people = [bob]
  for (const name of ['Cat', 'Dan', 'Eve', 'Fay']) people.push(await api.join(ann, name, 'editor'))
  for (const { body } of people) await say(ann, `Bitte, @{${body.id}}`)
  const due = (await dueForMail(api.database.db, now + 6 * MINUTE_MS, 9)).map(
    (id) => people.find(({ body }) => body.id === id)?.body.email as string,
  )
  failing = (to) => to === due[0] || to === due[2]
  const told = (await look(6 * MINUTE_MS)).map((mail) => mail.split(':')[0])
  expect(told).toEqual([due[1], due[3], due[4]])
})

it('[T9] what is read for a mail has no words of a comment', async () => {
  await say(ann, `Geheimer Wortlaut, ${toBob()}`)
  expect(JSON.stringify(await mailsOf(api.database.db, bob.body.id as string))).not.toContain('Geheim')
})

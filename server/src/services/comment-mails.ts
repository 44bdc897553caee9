import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type MailedComment,
  dropMails,
  dueForMail,
  insertMails,
  mailedTo,
  mailsOf,
  noteMailed,
  putOff,
} from '../storage/queries/comment-mails.ts'
import { personById } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import { digestFor } from './comment-digest.ts'
import type { Mailer } from './ports.ts'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 20_000
/** Who is at the board reads it there: only what is unread after this is told, together with what came meanwhile. */
const WAIT_MS = 5 * MINUTE_MS
/** At most one mail in this time to the same person. */
const REST_MS = 15 * MINUTE_MS
const FIRST_RETRY_MS = MINUTE_MS
const LONGEST_RETRY_MS = 60 * MINUTE_MS
/** What could not be told for so long is old news. */
const GIVE_UP_AFTER_MS = 3 * 24 * 60 * MINUTE_MS
/** A crowd that was named at once does not hold up the server for long. */
const MAX_MAILS_A_LOOK = 50

type Parts = {
  readonly db: Kysely<Tables>
  /** Null where no mail server is set up: then nobody is noted to be told. */
  readonly mailer: Mailer | null
  /** Where people open Wegpunkt; null: nobody has said so. */
  readonly address: string | null
  readonly log: Log
}
type Told = { readonly comment: string; readonly by: string; readonly people: readonly string[] }

export type CommentMails = ReturnType<typeof createCommentMails>

/**
 * Tells by e-mail who is named in a comment and has not read it. What is to be told rests in the database until it is
 * sent, so neither a restart nor a mail server that is away loses anything; twice it is told only where the server
 * ended between sending and noting it.
 */
export function createCommentMails({ db, mailer, address, log }: Parts) {
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()

  const fail = async (person: string, error: unknown, now: number): Promise<void> => {
    const before = await mailedTo(db, person)
    const failures = (before?.failures ?? 0) + 1
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1))
    await noteMailed(db, { person_id: person, at: before?.at ?? 0, failures })
    await putOff(db, person, now + wait)
    log.warn({ event: 'mail-failed', person, failures, reason: reasonOf(error) }, 'a mail could not be sent')
  }

  /** Whether the mail server is still worth asking. */
  const tellOne = async (send: Mailer['send'], person: string, now: number): Promise<boolean> => {
    const me = await personById(db, person)
    const all = await mailsOf(db, person)
    const unread = all.filter((one) => isUnread(one) && now - one.created_at < GIVE_UP_AFTER_MS)
    const others = all.filter((one) => !unread.includes(one)).map(({ id }) => id)
    await dropMails(db, person, others)
    if (!me?.email || unread.length === 0) return true
    const last = await mailedTo(db, person)
    if (last && last.failures === 0 && last.at + REST_MS > now) {
      await putOff(db, person, last.at + REST_MS)
      return true
    }
    try {
      await send({ to: me.email, ...digestFor({ name: me.name, locale: me.locale, address }, unread) })
    } catch (error) {
      await fail(person, error, now)
      return false
    }
    await dropMails(
      db,
      person,
      unread.map(({ id }) => id),
    )
    await noteMailed(db, { person_id: person, at: now, failures: 0 })
    log.info({ event: 'mail-sent', person, comments: unread.length }, 'told somebody of comments by mail')
    return true
  }

  const look = async (now = Date.now()): Promise<void> => {
    if (!mailer) return
    let failed = 0
    for (const person of await dueForMail(db, now, MAX_MAILS_A_LOOK)) {
      failed = (await tellOne((mail) => mailer.send(mail), person, now)) ? 0 : failed + 1
      // One address may be wrong; two in a row, and it is the server that is away.
      if (failed > 1) return
    }
  }
  const lookNow = (): void => {
    looking = looking
      .then(() => look())
      .catch((error: unknown) =>
        log.warn({ err: error }, 'mails could not be looked after; it is tried again'),
      )
  }

  return {
    look,

    /** In the transaction in which it is said. */
    async tell(tx: Kysely<Tables>, { comment, by, people }: Told): Promise<void> {
      if (!mailer) return
      const now = Date.now()
      const others = people.filter((person) => person !== by)
      await insertMails(
        tx,
        others.map((person_id) => ({
          person_id,
          comment_id: comment,
          created_at: now,
          due_at: now + WAIT_MS,
        })),
      )
    },

    begin(): void {
      if (!mailer) return
      timer ??= setInterval(lookNow, LOOK_EVERY_MS)
      timer.unref()
    },

    async close(): Promise<void> {
      if (timer) clearInterval(timer)
      await looking
      mailer?.close()
    },
  }
}

const isUnread = ({ state, said, readAll, readThread }: MailedComment): boolean =>
  state === 'said' && said > Math.max(readAll ?? 0, readThread ?? 0)

/** What the mail server says may name addresses and more: the log gets what kind of failure it was. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown }
  return [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown'
}

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { createSmtpMailer } from './smtp-mailer.ts'

let server: SMTPServer | null = null
afterEach(async () => {
  if (server) await new Promise<void>((resolve) => server?.close(() => resolve()))
  server = null
})

type Letter = { from: string; to: string[]; text: string }

/** A mail server of this process; what it was brought, in order. */
async function listen(options: SMTPServerOptions = {}): Promise<{ port: number; letters: Letter[] }> {
  const letters: Letter[] = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const to = envelope.rcptTo.map(({ address }) => address)
        letters.push({ from, to, text: Buffer.concat(chunks).toString() })
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return { port: (listening.address() as AddressInfo).port, letters }
}

it('[T9] a mail reaches the server of SMTP_URL, from whom that says, to one person alone', async () => {
  const { port, letters } = await listen()
  const url = new URL(`smtp://127.0.0.1:${port}?from=board@example.com`)
  const mailer = createSmtpMailer(url, null)
  const text = 'Grüße von „Kauf“\n.\nEnde'
  await mailer.send({ to: 'ann@example.com', subject: 'Erwähnt\r\nBcc: eve@example.com', text })
  await mailer.send({ to: 'ann@example.com, eve@example.com', subject: 'x', text }).catch(() => undefined)
  mailer.close()
  expect(letters[0]).toMatchObject({ from: 'board@example.com', to: ['ann@example.com'] })
  expect(letters.flatMap(({ to }) => to)).not.toContain('eve@example.com')
  expect(letters[0]?.text).not.toMatch(/^bcc:/im)
  expect(letters[0]?.text).toMatch(/^auto-submitted: auto-generated/im)
})

it('[T11] a password is sent to this machine, and to another one only encrypted', async () => {
  const seen: unknown[] = []
  const { port, letters } = await listen({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _, callback) {
      seen.push(username, password)
      callback(null, { user: 'ann' })
    },
  })
  const mailer = createSmtpMailer(new URL(`smtp://ann%40x.de:ge%3Aheim@127.0.0.1:${port}`), null)
  await mailer.send({ to: 'bob@example.com', subject: 's', text: 't' })
  expect(seen).toEqual(['ann@x.de', 'ge:heim'])
  expect(letters[0]?.from).toBe('ann@x.de')
  mailer.close()
  // Another name of this machine: as far as anybody can tell from it, one somewhere else.
  const elsewhere = createSmtpMailer(new URL(`smtp://ann:geheim@[::ffff:127.0.0.1]:${port}`), null)
  await expect(elsewhere.send({ to: 'bob@example.com', subject: 's', text: 't' })).rejects.toThrow()
  expect(seen).toHaveLength(2)
  elsewhere.close()
})

it('[T10] a mail that was not taken is an error', async () => {
  const { port } = await listen({
    onRcptTo: (_address, _session, callback) => callback(new Error('No such mailbox')),
  })
  const mailer = createSmtpMailer(new URL(`smtp://127.0.0.1:${port}`), new URL('https://journey.example.com'))
  await expect(mailer.send({ to: 'bob@example.com', subject: 's', text: 't' })).rejects.toThrow()
  mailer.close()
  const away = createSmtpMailer(new URL('smtp://127.0.0.1:1'), null)
  await expect(away.send({ to: 'bob@example.com', subject: 's', text: 't' })).rejects.toThrow()
})

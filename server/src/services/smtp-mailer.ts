import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import type { Mailer } from './ports.ts'

/** Nobody waits for a mail server that does not answer. */
const TIMEOUT_MS = 15_000
const SMTPS_PORT = 465
const SUBMISSION_PORT = 587

/**
 * Sends by the server of `SMTP_URL`. A password goes over the network only encrypted. The sender is what `?from=` says,
 * else who signs in there, else `wegpunkt@` the host that people open.
 */
export function createSmtpMailer(smtp: URL, publicUrl: URL | null): Mailer {
  const isImplicit = smtp.protocol === 'smtps:'
  const host = smtp.hostname.replaceAll(/^\[|\]$/gu, '')
  const user = decodeURIComponent(smtp.username)
  const transport = createTransport({
    host,
    port: Number(smtp.port) || (isImplicit ? SMTPS_PORT : SUBMISSION_PORT),
    secure: isImplicit,
    requireTLS: user !== '' && !isOwnMachine(host),
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(smtp.password) } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const address = senderOf(smtp, user, publicUrl)
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({
        from: { name: 'Wegpunkt', address },
        // As an address, so that nothing in it is read as a list of several.
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

function senderOf(smtp: URL, user: string, publicUrl: URL | null): string {
  const said = smtp.searchParams.get('from')
  if (said) return said
  if (user.includes('@')) return user
  return `wegpunkt@${publicUrl?.hostname ?? 'localhost'}`
}

const isOwnMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

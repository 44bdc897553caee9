import { type Logger, pino } from 'pino'
import { readableLine } from './log-line.ts'

/** What parts of the server may do with the log. Never log tokens, cookies, passwords or document content. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** To stdout: one JSON object a line for machines, or sentences where a person looks on. */
export const createLog = (level: LogLevel): Log =>
  process.stdout.isTTY
    ? pino({ level }, { write: (line: string) => process.stdout.write(readableLine(line)) })
    : pino({ level })

/** For tests: takes everything and says nothing. */
export const silentLog: Log = createLog('silent')

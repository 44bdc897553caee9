import { type Logger, pino } from 'pino'

/** What parts of the server may do with the log. Never log tokens, cookies, passwords or document content. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON object a line on stdout. */
export const createLog = (level: LogLevel): Log => pino({ level })

/** For tests: takes everything and says nothing. */
export const silentLog: Log = createLog('silent')

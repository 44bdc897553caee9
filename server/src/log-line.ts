/** What pino adds to every line and a person at a terminal does not need. */
const hidden = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err'])

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info ',
  40: 'warn ',
  50: 'error',
  60: 'fatal',
}

/** A line of the log as a person reads it: time, level, sentence, the rest as name=value, and the stack of an error. */
export function readableLine(json: string): string {
  const line = JSON.parse(json) as Record<string, unknown>
  const time = new Date(Number(line['time'])).toTimeString().slice(0, 8)
  const rest = Object.entries(line)
    .filter(([name]) => !hidden.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const head = [time, levels[Number(line['level'])] ?? '', line['msg'], ...rest].join(' ')
  const error = line['err'] as { stack?: string } | undefined
  return error?.stack === undefined ? `${head}\n` : `${head}\n${error.stack}\n`
}

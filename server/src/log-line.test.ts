import { pino } from 'pino'
import { expect, it } from 'vitest'
import { readableLine } from './log-line.ts'

it('[H47] at a terminal a line of the log is one that a person can read', () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(readableLine(line)) })
  log.info({ board: 'b', rows: 3 }, 'compacted a board')
  log.child({ requestId: '1a' }).error({ err: new Error('disk full') }, 'the database failed')
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}compacted a board board=b rows=3\n$/)
  expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d error the database failed requestId=1a\nError: disk full\n +at /)
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { expect, it } from 'vitest'
import { silentLog } from '../../log.ts'
import { createTurns } from '../turns.ts'
import { createFileImports } from './file-imports.ts'
import { createFileJobs } from './file-jobs.ts'
import { createFileStore } from './file-store.ts'

it('[F70] a file that is looked at is not removed before nobody reads it any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  const { promise: read, resolve: reads } = Promise.withResolvers<void>()
  const { promise: mayEnd, reject: end } = Promise.withResolvers<never>()
  const jobs = createFileJobs({ files: createFileStore(folder), log: silentLog })
  const readFile = async (): Promise<never> => {
    reads()
    return await mayEnd
  }
  // What a look needs before it reads the board of a file.
  const imports = createFileImports({
    jobs,
    turns: createTurns(),
    attempts: { take: () => undefined },
    maker: { readFile },
    log: silentLog,
  } as unknown as Parameters<typeof createFileImports>[0])
  const ann = { id: 'ann', role: 'owner' } as Me
  const { id } = await imports.start(ann, 2)
  await imports.send(ann, id, 0, async () => new Uint8Array(2))
  const looking = imports.look(ann, id).catch((error: unknown) => error)
  await read
  let isRemoved = false
  const removing = imports.callOff(ann, id).then(() => (isRemoved = true))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(isRemoved).toBe(false)
  end(new Error('read to its end'))
  await Promise.all([looking, removing])
  expect(isRemoved).toBe(true)
  await rm(folder, { recursive: true })
})

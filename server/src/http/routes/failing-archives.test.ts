import fs from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { orRefused } from '../../services/files/or-refused.ts'
import { openArchive } from '../../services/files/read-archive.ts'
import { zipped } from './testing-archives.ts'

const NAME = 'workspace.json'
const MOST = 1_000_000

let folder: string
let path: string
let made: Uint8Array
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  path = join(folder, 'archive.zip')
  const text = Array.from({ length: 20_000 }, (_, i) => `${(i * 7_919) % 10_007}`).join(' ')
  made = await zipped(new Map([[NAME, new Uint8Array(Buffer.from(text))]]))
  await writeFile(path, made)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const failing = (code: string): Error => Object.assign(new Error(code), { code, errno: -5, syscall: 'read' })

/** Calls back with a failure, as the system does. */
function fail(what: 'open' | 'read', code: string): void {
  const broken = (...given: unknown[]): void => (given.at(-1) as (error: Error) => void)(failing(code))
  vi.spyOn(fs, what).mockImplementation(broken)
}

describe('an archive', () => {
  it('[H99] is not called damaged where the disk fails, nor is anything left out for that', async () => {
    const archive = await openArchive(path)
    fail('read', 'EIO')
    await expect(orRefused(() => archive.read(NAME, MOST))).rejects.toMatchObject({ code: 'EIO' })
    await expect(openArchive(path)).rejects.toMatchObject({ code: 'EIO' })
    vi.restoreAllMocks()
    expect((await archive.read(NAME, MOST))?.length).toBeGreaterThan(90_000)
    archive.close()
  })

  it('[H99] is not called damaged where no further file may be opened', async () => {
    fail('open', 'EMFILE')
    await expect(openArchive(path)).rejects.toMatchObject({ code: 'EMFILE' })
  })

  it('[H99] is damaged where its bytes are', async () => {
    const broken = made.slice()
    broken.fill(0xff, 1_000, 1_100)
    await writeFile(path, broken)
    const archive = await openArchive(path)
    await expect(archive.read(NAME, MOST)).rejects.toThrow(FileRefused)
    expect(await orRefused(() => archive.read(NAME, MOST))).toBeNull()
    archive.close()
    await writeFile(path, made.subarray(0, made.length / 2))
    await expect(openArchive(path)).rejects.toMatchObject({ fault: 'damaged' })
  })
})

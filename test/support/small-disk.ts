import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system with little room, which can be filled up by something else and made free again. */
export type SmallDisk = {
  readonly folder: string
  fill(): Promise<void>
  free(): Promise<void>
  close(): void
}

const CHUNK = Buffer.alloc(16 * 1024)

/** Null where this account may not mount one; why not is printed. */
export function openSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'wegpunkt-disk-'))
  const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
  const mounted = spawnSync('mount', args, { encoding: 'utf8' })
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    process.stderr.write(`no small disk: ${(mounted.stderr || String(mounted.error)).trim()}\n`)
    return null
  }
  const ballast = join(folder, 'ballast')
  writeFileSync(ballast, '')
  return {
    folder,
    async fill() {
      try {
        for (;;) await appendFile(ballast, CHUNK)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    },
    free: () => rm(ballast, { force: true }),
    close() {
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

import { can } from '@wegpunkt/shared/access/roles'
import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../../log.ts'
import type { Turns } from '../turns.ts'
import type { FileToSend } from './exports.ts'
import { type FileJobs, asFileJob } from './file-jobs.ts'
import { type PackParts, packWorkspace } from './pack-workspace.ts'

type Parts = PackParts & {
  readonly jobs: FileJobs
  readonly turns: Turns
  readonly log: Log
}

export type WorkspaceExports = ReturnType<typeof createWorkspaceExports>

/** The whole workspace as an archive, which is made on the disk of the server and then loaded. For owners. */
export function createWorkspaceExports(parts: Parts) {
  const { jobs, turns, log } = parts
  const mustOwn = (me: Me): void => {
    if (!can(me.role, 'workspace.export')) throw new Problem('not-allowed')
  }

  return {
    /** Throws `not-allowed` and `busy`. */
    async start(me: Me): Promise<FileJob> {
      mustOwn(me)
      const job = await jobs.open(me, 'export')
      jobs.work(job, (signal) =>
        turns.run('files', async () => {
          signal.throwIfAborted()
          job.isActive = true
          await packWorkspace(parts, { me, job, signal })
          job.bytes = await job.file.size()
          job.name = archiveName(me.workspace.name, me.locale)
          log.info({ event: 'workspace-exported', by: me.id, bytes: job.bytes }, 'exported the workspace')
        }),
      )
      return asFileJob(job)
    },

    /** Throws `import-not-found`. */
    get(me: Me, id: string): FileJob {
      mustOwn(me)
      return asFileJob(jobs.mustFind(me, 'export', id))
    },

    /** Throws `import-not-found`, and `bad-request` while it is not made. */
    load(me: Me, id: string): FileToSend & { readonly length: number } {
      mustOwn(me)
      const job = jobs.mustFind(me, 'export', id)
      if (job.state !== 'done' || job.bytes === null) throw new Problem('bad-request')
      return {
        name: job.name ?? 'export.zip',
        type: 'application/zip',
        length: job.bytes,
        body: job.file.read(),
      }
    },

    async callOff(me: Me, id: string): Promise<void> {
      mustOwn(me)
      await jobs.remove(jobs.mustFind(me, 'export', id))
    },
  }
}

function archiveName(workspace: string, locale: Locale): string {
  const plain = workspace.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ').trim()
  const what = locale === 'de' ? 'Arbeitsbereich' : 'workspace'
  return `${plain || what} – ${what} ${new Date().toISOString().slice(0, 10)}.zip`
}

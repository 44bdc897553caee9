import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import { MAX_ARCHIVE_NAMES } from '@wegpunkt/shared/formats/file-limits'
import type { FilePreview } from '@wegpunkt/shared/http/file-routes'
import type { FileFacts } from '../../boards/jobs.ts'
import type { FileMaker } from '../ports.ts'
import type { BoardInFile, FileContents } from './file-contents.ts'
import { isRefused } from './or-refused.ts'
import type { Brought, Plan } from './import-plan.ts'

export type LookedBoard = { readonly board: BoardInFile; readonly facts: FileFacts }
export type LookedFile = {
  readonly boards: readonly LookedBoard[]
  readonly brought: Brought
  /** Boards of an archive that are not sound. */
  readonly lostBoards: number
}

/** Looks at every board of a file, one after the other. Throws `file-refused` where nothing in it is sound. */
export async function lookAt(
  contents: FileContents,
  maker: Pick<FileMaker, 'readFile'>,
  signal: AbortSignal,
): Promise<LookedFile> {
  const boards: LookedBoard[] = []
  let [lostBoards, names] = [0, 0]
  for (const board of contents.boards) {
    signal.throwIfAborted()
    try {
      const facts = await maker.readFile(await board.bytes())
      names += namesIn(facts) + (board.listed?.pictures.length ?? 0)
      if (names > MAX_ARCHIVE_NAMES) break
      boards.push({ board, facts: withPictures(facts, board) })
    } catch (error) {
      // Of a workspace, the other boards come all the same.
      if (contents.workspace === null || !isRefused(error)) throw error
      lostBoards++
    }
  }
  if (names > MAX_ARCHIVE_NAMES) throw new FileRefused('too-large')
  return { boards, brought: broughtBy(contents, boards), lostBoards }
}

const namesIn = ({ rowIds, spokenIds, pictures, personas, people }: FileFacts): number =>
  rowIds.length + spokenIds.length + pictures.length + personas.length + people.length

/** Those that are there, with those that snapshots alone show. */
function withPictures(facts: FileFacts, board: BoardInFile): FileFacts {
  const onBoard = new Set(facts.pictures.map(({ id }) => id))
  const before = (board.listed?.pictures ?? []).filter((id) => !onBoard.has(id))
  const all = [...facts.pictures, ...before.map((id) => ({ id, isInline: false }))]
  const pictures = all.filter(({ id, isInline }) => isInline || board.hasPicture(id))
  const lost = all.length - pictures.length
  const leftOut =
    lost === 0 ? facts.leftOut : { ...facts.leftOut, picture: (facts.leftOut.picture ?? 0) + lost }
  return { ...facts, pictures, leftOut }
}

function broughtBy({ workspace }: FileContents, boards: readonly LookedBoard[]): Brought {
  const once = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
    ...new Map(all.map((one) => [keyOf(one), one])).values(),
  ]
  const each = boards.map(({ facts }) => facts)
  const departments = [...(workspace?.departments ?? []), ...each.flatMap((facts) => facts.departments)]
  return {
    personas: once(
      [...(workspace?.personas ?? []), ...each.flatMap((facts) => facts.personas)],
      ({ id }) => id,
    ),
    departments: once(departments, ({ key }) => key),
    people: once([...each.flatMap((facts) => facts.people), ...(workspace?.members ?? [])], ({ id }) => id),
    // All of a workspace come, whether a board names them or not.
    usedDepartments: new Set([
      ...each.flatMap((facts) => facts.usedDepartments),
      ...(workspace?.departments ?? []).map(({ key }) => key),
    ]),
    usedPeople: new Set([
      ...each.flatMap(({ named }) => named),
      ...(workspace?.members ?? []).map(({ id }) => id),
    ]),
  }
}

/** What is shown before anything is made. */
export function previewOf(contents: FileContents, looked: LookedFile, plan: Plan): FilePreview {
  const leftOut: Record<string, number> = looked.lostBoards > 0 ? { board: looked.lostBoards } : {}
  for (const { facts } of looked.boards)
    for (const [what, count] of Object.entries(facts.leftOut)) leftOut[what] = (leftOut[what] ?? 0) + count
  return {
    kind: contents.workspace ? 'workspace' : 'board',
    exportedAt: contents.workspace?.exportedAt ?? looked.boards[0]?.facts.exportedAt ?? null,
    boards: looked.boards.map(({ board, facts }) => ({
      title: facts.title,
      stages: facts.counts.stages,
      elements: facts.counts.elements,
      touchpoints: facts.counts.touchpoints,
      rows: facts.rowIds.length,
      pictures: facts.pictures.length,
      comments: facts.counts.comments,
      workshops: facts.counts.workshops,
      snapshots: board.listed?.snapshots.length ?? 0,
    })),
    ...plan.counts,
    leftOut,
    unreadable: looked.boards.reduce((sum, { facts }) => sum + facts.counts.unreadable, 0),
    strange: [...plan.strange],
  }
}

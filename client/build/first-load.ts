import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type InlineConfig, type Rolldown, build } from 'vite'

/** A name for the file into which a module goes; null for one that only later parts of the program need. */
export type FileOfModule = (id: string) => File | null
type File = 'page' | 'document' | 'board' | 'curve'

const BOARD = 'app/board/BoardPage.tsx'
const pages = [
  'app/boards/BoardsPage.tsx',
  'app/settings/SettingsPage.tsx',
  'app/entrance/SignInPage.tsx',
  'app/entrance/InvitationPage.tsx',
  'app/entrance/WelcomePage.tsx',
  'app/companion/CompanionPage.tsx',
]

/** What nearly every board asks for a moment after it is there. */
const CURVE = ['scene/curve/CurveParts.tsx', 'scene/signs/SignParts.tsx']

/**
 * What a board needs at once, in three files instead of sixty: each costs a request, and time of the browser's main
 * thread. Which modules these are is known only when everything unused is gone, so that is tried first.
 *
 *   app ── of every page        page ── also of other pages      document ── what they load later, such as Yjs
 *                               board ── of boards alone     curve ── a moment later
 */
export async function firstLoadOfBoards(root: string, config: InlineConfig): Promise<FileOfModule> {
  const tried = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { ...config.build, write: false, minify: false, cssMinify: false, reportCompressedSize: false },
  })
  const [output] = [tried].flat() as Rolldown.RolldownOutput[]
  const chunks = new Map(
    output?.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const ofPage = (page: string): Rolldown.OutputChunk => {
    const id = join(root, 'src', page)
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId === id)
    if (!chunk) throw new Error(`the build has no file that begins with ${page}`)
    return chunk
  }
  const board = ofPage(BOARD)
  const others = pages.map(ofPage)
  const statically = ({ imports }: Rolldown.OutputChunk): readonly string[] => imports
  const anyhow = ({ imports, dynamicImports }: Rolldown.OutputChunk): readonly string[] => [
    ...imports,
    ...dynamicImports,
  ]
  const app = [...chunks.values()].filter(({ name }) => name === 'app')
  const first = reach(chunks, app, statically)
  const now = reach(chunks, others, statically)
  // The way through the pages' router leads everywhere.
  const later = reach(chunks, others, (chunk) => (first.has(chunk) ? [] : anyhow(chunk)))
  const files = new Map<string, File>()
  for (const chunk of reach(chunks, [board], statically)) {
    if (first.has(chunk)) continue
    const file = now.has(chunk) ? 'page' : later.has(chunk) ? 'document' : 'board'
    for (const id of chunk.moduleIds) files.set(id, file)
  }
  for (const chunk of reach(chunks, CURVE.map(ofPage), statically)) {
    if (first.has(chunk) || now.has(chunk) || later.has(chunk)) continue
    for (const id of chunk.moduleIds) if (!files.has(id)) files.set(id, 'curve')
  }
  return (id) => files.get(id) ?? null
}

function reach(
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  from: readonly Rolldown.OutputChunk[],
  next: (chunk: Rolldown.OutputChunk) => readonly string[],
): Set<Rolldown.OutputChunk> {
  const reached = new Set(from)
  for (const chunk of reached)
    for (const name of next(chunk)) {
      const other = chunks.get(name)
      if (other) reached.add(other)
    }
  return reached
}

import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = new URL('../..', import.meta.url).pathname

export type SourceFile = { readonly path: string; readonly name: string; readonly text: string }

const notOurs = new Set(['node_modules', 'dist', '.artifacts'])

/** The source files that were written by hand, with their paths from the root. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    walk(join(root, folder))
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
      .map((path) => ({
        path: relative(root, path),
        name: path.slice(path.lastIndexOf('/') + 1),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

export const isTest = ({ path }: SourceFile): boolean =>
  /\.(test|contract)\.tsx?$/.test(path) || path.startsWith('test/')

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(path)
    return entry.isFile() ? [path] : []
  })
}

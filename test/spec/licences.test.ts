import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './source-files.ts'

/** Licences that allow the product to be used, changed and sold, and ask for no more than a notice. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Python-2.0',
])

type Manifest = {
  name?: string
  version?: string
  license?: string | { type?: string }
  licenses?: readonly { type?: string }[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

it('[X4] everything that is delivered with the product has a licence that allows it', () => {
  const packages = productionPackages(['server', 'client', 'shared'])
  expect(packages.size).toBeGreaterThan(50)
  const others = [...packages]
    .map(([folder, manifest]) => ({
      name: `${manifest.name}@${manifest.version}`,
      licence: licenceOf(manifest) || licenceIn(folder),
    }))
    .filter(({ licence }) => !isAllowed(licence))
  expect(others).toEqual([])
})

it('[X4] a choice of licences needs one that is allowed, a sum needs all', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', '(MIT AND CC0-1.0)', 'MIT OR (GPL-2.0 AND MIT)'].map(isAllowed)).toEqual(
    [true, true, true, true],
  )
  expect(['GPL-3.0', '', '(MIT AND GPL-3.0)', 'SEE LICENSE IN LICENSE', 'UNLICENSED'].map(isAllowed)).toEqual(
    [false, false, false, false, false],
  )
})

/** All that these packages of ours depend on to run, with what that depends on, by folder. */
function productionPackages(ours: readonly string[]): Map<string, Manifest> {
  const found = new Map<string, Manifest>()
  const visit = (folder: string): void => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    if (found.has(folder)) return
    if (!manifest.name?.startsWith('@wegpunkt/')) found.set(folder, manifest)
    const wanted = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.peerDependencies,
    }
    for (const name of Object.keys(wanted)) {
      const next = name.startsWith('@wegpunkt/') ? null : resolve(folder, name)
      if (next) visit(next)
    }
  }
  for (const name of ours) visit(join(root, name))
  return found
}

// Optional packages may be missing, such as those for other systems.
function resolve(from: string, name: string): string | null {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  }
  return null
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type ?? '').join(' OR ') ?? ''
}

/** What the file beside a manifest that says nothing begins with. */
function licenceIn(folder: string): string {
  const file = join(folder, 'LICENSE')
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('MIT License') ? 'MIT' : ''
}

/** Reads an SPDX expression from the inside out. */
function isAllowed(licence: string): boolean {
  const inner = /\(([^()]*)\)/.exec(licence)
  if (inner) return isAllowed(licence.replace(inner[0], isAllowed(inner[1] ?? '') ? 'MIT' : 'none'))
  return licence.split(' OR ').some((choice) => choice.split(' AND ').every((it) => allowed.has(it.trim())))
}

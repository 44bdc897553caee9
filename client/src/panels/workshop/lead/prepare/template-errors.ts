import {
  type TemplateError,
  type WorkshopTemplate,
  readTemplate,
} from '@wegpunkt/shared/workshop/own-template'

/** A template is a few kilobytes; what is much larger is something else. */
const MAX_TEMPLATE_BYTES = 1024 * 1024

export type ReadFile =
  | { readonly template: WorkshopTemplate }
  | { readonly unreadable: 'tooBig' | 'noTemplate' }
  | { readonly errors: readonly PlacedError[] }

/** Where something is wrong: in which phase, counted from 1, and at which of its fields. */
export type PlacedError = { readonly phase: number | null; readonly field: string; readonly rule: string }

export async function readTemplateFile(file: Blob): Promise<ReadFile> {
  if (file.size > MAX_TEMPLATE_BYTES) return { unreadable: 'tooBig' }
  const read = readTemplate(await file.text())
  if (!isErrors(read)) return { template: read }
  // What is no object at all, or says that it is something else, has no places to be mended.
  if (read.some(({ line }) => line === '' || line === 'template')) return { unreadable: 'noTemplate' }
  return { errors: placedErrors(read) }
}

const isErrors = (read: WorkshopTemplate | readonly TemplateError[]): read is readonly TemplateError[] =>
  Array.isArray(read)

const rules = new Set(['name', 'version', 'minutes', 'prompt', 'right', 'votes', 'perElement'])

/** By phase and field, each place once. */
export function placedErrors(errors: readonly TemplateError[]): readonly PlacedError[] {
  const places = new Map<string, PlacedError>()
  for (const { line } of errors) {
    const [, at, inPhase] = /^phases\.(\d+)(?:\.(\w+))?/.exec(line) ?? []
    const field = at === undefined ? (line.split('.')[0] ?? '') : (inPhase ?? 'phase')
    const phase = at === undefined ? null : Number(at) + 1
    places.set(`${phase} ${field}`, { phase, field, rule: rules.has(field) ? field : 'other' })
  }
  return [...places.values()]
}

import { ElementId } from '@wegpunkt/shared/board/element-id'
import { Assessment, Element, LaneKind } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import { z } from 'zod'
import { type Copied, copyOf } from './copies.ts'
import type { LaidOut } from './laid-out.ts'

/** In board pixels: a board of many wide columns ends far beyond the coordinates of one cell, but not here. */
const farthest = 1_000 * MAX_COORDINATE
const coordinate = z.number().min(-farthest).max(farthest)
const extent = z.number().positive().max(MAX_ELEMENT_SIZE)

const Rating = z.object({
  touchpoint: ElementId,
  persona: z.string().regex(/^[\w-]{1,64}$/),
  value: Assessment,
})

/** What a person copies: the elements, and what tells another board where they belong. */
export const Clip = z.object({
  wegpunkt: z.literal(1),
  board: z.string(),
  stages: z.array(z.object({ id: ElementId, name: z.string() })).readonly(),
  lanes: z
    .array(z.object({ id: ElementId, name: z.string(), kind: LaneKind, department: z.string().nullable() }))
    .readonly(),
  elements: z
    .array(
      z.object({
        id: ElementId,
        element: Element,
        rect: z.object({ x: coordinate, y: coordinate, w: extent, h: extent }).nullable(),
      }),
    )
    .readonly(),
  /** One that cannot be read costs the clip nothing but itself. */
  assessments: z
    .array(Rating.nullable().catch(null))
    .transform((ratings) => ratings.filter((rating) => rating !== null))
    .readonly(),
})
export type Clip = z.infer<typeof Clip>

/** Null if nothing that is selected is there any more. */
export function clipOf(laid: LaidOut, boardId: string, ids: Iterable<ElementId>): Clip | null {
  const copied: Copied = copyOf(laid, ids)
  if (copied.elements.length === 0) return null
  const { stages, lanes } = laid.board
  return {
    wegpunkt: 1,
    board: boardId,
    stages: [...stages].map(([id, { name }]) => ({ id, name })),
    lanes: [...lanes].map(([id, { name, kind, department }]) => ({
      id,
      name,
      kind,
      department: department ?? null,
    })),
    elements: copied.elements,
    assessments: copied.assessments,
  }
}

/** For every other program: the texts, one a line, as they are read: by stage, then from top to bottom. */
export function plainTextOf({ elements }: Clip): string {
  const labels = elements.filter(({ rect }) => !rect)
  const placed = elements.filter(({ rect }) => rect)
  return placed
    .toSorted((a, b) => (a.rect?.x ?? 0) - (b.rect?.x ?? 0) || (a.rect?.y ?? 0) - (b.rect?.y ?? 0))
    .concat(labels)
    .flatMap(({ element }) => {
      const text = wordsOf(element).replaceAll(/\s+/g, ' ').trim()
      return text ? [text] : []
    })
    .join('\n')
}

/**
 * Web pages that copy keep only text and HTML, so the clip travels in an attribute. It is written in
 * characters that no browser escapes when it cleans the HTML.
 */
export function htmlOf(clip: Clip): string {
  const json = encodeURIComponent(JSON.stringify(clip).toWellFormed())
  const lines = plainTextOf(clip)
    .split('\n')
    .map((line) => `<div>${escaped(line)}</div>`)
  return `<meta charset="utf-8"><div data-wegpunkt="${json}">${lines.join('')}</div>`
}

/** Null for anything that this program did not copy. */
export function readClip(html: string): Clip | null {
  const found = /data-wegpunkt="([^"]*)"/.exec(html)?.[1]
  if (found === undefined) return null
  try {
    const json: unknown = JSON.parse(decodeURIComponent(found))
    return Clip.safeParse(json).data ?? null
  } catch {
    // Cut off, or made by someone else: as good as no clip.
    return null
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

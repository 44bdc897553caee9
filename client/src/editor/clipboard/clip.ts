import { laneKinds } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { elementIn, readAssessmentIn, readId } from '@wegpunkt/shared/board/entry-readers'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Assessment, Element, LaneKind } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import {
  type Read,
  needed,
  readList,
  readMatch,
  readNumber,
  readObject,
  readOneOf,
  readOrNull,
  readText,
} from '@wegpunkt/shared/read-value'
import { type Copied, copyOf } from './copies.ts'
import type { LaidOut } from '../place/laid-out.ts'

type Rating = { readonly touchpoint: ElementId; readonly persona: string; readonly value: Assessment }

/** What a person copies: the elements, and what tells another board where they belong. */
export type Clip = {
  readonly wegpunkt: 1
  readonly board: string
  readonly stages: readonly { readonly id: ElementId; readonly name: string }[]
  readonly lanes: readonly {
    readonly id: ElementId
    readonly name: string
    readonly kind: LaneKind
    readonly department: string | null
  }[]
  readonly elements: readonly {
    readonly id: ElementId
    readonly element: Element
    readonly rect: Rect | null
  }[]
  readonly assessments: readonly Rating[]
}

/** In board pixels: a board of many wide columns ends far beyond the coordinates of one cell, but not here. */
const farthest = 1_000 * MAX_COORDINATE
const readCoordinate = readNumber(-farthest, farthest)
const readExtent = readNumber(Number.MIN_VALUE, MAX_ELEMENT_SIZE)

const readRating = readObject<Rating>({
  touchpoint: needed(readId),
  persona: needed(readMatch(/^[\w-]{1,64}$/)),
  value: needed(readAssessmentIn),
})

/** One that cannot be read costs the clip nothing but itself. */
const readRatings: Read<readonly Rating[]> = (value) =>
  Array.isArray(value) ? value.map(readRating).filter((rating) => rating !== undefined) : undefined

const readClipped = readObject<Clip>({
  wegpunkt: needed(readOneOf([1])),
  board: needed(readText),
  stages: needed(
    readList(readObject<Clip['stages'][number]>({ id: needed(readId), name: needed(readText) })),
  ),
  lanes: needed(
    readList(
      readObject<Clip['lanes'][number]>({
        id: needed(readId),
        name: needed(readText),
        kind: needed(readOneOf(laneKinds)),
        department: needed(readOrNull(readText)),
      }),
    ),
  ),
  elements: needed(
    readList(
      readObject<Clip['elements'][number]>({
        id: needed(readId),
        element: needed(elementIn),
        rect: needed(
          readOrNull(
            readObject<Rect>({
              x: needed(readCoordinate),
              y: needed(readCoordinate),
              w: needed(readExtent),
              h: needed(readExtent),
            }),
          ),
        ),
      }),
    ),
  ),
  assessments: needed(readRatings),
})

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
    return readClipped(json) ?? null
  } catch {
    // Cut off, or made by someone else: as good as no clip.
    return null
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

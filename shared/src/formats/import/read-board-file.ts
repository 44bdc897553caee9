import { decodeUtf8 } from 'lib0/string'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../../board/choices.ts'
import { ELEMENT_ID } from '../../board/random-id.ts'
import { Department } from '../../http/account-routes.ts'
import { imageTypes } from '../../http/image-type.ts'
import { PersonaFields } from '../../http/persona-routes.ts'
import {
  MAX_BOARD_FILE_BYTES,
  MAX_FILE_DEPTH,
  MAX_FILE_PEOPLE,
  MAX_FILE_PERSONAS,
  MAX_FILE_PICTURES,
} from '../file-limits.ts'
import {
  MAX_BOARD_TITLE_CHARS,
  MAX_DEPARTMENTS,
  MAX_NAME_CHARS,
  MAX_PERSONAS_PER_BOARD,
} from '../../limits.ts'
import { cleanLine, cutText } from '../../clean-text.ts'
import { BOARD_FORMAT, BOARD_FORMAT_VERSION, FileRefused } from '../board-format.ts'
import type { BoardContent } from './board-content.ts'
import { isDeeperThan } from './json-depth.ts'
import { readDocument } from './read-document.ts'
import { readRows } from './read-rows.ts'
import { readSpoken } from './read-spoken.ts'

const Id = z.string().regex(ELEMENT_ID)

/** What has to be right for the rest to be looked at. */
const Outside = z.object({
  format: z.literal(BOARD_FORMAT),
  version: z.number().int().positive(),
})
const Head = z.object({
  exportedAt: z.iso.datetime().optional(),
  board: z.object({ id: Id, title: z.string(), personas: z.array(Id).max(MAX_PERSONAS_PER_BOARD) }),
  document: z.unknown(),
  rows: z.unknown(),
  comments: z.array(z.unknown()).default([]),
  workshops: z.array(z.unknown()).default([]),
  personas: z.array(z.unknown()).max(MAX_FILE_PERSONAS),
  portraits: z.array(z.unknown()).max(MAX_FILE_PERSONAS).default([]),
  departments: z.array(z.unknown()).max(MAX_DEPARTMENTS).default([]),
  people: z.array(z.unknown()).max(MAX_FILE_PEOPLE).default([]),
  pictures: z.array(z.unknown()).max(MAX_FILE_PICTURES).default([]),
})

const Persona = PersonaFields.extend({ id: Id, archived: z.boolean().default(false) })
const Portrait = z.object({ persona: Id, data: z.string() })
const Person = z.object({ id: Id, name: z.string().max(MAX_NAME_CHARS) })
const Picture = z.object({ id: Id, type: z.enum(imageTypes), data: z.string().nullable().default(null) })

/** Reads the bytes of a file, JSON in UTF-8. Throws FileRefused. */
export function readBoardFile(bytes: Uint8Array): BoardContent {
  if (bytes.length > MAX_BOARD_FILE_BYTES) throw new FileRefused('too-large')
  const given = parsed(bytes)
  const outside = Outside.safeParse(given)
  if (!outside.success) throw new FileRefused('not-ours')
  if (outside.data.version > BOARD_FORMAT_VERSION) throw new FileRefused('newer')
  const head = Head.safeParse(given)
  if (!head.success) throw new FileRefused('damaged')
  return contentOf(head.data)
}

/** What JSON says in these bytes. Throws FileRefused. */
export function parsed(bytes: Uint8Array): unknown {
  if (isDeeperThan(bytes, MAX_FILE_DEPTH)) throw new FileRefused('too-deep')
  try {
    return JSON.parse(decodeUtf8(bytes).replace(/^\ufeff/, ''))
  } catch (error) {
    throw new FileRefused('not-ours', { cause: error })
  }
}

function contentOf(head: z.output<typeof Head>): BoardContent {
  const state = readDocument(head.document)
  if (Number(state.meta['schema'] ?? 1) > SCHEMA_VERSION) throw new FileRefused('newer')
  const { rows, leftOut } = readRows(head.rows)
  const { spoken, lost } = readSpoken(head)
  const personas = sound(Persona, head.personas, ({ id }) => id)
  const departments = sound(Department, head.departments, ({ key }) => key)
  const pictures = sound(Picture, head.pictures, ({ id }) => id)
  const { id, title } = head.board
  return {
    id,
    title: cutText(cleanLine(title), MAX_BOARD_TITLE_CHARS) || '–',
    exportedAt: head.exportedAt ?? null,
    boardPersonas: [...new Set(head.board.personas)],
    state,
    rows,
    spoken,
    personas: personas.found,
    portraits: sound(Portrait, head.portraits, ({ persona }) => persona).found,
    departments: departments.found,
    people: sound(Person, head.people, (person) => person.id).found,
    pictures: pictures.found,
    leftOut: {
      ...leftOut,
      ...lost,
      ...(personas.lost > 0 && { persona: personas.lost }),
      ...(departments.lost > 0 && { department: departments.lost }),
      ...(pictures.lost > 0 && { picture: pictures.lost }),
    },
  }
}

/** Those that are what they should be, each once. */
function sound<S extends z.ZodType>(
  schema: S,
  given: readonly unknown[],
  keyOf: (one: z.output<S>) => string,
): { found: z.output<S>[]; lost: number } {
  const found = new Map<string, z.output<S>>()
  for (const one of given) {
    const { success, data } = schema.safeParse(one)
    if (success && !found.has(keyOf(data))) found.set(keyOf(data), data)
  }
  return { found: [...found.values()], lost: given.length - found.size }
}

import { utf8ByteLength } from 'lib0/string'
import type { BoardState, EntryState, Json } from '../../board/board-state.ts'
import { ELEMENT_ID } from '../../board/random-id.ts'
import { MAX_FILE_ENTRIES, MAX_FILE_TEXT_BYTES } from '../file-limits.ts'
import { MAX_KEY_BYTES } from '../../limits.ts'
import { FileRefused } from '../board-format.ts'

type Values = Readonly<Record<string, Json>>

/**
 * The document of a file. Only its build is looked at, and not what its values mean: what this program does not know
 * has to stay, and whoever reads a board takes whatever is in it. Throws FileRefused.
 */
export function readDocument(document: unknown): BoardState {
  const { meta, stages, lanes, elements, assessments } = recordIn(document)
  const count = [stages, lanes, elements, assessments].reduce<number>(
    (sum, root) => sum + Object.keys(recordIn(root ?? {})).length,
    0,
  )
  if (count > MAX_FILE_ENTRIES) throw new FileRefused('too-large')
  return {
    format: 1,
    meta: valuesIn(meta),
    stages: entriesIn(stages),
    lanes: entriesIn(lanes),
    elements: entriesIn(elements),
    assessments: valuesIn(assessments),
  }
}

function recordIn(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FileRefused('damaged')
  return value as Record<string, unknown>
}

/** Out of JSON, every value is one that JSON can say. */
function valuesIn(value: unknown): Values {
  const values = recordIn(value ?? {})
  for (const key of Object.keys(values)) mustBeKey(key)
  return values as Values
}

function entriesIn(value: unknown): Readonly<Record<string, EntryState>> {
  return Object.fromEntries(
    Object.entries(recordIn(value ?? {})).map(([id, entry]) => {
      if (!ELEMENT_ID.test(id)) throw new FileRefused('damaged')
      return [id, entryIn(entry)] as const
    }),
  )
}

function entryIn(value: unknown): EntryState {
  const { fields, texts } = recordIn(value)
  if (texts === undefined) return { fields: valuesIn(fields) }
  const words = valuesIn(texts)
  for (const text of Object.values(words)) {
    if (typeof text !== 'string') throw new FileRefused('damaged')
    // In the document a text is bytes, of which a letter is one to four.
    if (text.length > MAX_FILE_TEXT_BYTES) throw new FileRefused('too-large')
  }
  return { fields: valuesIn(fields), texts: words as Readonly<Record<string, string>> }
}

function mustBeKey(key: string): void {
  // A letter is three bytes at most, or two letters four.
  if (3 * key.length > MAX_KEY_BYTES && utf8ByteLength(key) > MAX_KEY_BYTES) throw new FileRefused('damaged')
}

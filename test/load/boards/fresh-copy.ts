import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import * as Y from 'yjs'

/** The same content as if one person had just put it there at once: the least that a document can take. */
export function freshCopy(update: Uint8Array): Uint8Array {
  const from = new Y.Doc()
  Y.applyUpdate(from, update)
  const to = new Y.Doc()
  to.transact(() => {
    for (const name of rootNames) {
      for (const [key, value] of rootOf(from, name)) rootOf(to, name).set(key, copied(value))
    }
  })
  return Y.encodeStateAsUpdate(to)
}

function copied(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toJSON())
  if (!(value instanceof Y.Map)) return value
  return new Y.Map([...value].map(([key, inner]): [string, unknown] => [key, copied(inner)]))
}

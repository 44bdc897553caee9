import { type Edit, applyEdits, typingBetween } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import { Element } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Contribution } from '@wegpunkt/shared/workshop/contribution'
import type { OwnSecrets, PrivateNote, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import * as Y from 'yjs'
import { elementFor } from '../../document/contributing/element-for.ts'

type Asked = { readonly wish: Contribution; readonly answer: (error?: unknown) => void }

/** A server as contributors meet it, which does each thing when a test says so. */
export function contributionServer(client: Y.Doc, me = 'ann') {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client))
  const asked: Asked[] = []
  const updates: Uint8Array[] = []
  const secrets = new Map<string, PrivateNote>()
  const said: SecretCommand[] = []
  const own = new Set<string>()
  doc.on('update', (update: Uint8Array) => updates.push(update))

  return {
    doc,
    asked,
    said,
    secrets,
    port: {
      contribute: (_board: string, wish: Contribution) =>
        new Promise<void>((resolve, reject) => {
          asked.push({ wish, answer: (error) => (error === undefined ? resolve() : reject(error)) })
        }),
      ownElements: async () => [...own],
      async say(_workshop: string, secret: SecretCommand) {
        said.push(secret)
        if (secret.do === 'keep-note') secrets.set(secret.note.id, secret.note)
        if (secret.do === 'drop-note') secrets.delete(secret.id)
      },
      ownSecrets: async (): Promise<OwnSecrets[]> => [
        { run: 'r1', notes: [...secrets.values()], ratings: [], ballot: {} },
      ],
    },
    own,
    /** Does it; gives why not, as the real one (`server/src/boards/contribute.ts`). */
    perform(wish: Contribution): Problem | null {
      const { elements } = readBoard(doc)
      const id = 'id' in wish ? wish.id : elementFor('board', me, wish.key)
      const there = elements.get(id)
      if (wish.do === 'change' && !there) return new Problem('element-not-found')
      applyEdits(doc, editsFor(wish, id, there), 'server')
      if (wish.do !== 'remove') own.add(id)
      return null
    },
    /** Somebody else does something. */
    byOther: (edits: readonly Edit[]) => applyEdits(doc, edits, 'other'),
    /** Everything that has happened since comes to the client, as one update. */
    deliver() {
      if (updates.length > 0) Y.applyUpdate(client, Y.mergeUpdates(updates.splice(0)), 'server')
    },
  }
}

function editsFor(wish: Contribution, id: string, there: Element | undefined): Edit[] {
  if (wish.do === 'remove') return [{ do: 'remove', in: 'elements', ids: [id] }]
  if (wish.do === 'change') {
    const { do: _, id: __, text, ...to } = wish
    const typing = text === undefined || !there ? null : typingBetween(wordsOf(there), text)
    return [
      { do: 'set', in: 'elements', id, to: { ...to, frame: to.frame ?? undefined } as object },
      ...(typing ? [{ do: 'type', id, ...typing } as const] : []),
    ]
  }
  if (there) return []
  const { do: what, key: _, ...fields } = wish
  const size = what === 'add-note' ? [120, 120] : [200, 88]
  const kind = what === 'add-note' ? 'note' : 'touchpoint'
  return [{ do: 'add', in: 'elements', id, value: Element.parse({ kind, order: 'a5', size, ...fields }) }]
}

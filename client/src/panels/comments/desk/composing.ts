import { createElementId } from '@wegpunkt/shared/board/element-id'
import { type ValueStore, createValueStore } from '../../../document/value-store.ts'
import { type Named, toSend } from '../thread/mention-typing.ts'
import { type Draft, draftAt, keepDraft, newDraft } from './drafts.ts'

export type ComposingState = {
  readonly draft: Draft
  readonly isSending: boolean
  /** Why it was not sent. */
  readonly trouble: { readonly error: unknown } | null
}

/** What was answered, and what is left in the field: what was typed while it was being sent. */
export type Sent<T> = { readonly answer: T; readonly left: Draft }

/** What is typed in a field for a comment, and sent from it; kept as a draft at the place that is named each time. */
export interface Composing {
  readonly state: ValueStore<ComposingState>
  type(place: string, text: string, named?: readonly Named[]): void
  /** One at a time. Null where nothing was sent: then all stays as it is. */
  send<T>(place: string, say: (text: string, key: string) => Promise<T>): Promise<Sent<T> | null>
}

/** `begin`: the words that are to be changed, where it is no new comment. */
export function createComposing(place: string, begin?: Pick<Draft, 'text' | 'named'>): Composing {
  const state = createValueStore<ComposingState>({
    draft: draftAt(place) ?? { ...newDraft(), ...begin },
    isSending: false,
    trouble: null,
  })
  const patch = (change: Partial<ComposingState>): void => state.set({ ...state.get(), ...change })
  const keep = (at: string, draft: Draft): void => {
    patch({ draft })
    keepDraft(at, draft)
  }
  /** The field may have been closed and opened anew meanwhile: then what is typed is typed there. */
  const typedSince = (at: string, sent: Draft): Draft => {
    const { draft } = state.get()
    return draft === sent ? (draftAt(at) ?? draft) : draft
  }
  return {
    state,
    type(at, text, named) {
      const { draft } = state.get()
      keep(at, { ...draft, text, named: named ?? draft.named })
    },
    async send(at, say) {
      const sent = readyToSend(state.get().draft)
      if (sent.sent === '' || state.get().isSending) return null
      keep(at, sent)
      patch({ isSending: true, trouble: null })
      try {
        const answer = await say(sent.sent, sent.key)
        const left = leftOf(typedSince(at, sent), sent, begin !== undefined)
        keep(at, left)
        return { answer, left }
      } catch (error) {
        patch({ trouble: { error } })
        return null
      } finally {
        patch({ isSending: false })
      }
    },
  }
}

/**
 * The server takes what comes by a key once, and answers the same for ever. When an answer is lost nobody knows whether
 * it was taken: the same words go by the same key, and others by another, so that they are not taken for the first.
 */
function readyToSend(draft: Draft): Draft & { readonly sent: string } {
  const sent = toSend(draft.text, draft.named).trim()
  const isOther = draft.sent !== undefined && draft.sent !== sent
  return { ...draft, sent, ...(isOther && { key: createElementId() }) }
}

/** Of a new comment what stands behind the words that were sent begins the next; a change goes on as a whole. */
function leftOf(now: Draft, sent: Draft, isChange: boolean): Draft {
  if (now.text === sent.text) return newDraft()
  const isBehind = !isChange && now.text.startsWith(sent.text)
  const text = isBehind ? now.text.slice(sent.text.length).trimStart() : now.text
  return { ...newDraft(), text, named: now.named }
}

import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import { contributable } from './commands.ts'
import type { Contributed, Wish } from './layers.ts'

/** One wish, or letters that are typed, which become one once the text is known. */
export type Translated =
  | { readonly id: ElementId; readonly wish: Wish }
  | { readonly id: ElementId; readonly typed: Extract<Edit, { do: 'type' }> }

export type Taking = {
  readonly takesNew: (id: ElementId, element: Element) => boolean
  readonly takes: (id: ElementId) => boolean
  readonly isSecret: (id: ElementId) => boolean
  readonly kindOf: (id: ElementId) => Element['kind'] | undefined
  readonly keyOf: (id: ElementId) => string | null
}

/** What of edits is contributed, and what is left for the document: that names nothing which nobody may learn of. */
export function translated(
  edits: readonly Edit[],
  taking: Taking,
): { readonly ours: readonly Translated[]; readonly left: readonly Edit[] } {
  const ours: Translated[] = []
  const left: Edit[] = []
  for (const edit of edits) {
    const { taken, rest } = one(edit, taking)
    ours.push(...taken)
    if (rest && !namesSecret(rest, taking)) left.push(rest)
  }
  return { ours, left }
}

type One = { readonly taken: readonly Translated[]; readonly rest: Edit | null }

function one(edit: Edit, { takesNew, takes, kindOf, keyOf }: Taking): One {
  if (edit.do === 'add' && edit.in === 'elements') {
    const { id, value } = edit
    if (!isContributed(value) || !takesNew(id, value)) return { taken: [], rest: edit }
    return { taken: [{ id, wish: { do: 'add', element: value, key: keyOf(id) } }], rest: null }
  }
  if (edit.do === 'set' && edit.in === 'elements' && takes(edit.id)) {
    const kind = kindOf(edit.id)
    const to = kind === 'note' || kind === 'touchpoint' ? contributable(kind, edit.to) : {}
    const taken = Object.keys(to).length > 0 ? [{ id: edit.id, wish: { do: 'change', to } } as const] : []
    return { taken, rest: null }
  }
  if (edit.do === 'type' && edit.in !== 'long' && takes(edit.id))
    return { taken: [{ id: edit.id, typed: edit }], rest: null }
  if (edit.do === 'remove' && edit.in === 'elements') {
    const taken = edit.ids.filter(takes).map((id) => ({ id, wish: { do: 'remove' } }) as const)
    const ids = edit.ids.filter((id) => !takes(id))
    if (taken.length === 0) return { taken, rest: edit }
    return { taken, rest: ids.length > 0 ? { ...edit, ids } : null }
  }
  return { taken: [], rest: edit }
}

// A line that ends on a private note, or a long text of one, would tell that it is there.
function namesSecret(edit: Edit, { isSecret }: Taking): boolean {
  if ('id' in edit && isSecret(edit.id)) return true
  if (edit.do === 'assess') return isSecret(edit.touchpoint)
  const fields = edit.do === 'add' ? edit.value : edit.do === 'set' ? edit.to : {}
  return Object.values(fields).some((value) => typeof value === 'string' && isSecret(value))
}

const isContributed = (element: Element): element is Contributed =>
  element.kind === 'note' || element.kind === 'touchpoint'

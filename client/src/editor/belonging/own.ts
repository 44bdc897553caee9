import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Contributions } from '../../document/board-document.ts'

/** What is left of edits for somebody who may only add, and change what is their own. */
export const withoutOthers = (
  { mayAdd, mayChange }: Pick<Contributions, 'mayAdd' | 'mayChange'>,
  edits: readonly Edit[],
): readonly Edit[] =>
  edits.flatMap((edit): Edit[] => {
    if (edit.do === 'type') return mayChange(edit.id) ? [edit] : []
    if (edit.do === 'assess' || edit.in !== 'elements') return []
    if (edit.do === 'add') return mayAdd(edit.value.kind) ? [edit] : []
    if (edit.do === 'set') return mayChange(edit.id) ? [edit] : []
    const ids = edit.ids.filter(mayChange)
    return ids.length > 0 ? [{ ...edit, ids }] : []
  })

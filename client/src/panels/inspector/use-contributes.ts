import { can } from '@wegpunkt/shared/access/roles'
import { useBoardDocument, useRole, useStore, useWorkshop } from '../../document/hooks.ts'
import type { Selected } from '../../editor/selected.ts'

/** Whether all of it is one's own, and what is changed in it goes past the document. */
export function useContributes(selected: readonly Selected[]): boolean {
  const contributions = useStore(useBoardDocument().contributions)
  const mayEdit = can(useRole(), 'board.edit')
  useWorkshop()
  if (!contributions) return false
  const isPast = ({ id }: Selected): boolean => !mayEdit || contributions.isSecret(id)
  return selected.some(isPast) && selected.every(({ id }) => contributions.mayChange(id))
}

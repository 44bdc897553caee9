import { useBoardDocument, useRole, useStore, useWorkshop } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'

const making = ['touchpoint', 'note', 'text', 'shape', 'connector', 'ink', 'frame'] as const

/** The tools by which one may make something now. */
export function useMakingTools(): readonly (typeof making)[number][] {
  const { mayAdd } = useEditor()
  // What may be added follows from the right, from what takes contributions, and from the phase that is on.
  useRole()
  useWorkshop()
  useStore(useBoardDocument().contributions)
  return making.filter(mayAdd)
}

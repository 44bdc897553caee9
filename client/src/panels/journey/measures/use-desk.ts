import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import type { MeasureDesk } from '../../../editor/method/measure-desk.ts'

/** What the sheet of measures shows, and showing something else. */
export function useDesk(): [desk: MeasureDesk, show: (change: Partial<MeasureDesk>) => void] {
  const { measures } = useEditor().navigation
  return [useStore(measures), (change) => measures.set({ ...measures.get(), ...change })]
}

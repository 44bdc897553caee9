import { useWorkshop } from '../../../document/hooks.ts'

/** Above the board while a workshop is on: which phase, what it asks for, and how much time is left. */
export function WorkshopBar() {
  const workshop = useWorkshop()
  return workshop && <strong>{workshop.title}</strong>
}

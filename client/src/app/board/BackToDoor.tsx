import { useSaveStatus } from '../../document/hooks.ts'
import { useBackToDoor } from '../join/use-back-to-door.ts'

/** Leads a guest who is no longer let onto the board back to the door. */
export function BackToDoor() {
  useBackToDoor(useSaveStatus().state === 'ended')
  return null
}

import { pickImages } from '../images/pick-images.ts'
import { type Action, always } from './action.ts'

export const insertActions = [
  { id: 'insert-image', group: 'tools', keys: ['i'], edits: true, enabled: always, run: pickImages },
] as const satisfies readonly Action[]

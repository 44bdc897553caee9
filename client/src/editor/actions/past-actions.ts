import { can } from '@wegpunkt/shared/access/roles'
import type { Action } from './action.ts'

export const pastActions = [
  {
    id: 'take-snapshot',
    group: 'journey',
    keys: ['shift+s'],
    enabled: ({ past }) => past.shown.get() === null && can(past.live.role.get(), 'snapshot.take'),
    run(editor) {
      editor.past.compared.set(null)
      editor.past.taking.set(true)
      editor.showJourney('snapshots')
    },
  },
] as const satisfies readonly Action[]

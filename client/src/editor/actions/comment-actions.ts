import { type Action, always } from './action.ts'

export const commentActions = [
  {
    id: 'comment',
    group: 'tools',
    keys: ['k'],
    enabled: ({ comments }) => comments.get()?.rights.get().say ?? false,
    run: ({ comments }) => comments.get()?.beginHere(),
  },
  {
    id: 'toggle-comments',
    group: 'view',
    keys: ['alt+shift+k'],
    enabled: always,
    run: ({ comments }) => comments.get()?.toggleShown(),
  },
] as const satisfies readonly Action[]

import type { Action } from './action.ts'

export const commentActions = [
  {
    id: 'comment',
    group: 'tools',
    keys: ['k'],
    enabled: ({ comments }) => comments.get()?.rights.get().say ?? false,
    run: ({ comments }) => comments.get()?.beginHere(),
  },
] as const satisfies readonly Action[]

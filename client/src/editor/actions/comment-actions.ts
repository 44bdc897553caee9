import type { Action } from './action.ts'

export const commentActions = [
  {
    id: 'comment',
    group: 'tools',
    keys: ['k'],
    enabled: ({ comments }) => comments.get()?.rights.get().say ?? false,
    run: ({ comments }) => comments.get()?.beginHere(),
  },
  {
    id: 'read-comments',
    group: 'tools',
    keys: ['alt+shift+k'],
    enabled: ({ comments }) => comments.get()?.isSaidHere() ?? false,
    run: ({ comments }) => comments.get()?.readHere(),
  },
] as const satisfies readonly Action[]

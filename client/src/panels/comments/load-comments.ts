import { loadPart } from '../../locales/i18n.ts'

/** What shows comments on a board. Asked for by way of this, the board's first load names none of its many files. */
export async function loadComments() {
  const [{ CommentsOnBoard }] = await Promise.all([import('./CommentsOnBoard.tsx'), loadPart('comments')])
  return { default: CommentsOnBoard }
}

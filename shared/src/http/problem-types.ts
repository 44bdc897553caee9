/**
 * Everything that can go wrong for a reason the user can act on, with its status. What it is called in logs and to
 * callers of the API is in `problem-titles.ts`; the interface shows the text `problem.<type>` of its own catalogue.
 */
export const problemStatus = {
  'bad-request': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'setup-code-wrong': 403,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'board-not-found': 404,
  'invitation-not-found': 404,
  'invitation-used': 410,
  'invitation-expired': 410,
  'method-not-allowed': 405,
  'already-set-up': 409,
  'email-taken': 409,
  'last-owner': 409,
  'not-author': 409,
  'frame-too-large': 413,
  'invalid-input': 422,
  'weak-password': 422,
  'malformed-update': 422,
  'asset-not-found': 404,
  'image-type-refused': 415,
  'image-damaged': 422,
  'image-too-large': 413,
  'image-too-many-pixels': 422,
  'board-images-full': 409,
  'row-not-found': 404,
  'rows-full': 409,
  'measure-taken': 409,
  'persona-not-found': 404,
  'import-not-found': 404,
  'client-too-old': 426,
  'too-many-requests': 429,
  internal: 500,
  busy: 503,
  unavailable: 503,
} as const

export type ProblemType = keyof typeof problemStatus
export const problemTypes = Object.keys(problemStatus) as ProblemType[]

/**
 * Everything that can go wrong for a reason the user can act on. The title is English for logs and
 * for callers of the API; the interface shows the text `problem.<type>` of its own catalogue.
 */
export const problems = {
  'bad-request': { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'Sign in to continue' },
  'wrong-password': { status: 401, title: 'E-mail address or password is wrong' },
  'setup-code-wrong': { status: 403, title: 'The code from the server console is missing or wrong' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, title: 'The request comes from another site' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'board-not-found': { status: 404, title: 'There is no such board' },
  'invitation-not-found': { status: 404, title: 'This invitation does not exist' },
  'invitation-used': { status: 410, title: 'This invitation has already been used' },
  'invitation-expired': { status: 410, title: 'This invitation has expired' },
  'method-not-allowed': { status: 405, title: 'This address does not do that' },
  'already-set-up': { status: 409, title: 'The workspace already exists' },
  'email-taken': { status: 409, title: 'Someone already uses this e-mail address' },
  'last-owner': { status: 409, title: 'A workspace needs at least one owner' },
  'not-author': { status: 409, title: 'The change claims to be by somebody else' },
  'frame-too-large': { status: 413, title: 'That is too much at once' },
  'invalid-input': { status: 422, title: 'Some of what you sent is not valid' },
  'weak-password': { status: 422, title: 'The password is too short or too easy to guess' },
  'malformed-update': { status: 422, title: 'The server could not read a change to the board' },
  'asset-not-found': { status: 404, title: 'There is no such picture on this board' },
  'image-type-refused': { status: 415, title: 'Only PNG, JPEG, WebP and GIF pictures are taken' },
  'image-damaged': {
    status: 422,
    title: 'The picture is damaged, cut off, or of a kind browsers do not show',
  },
  'image-too-large': { status: 413, title: 'The picture has more than 10 MB' },
  'image-too-many-pixels': { status: 422, title: 'The picture has too many pixels' },
  'board-images-full': { status: 409, title: 'The board has no room for more pictures' },
  'snapshot-not-found': { status: 404, title: 'There is no such snapshot' },
  'snapshot-damaged': { status: 410, title: 'The snapshot is damaged: it is not what was taken' },
  'snapshot-too-large': { status: 413, title: 'The board has too much on it for a snapshot' },
  'snapshots-full': { status: 409, title: 'The board has no room for more snapshots' },
  'row-not-found': { status: 404, title: 'There is no such entry on this board' },
  'rows-full': { status: 409, title: 'The board has no room for more entries of this kind' },
  'measure-taken': { status: 409, title: 'Somebody else has taken this measure on' },
  'persona-not-found': { status: 404, title: 'There is no such persona' },
  'import-not-found': { status: 404, title: 'There is no such import, or it took too long' },
  'client-too-old': { status: 426, title: 'Reload to get the new version' },
  'too-many-requests': { status: 429, title: 'Too many attempts; try again in a moment' },
  internal: { status: 500, title: 'Something broke on our side' },
  busy: { status: 503, title: 'The server has too much to do to let more people in' },
  unavailable: { status: 503, title: 'The server cannot save at the moment' },
} as const

export type ProblemType = keyof typeof problems
export const problemTypes = Object.keys(problems) as ProblemType[]

import type { ProblemBody } from './problem-body.ts'
import type { Problem } from './problem.ts'
import type { ProblemType } from './problem-types.ts'

/** In English, for logs and for callers of the API. A board's page has no use for them, and does not load them. */
export const problemTitles: Readonly<Record<ProblemType, string>> = {
  'bad-request': 'The request could not be read',
  'not-signed-in': 'Sign in to continue',
  'wrong-password': 'E-mail address or password is wrong',
  'setup-code-wrong': 'The code from the server console is missing or wrong',
  'not-allowed': 'Your role does not allow this',
  'foreign-origin': 'The request comes from another site',
  'not-found': 'There is nothing at this address',
  'board-not-found': 'There is no such board',
  'invitation-not-found': 'This invitation does not exist',
  'invitation-used': 'This invitation has already been used',
  'invitation-expired': 'This invitation has expired',
  'method-not-allowed': 'This address does not do that',
  'already-set-up': 'The workspace already exists',
  'email-taken': 'Someone already uses this e-mail address',
  'last-owner': 'A workspace needs at least one owner',
  'not-author': 'The change claims to be by somebody else',
  'frame-too-large': 'That is too much at once',
  'invalid-input': 'Some of what you sent is not valid',
  'weak-password': 'The password is too short or too easy to guess',
  'malformed-update': 'The server could not read a change to the board',
  'asset-not-found': 'There is no such picture on this board',
  'image-type-refused': 'Only PNG, JPEG, WebP and GIF pictures are taken',
  'image-damaged': 'The picture is damaged, cut off, or of a kind browsers do not show',
  'image-too-large': 'The picture has more than 10 MB',
  'image-too-many-pixels': 'The picture has too many pixels',
  'board-images-full': 'The board has no room for more pictures',
  'snapshot-not-found': 'There is no such snapshot',
  'snapshot-damaged': 'The snapshot is damaged: it is not what was taken',
  'snapshot-too-large': 'The board has too much on it for a snapshot',
  'snapshots-full': 'The board has no room for more snapshots',
  'row-not-found': 'There is no such entry on this board',
  'rows-full': 'The board has no room for more entries of this kind',
  'board-rows-full': 'The entries of the board take up all the room there is',
  'measure-taken': 'Somebody else has taken this measure on',
  'persona-not-found': 'There is no such persona',
  'import-not-found': 'There is no such import, or it took too long',
  'file-refused': 'This file cannot be taken, or not be made so; the detail says why',
  'workshop-not-found': 'There is no such workshop',
  'workshop-refused': 'That cannot be done with the workshop as it is now',
  'workshop-running': 'Another workshop is on, or this one is',
  'workshop-neutral': 'Who moderates is neutral until they switch their own voice on',
  'workshops-full': 'The board has no room for more workshops',
  'join-link-not-found': 'No workshop can be joined here, or not any more',
  'join-links-full': 'The workshop has too many links; renew them first',
  'guest-refused': 'Who moderates does not let this device in',
  'guests-full': 'The workshop has no room for more guests',
  'phase-over': 'This phase does not take that, or does not any more',
  'element-not-found': 'There is no such element on this board',
  'element-locked': 'The element is locked',
  'not-contributor': 'The element was added by somebody else',
  'client-too-old': 'Reload to get the new version',
  'too-many-requests': 'Too many attempts; try again in a moment',
  internal: 'Something broke on our side',
  busy: 'The server has too much to do to let more people in',
  unavailable: 'The server cannot save at the moment',
}

/** Nobody mends more at once, and what is refused must not cost more than what is taken. */
const MOST_FIELDS = 100

/** What a problem is answered with. Of very many fields it names the first. */
export const bodyOf = ({ type, status, extra }: Problem): ProblemBody => ({
  type,
  title: problemTitles[type],
  status,
  ...extra,
  ...(extra.fields && { fields: extra.fields.slice(0, MOST_FIELDS) }),
})

import { Problem } from '@wegpunkt/shared/http/problem'

/** What the server closes a socket with for good, as far as the client treats it in a way of its own. */
export const SIGNED_OUT = new Problem('not-signed-in').closeCode
export const NOT_ALLOWED = new Problem('not-allowed').closeCode
export const NO_BOARD = new Problem('board-not-found').closeCode
export const TOO_OLD = new Problem('client-too-old').closeCode

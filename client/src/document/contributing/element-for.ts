import { digest } from 'lib0/hash/sha256'
import { toBase64UrlEncoded } from 'lib0/buffer'
import type { ElementId } from '@wegpunkt/shared/board/element-id'

const ID_CHARS = 20

/**
 * The id under which the server will add what its author asks for by this key, as `services/contributions.ts` finds it:
 * so what waits here has its own id from the start. By hand, because browsers hash on secure pages alone.
 */
export const elementFor = (board: string, author: string, key: string): ElementId =>
  toBase64UrlEncoded(digest(new TextEncoder().encode(`${board} ${author} ${key}`))).slice(0, ID_CHARS)

import { askEarly } from '../../api/early-answers.ts'
import { remembers } from '../../api/remembered-keys.ts'
import { collabUrl } from '../../document/collab-url.ts'
import { openEarlySocket } from '../../document/early-socket.ts'
import { probeEarly } from '../../document/storage-probe.ts'

/** An address of the page that is a board's. */
const boardPath = /^\/b\/([\w-]{1,64})\/?$/

/**
 * Begins to open the board that the address names, before the page's program is there: what the program asks for
 * then is here or on its way. Nobody is asked for a login that they cannot have, as in `api/session.ts`.
 */
export async function openBoardEarly({
  pathname,
  origin,
}: {
  pathname: string
  origin: string
}): Promise<void> {
  const id = boardPath.exec(pathname)?.[1]
  if (id === undefined) return
  probeEarly()
  const hasLogin = remembers('me') || saysLogin()
  if (!hasLogin && !(await isSignedIn())) return
  const me = askEarly('/api/me')
  for (const path of [`/api/boards/${id}`, '/api/departments']) void askEarly(path)
  // A login of which this device knows may have ended.
  if (hasLogin && !(await me).ok) return
  openEarlySocket(`${collabUrl({ origin })}/${id}`, !remembers(`board.${id}`))
}

/** Whether the server has seen a login cookie when it sent the page; scripts cannot see it. */
const saysLogin = (): boolean =>
  document.querySelector('meta[name="wegpunkt-login"]')?.getAttribute('content') === '1'

async function isSignedIn(): Promise<boolean> {
  const answer = await askEarly('/api/setup')
  if (!answer.ok) return false
  const setup: unknown = await answer.clone().json()
  return typeof setup === 'object' && setup !== null && 'signedIn' in setup && setup.signedIn === true
}

import {
  changeMe,
  changePassword,
  endLogin,
  getMe,
  getSetup,
  listLogins,
  setUp,
  signIn,
  signOut,
} from '@wegpunkt/shared/http/account-routes'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Context } from 'hono'
import type { Sessions } from '../../services/sessions.ts'
import type { Setup } from '../../services/setup.ts'
import type { Login } from '../login.ts'
import type { Answer, ApiEnv } from './answer.ts'
import { deviceOf } from './device.ts'

type Parts = { readonly setup: Setup; readonly sessions: Sessions; readonly login: Login }

/** Puts the cookie of a new login into the answer. The login whose cookie it replaces ends. */
export async function startLogin(
  c: Context<ApiEnv>,
  { login, sessions }: Pick<Parts, 'login' | 'sessions'>,
  person: Pick<Me, 'id' | 'guest'>,
): Promise<void> {
  const before = await login.authenticate(c.req.header('cookie'))
  if (before) await sessions.signOut(before.person, before.login)
  const device = deviceOf(c.req.header('user-agent'))
  c.header('set-cookie', await login.start(person, device, c.var.caller.secure))
}

/** The first run, signing in and out, and one's own account. */
export function accountRoutes(answer: Answer, parts: Parts): void {
  const { setup, sessions, login } = parts

  answer(getSetup, async ({ c }) => {
    const state = await setup.state(from(c))
    const signedIn = !state.needed && (await login.authenticate(c.req.header('cookie'))) !== null
    return { ...state, signedIn }
  })

  answer(setUp, async ({ c, input }) => {
    const me = await setup.create(input, from(c))
    await startLogin(c, parts, me)
    return me
  })

  answer(signIn, async ({ c, input }) => {
    const me = await sessions.signIn(input, c.var.caller.address)
    await startLogin(c, parts, me)
    return me
  })

  // Open, and no error for who is signed out already: the outcome is what they wanted.
  answer(signOut, async ({ c }) => {
    const signedIn = await login.authenticate(c.req.header('cookie'))
    c.header('set-cookie', login.forget(c.var.caller.secure))
    if (signedIn) await sessions.signOut(signedIn.person, signedIn.login)
    return undefined
  })

  // The cookie is set anew: the login may have been extended by a socket, which cannot set one.
  answer(getMe, async ({ c, signedIn }) => {
    const cookie = login.repeat(c.req.header('cookie'), c.var.caller.secure)
    if (cookie !== null) c.header('set-cookie', cookie)
    return signedIn.person
  })

  answer(changeMe, ({ signedIn, input }) => sessions.change(signedIn.person, input))

  answer(changePassword, async ({ signedIn, input }) => {
    await sessions.changePassword(signedIn.person, signedIn.login, input)
    return undefined
  })

  answer(listLogins, ({ signedIn }) => sessions.logins(signedIn.person, signedIn.login))

  answer(endLogin, async ({ c, signedIn, params }) => {
    await sessions.endLogin(signedIn.person, params.login)
    if (params.login === signedIn.login) c.header('set-cookie', login.forget(c.var.caller.secure))
    return undefined
  })
}

const from = (c: Context<ApiEnv>) => ({ address: c.var.caller.address, isLocal: c.var.caller.local })

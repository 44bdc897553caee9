import {
  changeDoor,
  changeWorkshopPeople,
  enterAsGuest,
  getDoor,
  joinAsGuest,
  listWorkshopPeople,
  lookAtDoor,
  makeJoinLink,
} from '@wegpunkt/shared/http/join-routes'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { AtDoor, Joined } from '@wegpunkt/shared/http/join-routes'
import type { Context } from 'hono'
import type { Guests } from '../../services/guests.ts'
import type { Joining, Visitor } from '../../services/joining.ts'
import { newSecret } from '../../services/random-id.ts'
import type { Sessions } from '../../services/sessions.ts'
import type { WorkshopDoor } from '../../services/workshop-door.ts'
import { deviceIn, keepDevice } from '../device-cookie.ts'
import type { Login } from '../login.ts'
import { startLogin } from './account.ts'
import type { Answer, ApiEnv } from './answer.ts'
import { addressOf } from './workspace.ts'

type Parts = {
  readonly joining: Joining
  readonly workshopDoor: WorkshopDoor
  readonly guests: Guests
  readonly sessions: Sessions
  readonly login: Login
  readonly publicUrl: URL | null
}

/** How people without an account come into a workshop, and its door as moderators see it. */
export function joiningRoutes(answer: Answer, parts: Parts): void {
  const { joining, workshopDoor, guests, login, publicUrl } = parts

  const visitorOf = async (c: Context<ApiEnv>, link: string): Promise<Visitor> => {
    const cookie = c.req.header('cookie')
    const signedIn = await login.authenticate(cookie)
    const device = deviceIn(cookie) ?? newSecret()
    return { link, device, address: c.var.caller.address, me: signedIn?.person ?? null }
  }
  const known = (c: Context<ApiEnv>, { device }: Visitor): void =>
    c.header('set-cookie', keepDevice(device, c.var.caller.secure), { append: true })

  // Who is inside already stays so: a second tab must not end the sockets of the first.
  const signIn = async (
    c: Context<ApiEnv>,
    visitor: Visitor,
    { atDoor, me }: { atDoor: AtDoor; me: Me | null },
  ): Promise<Joined> => {
    if (me && visitor.me?.id !== me.id) await startLogin(c, parts, me)
    known(c, visitor)
    return { ...atDoor, me }
  }

  answer(lookAtDoor, async ({ c, params }) => {
    const visitor = await visitorOf(c, params.link)
    const atDoor = await joining.look(visitor)
    known(c, visitor)
    return atDoor
  })
  answer(joinAsGuest, async ({ c, params, input }) => {
    const known = await visitorOf(c, params.link)
    const visitor = input.isSomebodyElse ? { ...known, device: newSecret() } : known
    return await signIn(c, visitor, await joining.join(visitor, input))
  })
  answer(enterAsGuest, async ({ c, params }) => {
    const visitor = await visitorOf(c, params.link)
    return await signIn(c, visitor, await joining.enter(visitor))
  })

  answer(getDoor, ({ signedIn, params }) => workshopDoor.get(signedIn.person, params.id))
  answer(changeDoor, ({ signedIn, params, input }) => workshopDoor.change(signedIn.person, params.id, input))
  answer(makeJoinLink, async ({ c, signedIn, params, input }) => {
    const { token, code } = await workshopDoor.link(signedIn.person, params.id, input)
    const address = `${addressOf(c, publicUrl)}/w`
    return { token, code, url: `${address}/${token}`, codeUrl: address }
  })
  answer(listWorkshopPeople, ({ signedIn, params }) => guests.list(signedIn.person, params.id))
  answer(changeWorkshopPeople, ({ signedIn, params, input }) =>
    guests.change(signedIn.person, params.id, input.do, input.people),
  )
}

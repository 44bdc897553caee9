import type { View } from '@wegpunkt/shared/http/link-routes'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { describe, expect, it } from 'vitest'
import { type Address, readAddress } from '../early/early-link.ts'
import { openLinkDoor } from './link-door.ts'

const view = { link: 'link1', title: 'Washing machine' } as View
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

type Answer = View | ProblemType | 'no server'

/** A page at an address, and a server that gives these answers, the last one again and again. */
function page(address: Address, ...answers: readonly Answer[]) {
  const left = [...answers]
  const log: unknown[] = []
  const answer = async (asked: unknown): Promise<View> => {
    log.push(asked)
    const next = left.length > 1 ? left.shift() : left[0]
    if (next === 'no server' || next === undefined) throw new Error('network')
    if (typeof next === 'string') throw new Problem(next, { retryAfterSeconds: 30 })
    return next
  }
  const door = openLinkDoor({
    address,
    isEmbedded: false,
    early: null,
    askLink: answer,
    askView: answer,
    replaceAddress: (path) => log.push(path),
    forget: (link) => log.push(`forget ${link}`),
  })
  return { door, log }
}
const token = { token: 'secret' }

describe('the door of a link', () => {
  it('[P543] reads what the address names', () => {
    expect(readAddress('/l/abc-DEF_1')).toEqual({ token: 'abc-DEF_1' })
    expect(readAddress('/v/link1/')).toEqual({ link: 'link1' })
    for (const path of ['/', '/l/', '/l/a/b', '/v/a%2Fb', '/b/abc']) expect(readAddress(path)).toBeNull()
  })

  it('[P543] opens by the token, which leaves the address at once', async () => {
    const { door, log } = page(token, view)
    await settled()
    expect(door.get()).toEqual({ is: 'open', view })
    expect(log).toEqual([{ token: 'secret', isEmbedded: false }, '/v/link1'])
  })

  it('[P543] asks for the password, and says whether it was wrong or has to wait', async () => {
    const { door, log } = page(
      token,
      'link-password-needed',
      'link-password-wrong',
      'too-many-requests',
      view,
    )
    await settled()
    expect(door.get()).toEqual({ is: 'locked', wasWrong: false })
    await door.enter('guess')
    expect(door.get()).toEqual({ is: 'locked', wasWrong: true })
    await door.enter('again')
    expect(door.get()).toEqual({ is: 'locked', wasWrong: false, waitSeconds: 30 })
    await door.enter('right')
    expect(door.get()).toEqual({ is: 'open', view })
    expect(log.at(-2)).toEqual({ token: 'secret', isEmbedded: false, password: 'right' })
  })

  it('[P543] whatever is wrong with a link, it says the same, and the device keeps nothing of it', async () => {
    const { door, log } = page({ link: 'link1' }, 'link-unavailable')
    await settled()
    expect(door.get()).toEqual({ is: 'unavailable' })
    expect(log).toEqual(['link1', 'forget link1'])
    expect(page(null, view).door.get()).toEqual({ is: 'opening' })
  })

  it('[P543] without a server it can be tried again', async () => {
    const { door } = page(token, 'no server', view)
    await settled()
    expect(door.get()).toEqual({ is: 'away' })
    await door.retry()
    expect(door.get().is).toBe('open')
  })

  it('[P543] an open page follows what is changed of its link, and closes with it', async () => {
    const other = { ...view, title: 'Another title' }
    const { door, log } = page(token, view, other, 'no server', 'link-unavailable')
    await settled()
    await door.refresh()
    expect(door.get()).toEqual({ is: 'open', view: other })
    await door.refresh()
    expect(door.get()).toEqual({ is: 'open', view: other })
    await door.refresh()
    expect(door.get()).toEqual({ is: 'unavailable' })
    expect(log.at(-1)).toBe('forget link1')
  })

  it('[N152] once it was open, trying again asks as this device: no password, and no opening more', async () => {
    const { door, log } = page(token, 'link-password-needed', view, view)
    await settled()
    await door.enter('right')
    door.end()
    log.length = 0
    await door.retry()
    expect(door.get()).toEqual({ is: 'open', view })
    expect(log).toEqual(['link1', '/v/link1'])
  })

  it('[N152] where the device is not known any more it opens the link anew', async () => {
    const { door, log } = page(token, view, 'link-unavailable', 'link-password-needed', 'no server')
    await settled()
    door.end()
    log.length = 0
    await door.retry()
    expect(log).toEqual(['link1', { token: 'secret', isEmbedded: false }])
    expect(door.get()).toEqual({ is: 'locked', wasWrong: false })
    log.length = 0
    await door.retry()
    expect([door.get(), log]).toEqual([{ is: 'away' }, ['link1']])
  })
})

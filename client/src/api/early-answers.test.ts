import { getSetup } from '@wegpunkt/shared/http/opening-routes'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NetworkFailure, call } from './call.ts'
import { askEarly, isAskedEarly } from './early-answers.ts'

const PATH = '/api/setup'
const setup = { needed: false, codeNeeded: false }

function serverSays(...answers: (object | Error)[]) {
  const fetched = vi.fn<typeof fetch>(async () => {
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return new Response(JSON.stringify(answer), { status: 200 })
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what was asked before the program was there', () => {
  it('[P223] answers the first call for it, and no other', async () => {
    const fetched = serverSays({ ...setup, signedIn: true }, { ...setup, signedIn: false })
    void askEarly(PATH)
    expect(isAskedEarly(PATH)).toBe(true)
    expect(await call(getSetup)).toMatchObject({ signedIn: true })
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(isAskedEarly(PATH)).toBe(false)
    expect(await call(getSetup)).toMatchObject({ signedIn: false })
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('[P223] is asked anew when it is old', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const fetched = serverSays({ ...setup, signedIn: true }, { ...setup, signedIn: false })
    void askEarly(PATH)
    vi.advanceTimersByTime(10_000)
    expect(await call(getSetup)).toMatchObject({ signedIn: false })
    expect(fetched).toHaveBeenCalledTimes(2)
  })

  it('[P223] fails where it is taken, and is asked anew by the next call', async () => {
    serverSays(new TypeError('network'), { ...setup, signedIn: true })
    await expect(askEarly(PATH)).rejects.toThrow('network')
    await expect(call(getSetup)).rejects.toBeInstanceOf(NetworkFailure)
    expect(await call(getSetup)).toMatchObject({ signedIn: true })
  })
})

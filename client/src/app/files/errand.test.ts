import { describe, expect, it } from 'vitest'
import { createErrand } from './errand.ts'

const setting = () => {
  const calledOff: string[] = []
  const errand = createErrand(async (id) => void calledOff.push(id))
  return { errand, calledOff }
}

describe('what the server does for a page', () => {
  it('[F40] ends there too when it is called off, also before the server has said what it is called', () => {
    const { errand, calledOff } = setting()
    const first = errand.begin()
    first.begun('one')
    errand.callOff()
    expect([first.signal.aborted, calledOff]).toEqual([true, ['one']])
    const second = errand.begin()
    errand.callOff()
    second.begun('two')
    expect(calledOff).toEqual(['one', 'two'])
  })

  it('[F40] takes the place of the one before, and what is kept is not called off any more', () => {
    const { errand, calledOff } = setting()
    errand.begin().begun('one')
    const next = errand.begin()
    next.begun('two')
    expect([errand.id(), calledOff]).toEqual(['two', ['one']])
    errand.keep()
    errand.callOff()
    expect([calledOff, next.signal.aborted, errand.id()]).toEqual([['one'], false, null])
  })
})

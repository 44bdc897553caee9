import {
  MAX_GUESTS_PER_WORKSHOP,
  MAX_CONNECTIONS_PER_BOARD,
  MAX_SOCKETS_PER_GUEST,
} from '@wegpunkt/shared/limits'
import { expect, it } from 'vitest'
import { Admission } from './admission.ts'

it('[K142] a guest has few sockets, and all guests of a workshop leave places for those who lead it', () => {
  let sockets = 0
  const rooms = { socketsOf: () => sockets, connectionsOn: () => sockets }
  const admission = new Admission({ rooms, overload: { reason: null } })
  const fits = (isGuest: boolean): boolean => {
    try {
      admission.mustFit({ id: 'x', isGuest }, 'b')
      return true
    } catch {
      return false
    }
  }
  sockets = MAX_SOCKETS_PER_GUEST - 1
  expect([fits(true), fits(false)]).toEqual([true, true])
  sockets = MAX_SOCKETS_PER_GUEST
  expect([fits(true), fits(false)]).toEqual([false, true])
  expect(MAX_GUESTS_PER_WORKSHOP * MAX_SOCKETS_PER_GUEST).toBeLessThan(MAX_CONNECTIONS_PER_BOARD)
})

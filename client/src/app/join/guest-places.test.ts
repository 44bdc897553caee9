import { expect, it } from 'vitest'
import { isGuestPlace, placeInWorkshop } from './guest-places.ts'

const guest = { board: 'b', workshop: 'k' }

it('[P450] a guest takes part on the board, on a phone beside it, and sees no other page', () => {
  expect([placeInWorkshop(guest, false), placeInWorkshop(guest, true)]).toEqual(['/b/b', '/companion/k'])
  for (const path of ['/b/b', '/b/b/', '/companion/k'])
    expect([path, isGuestPlace(guest, path)]).toEqual([path, true])
  for (const path of ['/', '/settings', '/portfolio', '/measures', '/b/c', '/b/bb', '/b/b/c', '/companion/l'])
    expect([path, isGuestPlace(guest, path)]).toEqual([path, false])
})

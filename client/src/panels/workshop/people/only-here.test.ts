import { expect, it } from 'vitest'
import { isOnlyHere } from './only-here.ts'

it('[P610] a link that only the device itself can open is told from those that phones can open', () => {
  const here = ['http://127.0.0.1:3000/w/x', 'http://localhost:3000/w', 'http://[::1]:3000/w']
  expect(here.filter((url) => !isOnlyHere(url))).toEqual([])
  const open = ['http://192.168.0.7:3000/w/x', 'https://journey.example.com/w', 'https://127.example.com/w']
  expect(open.filter(isOnlyHere)).toEqual([])
})

import { expect, it } from 'vitest'
import { isLoopback } from './loopback.ts'

it('[P610] tells addresses that no other device can open from those that others may', () => {
  const here = [
    'http://localhost:4000/w',
    'http://127.0.0.1:4000/w/x',
    'http://[::1]/w',
    'http://a.localhost/',
  ]
  expect(here.filter((address) => !isLoopback(address))).toEqual([])
  const elsewhere = [
    'http://192.168.1.20:4000/w',
    'https://board.example/w',
    'http://127.example/',
    'http://my-localhost/',
  ]
  expect(elsewhere.filter(isLoopback)).toEqual([])
})

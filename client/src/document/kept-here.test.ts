import { beforeEach, expect, it, vi } from 'vitest'
import { forgetKept, openKeptHere } from './kept-here.ts'

const read = (list: unknown): readonly string[] => (Array.isArray(list) ? (list as string[]) : [])
let device: Record<string, string>

beforeEach(() => {
  device = Object.defineProperties<Record<string, string>>(
    {},
    {
      getItem: { value: (key: string) => device[key] ?? null },
      setItem: { value: (key: string, value: string) => void (device[key] = value) },
      removeItem: { value: (key: string) => delete device[key] },
    },
  )
  vi.stubGlobal('localStorage', device)
})

it('[K147] a tab that ends before it has sent what it took over leaves it to the next', () => {
  openKeptHere('said/', read).keep(['a', 'b'])
  expect(openKeptHere('said/', read).take()).toEqual(['a', 'b'])
  expect(openKeptHere('said/', read).take()).toEqual(['a', 'b'])
})

it('[K147] once it is forgotten a late answer brings nothing back, and whoever comes next keeps theirs', () => {
  const before = openKeptHere('said/', read)
  before.keep(['secret'])
  forgetKept(['said/'])
  before.keep(['secret'])
  expect(Object.keys(device)).toEqual([])
  openKeptHere('said/', read).keep(['of the next'])
  expect(openKeptHere('said/', read).take()).toEqual(['of the next'])
})

import { expect, it } from 'vitest'
import { CatchMishap } from './CatchMishap.tsx'

it('[P554] what breaks in a part of the page of a link leaves the rest to be read', () => {
  const part = new CatchMishap({ children: 'canvas', fallback: 'list' })
  expect(part.render()).toBe('canvas')
  Object.assign(part, { state: CatchMishap.getDerivedStateFromError() })
  expect(part.render()).toBe('list')
})

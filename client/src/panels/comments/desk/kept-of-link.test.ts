import { afterEach, expect, it, vi } from 'vitest'
import { forgetAll, remember } from '../../../api/remembered.ts'
import { keptLink } from '../../workshop/people/kept-link.ts'
import { draftAt, keepDraft } from './drafts.ts'
import { forgetCommentsOf, readByLink } from './kept-of-link.ts'

afterEach(() => vi.unstubAllGlobals())

/** As a browser's: what is kept are its own keys. */
const storage = () =>
  Object.create({
    getItem(key: string) {
      return (this as unknown as Record<string, string>)[key] ?? null
    },
    setItem(key: string, value: string) {
      ;(this as unknown as Record<string, string>)[key] = value
    },
    removeItem(key: string) {
      delete (this as unknown as Record<string, string>)[key]
    },
  }) as Storage

it('[P605] with a link goes what a device knows of its comments, and nothing of others', () => {
  const [local, session] = [storage(), storage()]
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', session)
  for (const link of ['closed', 'closed2']) {
    remember(readByLink(link), { all: 7, threads: [] })
    keepDraft(`${link} thread`, { text: 'Halb gesagt', named: [], key: 'key' })
  }
  forgetCommentsOf('closed')
  expect(Object.keys(local)).toEqual(['wegpunkt.remembered.comments-read closed2'])
  expect([draftAt('closed thread'), draftAt('closed2 thread')?.text]).toEqual([null, 'Halb gesagt'])
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => forgetCommentsOf('closed')).not.toThrow()
})

it('[P175] signing out leaves no draft and no joining link in the tab, and nothing of others is touched', () => {
  const [local, session] = [storage(), storage()]
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', session)
  remember(readByLink('link'), { all: 7, threads: [] })
  keepDraft('board thread', { text: 'Halb gesagt', named: [], key: 'key' })
  keptLink.set('workshop', { url: 'u', token: 't', code: 'c', codeUrl: 'v' })
  session.setItem('of somebody else', 'stays')
  expect(Object.keys(session)).toHaveLength(3)
  forgetAll()
  expect([Object.keys(local), Object.keys(session)]).toEqual([[], ['of somebody else']])
})

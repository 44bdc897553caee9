import { describe, expect, it } from 'vitest'
import { rightsTo } from './measure-rights.ts'
import { measure } from './testing/measure-row.ts'

const isMember = (id: string): boolean => ['ann', 'bob', 'cat'].includes(id)
const to = (fields: Parameters<typeof measure>[1], role: 'viewer' | 'contributor' | 'editor', me = 'cat') =>
  rightsTo(measure('m', fields), { role, me, isMember })

const nobodys = {}
const asked = { owner: 'bob', ownership: 'proposed' } as const
const outside = { owner: 'Ms Summer', ownership: 'proposed' } as const
const taken = { owner: 'bob', ownership: 'volunteered' } as const

describe('who may do what with a measure', () => {
  it('[P300] M37 is taken on by whoever contributes, while nobody has said yes and it is open', () => {
    for (const free of [nobodys, asked, outside]) {
      expect(to(free, 'contributor').take).toBe(true)
      expect(to(free, 'viewer').take).toBe(false)
      expect(to({ ...free, status: 'done' }, 'editor').take).toBe(false)
    }
    expect(to(taken, 'editor').take).toBe(false)
    expect(to({ ...taken, ownership: 'accepted' }, 'editor').take).toBe(false)
  })

  it('[P300] M37 only who was asked says no, or an editor takes the question back', () => {
    expect(to(asked, 'contributor', 'bob').release).toBe(true)
    expect(to(asked, 'contributor').release).toBe(false)
    expect(to(asked, 'editor').release).toBe(true)
    expect(to(nobodys, 'editor').release).toBe(false)
  })

  it('[P300] M37 an editor notes the yes of somebody outside, and never that of a member', () => {
    expect(to(outside, 'editor').accept).toBe(true)
    expect(to(outside, 'contributor').accept).toBe(false)
    expect(to(asked, 'editor').accept).toBe(false)
    expect(to({ ...outside, ownership: 'accepted' }, 'editor').accept).toBe(false)
    // Before the members are known nobody is taken for somebody outside.
    expect(rightsTo(measure('m', asked), { role: 'editor', me: 'cat', isMember: null }).accept).toBe(false)
  })

  it('[P300] is changed by editors and its author, and only read by viewers', () => {
    expect([to(nobodys, 'editor').change, to(nobodys, 'editor').erase]).toEqual([true, false])
    expect(to(nobodys, 'contributor', 'ann')).toMatchObject({ change: true, erase: true })
    expect(Object.values(to(nobodys, 'viewer', 'ann'))).toEqual([false, false, false, false, false])
  })
})

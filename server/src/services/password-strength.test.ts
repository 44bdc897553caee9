import { Problem } from '@wegpunkt/shared/http/problem'
import { describe, expect, it } from 'vitest'
import { mustBeStrong } from './password-strength.ts'

const ann = { name: 'Anna Berg-Müller', email: 'anna.berg@example.com', workspace: 'Kranich GmbH' }

function weaknessOf(password: string): string | undefined {
  try {
    mustBeStrong(password, ann)
    return 'none'
  } catch (error) {
    return error instanceof Problem ? error.extra.weakness : undefined
  }
}

describe('a password', () => {
  it.each([
    ['kurz', 'short'],
    ['1234567890', 'repetitive'],
    ['9876543210', 'repetitive'],
    ['aaaaaaaaaaaa', 'repetitive'],
    ['abababababab', 'repetitive'],
    ['abcdefghijkl', 'repetitive'],
    ['Passwort2024', 'frequent'],
    ['p4ssw0rd!!!!', 'frequent'],
    ['qwertzuiop1', 'frequent'],
    ['hallo hallo 12', 'frequent'],
    ['1q2w3e4r5t6z', 'frequent'],
    ['Touchpoint2026', 'frequent'],
    ['annaberg2024', 'personal'],
    ['Müller-1985', 'personal'],
    ['anna.berg@example.com', 'personal'],
    ['kranichgmbh1', 'personal'],
  ])('[A7] %s is refused because it is %s', (password, weakness) => {
    expect(weaknessOf(password)).toBe(weakness)
  })

  it.each([
    'drei blaue Kraniche',
    'correct staple battery horse',
    'x7Kp-m2Qz-9w',
    'annas vier rote Lampen',
    'ünüšüäl wördß',
    '😀🚲🌦🧭🪁🎻🥕🗝🌵🛶',
  ])('[A7] %s is taken', (password) => {
    expect(weaknessOf(password)).toBe('none')
  })
})

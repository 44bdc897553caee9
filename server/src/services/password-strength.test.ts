import { Problem } from '@wegpunkt/shared/http/problem'
import { describe, expect, it } from 'vitest'
import { mustBeStrong } from './password-strength.ts'

const ann = { name: 'Anna Berg-Müller', email: 'anna.berg@example.com', workspace: 'Kranich GmbH' }

describe('a password', () => {
  it.each([
    ['kurz', 'at least 10'],
    ['1234567890', 'repeats or counts'],
    ['9876543210', 'repeats or counts'],
    ['aaaaaaaaaaaa', 'repeats or counts'],
    ['abababababab', 'repeats or counts'],
    ['abcdefghijkl', 'repeats or counts'],
    ['Passwort2024', 'tried first'],
    ['p4ssw0rd!!!!', 'tried first'],
    ['qwertzuiop1', 'tried first'],
    ['hallo hallo 12', 'tried first'],
    ['1q2w3e4r5t6z', 'tried first'],
    ['Touchpoint2026', 'tried first'],
    ['annaberg2024', 'built on the name'],
    ['Müller-1985', 'built on the name'],
    ['anna.berg@example.com', 'built on the name'],
    ['kranichgmbh1', 'built on the name'],
  ])('[A7] %s is refused with a reason', (password, reason) => {
    expect(() => mustBeStrong(password, ann)).toThrow(expect.any(Problem))
    expect(() => mustBeStrong(password, ann)).toThrow(reason)
  })

  it.each([
    'drei blaue Kraniche',
    'correct staple battery horse',
    'x7Kp-m2Qz-9w',
    'annas vier rote Lampen',
    'ünüšüäl wördß',
    '😀🚲🌦🧭🪁🎻🥕🗝🌵🛶',
  ])('[A7] %s is taken', (password) => {
    expect(() => mustBeStrong(password, ann)).not.toThrow()
  })
})

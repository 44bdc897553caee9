import { MIN_PASSWORD_CHARS } from '@wegpunkt/shared/limits'
import { Problem, type ProblemBody } from '@wegpunkt/shared/http/problem'
import { frequentPasswords } from './frequent-passwords.ts'

/** Fewer different characters than this, and length adds nothing. */
const MIN_DIFFERENT_CHARS = 5
/** Names shorter than this occur in good passwords by chance. */
const MIN_NAME_CHARS = 3
/** What must be left once the frequent word or the name is taken away. */
const MIN_REST_CHARS = 6

/**
 * Throws `weak-password` with a sentence that says why: too short, among the passwords that are tried
 * first, or built on the person's own name or e-mail address. No rules about kinds of characters:
 * NIST SP 800-63B advises against them.
 */
export function mustBeStrong(
  password: string,
  of: { name: string; email: string; workspace?: string },
): void {
  const chars = Array.from(password.normalize('NFKC'))
  if (chars.length < MIN_PASSWORD_CHARS)
    throw weak(
      'short',
      `The password needs at least ${MIN_PASSWORD_CHARS} characters; this one has ${chars.length}`,
    )
  const simple = simplified(chars.join(''))
  if (new Set(simple).size < MIN_DIFFERENT_CHARS || isRun(simple))
    throw weak('repetitive', 'The password repeats or counts through the same few characters')
  if (isFrequent(simple)) throw weak('frequent', 'The password is one of those that are tried first')
  if (containsOneOf(simple, namesOf(of)))
    throw weak('personal', 'The password is built on the name or the e-mail address')
}

const weak = (weakness: NonNullable<ProblemBody['weakness']>, detail: string) =>
  new Problem('weak-password', { weakness, detail })

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const simplified = (password: string): string => password.toLowerCase().replaceAll(/\s/gu, '')

/** As a word, with the usual disguises taken off: `P4ssw0rt!` becomes `passworti`. */
const undisguised = (simple: string): string =>
  Array.from(simple, (char) => LOOKALIKES[char] ?? char).join('')

/** `1234567890`, `abcdefghij`, `9876543210`: each character the neighbour of the last, but for one. */
function isRun(simple: string): boolean {
  const codes = Array.from(simple, (char) => char.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, before) => code - (codes[before] ?? 0))
  const up = steps.filter((step) => step === 1).length
  const down = steps.filter((step) => step === -1).length
  return Math.max(up, down) >= steps.length - 1
}

const withoutTail = (simple: string): string => simple.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '')

function isFrequent(simple: string): boolean {
  if (frequentPasswords.has(simple)) return true
  return [...new Set([withoutTail(simple), undisguised(withoutTail(simple))])].some((word) => {
    if (frequentPasswords.has(word)) return true
    const half = word.slice(0, word.length / 2)
    return half.length >= MIN_NAME_CHARS && half + half === word && frequentPasswords.has(half)
  })
}

function namesOf({ name, email, workspace }: { name: string; email: string; workspace?: string }): string[] {
  const local = email.split('@')[0] ?? ''
  return [email, local, name, workspace ?? '', ...name.split(/[\s-]+/u), ...local.split(/[._+-]+/u)]
    .map(simplified)
    .filter((part) => part.length >= MIN_NAME_CHARS)
}

// "annaberg-12" is built on Anna Berg; "four annas rowing north" only mentions her.
function containsOneOf(simple: string, names: readonly string[]): boolean {
  let rest = undisguised(simple)
  for (const name of names.toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(undisguised(name), '')
  return rest.length < simple.length && rest.length < MIN_REST_CHARS
}

import type { Department } from '@wegpunkt/shared/http/account-routes'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { spareColor } from '../new-department.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('')

type Matched = {
  /** Those that are called the same here, by their keys in the file. */
  readonly names: ReadonlyMap<string, string>
  /** Those that are not here, with a colour and letters that none here has. */
  readonly missing: readonly Department[]
}

/** Finds the departments of a file among those that are here: by their keys, or else by what they are called. */
export function matchedDepartments(wanted: readonly Department[], here: readonly Department[]): Matched {
  const names = new Map<string, string>()
  const missing: Department[] = []
  const present = here.filter(isPresent)
  for (const department of wanted) {
    if (here.some(({ key }) => key === department.key)) continue
    const same = present.find((other) => isCalledAlike(other, department))
    if (same) names.set(department.key, same.key)
    else missing.push(apart(department, [...here, ...missing]))
  }
  const all = new Set([...here, ...missing].map(({ key }) => key))
  return { names, missing: missing.map((department) => countingAs(department, names, all)) }
}

/** What replaced a former one may be called otherwise here, or not be here. */
function countingAs(
  { replacedBy, ...department }: Department,
  names: ReadonlyMap<string, string>,
  all: ReadonlySet<string>,
): Department {
  const by = names.get(replacedBy ?? '') ?? replacedBy
  const isSound = by !== undefined && by !== department.key && all.has(by)
  return isSound && department.formerSince !== undefined ? { ...department, replacedBy: by } : department
}

const isCalledAlike = (a: Department, b: Department): boolean =>
  plain(a.nameDe) === plain(b.nameDe) || plain(a.nameEn) === plain(b.nameEn)
const plain = (name: string): string => name.trim().toLocaleLowerCase()

/** Two that are lettered or coloured alike could not be told apart. */
function apart(department: Department, all: readonly Department[]): Department {
  const isColorFree = all.every(({ color }) => color.toUpperCase() !== department.color.toUpperCase())
  return {
    ...department,
    color: isColorFree && /^#[0-9a-f]{6}$/i.test(department.color) ? department.color : spareColor(all),
    icon: /^[a-z-]{1,40}$/.test(department.icon) ? department.icon : 'users',
    codeDe: freeCode(department.codeDe, new Set(all.map(({ codeDe }) => codeDe.toUpperCase()))),
    codeEn: freeCode(department.codeEn, new Set(all.map(({ codeEn }) => codeEn.toUpperCase()))),
  }
}

function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const code = wanted.toUpperCase()
  const isCode = /^[\p{L}\p{N}]{1,2}$/u.test(code)
  if (isCode && !taken.has(code)) return code
  const first = isCode ? (/./u.exec(code)?.[0] ?? 'X') : 'X'
  const second = LETTERS.find((letter) => !taken.has(first + letter))
  return second === undefined ? code.slice(0, 2) : first + second
}

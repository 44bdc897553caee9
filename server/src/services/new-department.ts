import type { Department } from '@wegpunkt/shared/http/account-routes'
import { MAX_DEPARTMENT_CHARS } from '@wegpunkt/shared/limits'

/** DESIGN.md, Departments: what follows on those of the default ones, safe for the colour-blind too. */
const COLORS = ['#56B4E9', '#F0E442', '#0072B2', '#E69F00', '#009E73', '#CC79A7', '#D55E00']
/** When all are taken: the letter code alone tells them apart. */
const GREY = '#868E96'

/** A colour that none of them has or had: it never changes its meaning within a workspace. */
export const spareColor = (all: readonly Department[]): string =>
  COLORS.find((color) => all.every((other) => other.color.toUpperCase() !== color)) ?? GREY

/** What boards and rows name a department by; never used twice, and readable in exports. */
export function departmentKey(name: string, all: readonly Department[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  const base = plain.slice(0, MAX_DEPARTMENT_CHARS - 4).replaceAll(/-+$/gu, '') || 'department'
  const isTaken = (key: string): boolean => all.some((other) => other.key === key)
  let key = base
  for (let count = 2; isTaken(key); count++) key = `${base}-${count}`
  return key
}

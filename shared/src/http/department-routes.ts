import { z } from 'zod'
import { MAX_DEPARTMENT_CHARS } from '../limits.ts'
import { DepartmentKey } from './account-fields.ts'
import { Department } from './account-routes.ts'
import { line } from './line.ts'
import { route } from './route.ts'

/** One or two letters or digits, in capitals: what fits on a card. */
const Code = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toUpperCase())
  .pipe(z.string().regex(/^[\p{L}\p{N}]{1,2}$/u, 'One or two letters'))
  .meta({ minLength: 1, maxLength: 2 })

/** What people decide of a department; its colour and icon are given, and never change. */
export const DepartmentFields = z.object({
  nameDe: line(MAX_DEPARTMENT_CHARS),
  codeDe: Code,
  nameEn: line(MAX_DEPARTMENT_CHARS),
  codeEn: Code,
})
export type DepartmentFields = z.output<typeof DepartmentFields>

export const addDepartment = route({
  method: 'post',
  path: '/api/departments',
  summary: 'Adds a department with a colour that no other has',
  input: DepartmentFields,
  output: Department,
  success: 201,
})

export const changeDepartment = route({
  method: 'patch',
  path: '/api/departments/{department}',
  summary: 'Renames a department, everywhere at once',
  input: DepartmentFields.partial(),
  output: Department,
  success: 200,
})

export const retireDepartment = route({
  method: 'post',
  path: '/api/departments/{department}/retirement',
  summary:
    'Makes a department a former one: boards and rows go on naming it, and it is not chosen any more. With a replacement, members and open invitations move there, and analyses count it as that one',
  input: z.object({ replacedBy: DepartmentKey.nullable() }),
  output: Department,
  success: 200,
})

export const reviveDepartment = route({
  method: 'delete',
  path: '/api/departments/{department}/retirement',
  summary: 'Makes a former department a present one again',
  output: Department,
  success: 200,
})

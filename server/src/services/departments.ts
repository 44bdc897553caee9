import type { Department } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { departmentsOf, theWorkspace } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'

/** DESIGN.md, Departments: colours after Okabe and Ito; code and icon so that colour is never the only sign. */
export const defaultDepartments: readonly Department[] = [
  {
    key: 'development',
    nameDe: 'Entwicklung',
    nameEn: 'Development',
    color: '#0072B2',
    codeDe: 'E',
    codeEn: 'D',
    icon: 'tools',
  },
  {
    key: 'marketing',
    nameDe: 'Marketing',
    nameEn: 'Marketing',
    color: '#E69F00',
    codeDe: 'M',
    codeEn: 'M',
    icon: 'speakerphone',
  },
  {
    key: 'sales',
    nameDe: 'Vertrieb',
    nameEn: 'Sales',
    color: '#009E73',
    codeDe: 'V',
    codeEn: 'S',
    icon: 'heart-handshake',
  },
  {
    key: 'service',
    nameDe: 'Service',
    nameEn: 'Service',
    color: '#CC79A7',
    codeDe: 'S',
    codeEn: 'C',
    icon: 'headset',
  },
  {
    key: 'logistics',
    nameDe: 'Logistik',
    nameEn: 'Logistics',
    color: '#D55E00',
    codeDe: 'L',
    codeEn: 'L',
    icon: 'truck',
  },
]

/** Throws `invalid-input` unless it is the key of one of these departments. */
export function mustBeDepartment(key: string, departments: readonly Department[]): void {
  if (departments.some((department) => department.key === key)) return
  const keys = departments.map((department) => department.key).join(', ')
  throw new Problem('invalid-input', {
    fields: [{ path: 'department', message: `There is no department "${key}"; there are ${keys}` }],
  })
}

export type Departments = ReturnType<typeof createDepartments>

export const createDepartments = (db: Kysely<Tables>) => ({
  /** The departments of the workspace; before setup, those it will begin with. */
  async list(): Promise<readonly Department[]> {
    const workspace = await theWorkspace(db)
    return workspace ? departmentsOf(db, workspace.id) : defaultDepartments
  },
})

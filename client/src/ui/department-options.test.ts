import { expect, it } from 'vitest'
import { departmentOptions } from './department-options.ts'

const department = (key: string, nameEn: string) => ({
  key,
  nameDe: nameEn,
  nameEn,
  color: '#0072B2',
  codeDe: 'X',
  codeEn: 'X',
  icon: 'tools',
})
const departments = [department('sales', 'Sales'), department('service', 'Service')]
const words = { locale: 'en', former: (key: string) => `${key} (former)` } as const

it('[P285] M20 a department that is there no more stays chosen as a former one, and is offered to nobody else', () => {
  const labels = (chosen: string[]) => departmentOptions(departments, chosen, words).map(({ label }) => label)
  expect(labels(['field-staff', 'sales', 'field-staff'])).toEqual([
    'Sales',
    'Service',
    'field-staff (former)',
  ])
  expect(labels(['sales'])).toEqual(['Sales', 'Service'])
  expect(labels([''])).toEqual(['Sales', 'Service'])
})

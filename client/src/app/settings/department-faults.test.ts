import { expect, it } from 'vitest'
import { departmentOptions } from '../../ui/department-options.ts'
import { withFormerNames } from '../../ui/former-names.ts'
import { departmentFaults } from './department-faults.ts'

const sales = {
  key: 'sales',
  nameDe: 'Vertrieb',
  nameEn: 'Sales',
  codeDe: 'V',
  codeEn: 'S',
  color: '#009E73',
  icon: 'users',
}
const field = {
  ...sales,
  key: 'field',
  nameDe: 'Außendienst',
  nameEn: 'Field',
  codeDe: 'A',
  codeEn: 'F',
  formerSince: '2027-01-31T00:00:00Z',
}
const departments = [sales, field]
const design = { nameDe: 'Gestaltung', codeDe: 'G', nameEn: 'Design', codeEn: 'DE' }

it('[P430] M20 what another department is called is said while it is typed', () => {
  expect(departmentFaults(design, departments, null)).toEqual({})
  expect(departmentFaults({ ...design, nameDe: ' vertrieb ', codeEn: 's' }, departments, null)).toEqual({
    nameDe: 'taken',
    codeEn: 'taken',
  })
  expect(departmentFaults(sales, departments, 'sales')).toEqual({})
  // A former one gives its name away.
  expect(departmentFaults({ ...design, nameEn: 'Field' }, departments, null)).toEqual({})
})

it('[P430] M20 letters that do not fit on a card are said, and nothing of what is still to be typed', () => {
  const typed = { ...design, codeDe: 'ABC', codeEn: '?', nameEn: '' }
  expect(departmentFaults(typed, departments, null)).toEqual({ codeDe: 'codeForm', codeEn: 'codeForm' })
})

it('[P430] M20 a former department is called so, offered to nobody, and stays where it is chosen', () => {
  const named = withFormerNames(departments, (name) => `${name} (former)`)
  expect(named.map(({ nameEn }) => nameEn)).toEqual(['Sales', 'Field (former)'])
  expect(withFormerNames([sales], () => '')).toEqual([sales])
  const labels = (chosen: string[]) =>
    departmentOptions(named, chosen, { locale: 'de', former: (key) => key }).map(({ label }) => label)
  expect(labels([])).toEqual(['Vertrieb'])
  expect(labels(['field'])).toEqual(['Vertrieb', 'Außendienst (former)'])
})

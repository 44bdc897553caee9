import type { Department } from '@wegpunkt/shared/http/account-routes'

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

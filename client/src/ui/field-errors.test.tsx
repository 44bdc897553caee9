import { setUp } from '@wegpunkt/shared/http/account-routes'
import { describe, expect, it } from 'vitest'
import { FieldFault, fieldErrors } from './field-errors.tsx'

const complete = {
  workspace: 'Washing machines',
  name: 'ann',
  email: 'ann@example.com',
  password: 'three blue washing machines',
  department: 'sales',
  locale: 'en',
}
const errors = (change: object) => fieldErrors(setUp.input, { ...complete, ...change })

describe('what a form says before it is sent', () => {
  it('[P55] nothing where all is well', () => {
    expect(errors({})).toEqual({})
  })

  it.each(['', '   ', null, undefined])('[P55] %j is a missing value', (name) => {
    expect(errors({ name })).toEqual({ name: <FieldFault fault="required" /> })
  })

  it('[P55] each fault has its own sentence, at its own input', () => {
    expect(errors({ email: 'ann@', name: 'a'.repeat(81), password: '' })).toEqual({
      email: <FieldFault fault="email" />,
      name: <FieldFault fault="tooLong" count={80} />,
      password: <FieldFault fault="required" />,
    })
  })
})

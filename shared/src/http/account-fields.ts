import { z } from 'zod'
import { MAX_DEPARTMENT_CHARS, MAX_EMAIL_CHARS, MAX_NAME_CHARS, MAX_PASSWORD_CHARS } from '../limits.ts'
import { line } from './line.ts'

export const Name = line(MAX_NAME_CHARS)
export const Email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(MAX_EMAIL_CHARS))
  .meta({ format: 'email', maxLength: MAX_EMAIL_CHARS })
/** Only that it is there; what is too weak is the problem `weak-password`. */
export const Password = z.string().min(1).max(MAX_PASSWORD_CHARS)
export const DepartmentKey = z.string().min(1).max(MAX_DEPARTMENT_CHARS)

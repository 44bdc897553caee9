import { z } from 'zod'
import { roles } from './roles.ts'

/** A role as requests and answers say it. */
export const Role = z.enum(roles)

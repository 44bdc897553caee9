import { z } from 'zod'
import { personaTypes } from '../journey/persona-types.ts'
import { rowProse } from '../journey/row-text.ts'
import { MAX_NAME_CHARS, MAX_PERSONA_TEXT_CHARS, MAX_THUMBNAIL_BYTES } from '../limits.ts'
import { imageTypes } from './image-type.ts'
import { line } from './line.ts'
import { route } from './route.ts'

/** Five steps: of economic weight, of a journey's complexity (METHOD.md M18, M46). */
const Grade = z.number().int().min(1).max(5).nullable()
const Stage = z.number().int().min(1).max(3).nullable()
const Text = rowProse(MAX_PERSONA_TEXT_CHARS)

const name = line(MAX_NAME_CHARS)
/** Without what counts where a key is missing: that differs between adding and changing. */
const others = {
  type: z.enum(personaTypes),
  segment: Text,
  quote: Text,
  goals: Text,
  frustrations: Text,
  economicWeight: Grade,
  complexity: Grade,
  rolloutStage: Stage,
}

export const PersonaFields = z.object({
  name,
  type: others.type.default('customer'),
  segment: Text.default(''),
  quote: Text.default(''),
  goals: Text.default(''),
  frustrations: Text.default(''),
  economicWeight: Grade.default(null),
  complexity: Grade.default(null),
  rolloutStage: Stage.default(null),
})
export type PersonaFields = z.output<typeof PersonaFields>

const Said = z.string().default('')

export const Persona = z.object({
  id: z.string(),
  name: z.string(),
  type: others.type.default('customer'),
  segment: Said,
  quote: Said,
  goals: Said,
  frustrations: Said,
  economicWeight: Grade.default(null),
  complexity: Grade.default(null),
  rolloutStage: Stage.default(null),
  /** Not offered for other boards any more. */
  archived: z.boolean().default(false),
  /** Names the portrait as it is now; null: initials stand for it. */
  portrait: z.string().nullable().default(null),
  /** Who added it; null: nobody who is still there. */
  author: z.string().nullable().default(null),
})
export type Persona = z.infer<typeof Persona>

export const listPersonas = route({
  method: 'get',
  path: '/api/personas',
  summary: 'The personas of the workspace',
  output: z.array(Persona),
  success: 200,
})

export const addPersona = route({
  method: 'post',
  path: '/api/personas',
  summary: 'Adds a persona to the workspace',
  input: PersonaFields,
  output: Persona,
  success: 201,
})

const PERSONA = '/api/personas/{persona}'

export const changePersona = route({
  method: 'patch',
  path: PERSONA,
  summary:
    'Changes what is given of a persona, on all boards at once; archives it or takes it out of the archive',
  input: z.object({ name, ...others, archived: z.boolean() }).partial(),
  output: Persona,
  success: 200,
})

export const erasePersona = route({
  method: 'delete',
  path: PERSONA,
  summary: 'Erases a persona with its portrait for good, on all boards',
  success: 204,
})

export const setPortrait = route({
  method: 'post',
  path: `${PERSONA}/portrait`,
  summary: 'Puts a small picture, without metadata, in place of the initials or of the one before',
  body: { types: imageTypes, maxBytes: MAX_THUMBNAIL_BYTES },
  output: Persona,
  success: 201,
})

export const getPortrait = route({
  method: 'get',
  path: `${PERSONA}/portrait`,
  summary: 'The portrait of a persona',
  file: imageTypes,
  success: 200,
  guests: 'own',
})

export const erasePortrait = route({
  method: 'delete',
  path: `${PERSONA}/portrait`,
  summary: 'Takes the portrait away; initials stand for it again',
  success: 204,
})

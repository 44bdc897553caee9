import { z } from 'zod'
import { gatheredKeys } from './stored-keys.ts'
import { Element, Lane, Meta, Stage } from '../board/schema.ts'
import { longTextKeyOf, textKeyOf } from '../board/words.ts'
import { Department } from '../http/account-routes.ts'
import { imageTypes } from '../http/image-type.ts'
import { Persona } from '../http/persona-routes.ts'
import { SnapshotKind } from '../http/snapshot-routes.ts'
import { JourneyRow } from '../journey/row-fields.ts'
import { BOARD_FORMAT, BOARD_FORMAT_VERSION } from './board-format.ts'
import { FileComment, FileWorkshop } from './spoken.ts'

/*
 * The format of a board, as it is published (`/api/formats/board-1.json`) and as we write it. It is made of the
 * schemas that the program itself uses, so that a new field is in it at once. What is read may say more: keys that
 * this program does not know stay, so every record is open.
 */

const Id = z.string().regex(/^[\w-]{1,64}$/)
const Keys = z.record(z.string(), z.json())

/** The fields of an entry as they are stored: words are apart, and each member of a group is a key of its own. */
function entry(shape: z.ZodRawShape, words: readonly string[], about: string) {
  const fields = Object.fromEntries(
    Object.entries(shape).filter(([key]) => !words.includes(key) && gatheredKeys(key) === null),
  )
  const groups = Object.keys(shape).flatMap((key) => gatheredKeys(key) ?? [])
  const more = groups.length === 0 ? '' : ` There may be many keys that begin with ${groups.join(', ')}.`
  return z
    .looseObject({
      fields: z.looseObject(fields),
      ...(words.length > 0 && {
        texts: z.looseObject(Object.fromEntries(words.map((key) => [key, z.string().optional()]))).optional(),
      }),
    })
    .describe(`${about}${more} Other keys are kept as they are.`)
}

const elementEntries = Element.options.map((option) => {
  const kind = option.shape.kind.value
  const words = [textKeyOf[kind], longTextKeyOf[kind]].filter((key) => key !== null && key !== undefined)
  return entry(option.shape, words, `An element of the kind "${kind}".`)
})
const AnyEntry = z.looseObject({ fields: Keys, texts: z.record(z.string(), z.string()).optional() })

const metaFields = Object.fromEntries(
  Object.entries(Meta.shape).filter(([key]) => gatheredKeys(key) === null),
)

const Document = z.looseObject({
  meta: z
    .looseObject(metaFields)
    .describe('What is said of the board as a whole. Keys may begin with off: and dismissed: too.'),
  stages: z.record(Id, entry(Stage.shape, [], 'A column, by its id.')),
  lanes: z.record(Id, entry(Lane.shape, [], 'A row, by its id.')),
  elements: z.record(Id, z.union([...elementEntries, AnyEntry])).describe('By their ids.'),
  assessments: Keys.describe(
    'What a touchpoint is to a persona, each aspect under "touchpoint:persona:aspect"; the persona "any" stands for nobody in particular.',
  ),
})

const Base64 = z.string().describe('Bytes in base64.')

export const FilePicture = z.looseObject({
  id: Id,
  type: z.enum(imageTypes),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  data: Base64.optional().describe('Absent in an archive, where it is a file in the folder "pictures".'),
})
export const FilePortrait = z.looseObject({
  persona: Id,
  type: z.enum(imageTypes),
  data: Base64,
})

export const BoardFile = z
  .looseObject({
    format: z.literal(BOARD_FORMAT),
    version: z.literal(BOARD_FORMAT_VERSION),
    exportedAt: z.iso.datetime(),
    board: z.looseObject({
      id: Id,
      title: z.string(),
      createdAt: z.iso.datetime().optional(),
      personas: z.array(Id).describe('The personas of the board, in their order.'),
    }),
    snapshot: z
      .looseObject({
        id: Id,
        label: z.string(),
        kind: SnapshotKind.nullable(),
        persona: z.string(),
        takenAt: z.iso.datetime(),
      })
      .optional()
      .describe('Of a board as it was; what its rows say is what they say today.'),
    document: Document,
    rows: z.array(JourneyRow).describe('What lies beside the board, in the order in which it last changed.'),
    comments: z
      .array(FileComment)
      .optional()
      .describe('What was said in threads. Absent in older files, and where the reader may not know.'),
    workshops: z.array(FileWorkshop).optional().describe('Those that are prepared or have ended.'),
    personas: z.array(Persona),
    portraits: z.array(FilePortrait),
    departments: z.array(Department),
    people: z
      .array(z.looseObject({ id: Id, name: z.string() }))
      .optional()
      .describe('Who is named by ids in the rows; absent where the reader may not know.'),
    pictures: z.array(FilePicture),
  })
  .describe('A board of Wegpunkt with all that belongs to it.')
export type BoardFile = z.input<typeof BoardFile>

/** The description of the format. */
export const boardFileSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(BoardFile, { io: 'input', unrepresentable: 'any' }),
  title: `${BOARD_FORMAT} ${BOARD_FORMAT_VERSION}`,
})

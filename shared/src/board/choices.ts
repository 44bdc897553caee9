/** What a key may say where it is one of few, and what else both the schema and those who read without it need. */

/** The version of the document's meaning, in `meta.schema`. See migrations.ts. */
export const SCHEMA_VERSION = 1

export const purchases = ['before', 'at', 'after'] as const

export const laneKinds = [
  'doing',
  'thinking',
  'feeling',
  'curve',
  'department',
  'backstage',
  'ideas',
  'free',
] as const
export type LaneKind = (typeof laneKinds)[number]

const customerKinds: ReadonlySet<LaneKind> = new Set(['doing', 'thinking', 'feeling', 'curve'])

/** Whether a lane is the customer's own: what they do, think and feel, and the curve that shows how. */
export const isCustomers = (lane: { readonly kind: LaneKind } | undefined): boolean =>
  lane !== undefined && customerKinds.has(lane.kind)

export const contacts = ['direct', 'indirect'] as const
export const noteColors = ['yellow', 'blue', 'green', 'pink', 'orange', 'violet', 'grey'] as const
export const shapeForms = [
  'rectangle',
  'ellipse',
  'diamond',
  'arrow',
  'arrow-left',
  'arrow-both',
  'chevron',
] as const
export const shapeFills = ['none', 'soft', 'solid'] as const
export const connectorRoutes = ['straight', 'curved', 'elbow'] as const
export const connectorHeads = ['none', 'from', 'both'] as const
export const relevances = ['missing', 'irrelevant', 'relevant', 'highly-relevant'] as const

// The method (METHOD.md M1–M34)
export const settings = ['online', 'offline', 'both'] as const
export const contactPartners = ['staff', 'product', 'service', 'platform', 'brand'] as const
export const paths = ['main', 'drop-off', 'alternative'] as const
export const statuses = ['existing', 'missing', 'planned', 'retire'] as const
export const wishes = ['easy', 'convenient', 'solution', 'fast', 'help', 'feeling', 'telling'] as const
export type Wish = (typeof wishes)[number]
/** Whether a touchpoint fails a wish, neither nor, or fulfils it. */
export const wishMarks = [-1, 0, 1] as const
export const aims = ['desire', 'repeat-purchase', 'premium', 'word-of-mouth'] as const
export type Aim = (typeof aims)[number]
export const answers = ['no', 'planned', 'yes'] as const
/** Who keeps a lock that not everybody may open. */
export const lockKeepers = ['moderators'] as const
export const eventClasses = ['disappointing', 'okay', 'delighting'] as const
export type EventClass = (typeof eventClasses)[number]
export const effortBearers = ['customer', 'us', 'shared'] as const
/** What may lead to an idea (METHOD.md M38): for the better, and for the heart. */
export const ideaPrompts = [
  'interaction',
  'life',
  'benefit',
  'touch',
  'sweeten',
  'time',
  'surprise',
  'delight',
] as const
export type IdeaPrompt = (typeof ideaPrompts)[number]
export const momentKinds = ['lovepoint', 'painpoint', 'none'] as const
export const outcomeTypes = ['won', 'lost'] as const
/** From none to high. */
export const risks = [0, 1, 2, 3] as const
export type Risk = (typeof risks)[number]
/** The least and the most of a share of all who come, in per cent. */
export const SHARES = [0, 100] as const
export const DAY = /^\d{4}-\d{2}-\d{2}$/
/** How a rule of the findings is called. */
export const RULE_ID = /^[\w-]{1,64}$/
/** A rule, and what it is about. */
export const FINDING_ID = /^[\w:-]{1,230}$/

export const MAX_SUPPORTING = 20
/** Of a stroke of ink: flat triples. */
export const MAX_INK_NUMBERS = 30_000
export const MAX_ASSET_CHARS = 64
export const FONT_SIZES = [8, 200] as const
export const DEFAULT_FONT_SIZE = 20
export const INK_WIDTHS = [1, 64] as const
export const HALF_TURN_DEGREES = 180

/** Stands for the persona on a board that has none. */
export const ANY_PERSONA = 'any'

/** Names an assessment on a board that has been read. */
export const assessmentKey = (touchpoint: string, persona: string): string => `${touchpoint}:${persona}`

/** The key of one aspect of an assessment in the document. */
export const aspectKey = (assessment: string, aspect: string): string => `${assessment}:${aspect}`

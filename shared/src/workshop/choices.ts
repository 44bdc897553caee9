/** METHOD.md M44: five ways of working. */
export const workshopFormats = ['meeting', 'groups', 'large-group', 'project', 'idea-campaign'] as const
export type WorkshopFormat = (typeof workshopFormats)[number]

export const workshopStatuses = ['planned', 'running', 'paused', 'ended'] as const
export type WorkshopStatus = (typeof workshopStatuses)[number]

/** `private`: until the reveal; `anonymous`: the same, and nobody ever learns who wrote what. */
export const visibilities = ['open', 'private', 'anonymous'] as const
export const phaseRights = ['view', 'contribute', 'edit'] as const
/** `unknown`: from a template of somewhere else; moderators run it by hand (METHOD.md M43). */
export const activities = ['none', 'notes', 'rating', 'voting', 'sorting', 'measures', 'unknown'] as const
export const focusKinds = ['stage', 'lane', 'frame'] as const

/** By how many minutes a phase is extended at a time. */
export const extensions = [1, 2, 5] as const

/** Whether nothing of a run is shown yet, is being shown, or is there for everybody. `open`: nothing was ever secret. */
export const secrecies = ['open', 'hidden', 'revealing', 'revealed'] as const

/** What of a board may be voted for: everything that says something. */
export const subjectKinds = ['touchpoint', 'note', 'text', 'shape', 'image'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** How often somebody has to do with customers, as they say of themselves (METHOD.md M24). */
export const customerContacts = ['daily', 'sometimes', 'never'] as const
export type CustomerContact = (typeof customerContacts)[number]

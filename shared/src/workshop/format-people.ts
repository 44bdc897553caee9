import type { WorkshopFormat } from './choices.ts'

type People = { readonly least: number; readonly most: number }

/** METHOD.md M44: for how many people each way of working is made. */
export const formatPeople: Readonly<Record<WorkshopFormat, People>> = {
  meeting: { least: 3, most: 12 },
  groups: { least: 8, most: 60 },
  'large-group': { least: 60, most: 300 },
  project: { least: 4, most: 15 },
  'idea-campaign': { least: 10, most: 300 },
}

/** The way of working that suits so many people better, where a format is too small for them; it refuses nothing. */
export function roomierFormat(format: WorkshopFormat, people: number): WorkshopFormat | null {
  if (people <= formatPeople[format].most) return null
  const roomier = (['groups', 'large-group'] as const).find((one) => people <= formatPeople[one].most)
  return roomier === undefined || roomier === format ? null : roomier
}

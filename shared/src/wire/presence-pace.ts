import {
  PRESENCE_EVERY_MS,
  PRESENCE_EVERY_MS_ABOVE_150_PEOPLE,
  PRESENCE_EVERY_MS_ABOVE_250_PEOPLE,
  PRESENCE_EVERY_MS_ABOVE_50_PEOPLE,
} from '../limits.ts'

/** How long after one another presence is sent among so many people, by clients and by the server alike. */
export function presenceEveryMs(people: number): number {
  if (people > 250) return PRESENCE_EVERY_MS_ABOVE_250_PEOPLE
  if (people > 150) return PRESENCE_EVERY_MS_ABOVE_150_PEOPLE
  return people > 50 ? PRESENCE_EVERY_MS_ABOVE_50_PEOPLE : PRESENCE_EVERY_MS
}

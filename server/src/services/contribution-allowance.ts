import { CONTRIBUTIONS_BURST, CONTRIBUTIONS_PER_SECOND } from '@wegpunkt/shared/limits'
import type { Allowance, Attempts } from './attempts.ts'

const CONTRIBUTIONS = {
  burst: CONTRIBUTIONS_BURST,
  secondsEach: 1 / CONTRIBUTIONS_PER_SECOND,
} satisfies Allowance

/** What a person says openly and in secret is limited together. Throws `too-many-requests`. */
export const takeContribution = (attempts: Attempts, person: string): void =>
  attempts.take(`contribution ${person}`, CONTRIBUTIONS)

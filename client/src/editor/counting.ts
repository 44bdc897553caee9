import {
  type Counting,
  type Replacements,
  countingBy,
  replacementsIn,
} from '@wegpunkt/shared/journey/former-departments'
import { useBoardInfo } from './board-info.ts'

/** What each replaced department of the workspace counts as (METHOD.md M20). */
export const useReplacements = (): Replacements => replacementsIn(useBoardInfo().departments)

/** How the analyses read a board whose departments are others by now. */
export const useCounting = (): Counting => countingBy(useReplacements())

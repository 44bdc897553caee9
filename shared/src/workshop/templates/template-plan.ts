import type { WorkshopFormat } from '../choices.ts'
import type { Phase } from '../phase.ts'

/** A phase of a template without its words, which each language has of its own. */
type PlannedPhase = Pick<Phase, 'minutes' | 'visibility' | 'right' | 'activity' | 'votes' | 'perElement'>

const open = (
  minutes: number,
  activity: Phase['activity'],
  right: Phase['right'] = 'contribute',
): PlannedPhase => ({ ...plain, minutes, activity, right })
const secret = (
  minutes: number,
  activity: Phase['activity'],
  visibility: Phase['visibility'] = 'private',
): PlannedPhase => ({ ...plain, minutes, activity, visibility })
const plain = { visibility: 'open', right: 'contribute', votes: 5, perElement: 2 } as const
const welcome = (minutes: number): PlannedPhase => open(minutes, 'none', 'view')

/** METHOD.md M44. The words of the phases are in `template-words-*.ts`, in the same order. */
export const templatePlans: Readonly<Record<WorkshopFormat, readonly PlannedPhase[]>> = {
  meeting: [
    welcome(5),
    secret(10, 'notes'),
    open(10, 'sorting', 'edit'),
    secret(8, 'rating'),
    secret(5, 'voting'),
    open(17, 'measures', 'edit'),
    welcome(5),
  ],
  groups: [
    welcome(10),
    open(40, 'notes', 'edit'),
    welcome(20),
    open(20, 'sorting', 'edit'),
    secret(10, 'voting'),
    open(30, 'measures', 'edit'),
    welcome(10),
  ],
  'large-group': [
    welcome(15),
    secret(15, 'notes', 'anonymous'),
    welcome(20),
    secret(15, 'rating', 'anonymous'),
    welcome(20),
    { ...secret(10, 'voting', 'anonymous'), votes: 3, perElement: 1 },
    welcome(15),
  ],
  project: [
    welcome(10),
    open(45, 'notes', 'edit'),
    secret(15, 'rating'),
    open(45, 'sorting', 'edit'),
    secret(10, 'voting'),
    open(45, 'measures', 'edit'),
    welcome(10),
  ],
  'idea-campaign': [
    open(7 * 24 * 60, 'notes'),
    secret(3 * 24 * 60, 'voting', 'anonymous'),
    open(2 * 24 * 60, 'measures', 'edit'),
  ],
}

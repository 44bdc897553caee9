import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { isSecret } from '@wegpunkt/shared/workshop/phase'

type Said = Pick<Phase, 'visibility' | 'right' | 'activity'>

/**
 * What a phase means for those who take part, as keys below `workshop:phaseWords`, one a sentence: what they do, who
 * sees it, and what becomes of the board meanwhile.
 */
export function phaseWords(phase: Said) {
  const { activity, visibility, right } = phase
  if (contradiction(phase)) return [`contradicts.${contradiction(phase) ?? 'secretEdit'}`] as const
  if (activity === 'none' && right === 'view') return ['does.look'] as const
  return [`does.${activity}`, ...sees(phase, visibility), ...mayDo(phase, right)] as const
}

function contradiction({ activity, visibility, right }: Said): 'secretEdit' | 'needsHands' | null {
  if (visibility !== 'open' && right === 'edit') return 'secretEdit'
  return right === 'view' && activity !== 'none' && activity !== 'unknown' ? 'needsHands' : null
}

function sees({ activity, ...phase }: Said, visibility: Phase['visibility']) {
  if (!isSecret({ activity, visibility })) return phase.right === 'view' ? [] : (['sees.open'] as const)
  // Of ratings and ballots nobody is told whose they were, whatever the phase says of its notes.
  if (activity === 'rating' || activity === 'voting') return ['sees.figures'] as const
  return phase.right === 'view' ? [] : ([`sees.${visibility}`] as const)
}

const mayDo = ({ visibility }: Said, right: Phase['right']) =>
  // Nobody says to all by mistake what is asked for in private: nothing new is taken openly then.
  right === 'contribute' && visibility !== 'open' ? (['may.own'] as const) : ([`may.${right}`] as const)

import type { Link } from '@wegpunkt/shared/links/link'

/** Whether a link opens anything: `paused` by somebody, `expired` by itself. */
export type LinkState = 'active' | 'paused' | 'expired'

export function linkState(
  { isPaused, expiresAt }: Pick<Link, 'isPaused' | 'expiresAt'>,
  now: Date,
): LinkState {
  if (expiresAt !== null && new Date(expiresAt) <= now) return 'expired'
  return isPaused ? 'paused' : 'active'
}

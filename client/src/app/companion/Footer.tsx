import { IconHandStop } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useHand } from '../../panels/workshop/hand/use-hand.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { useMe } from '../me.ts'
import { useCompanion, useFeed, useOutbox, useView } from './context.ts'
import classes from './companion.module.css'
import controls from './controls.module.css'

/** Always in reach: whether everything is saved, and the hand. */
export function Footer() {
  const view = useView()
  const me = useMe()
  return (
    <footer className={classes['footer']}>
      <SaveLine />
      {isActive(view) && can(me.role, 'note.contribute') && <Hand />}
    </footer>
  )
}

function SaveLine() {
  const { t } = useTranslation('companion')
  const { isLive, view } = useFeed()
  const { entries, isStuck, refusal } = useOutbox()
  const waiting = entries.filter(({ refused }) => refused === undefined).length
  const isCalm = view?.status === 'ended' || (view?.status === 'planned' && isLive)
  if (isCalm && waiting === 0) return null
  const text = (): string => {
    if (isStuck && waiting > 0) return t('status.waits', { count: waiting })
    if (!isLive) return t('status.away')
    if (refusal === 'phase-over') return t('status.tooLate')
    if (refusal !== null) return t('status.notTaken')
    return t(waiting > 0 ? 'status.saving' : 'status.saved')
  }
  const isBad = isStuck || !isLive || refusal !== null
  return (
    <p className={classes['save']} data-away={isBad || undefined} role="status">
      {text()}
    </p>
  )
}

function Hand() {
  const { t } = useTranslation('companion')
  const { id } = useCompanion()
  const toast = useProblemToast()
  const { isUp, isBusy, toggle } = useHand(id, toast)
  return (
    <button
      type="button"
      className={controls['hand']}
      aria-pressed={isUp}
      disabled={isBusy}
      onClick={() => toggle()}
    >
      <IconHandStop size={24} stroke={1.5} aria-hidden />
      {t(isUp ? 'hand.lower' : 'hand.raise')}
    </button>
  )
}

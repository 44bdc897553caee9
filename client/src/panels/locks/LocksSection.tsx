import { SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../editor/actions/actions.ts'
import { useKeyText } from '../shortcuts/use-key-text.ts'
import classes from './locks.module.css'
import { useBoardLock } from './use-board-lock.ts'

const open = 'open'
const choices = [open, 'contributor', 'viewer'] as const

/** Locks that only those who moderate lift: of the board here, of what is on it where that is. */
export function LocksSection() {
  const { t } = useTranslation('attention')
  const { locked, set } = useBoardLock()
  const [isBusy, setBusy] = useState(false)
  const keyText = useKeyText()
  const keys = actionOf('keep-locked')
    .keys.map((key) => keyText(key).join(' '))
    .join()
  const change = async (value: string): Promise<void> => {
    setBusy(true)
    await set(value === 'viewer' || value === 'contributor' ? value : null)
    setBusy(false)
  }
  return (
    <section className={classes['form']} aria-label={t('lock.title')}>
      <Title order={4} size="sm">
        {t('lock.title')}
      </Title>
      <SegmentedControl
        size="sm"
        aria-label={t('lock.board')}
        disabled={isBusy}
        value={locked ?? open}
        data={choices.map((value) => ({ value, label: t(`lock.${value}`) }))}
        onChange={(value) => void change(value)}
      />
      <Text size="xs" c="dimmed">
        {t('lock.boardHint')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('lock.elementsHint', { keys })}
      </Text>
    </section>
  )
}

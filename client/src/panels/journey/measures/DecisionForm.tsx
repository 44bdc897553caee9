import { Button, Group, Switch, Textarea } from '@mantine/core'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowChanges } from '../use-row-changes.ts'
import { checkEntry } from './measure-checks.ts'
import classes from './measures.module.css'

type Props = {
  /** The entry that is answered; null for a decision. */
  answers: string | null
  onDone?: () => void
}

/** Something for the log. Anonymous, the author is not even stored. */
export function DecisionForm({ answers, onDone }: Props) {
  const { t } = useTranslation('measures')
  const { t: method } = useTranslation('method')
  const rows = useRowChanges()
  const [typed, setTyped] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [busy, setBusy] = useState(false)
  const text = checkEntry(typed)
  const send = async (): Promise<void> => {
    if (busy || isRefused(text)) return
    setBusy(true)
    try {
      await rows.add('decision', { text, answers, anonymous })
      setTyped('')
      onDone?.()
    } catch {
      // It was said in words, and what was typed stays to be sent again.
    } finally {
      setBusy(false)
    }
  }
  const label = t(answers === null ? 'log.add' : 'log.answer')
  return (
    <div className={classes['quick']}>
      <Textarea
        {...(answers !== null && { ref: focus })}
        size="sm"
        autosize
        minRows={1}
        maxRows={8}
        dir="auto"
        aria-label={label}
        placeholder={t(answers === null ? 'log.placeholder' : 'log.answerPlaceholder')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={
          isRefused(text) && text.refused === 'too-long' && method(`refused.${text.refused}`, text.values)
        }
      />
      {(typed !== '' || answers !== null) && (
        <Group gap={8} justify="space-between">
          <Switch
            size="xs"
            label={t('anonymous.label')}
            description={anonymous && t('anonymous.text')}
            checked={anonymous}
            onChange={({ currentTarget }) => setAnonymous(currentTarget.checked)}
          />
          <Button size="compact-sm" loading={busy} disabled={isRefused(text)} onClick={() => void send()}>
            {t('log.write')}
          </Button>
        </Group>
      )}
    </div>
  )
}

const focus = (field: HTMLTextAreaElement | null): void => field?.focus()

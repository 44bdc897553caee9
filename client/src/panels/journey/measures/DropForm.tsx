import { Button, Group, Textarea } from '@mantine/core'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkReason } from './measure-checks.ts'
import classes from './details.module.css'

type Props = { onDrop: (reason: string) => void; onCancel: () => void }

/** Why a measure is dropped: it stays in the log of decisions for everybody to read. */
export function DropForm({ onDrop, onCancel }: Props) {
  const { t } = useTranslation('measures')
  const { t: app } = useTranslation('app')
  const { t: method } = useTranslation('method')
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const reason = checkReason(typed)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = (): void => {
    if (!isRefused(reason)) return onDrop(reason)
    setAsked(true)
    field.current?.focus()
  }
  return (
    <div className={classes['drop']} role="group" aria-label={t('drop.label')}>
      <Textarea
        ref={field}
        size="sm"
        rows={2}
        dir="auto"
        label={t('drop.label')}
        placeholder={t('drop.placeholder')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onCancel()
          else if (event.key === 'Enter' && !event.shiftKey) send()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        error={
          isRefused(reason) && (isAsked || typed !== '') && method(`refused.${reason.refused}`, reason.values)
        }
      />
      <Group gap={8} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {app('action.cancel')}
        </Button>
        <Button size="compact-sm" onClick={send}>
          {t('drop.button')}
        </Button>
      </Group>
    </div>
  )
}

import { Button, Group, Textarea } from '@mantine/core'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { checkReason, dismissal } from './finding-edits.ts'
import classes from './findings.module.css'

type Props = { finding: Finding; onEnd: (isDismissed: boolean) => void }

/** Asks why a finding may stay away; Enter says it, Escape leaves it as it is. */
export function DismissForm({ finding, onEnd }: Props) {
  const { t } = useTranslation('insights')
  const { t: app } = useTranslation('app')
  const editor = useEditor()
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const checked = checkReason(typed)
  const dismiss = (): void => {
    setAsked(true)
    if (!isRefused(checked) && editor.edit(dismissal(finding, checked))) onEnd(true)
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        dismiss()
      }}
    >
      <Textarea
        ref={field}
        size="sm"
        rows={2}
        dir="auto"
        label={t('findings.reason')}
        placeholder={t('findings.reasonPlaceholder')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            event.preventDefault()
            onEnd(false)
          }
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            dismiss()
          }
        }}
        error={
          isRefused(checked) &&
          (checked.refused === 'too-long'
            ? t('findings.reasonTooLong', checked.values)
            : isAsked && t('findings.reasonNeeded'))
        }
      />
      <Group gap={8} mt={8}>
        <Button type="submit" size="xs">
          {t('findings.hide')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onEnd(false)}>
          {app('action.cancel')}
        </Button>
      </Group>
    </form>
  )
}

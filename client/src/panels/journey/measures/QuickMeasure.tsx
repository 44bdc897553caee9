import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSelected } from '../../../editor/selected.ts'
import { useRowChanges } from '../use-row-changes.ts'
import classes from './measures.module.css'
import { newMeasure } from './new-measure.ts'
import { TouchpointPicker } from './TouchpointPicker.tsx'
import { useDesk } from './use-desk.ts'

type Props = {
  /** The one touchpoint that it is about; without it, what is selected on the board or chosen. */
  at?: ElementId
}

/** A new measure: its title and Enter. Where it is about nothing yet, it asks (METHOD.md M36). */
export function QuickMeasure({ at }: Props) {
  const { t } = useTranslation('measures')
  const { t: app } = useTranslation('app')
  const { t: method } = useTranslation('method')
  const [desk, show] = useDesk()
  const draft = at === undefined ? desk.draft : null
  const rows = useRowChanges()
  const selected = useSelected().flatMap(({ id, element }) => (element.kind === 'touchpoint' ? [id] : []))
  const [title, setTitle] = useState(draft?.title ?? '')
  const [chosen, setChosen] = useState(draft?.touchpointIds ?? null)
  const [isAsked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const touchpointIds = at === undefined ? (chosen ?? selected) : [at]
  const fields = newMeasure(title, touchpointIds, draft)
  const wrong = isRefused(fields) ? fields : null
  useEffect(() => {
    if (draft) field.current?.focus()
  }, [draft])

  const end = (): void => {
    setTitle('')
    setChosen(null)
    setAsked(false)
  }
  const send = async (): Promise<void> => {
    setAsked(true)
    if (wrong?.refused === 'no-touchpoint') picker.current?.focus()
    if (busy || isRefused(fields)) return
    setBusy(true)
    try {
      const row = await rows.add('measure', fields)
      if (draft?.idea) await rows.change('idea', draft.idea, { measure: row.id })
      end()
      if (draft) show({ draft: null, open: row.id })
    } catch {
      // It was said in words, and what was typed stays to be sent again.
    } finally {
      setBusy(false)
    }
  }
  const cancel = (): void => {
    end()
    if (draft) show({ draft: null })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void send()
    else if (event.key === 'Escape' && (draft || title !== '')) cancel()
    else return
    event.preventDefault()
  }
  const isBegun = title !== '' || draft !== null
  const isTitleWrong = wrong !== null && wrong.refused !== 'no-touchpoint'
  return (
    <div role="group" aria-label={t('quick.label')} className={classes['quick']}>
      <TextInput
        ref={field}
        size="sm"
        dir="auto"
        aria-label={t('quick.title')}
        placeholder={t('quick.placeholder')}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        value={title}
        readOnly={busy}
        error={
          isTitleWrong &&
          (wrong.refused === 'too-long' || (isAsked && isBegun)) &&
          method(`refused.${wrong.refused}`, wrong.values)
        }
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        onKeyDown={press}
      />
      {draft && draft.eventIds.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('quick.event')}
        </Text>
      )}
      {isBegun && at === undefined && (
        <TouchpointPicker
          input={picker}
          value={touchpointIds}
          onChange={setChosen}
          error={isAsked && wrong?.refused === 'no-touchpoint' && t('quick.touchpoint')}
        />
      )}
      {isBegun && (
        <Group gap={8} justify="flex-end">
          <Button size="compact-sm" variant="subtle" color="gray" onClick={cancel}>
            {app('action.cancel')}
          </Button>
          <Button size="compact-sm" loading={busy} onClick={() => void send()}>
            {t('quick.add')}
          </Button>
        </Group>
      )}
    </div>
  )
}

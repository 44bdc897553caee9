import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { SnapshotKind } from '@wegpunkt/shared/http/snapshot-routes'
import { MAX_SNAPSHOT_LABEL_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { take } from '../../../api/snapshots.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditorState } from '../../../editor/context.ts'
import { dayText } from '../../../locales/format.ts'
import { FormError } from '../../../ui/FormError.tsx'
import { Choice } from '../../fields/Choice.tsx'
import { useAddSnapshot } from './use-snapshots.ts'
import classes from './snapshots.module.css'

/** Takes a snapshot: the label says the day already, so that Enter is enough. */
export function TakeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('snapshots')
  const { t: app } = useTranslation('app')
  const { boardId, personas, locale } = useBoardInfo()
  const shown = useEditorState((state) => state.persona)
  const [label, setLabel] = useState(() =>
    t('take.suggestion', { day: dayText(locale, new Date().toISOString()) }),
  )
  const [kind, setKind] = useState<SnapshotKind>('as-is')
  const [persona, setPersona] = useState(shown ?? personas[0]?.id ?? ANY_PERSONA)
  const add = useAddSnapshot()
  const taking = useMutation({
    mutationFn: () => take(boardId, { persona, label, kind }),
    onSuccess(taken) {
      add(taken)
      onClose()
    },
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  const kinds = (['as-is', 'to-be'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <form
      className={classes['take']}
      aria-label={t('take.begin')}
      onSubmit={(event) => {
        event.preventDefault()
        taking.mutate()
      }}
    >
      <FormError error={taking.error} />
      <TextInput
        size="sm"
        label={t('take.label')}
        value={label}
        maxLength={MAX_SNAPSHOT_LABEL_CHARS}
        ref={focusAndSelect}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <Choice
        label={t('take.kind')}
        required
        options={kinds}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      {personas.length > 1 && (
        <NativeSelect
          size="sm"
          label={t('take.persona')}
          description={t('take.personaAbout')}
          value={persona}
          data={personas.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setPersona(currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap={8}>
        <Button size="sm" variant="default" onClick={onClose}>
          {app('action.cancel')}
        </Button>
        <Button size="sm" type="submit" loading={taking.isPending} disabled={label.trim() === ''}>
          {t('take.take')}
        </Button>
      </Group>
    </form>
  )
}

// Once, when it appears: a ref that stays the same is not called again.
function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

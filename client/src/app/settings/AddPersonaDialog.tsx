import { SegmentedControl, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type Persona, type PersonaFields, addPersona } from '@wegpunkt/shared/http/persona-routes'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { call } from '../../api/call.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'

type Values = PersonaFields

const nobody: Values = {
  name: '',
  type: 'customer',
  segment: '',
  quote: '',
  goals: '',
  frustrations: '',
  economicWeight: null,
  complexity: null,
  rolloutStage: null,
}

export function AddPersonaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const { form, submit, error, busy } = useServerForm<Values, Persona>({
    schema: addPersona.input,
    initialValues: nobody,
    send: (input) => call(addPersona, { input }),
    done: async () => {
      await queries.invalidateQueries({ queryKey: personasQuery.queryKey })
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('personas.add')}
      submitLabel={t('personas.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('personas.name')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('personas.segment')}
        description={t('personas.segmentHint')}
        {...form.getInputProps('segment')}
      />
      <TextInput
        label={t('personas.quote')}
        description={t('personas.quoteHint')}
        {...form.getInputProps('quote')}
      />
      <Textarea label={t('personas.goals')} autosize minRows={2} {...form.getInputProps('goals')} />
      <Textarea
        label={t('personas.frustrations')}
        autosize
        minRows={2}
        {...form.getInputProps('frustrations')}
      />
      <Grade label={t('personas.weight')} steps={5} {...form.getInputProps('economicWeight')} />
      <Grade label={t('personas.complexity')} steps={5} {...form.getInputProps('complexity')} />
      <Grade label={t('personas.rollout')} steps={3} {...form.getInputProps('rolloutStage')} />
    </FormDialog>
  )
}

type GradeProps = {
  label: string
  steps: number
  value?: number | null
  onChange?: (value: number | null) => void
}

/** 1 … `steps`, or not decided. */
function Grade({ label, steps, value = null, onChange }: GradeProps) {
  const { t } = useTranslation('app')
  const id = useId()
  const data = [
    { value: '', label: t('personas.open') },
    ...Array.from({ length: steps }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` })),
  ]
  return (
    <Stack gap={4}>
      <Text id={id} fw={500}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={data}
        value={value === null ? '' : `${value}`}
        onChange={(chosen) => onChange?.(chosen === '' ? null : Number(chosen))}
      />
    </Stack>
  )
}

import { SegmentedControl, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  type Persona,
  type PersonaFields,
  addPersona,
  changePersona,
} from '@wegpunkt/shared/http/persona-routes'
import { type PersonaType, personaTypes } from '@wegpunkt/shared/journey/persona-types'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { removePortrait, sendPortrait } from '../../api/portraits.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { Grade } from './Grade.tsx'
import { type NewPortrait, PortraitField } from './PortraitField.tsx'

const nobody: PersonaFields = {
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

type Props = {
  /** Nobody yet: one is added. */
  persona?: Persona
  onDone?: (persona: Persona) => unknown
  onClose: () => void
}

/** Adds a persona to the library, or changes one on all boards at once. */
export function PersonaDialog({ persona, onDone, onClose }: Props) {
  const { t } = useTranslation(['evidence', 'app'])
  const queries = useQueryClient()
  const [portrait, setPortrait] = useState<NewPortrait>(null)
  // What was added stays added when only its portrait is refused: sent again, it is changed.
  const [there, setThere] = useState(persona)
  const send = async (input: PersonaFields): Promise<Persona> => {
    const kept = await (there
      ? call(changePersona, { params: { persona: there.id }, input })
      : call(addPersona, { input }))
    setThere(kept)
    if (portrait === null) return kept
    if (portrait instanceof Blob) return await sendPortrait(kept.id, portrait)
    await removePortrait(kept.id)
    return { ...kept, portrait: null }
  }
  const { form, submit, error, busy } = useServerForm<PersonaFields, Persona>({
    schema: addPersona.input,
    initialValues: fieldsOf(persona ?? nobody),
    send,
    done: async (kept) => {
      await queries.invalidateQueries({ queryKey: personasQuery.queryKey })
      void queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
      await onDone?.(kept)
      onClose()
    },
  })
  const { name } = form.values
  const face = { id: persona?.id ?? name, name, portrait: persona?.portrait ?? null }
  return (
    <FormDialog
      title={persona ? t('evidence:personas.edit', { name: persona.name }) : t('app:personas.add')}
      submitLabel={persona ? t('app:action.save') : t('app:personas.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <PortraitField persona={face} value={portrait} onChange={setPortrait} />
      <TextInput
        label={t('app:personas.name')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TypeField {...form.getInputProps('type')} />
      <TextInput
        label={t('app:personas.segment')}
        description={t('app:personas.segmentHint')}
        {...form.getInputProps('segment')}
      />
      <TextInput
        label={t('app:personas.quote')}
        description={t('app:personas.quoteHint')}
        {...form.getInputProps('quote')}
      />
      <Textarea label={t('app:personas.goals')} autosize minRows={2} {...form.getInputProps('goals')} />
      <Textarea
        label={t('app:personas.frustrations')}
        autosize
        minRows={2}
        {...form.getInputProps('frustrations')}
      />
      <Grade label={t('app:personas.weight')} steps={5} {...form.getInputProps('economicWeight')} />
      <Grade label={t('app:personas.complexity')} steps={5} {...form.getInputProps('complexity')} />
      <Grade label={t('app:personas.rollout')} steps={3} {...form.getInputProps('rolloutStage')} />
    </FormDialog>
  )
}

/** Colleagues are customers too (METHOD.md M19). */
function TypeField({ value, onChange }: { value?: PersonaType; onChange?: (type: PersonaType) => void }) {
  const { t } = useTranslation('evidence')
  const id = useId()
  return (
    <Stack gap={4}>
      <Text id={id} fw={500}>
        {t('personas.type')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={personaTypes.map((type) => ({ value: type, label: t(`personas.types.${type}`) }))}
        value={value ?? 'customer'}
        onChange={(chosen) => onChange?.(chosen)}
      />
      <Text size="xs" c="dimmed">
        {t(`personas.typeHints.${value ?? 'customer'}`)}
      </Text>
    </Stack>
  )
}

const fieldsOf = (from: PersonaFields): PersonaFields => ({
  name: from.name,
  type: from.type,
  segment: from.segment,
  quote: from.quote,
  goals: from.goals,
  frustrations: from.frustrations,
  economicWeight: from.economicWeight,
  complexity: from.complexity,
  rolloutStage: from.rolloutStage,
})

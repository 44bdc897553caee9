import { Select, Switch, Text, TextInput, Textarea } from '@mantine/core'
import type { Refusal } from '@wegpunkt/shared/journey/checks/refusal'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { consents } from '@wegpunkt/shared/journey/row-kinds'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { Choice } from '../../../fields/Choice.tsx'
import { InPlaceForm } from '../../InPlaceForm.tsx'
import { PersonalWarning } from '../PersonalWarning.tsx'
import { useRefusedWords } from '../use-refused-words.ts'
import { useTouchpoints } from '../use-touchpoints.ts'
import { type StoryFields, checkStory, newStory } from './story-draft.ts'
import { SearchedMultiSelect } from '../../../../ui/SearchedMultiSelect.tsx'

type Props = {
  story?: RowOf<'story'>
  onSave: (fields: StoryFields) => Promise<unknown>
  onClose: () => void
}

/** Adds or changes a story in place. Whose it is, is asked for so that the name can be replaced. */
export function StoryForm({ story, onSave, onClose }: Props) {
  const { t } = useTranslation(['evidence', 'app'])
  const touchpoints = useTouchpoints()
  const textOf = useRefusedWords()
  const [draft, setDraft] = useState<StoryFields>(story ? fieldsOf(story) : newStory)
  const [refusals, setRefusals] = useState<Readonly<Record<string, Refusal>>>({})
  const [isBusy, setBusy] = useState(false)
  const set = (to: Partial<StoryFields>): void => {
    setDraft({ ...draft, ...to })
    setRefusals({})
  }
  const save = async (): Promise<void> => {
    const checked = checkStory(draft)
    if ('refusals' in checked) return setRefusals(checked.refusals)
    setBusy(true)
    try {
      await onSave(checked)
      onClose()
    } catch {
      // Said in a toast; what was typed stays.
      setBusy(false)
    }
  }
  return (
    <InPlaceForm
      label={t(story ? 'evidence:stories.change' : 'evidence:stories.add')}
      submit={t(story ? 'app:action.save' : 'evidence:stories.submit')}
      isBusy={isBusy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        size="sm"
        data-first
        dir="auto"
        label={t('evidence:stories.title')}
        placeholder={t('evidence:stories.titlePlaceholder')}
        value={draft.title}
        error={textOf(refusals['title'])}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <Textarea
        size="sm"
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        label={t('evidence:stories.text')}
        placeholder={t('evidence:stories.textPlaceholder')}
        value={draft.text}
        error={textOf(refusals['text'])}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <PersonalWarning text={draft.text} onMask={(text) => set({ text })} />
      <SearchedMultiSelect
        size="sm"
        label={t('evidence:form.touchpoints')}
        {...(draft.touchpointIds.length === 0 && { placeholder: t('evidence:form.touchpointsPlaceholder') })}
        nothingFoundMessage={t('evidence:nothingFound')}
        data={touchpoints.options(draft.touchpointIds)}
        value={draft.touchpointIds}
        onChange={(touchpointIds) => set({ touchpointIds })}
      />
      <Choice
        label={t('evidence:stories.consent')}
        required
        value={draft.consent}
        options={consents.map((value) => ({ value, label: t(`evidence:stories.answers.${value}`) }))}
        onChange={(consent) => consent !== null && set({ consent, named: draft.named && consent === 'yes' })}
      />
      <NameFields draft={draft} error={textOf(refusals['teller'])} onChange={set} />
    </InPlaceForm>
  )
}

type NameProps = {
  draft: StoryFields
  error: string | undefined
  onChange: (to: Partial<StoryFields>) => void
}

function NameFields({ draft: { teller, named, consent, persona }, error, onChange }: NameProps) {
  const { t } = useTranslation('evidence')
  const { personas } = useBoardInfo()
  const shown = personas.some(({ id }) => id === persona) ? persona : null
  return (
    <>
      <TextInput
        size="sm"
        autoComplete="off"
        label={t('stories.teller')}
        description={t('stories.tellerHint')}
        value={teller}
        error={error}
        onChange={({ currentTarget }) => onChange({ teller: currentTarget.value })}
      />
      {teller.trim() !== '' && consent === 'yes' && (
        <Switch
          size="xs"
          label={t('stories.named')}
          checked={named}
          onChange={({ currentTarget }) => onChange({ named: currentTarget.checked })}
        />
      )}
      {teller.trim() !== '' && !named && personas.length > 0 && (
        <Select
          size="sm"
          clearable
          label={t('stories.standIn')}
          placeholder={t('stories.someone')}
          data={personas.map(({ id, name }) => ({ value: id, label: name }))}
          value={shown}
          onChange={(next) => onChange({ persona: next })}
        />
      )}
      {consent !== 'yes' && (
        <Text size="xs" c="dimmed">
          {t('stories.staysHereLong')}
        </Text>
      )}
    </>
  )
}

const fieldsOf = ({
  title,
  text,
  touchpointIds,
  consent,
  teller,
  named,
  persona,
}: StoryFields): StoryFields => ({
  title,
  text,
  touchpointIds,
  consent,
  teller,
  named,
  persona,
})

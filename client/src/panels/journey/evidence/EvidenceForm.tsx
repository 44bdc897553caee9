import { Button, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { evidenceTypes } from '@wegpunkt/shared/journey/row-choices'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { Choice } from '../../fields/Choice.tsx'
import { useToday } from '../../../ui/use-today.ts'
import {
  type EvidenceDraft,
  type EvidenceFields,
  type Refusals,
  checkDraft,
  draftOf,
  newDraft,
} from './evidence-draft.ts'
import classes from './evidence.module.css'
import { InPlaceForm } from '../InPlaceForm.tsx'
import { PersonalWarning } from './PersonalWarning.tsx'
import { RatingFields } from './RatingFields.tsx'
import { useRefusedWords } from './use-refused-words.ts'
import { useTouchpoints } from './use-touchpoints.ts'
import { SearchedMultiSelect } from '../../../ui/SearchedMultiSelect.tsx'

type Props = {
  /** What is changed; nothing yet: it is new. */
  row?: EvidenceFields
  /** What a new one is about at first. */
  about?: readonly string[]
  onSave: (fields: EvidenceFields) => Promise<unknown>
  onClose: () => void
}

const nothing: readonly string[] = []

/** Adds or changes a piece of evidence in place. Only what is needed is asked for, and refused in words. */
export function EvidenceForm({ row, about = nothing, onSave, onClose }: Props) {
  const { t } = useTranslation(['evidence', 'app'])
  const locale = useLocale()
  const today = useToday()
  const touchpoints = useTouchpoints()
  const textOf = useRefusedWords()
  const [draft, setDraft] = useState<EvidenceDraft>(() =>
    row ? draftOf(row, (number) => number.toLocaleString(locale)) : newDraft(about),
  )
  const [refusals, setRefusals] = useState<Refusals>({})
  const [isBusy, setBusy] = useState(false)
  const set = (to: Partial<EvidenceDraft>): void => {
    setDraft({ ...draft, ...to })
    setRefusals({})
  }
  const save = async (): Promise<void> => {
    const checked = checkDraft(draft, today)
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
  const whole = textOf(refusals['whole'])
  return (
    <InPlaceForm
      label={t(row ? 'evidence:form.change' : 'evidence:form.add')}
      submit={t(row ? 'app:action.save' : 'evidence:form.submit')}
      isBusy={isBusy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Choice
        label={t('evidence:form.type')}
        required
        value={draft.type}
        options={evidenceTypes.map((value) => ({ value, label: t(`evidence:types.${value}`) }))}
        onChange={(type) => type !== null && set({ type })}
      />
      <Text size="xs" c="dimmed" mt={-6}>
        {t(`evidence:typeHints.${draft.type}`)}
      </Text>
      <Textarea
        size="sm"
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-first
        label={t('evidence:form.quote')}
        placeholder={t('evidence:form.quotePlaceholder')}
        value={draft.quote}
        error={textOf(refusals['quote'])}
        onChange={({ currentTarget }) => set({ quote: currentTarget.value })}
      />
      <PersonalWarning text={draft.quote} onMask={(quote) => set({ quote })} />
      <SearchedMultiSelect
        size="sm"
        label={t('evidence:form.touchpoints')}
        {...(draft.touchpointIds.length === 0 && { placeholder: t('evidence:form.touchpointsPlaceholder') })}
        nothingFoundMessage={t('evidence:nothingFound')}
        data={touchpoints.options(draft.touchpointIds)}
        value={[...draft.touchpointIds]}
        onChange={(touchpointIds) => set({ touchpointIds })}
      />
      <div className={classes['two']}>
        <TextInput
          size="sm"
          inputMode="numeric"
          label={t('evidence:form.n')}
          value={draft.n}
          error={textOf(refusals['n'])}
          onChange={({ currentTarget }) => set({ n: currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={t('evidence:form.date')}
          placeholder={t('evidence:form.datePlaceholder')}
          value={draft.date}
          error={textOf(refusals['date'])}
          onChange={({ currentTarget }) => set({ date: currentTarget.value })}
        />
      </div>
      <TextInput
        size="sm"
        label={t('evidence:form.source')}
        placeholder={t('evidence:form.sourcePlaceholder')}
        value={draft.source}
        error={textOf(refusals['source'])}
        onChange={({ currentTarget }) => set({ source: currentTarget.value })}
      />
      <RatingFields draft={draft} refusals={refusals} onChange={(ratings) => set({ ratings })} />
      {whole && (
        <Stack gap={6} role="alert">
          <Text size="sm" c="red">
            {whole}
          </Text>
          {refusals['whole']?.refused === 'no-evidence' && (
            <Button
              size="compact-sm"
              variant="default"
              w="fit-content"
              onClick={() => set({ type: 'assumption' })}
            >
              {t('evidence:form.asEstimate')}
            </Button>
          )}
        </Stack>
      )}
    </InPlaceForm>
  )
}

import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { type EvidenceDraft, type RatingDraft, type Refusals, ratingField } from './evidence-draft.ts'
import classes from './evidence.module.css'
import { useRefusedWords } from './use-refused-words.ts'
import { useTouchpoints } from './use-touchpoints.ts'

/** For nobody in particular; ids are never empty. */
const EVERYBODY = ''

type Props = {
  draft: EvidenceDraft
  refusals: Refusals
  onChange: (ratings: readonly RatingDraft[]) => void
}

/** How customers found it, −2 … +2, at each touchpoint and for each persona. */
export function RatingFields({ draft, refusals, onChange }: Props) {
  const { t } = useTranslation('evidence')
  const { personas } = useBoardInfo()
  const { ratings, touchpointIds } = draft
  const { all } = useTouchpoints()
  const first = touchpointIds[0] ?? all[0]?.id
  const set = (place: number, to: Partial<RatingDraft>): void =>
    onChange(ratings.map((rating, i) => (i === place ? { ...rating, ...to } : rating)))
  const only = personas.length === 1 ? (personas[0]?.id ?? null) : null
  return (
    <div role="group" aria-label={t('ratings.title')} className={classes['ratings']}>
      {ratings.map((rating, place) => (
        <RatingRow
          // Ratings have no ids, and their order is theirs.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          rating={rating}
          refusal={refusals[ratingField(place)]}
          onChange={(to) => set(place, to)}
          onRemove={() => onChange(ratings.filter((_, i) => i !== place))}
        />
      ))}
      {first !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => onChange([...ratings, { touchpoint: first, persona: only, value: '' }])}
        >
          {t('ratings.add')}
        </Button>
      )}
    </div>
  )
}

type RowProps = {
  rating: RatingDraft
  refusal: Refusals[string] | undefined
  onChange: (to: Partial<RatingDraft>) => void
  onRemove: () => void
}

function RatingRow({ rating, refusal, onChange, onRemove }: RowProps) {
  const { t } = useTranslation('evidence')
  const { personas } = useBoardInfo()
  const touchpoints = useTouchpoints()
  const textOf = useRefusedWords()
  const options = personas.map(({ id, name }) => ({ value: id, label: name }))
  const isGone = rating.persona !== null && !personas.some(({ id }) => id === rating.persona)
  return (
    <div className={classes['rating']}>
      <Select
        size="sm"
        searchable
        aria-label={t('ratings.touchpoint')}
        data={touchpoints.options([rating.touchpoint])}
        value={rating.touchpoint}
        onChange={(touchpoint) => touchpoint !== null && onChange({ touchpoint })}
      />
      <div className={classes['ratingOf']}>
        <Select
          size="sm"
          aria-label={t('ratings.persona')}
          data={[
            { value: EVERYBODY, label: t('ratings.everybody') },
            ...options,
            ...(isGone ? [{ value: rating.persona ?? '', label: t('ratings.otherPersona') }] : []),
          ]}
          value={rating.persona ?? EVERYBODY}
          onChange={(persona) => onChange({ persona: persona === EVERYBODY ? null : persona })}
        />
        <TextInput
          size="sm"
          inputMode="text"
          aria-label={t('ratings.value')}
          placeholder={t('ratings.scale')}
          value={rating.value}
          error={textOf(refusal)}
          onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
        />
        <ActionIcon
          size={30}
          variant="subtle"
          color="gray"
          aria-label={t('ratings.remove')}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  )
}

import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './agenda.module.css'
import type { PhaseDraft } from './phase-draft.ts'

type Props = {
  readonly draft: PhaseDraft
  readonly type: (more: Partial<PhaseDraft>) => void
  readonly leave: () => void
  readonly why: (field: 'votes' | 'perElement') => string | undefined
}

/** How many votes each has, and how many of them for one element. */
export function VoteFields({ draft, type, leave, why }: Props) {
  const { t } = useTranslation('workshop')
  return (
    <div className={classes['halves']}>
      {(['votes', 'perElement'] as const).map((field) => (
        <TextInput
          key={field}
          size="sm"
          inputMode="numeric"
          label={t(`phase.${field}`)}
          value={draft[field]}
          onChange={({ currentTarget: { value } }) => type({ [field]: value })}
          onBlur={leave}
          error={why(field)}
        />
      ))}
    </div>
  )
}

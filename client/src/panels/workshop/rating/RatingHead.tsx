import { Button, Progress } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { Choice } from '../../fields/Choice.tsx'
import classes from './rating.module.css'

type Props = {
  persona: string
  /** How many touchpoints there are, and how many of them are rated for a persona. */
  all: number
  doneFor: (persona: string) => number
  onNext: () => void
}

/** For whom one rates, how far one has come, and the way to what is left. */
export function RatingHead({ persona, all, doneFor, onNext }: Props) {
  const { t } = useTranslation('rounds')
  const editor = useEditor()
  const { personas } = useBoardInfo()
  const done = doneFor(persona)
  return (
    <div className={classes['head']}>
      {personas.length > 1 && (
        <Choice
          required
          label={t('rating.persona')}
          value={persona}
          options={personas.map(({ id, name }) => ({ value: id, label: `${name} ${doneFor(id)}/${all}` }))}
          onChange={(id) => editor.setPersona(id)}
        />
      )}
      <div className={classes['progress']}>
        <span aria-live="polite">
          {done === all ? t('rating.done') : t('rating.progress', { done, all })}
        </span>
        {done < all && (
          <Button
            size="compact-sm"
            variant="light"
            rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden />}
            onClick={onNext}
          >
            {t('rating.next')}
          </Button>
        )}
      </div>
      <Progress value={(100 * done) / all} size={4} aria-hidden />
    </div>
  )
}

import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { hashOf } from '../../editor/navigation/deep-link.ts'
import { isOpen } from '@wegpunkt/shared/journey/measure-figures'
import { useTranslation } from 'react-i18next'
import { myMeasuresQuery, stepOfMeasure } from '../../api/measures.ts'
import { DueText } from '../../panels/journey/measures/DueText.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import type { MyMeasure } from './my-measures.ts'
import classes from './my-measures.module.css'

/** One of one's measures: what it is, where, until when; and the answer, where one was asked. */
export function MyMeasureRow({ measure }: { measure: MyMeasure }) {
  const { t } = useTranslation('measures')
  const { board, id, title, status } = measure
  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Link
          to="/b/$board"
          params={{ board: board.id }}
          hash={hashOf({ to: 'measure', id }).slice(1)}
          className={classes['link']}
          dir="auto"
        >
          {title}
        </Link>
        <div className={classes['facts']}>
          <span>{t('mine.on', { title: board.title })}</span>
          <span>{t(`status.${status}`)}</span>
          <DueText measure={measure} />
        </div>
      </div>
      {measure.ownership === 'proposed' && isOpen(measure) && <Answer measure={measure} />}
    </li>
  )
}

/** The yes or no to a proposal, without going to the board (METHOD.md M37). */
function Answer({ measure: { board, id, title } }: { measure: MyMeasure }) {
  const { t } = useTranslation('measures')
  const queries = useQueryClient()
  const problemToast = useProblemToast()
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (step: 'take' | 'decline') => stepOfMeasure(step, board.id, id),
    onSuccess: (_, step) =>
      showToast({ message: t(step === 'take' ? 'mine.taken' : 'mine.declined', { title }) }),
    onError: problemToast,
    // Refused or not, the list says what is true.
    onSettled: () => queries.invalidateQueries({ queryKey: myMeasuresQuery.queryKey }),
  })
  return (
    <Group gap={8} wrap="nowrap">
      <Button size="compact-md" loading={isPending && variables === 'take'} onClick={() => mutate('take')}>
        {t('owner.yes')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={isPending && variables === 'decline'}
        onClick={() => mutate('decline')}
      >
        {t('owner.no')}
      </Button>
    </Group>
  )
}

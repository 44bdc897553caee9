import { Select, TextInput } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { checkReviewBy } from '@wegpunkt/shared/journey/checks/day'
import { isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { checkProse } from '@wegpunkt/shared/journey/checks/text'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { MAX_REASON_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useJourney } from '../use-journey.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { AddForm } from '../AddForm.tsx'
import { RowForm } from '../RowForm.tsx'
import { useRefusalText } from '../use-refusal-text.ts'

const WHOLE = 'journey'
const nothing = { reviewBy: '', element: WHOLE, note: '' }

/** A day from today on: what is past already comes from imports alone (METHOD.md M32). */
export function AddReview() {
  const { t } = useTranslation('overview')
  const { board, today } = useJourney()
  const changes = useRowChanges()
  const why = useRefusalText()
  const [fields, setFields] = useState(nothing)
  const reviewBy = fields.reviewBy === '' ? refuse('empty') : checkReviewBy(fields.reviewBy, today, false)
  const note = checkProse(fields.note, MAX_REASON_CHARS)
  const send = async (): Promise<boolean> => {
    if (isRefused(reviewBy) || isRefused(note)) return false
    await changes.add('review', { reviewBy, note, element: fields.element === WHOLE ? null : fields.element })
    setFields(nothing)
    return true
  }
  return (
    <AddForm label={t('review.add')} icon={<IconCalendarPlus size={16} stroke={1.5} aria-hidden />}>
      {(close) => (
        <RowForm label={t('review.add')} submit={t('review.submit')} onSend={send} onClose={close}>
          {(tried) => (
            <>
              <Select
                size="sm"
                label={t('review.of')}
                searchable
                value={fields.element}
                data={[
                  { value: WHOLE, label: t('review.whole') },
                  ...stepsOf(board).map(({ id, touchpoint }) => ({ value: id, label: touchpoint.title })),
                ]}
                onChange={(element) => setFields((now) => ({ ...now, element: element ?? WHOLE }))}
              />
              <TextInput
                size="sm"
                type="date"
                label={t('date')}
                value={fields.reviewBy}
                onChange={({ currentTarget: { value } }) => setFields((now) => ({ ...now, reviewBy: value }))}
                error={why(reviewBy, tried)}
              />
              <TextInput
                size="sm"
                label={t('review.note')}
                value={fields.note}
                onChange={({ currentTarget: { value } }) => setFields((now) => ({ ...now, note: value }))}
                error={why(note, true)}
              />
            </>
          )}
        </RowForm>
      )}
    </AddForm>
  )
}

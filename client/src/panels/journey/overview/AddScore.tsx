import { Switch, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowChanges } from '../use-row-changes.ts'
import { useToday } from '../../../ui/use-today.ts'
import { AddForm } from '../AddForm.tsx'
import { RowForm } from '../RowForm.tsx'
import classes from './overview.module.css'
import { type ScoreFields, checkScore } from './score-fields.ts'
import { useRefusalText } from '../use-refusal-text.ts'

const nothing = { isDirect: false, promoters: '', passives: '', detractors: '', score: '' }
const counts = ['promoters', 'passives', 'detractors'] as const

/** Counts of an answer to "Would you recommend us?", or a score that came without them. */
export function AddScore() {
  const { t } = useTranslation('overview')
  const today = useToday()
  const changes = useRowChanges()
  const why = useRefusalText()
  const [fields, setFields] = useState<ScoreFields>({ ...nothing, date: today })
  const checked = checkScore(fields, today)
  const set = (more: Partial<ScoreFields>): void => setFields((now) => ({ ...now, ...more }))
  const send = async (): Promise<boolean> => {
    if (isRefused(checked.whole)) return false
    await changes.add('nps', checked.whole)
    setFields({ ...nothing, date: today })
    return true
  }
  const numbers = fields.isDirect ? (['score'] as const) : counts
  const nobody = isRefused(checked.whole) && checked.whole.refused === 'nobody-counted' ? checked.whole : null
  return (
    <AddForm label={t('nps.add')} icon={<IconPlus size={16} stroke={1.5} aria-hidden />}>
      {(close) => (
        <RowForm label={t('nps.add')} submit={t('nps.submit')} onSend={send} onClose={close}>
          {(tried) => (
            <>
              <div className={classes['row']}>
                {numbers.map((key) => (
                  <TextInput
                    key={key}
                    size="sm"
                    inputMode="numeric"
                    label={t(`nps.${key}`)}
                    value={fields[key]}
                    onChange={({ currentTarget: { value } }) => set({ [key]: value })}
                    error={why(checked[key], tried)}
                  />
                ))}
              </div>
              {nobody && (
                <Text size="xs" c="var(--mantine-color-error)" role="alert">
                  {why(nobody, true)}
                </Text>
              )}
              <TextInput
                size="sm"
                type="date"
                label={t('date')}
                value={fields.date}
                onChange={({ currentTarget: { value } }) => set({ date: value })}
                error={why(checked.date, tried)}
              />
              <Switch
                size="xs"
                label={t('nps.direct')}
                checked={fields.isDirect}
                onChange={({ currentTarget: { checked: isDirect } }) => set({ isDirect })}
              />
            </>
          )}
        </RowForm>
      )}
    </AddForm>
  )
}

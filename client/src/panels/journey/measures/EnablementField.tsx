import { Checkbox, CloseButton, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { MAX_ENABLEMENT } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withDone, withStep, withoutStep } from './enablement.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { useMeasureChange } from './use-change.ts'

type Props = { measure: Measure; readOnly: boolean }

/** What people need to be able to do it: who must know, training, authority (METHOD.md M40). */
export function EnablementField({ measure: { id, enablement }, readOnly }: Props) {
  const { t } = useTranslation('measures')
  const { t: method } = useTranslation('method')
  const change = useMeasureChange(id)
  const [typed, setTyped] = useState('')
  const next = withStep(enablement, typed)
  const add = async (): Promise<void> => {
    if (isRefused(next)) return
    if (await change({ enablement: next })) setTyped('')
  }
  return (
    <div>
      <ul className={classes['checklist']}>
        {enablement.map((step, at) => (
          // Steps have no id, and two may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${at} ${step.text}`}>
            <Checkbox
              size="xs"
              label={step.text}
              checked={step.isDone}
              onChange={({ currentTarget: { checked } }) =>
                void change({ enablement: withDone(enablement, at, checked) })
              }
            />
            {!readOnly && (
              <CloseButton
                size="xs"
                aria-label={t('enable.remove', { text: step.text })}
                onClick={() => void change({ enablement: withoutStep(enablement, at) })}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && enablement.length < MAX_ENABLEMENT && (
        <TextInput
          size="sm"
          dir="auto"
          aria-label={t('enable.add')}
          placeholder={t('enable.placeholder')}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void add()
          }}
          error={
            isRefused(next) && next.refused === 'too-long' && method(`refused.${next.refused}`, next.values)
          }
        />
      )}
    </div>
  )
}

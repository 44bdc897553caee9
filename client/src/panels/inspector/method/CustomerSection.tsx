import { answers } from '@wegpunkt/shared/board/choices'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../../editor/context.ts'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import { Choice } from '../../fields/Choice.tsx'
import { prose } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import { Section } from './Section.tsx'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** The three customer questions (METHOD.md M29). What shows that they were asked is a question of the evidence. */
export function CustomerSection({ selected, readOnly }: Props) {
  const { t } = useTranslation('method')
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const customer = useEditorState(({ lens }) => lens.customer)
  const asked = common(selected, ({ customersAsked }) => customersAsked?.answer ?? null)
  const single = only && !another ? only.element : null
  const answered = single
    ? [single.customerView, single.customerSays, single.customersAsked].filter(Boolean).length
    : 0
  const summary =
    answered > 0 && single
      ? t('customer.summary', { count: answered }) +
        (single.customersAsked ? ` · ${t(`customer.askedShort.${single.customersAsked.answer}`)}` : '')
      : ''
  return (
    <Section id="customer" summary={summary} readOnly={readOnly}>
      {single && (
        <>
          <LineField
            label={t('customer.view')}
            placeholder={t('customer.viewPlaceholder')}
            value={single.customerView ?? ''}
            check={prose}
            lines
            write={(text) => setFields({ customerView: text || undefined })}
          />
          <LineField
            label={t('customer.says')}
            placeholder={t('customer.saysPlaceholder')}
            value={single.customerSays ?? ''}
            check={prose}
            lines
            write={(text) => setFields({ customerSays: text || undefined })}
          />
        </>
      )}
      {!customer && (
        <Choice
          label={t('customer.asked')}
          value={asked}
          options={answers.map((value) => ({ value, label: t(`customer.answers.${value}`) }))}
          onChange={(answer) => setFields({ customersAsked: answer === null ? undefined : { answer } })}
        />
      )}
    </Section>
  )
}

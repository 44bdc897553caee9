import { IconCircle, IconMinus, IconPlus } from '@tabler/icons-react'
import { wishMarks, wishes } from '@wegpunkt/shared/board/choices'
import { member } from '@wegpunkt/shared/board/gathered'
import { useTranslation } from 'react-i18next'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import { Choice } from '../../fields/Choice.tsx'
import { Section } from './Section.tsx'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

const signs = { [-1]: IconMinus, 0: IconCircle, 1: IconPlus } as const
const words = { [-1]: 'fails', 0: 'neither', 1: 'fulfils' } as const

/** The seven wishes of customers: failed, neither nor, fulfilled, or not looked at (METHOD.md M12). */
export function WishesSection({ selected, readOnly }: Props) {
  const { t } = useTranslation('method')
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const marks = only && !another ? Object.values(only.element.wishes ?? {}) : []
  const count = (mark: number): number => marks.filter((one) => one === mark).length
  const summary =
    marks.length > 0 ? t('wishes.summary', { good: count(1), bad: count(-1), of: wishes.length }) : ''
  return (
    <Section id="wishes" summary={summary} readOnly={readOnly}>
      <div>
        {wishes.map((wish) => (
          <Choice
            key={wish}
            inline
            label={t(`wishes.names.${wish}`)}
            value={common(selected, (touchpoint) => touchpoint.wishes?.[wish] ?? null)}
            options={wishMarks.map((value) => {
              const Sign = signs[value]
              const title = t(`wishes.${words[value]}`)
              return { value, label: '', title, sign: <Sign size={14} stroke={2} aria-hidden /> }
            })}
            onChange={(mark) => setFields(member('wishes', wish, mark ?? undefined))}
          />
        ))}
      </div>
    </Section>
  )
}

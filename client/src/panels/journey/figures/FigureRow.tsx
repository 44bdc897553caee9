import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { FigureCard } from './FigureCard.tsx'
import { FigureForm } from './FigureForm.tsx'

/** One key figure, or the form in which it is changed. */
export function FigureRow({ figure }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const changes = useRowChanges()
  const [isEdited, setEdited] = useState(false)
  if (!isEdited) return <FigureCard figure={figure} onEdit={() => setEdited(true)} />
  return (
    <li>
      <FigureForm
        label={t('figures.edit', { name: figure.name })}
        self={figure.id}
        first={{ ...figure, value: typedNumber(locale, figure.value) }}
        onSend={(fields) => changes.change('kpi', figure.id, fields)}
        onClose={() => setEdited(false)}
      />
    </li>
  )
}

/** As one would type it: without signs between the thousands. */
const typedNumber = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(value)

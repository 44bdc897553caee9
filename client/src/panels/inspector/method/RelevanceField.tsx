import { relevances } from '@wegpunkt/shared/board/choices'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import type { SelectedOf } from '../../../editor/selected.ts'
import { useAspect } from './assessed.ts'
import { Choice } from '../../fields/Choice.tsx'
import classes from './method.module.css'

/** How much it matters to the persona; without evidence that is assumed, and says so (METHOD.md M4). */
export function RelevanceField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('method')
  const [now, write] = useAspect(selected, 'relevance')
  const isAssumed = now !== null && !selected.every(({ element }) => hasEvidence(element))
  return (
    <Choice
      label={t('nature.relevance')}
      value={now === 'mixed' ? undefined : now}
      options={relevances.map((value) => ({ value, label: t(`nature.relevances.${value}`) }))}
      onChange={write}
      beside={
        isAssumed && (
          <span className={classes['assumed']} title={t('nature.assumedAbout')}>
            {t('nature.assumed')}
          </span>
        )
      }
    />
  )
}

const hasEvidence = ({ customersAsked, outcomes }: Touchpoint): boolean =>
  customersAsked?.evidence !== undefined ||
  Object.values(outcomes ?? {}).some(({ evidence }) => evidence !== undefined)

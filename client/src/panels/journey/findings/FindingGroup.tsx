import { IconAlertCircle, IconAlertTriangle, IconBulb } from '@tabler/icons-react'
import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from './finding-groups.ts'
import { FindingRow } from './FindingRow.tsx'
import classes from './findings.module.css'

/** So many of one kind say what there is to say; the rest can be asked for. */
const FIRST_SHOWN = 3

const signs = { serious: IconAlertTriangle, warning: IconAlertCircle, hint: IconBulb } as const

type Props = { group: Group; journey: Journey; readOnly: boolean }

/** All findings of one severity, those of one rule together. */
export function FindingGroup({ group: { severity, count, kinds }, journey, readOnly }: Props) {
  const { t } = useTranslation('insights')
  const heading = useId()
  const Sign = signs[severity]
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={classes['heading']} data-severity={severity}>
        <Sign size={16} stroke={1.75} aria-hidden />
        <span>{t(`findings.severities.${severity}`)}</span>
        <span className={classes['count']}>{count}</span>
      </h3>
      {kinds.map(({ rule, found }) => (
        <Kind key={rule} found={found} journey={journey} readOnly={readOnly} />
      ))}
    </section>
  )
}

type KindProps = { found: readonly Finding[]; journey: Journey; readOnly: boolean }

function Kind({ found, journey, readOnly }: KindProps) {
  const { t } = useTranslation('insights')
  const [isWhole, setWhole] = useState(false)
  const rest = found.length - FIRST_SHOWN
  // One more line to press would take the place of the one that it hides.
  const isFolded = !isWhole && rest > 1
  return (
    <>
      <ul className={classes['list']}>
        {(isFolded ? found.slice(0, FIRST_SHOWN) : found).map((finding) => (
          <FindingRow key={finding.id} finding={finding} journey={journey} readOnly={readOnly} />
        ))}
      </ul>
      {rest > 1 && (
        <button
          type="button"
          className={classes['rest']}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isFolded ? t('findings.rest', { count: rest }) : t('findings.fewer')}
        </button>
      )}
    </>
  )
}

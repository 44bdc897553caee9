import { Switch, Text } from '@mantine/core'
import { type Expectation, expectations, promises } from '@wegpunkt/shared/journey/expectations'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { Grade } from './Grade.tsx'
import { MoreRows } from './MoreRows.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 8
const states = ['broken', 'open', 'kept'] as const

/** What was expected, what came, and which promises are kept (METHOD.md M10). */
export function PlusX() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const [isOnlyBelow, setOnlyBelow] = useState(false)
  const all = expectations(journey, persona)
  const below = all.filter(({ x }) => x !== null && x < 0)
  const shown = isOnlyBelow ? below : all
  return (
    <>
      {all.length > 0 && (
        <Switch
          size="xs"
          label={t('moments.onlyBelow')}
          checked={isOnlyBelow}
          onChange={({ currentTarget }) => setOnlyBelow(currentTarget.checked)}
        />
      )}
      {isOnlyBelow && below.length === 0 && <Text size="sm">{t('moments.noneBelow')}</Text>}
      {shown.length > 0 && <ExpectationTable shown={shown} />}
      <Promises />
    </>
  )
}

function ExpectationTable({ shown }: { shown: readonly Expectation[] }) {
  const { t } = useTranslation('insights')
  return (
    <MoreRows all={shown} first={FIRST_SHOWN}>
      {(rows) => (
        <table className={figures['table']}>
          <thead>
            <tr>
              <th scope="col">{t('moments.columns.touchpoint')}</th>
              {(['expected', 'felt', 'x'] as const).map((column) => (
                <th key={column} scope="col" className={figures['number']}>
                  {t(`moments.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ touchpoint, text, expectation, experience, x }) => (
              <tr key={touchpoint}>
                <th scope="row">
                  <InsightLink id={touchpoint} />
                  {text !== '' && <span className={`${classes['soft']} ${classes['under']}`}>{text}</span>}
                </th>
                <td className={figures['number']}>{expectation !== null && <Grade value={expectation} />}</td>
                <td className={figures['number']}>{experience !== null && <Grade value={experience} />}</td>
                <td className={figures['number']}>{x === null ? <UnknownX /> : <Grade value={x} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </MoreRows>
  )
}

function UnknownX() {
  const { t } = useTranslation('insights')
  return (
    <span title={t('moments.unknownXHeard')}>
      <span aria-hidden>{t('moments.unknownX')}</span>
      <span className={classes['heard']}>{t('moments.unknownXHeard')}</span>
    </span>
  )
}

// Those that nobody keeps come first.
function Promises() {
  const { t } = useTranslation('insights')
  const { journey } = useInsight()
  const all = promises(journey)
  if (all.length === 0) return null
  const sorted = states.flatMap((state) => all.filter((promised) => promised.state === state))
  return (
    <div>
      <h5 className={classes['subheading']}>{t('moments.promises')}</h5>
      <MoreRows all={sorted} first={FIRST_SHOWN}>
        {(shown) => (
          <ul className={classes['rows']}>
            {shown.map(({ touchpoint, promise, state }) => (
              <li key={touchpoint} className={classes['row']}>
                <div className={classes['words']}>
                  <span>{promise.text}</span>
                  <span className={classes['soft']}>
                    <InsightLink id={touchpoint} />
                  </span>
                </div>
                <span className={classes['chip']} data-state={state}>
                  {t(`moments.promiseStates.${state}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </MoreRows>
    </div>
  )
}

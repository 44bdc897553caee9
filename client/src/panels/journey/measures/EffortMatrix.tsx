import { Text } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { matrixOf, grades } from './matrix.ts'
import type { Measure } from './measure-list.ts'
import { MatrixTable } from './MatrixTable.tsx'
import classes from './matrix.module.css'
import { useDesk } from './use-desk.ts'

/** Effect against effort: what brings much for little is at the top left (METHOD.md M36). */
export function EffortMatrix({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures')
  const matrix = useMemo(() => matrixOf(measures), [measures])
  const at = (effect: number, effort: number) =>
    matrix.spots.find((spot) => spot.effect === effect && spot.effort === effort)?.measures ?? []
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('matrix.about')}
      </Text>
      {/* The table below says the same to who does not see it. */}
      <div className={classes['matrix']} role="group" aria-label={t('matrix.label')}>
        <span className={classes['effect']}>{t('weigh.effect')}</span>
        <div className={classes['fields']}>
          {grades.toReversed().map((effect) => (
            <Fragment key={effect}>
              <span className={classes['grade']}>{effect}</span>
              {grades.map((effort) => (
                <div key={effort} className={classes['field']} data-good={effect - effort > 1 || undefined}>
                  {at(effect, effort).map((measure) => (
                    <Point key={measure.id} measure={measure} />
                  ))}
                </div>
              ))}
            </Fragment>
          ))}
          <span />
          {grades.map((effort) => (
            <span key={`effort ${effort}`} className={classes['grade']}>
              {effort}
            </span>
          ))}
        </div>
        <span className={classes['effort']}>{t('weigh.effort')}</span>
      </div>
      <MatrixTable matrix={matrix} />
    </>
  )
}

function Point({ measure: { id, title } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const [{ open }, show] = useDesk()
  return (
    <button
      type="button"
      className={classes['point']}
      aria-pressed={open === id}
      title={title}
      aria-label={t('matrix.open', { title })}
      onClick={() => show({ open: open === id ? null : id })}
    >
      <span className={classes['name']}>{title}</span>
    </button>
  )
}

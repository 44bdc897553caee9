import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Placed, suggestedStage } from '@wegpunkt/shared/journey/rollout'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../ui/Hint.tsx'
import classes from './rollout-map.module.css'
import { StageSign } from './StageSign.tsx'
import { usePlaceWords } from './use-place-words.ts'

const grades = [1, 2, 3, 4, 5] as const

/** Journeys by what they weigh and how complex they are; the fields are tinted by the stage that is suggested there. */
export function RolloutMap({ placed }: { placed: readonly Placed[] }) {
  const { t } = useTranslation('portfolio')
  const at = Map.groupBy(placed, ({ weight, complexity }) => `${weight} ${complexity}`)
  return (
    <figure className={classes['map']} aria-label={t('map.label')}>
      <div className={classes['plane']}>
        <span className={classes['up']}>{t('map.weight')}</span>
        <div className={classes['fields']}>
          {grades.toReversed().map((weight) => (
            <div key={weight} className={classes['fieldRow']}>
              <span className={classes['grade']} aria-hidden>
                {weight}
              </span>
              {grades.map((complexity) => (
                <div
                  key={complexity}
                  className={classes['field']}
                  data-suggested={suggestedStage(weight, complexity)}
                >
                  {(at.get(`${weight} ${complexity}`) ?? []).map((one) => (
                    <Mark key={`${one.journey.board} ${one.persona.id}`} placed={one} />
                  ))}
                </div>
              ))}
            </div>
          ))}
          <div className={classes['fieldRow']} aria-hidden>
            <span className={classes['grade']} />
            {grades.map((complexity) => (
              <span key={complexity} className={classes['gradeBelow']}>
                {complexity}
              </span>
            ))}
          </div>
        </div>
      </div>
      <span className={classes['right']}>{t('map.complexity')}</span>
      <figcaption className={classes['legend']}>
        {([1, 2, 3, null] as const).map((stage) => (
          <span key={stage} className={classes['legendEntry']}>
            <StageSign stage={stage} />
            {stage === null ? t('map.undecided') : t(`map.stage${stage}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Mark({ placed }: { placed: Placed }) {
  const words = usePlaceWords()
  const { journey, persona, stage } = placed
  const said = `${journey.title} · ${persona.name}`
  return (
    <Hint label={`${said}\n${words.place(placed)}`}>
      <Link to="/b/$board" params={{ board: journey.board }} className={classes['mark']}>
        <StageSign stage={stage} />
        <VisuallyHidden>{`${said}: ${words.place(placed)}`}</VisuallyHidden>
      </Link>
    </Hint>
  )
}

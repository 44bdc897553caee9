import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { expectations } from '@wegpunkt/shared/journey/expectations'
import { ratedSteps } from '@wegpunkt/shared/journey/parts/ratings'
import { useTexts } from '../speak.ts'
import { gradeOf } from '../../../locales/format.ts'
import { FeelingSign } from '../journey/FeelingSign.tsx'
import { ReadingButton } from '../reading/ReadingButton.tsx'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'

/** How a touchpoint feels: to each persona that is shown, as the team thinks and as customers say. */
export function Feelings({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const { personas, persona } = useViewing()
  const shown = personas.filter((one) => persona === null || one.id === persona)
  return (
    <section>
      <div className={classes['ratings']}>
        <h3>{t('details.ratings')}</h3>
        <ReadingButton isSign className={classes['reading'] ?? ''} />
      </div>
      {shown.length === 0 ? (
        <Feeling id={id} persona={ANY_PERSONA} name={null} />
      ) : (
        shown.map(({ id: one, name }) => (
          <Feeling key={one} id={id} persona={one} name={shown.length > 1 ? name : null} />
        ))
      )}
    </section>
  )
}

type Props = { readonly id: ElementId; readonly persona: string; readonly name: string | null }

function Feeling({ id, persona, name }: Props) {
  const { t, locale } = useTexts()
  const { journey } = useViewing()
  const rated = ratedSteps(journey, persona).find((step) => step.id === id)
  const expected = expectations(journey, persona).find(({ touchpoint }) => touchpoint === id)
  const customers = rated?.customers && !rated.customers.isEstimate ? rated.customers : null
  const team = rated?.team ?? null
  const isRated = customers !== null || team !== null
  if (!isRated && !expected)
    return (
      <p className={classes['feeling']}>
        {name !== null && `${name}: `}
        {t('details.nobody')}
      </p>
    )
  return (
    <div className={classes['feeling']}>
      {name !== null && <h4>{name}</h4>}
      <dl>
        <dt>{t('details.customers')}</dt>
        <dd>
          {customers ? (
            <>
              <FeelingSign value={customers.median} />{' '}
              <span className={classes['dim']}>{t('details.voices', { count: customers.n })}</span>
            </>
          ) : (
            t('details.nobody')
          )}
        </dd>
        <dt>{t('details.team')}</dt>
        <dd>{team ? <FeelingSign value={team.median} isAssumed={!customers} /> : t('details.nobody')}</dd>
        {expected && expected.x !== null && (
          <>
            <dt>{t('details.x')}</dt>
            <dd className={classes['figure']}>{gradeOf(locale, expected.x)}</dd>
          </>
        )}
      </dl>
      {expected?.text && (
        <p className={classes['prose']}>
          <span className={classes['dim']}>{t('details.expects')}:</span> {expected.text}
        </p>
      )}
      {!customers && team && <p className={classes['note']}>{t('details.notAsked')}</p>}
    </div>
  )
}

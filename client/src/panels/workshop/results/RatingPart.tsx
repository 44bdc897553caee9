import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import { ENOUGH_RATINGS } from '@wegpunkt/shared/journey/parts/spread'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditorState } from '../../../editor/context.ts'
import { Choice } from '../../fields/Choice.tsx'
import { useJourney } from '../../journey/use-journey.ts'
import { Disagreed } from './Disagreed.tsx'
import { RatingChart } from './RatingChart.tsx'
import { RatingTable } from './RatingTable.tsx'
import { TakeOver } from './TakeOver.tsx'
import { ofFrontline, personasIn, ratingRows } from './rating-rows.ts'
import classes from './results.module.css'

/** A round of ratings: first where people disagree, then all of it as a picture and in numbers. */
export function RatingPart({ result }: { result: BoardResult }) {
  const { t } = useTranslation('rounds')
  const { results, personas } = useBoardInfo()
  const journey = useJourney()
  const shown = useEditorState(({ persona }) => persona)
  const [picked, setPicked] = useState<string | null>(null)
  const [isFrontline, setFrontline] = useState(false)
  const whose = personasIn(result, [...personas.map(({ id }) => id), ANY_PERSONA])
  const persona = [picked, shown].find((id) => id !== null && whose.includes(id)) ?? whose[0]
  if (persona === undefined) return <p className={classes['line']}>{t('results.nothing')}</p>
  const heard = isFrontline ? ofFrontline : (one: BoardResult) => one
  const rows = ratingRows(results.map(heard), heard(result), { journey, persona })
  const { voices, participants } = result
  const nameOf = (id: string): string =>
    id === ANY_PERSONA
      ? t('results.anybody')
      : (personas.find((one) => one.id === id)?.name ?? t('results.gonePersona'))
  return (
    <>
      <p className={classes['line']}>
        {voices < ENOUGH_RATINGS
          ? t('results.fewRated')
          : t('results.rated', { voted: voices, of: Math.max(voices, participants) })}
      </p>
      {whose.length > 1 && (
        <Choice
          required
          label={t('results.persona')}
          value={persona}
          options={whose.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={setPicked}
        />
      )}
      {ofFrontline(result).ratings.some((rating) => rating.persona === persona) && (
        <Choice
          required
          label={t('frontline.label')}
          value={isFrontline ? 'daily' : 'all'}
          options={(['all', 'daily'] as const).map((value) => ({ value, label: t(`frontline.${value}`) }))}
          onChange={(value) => setFrontline(value === 'daily')}
        />
      )}
      {isFrontline && <p className={classes['line']}>{t('frontline.hint')}</p>}
      <Disagreed rows={rows} />
      <RatingChart rows={rows} />
      <RatingTable rows={rows} caption={nameOf(persona)} />
      {!isFrontline && <TakeOver result={result} />}
    </>
  )
}

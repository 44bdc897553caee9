import { Text } from '@mantine/core'
import { surveys } from '@wegpunkt/shared/journey/surveys'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import { TouchpointList } from './TouchpointList.tsx'

/** How often the persona is asked how satisfied they are (METHOD.md M28). */
export function Surveys() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const { touchpoints, isTooMany } = surveys(journey, persona)
  const name = journey.rows.personas.find(({ id }) => id === persona)?.name ?? t('findings.anyone')
  return (
    <>
      <Text size="sm">
        {t('moments.surveyed', { name, count: touchpoints.length })}
        {isTooMany && ` ${t('moments.tooMany')}`}
      </Text>
      <TouchpointList ids={touchpoints} />
    </>
  )
}

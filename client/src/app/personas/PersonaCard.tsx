import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import classes from './personas.module.css'

/** Who a persona is, to be read; the portrait and the name stand above it. */
export function PersonaCard({ persona }: { persona: Persona }) {
  const { t } = useTranslation('app')
  const { segment, quote, goals, frustrations } = persona
  return (
    <Stack gap="sm">
      {quote && <blockquote className={classes['said']}>{quote}</blockquote>}
      <dl className={classes['facts']}>
        <Fact name={t('personas.segment')} text={segment} />
        <Fact name={t('personas.goals')} text={goals} />
        <Fact name={t('personas.frustrations')} text={frustrations} />
      </dl>
      <PersonaBadges persona={persona} />
    </Stack>
  )
}

/** What kind of customer, and the grades that somebody has set. */
export function PersonaBadges({ persona }: { persona: Persona }) {
  const { t } = useTranslation(['app', 'evidence'])
  const { type, economicWeight, complexity, rolloutStage } = persona
  const grade = (name: string, value: number): string => `${name}: ${t('app:personas.grade', { value })}`
  return (
    <Group gap="xs">
      <Badge variant="default">{t(`evidence:personas.types.${type}`)}</Badge>
      {economicWeight !== null && (
        <Badge variant="light">{grade(t('app:personas.weight'), economicWeight)}</Badge>
      )}
      {complexity !== null && (
        <Badge variant="light">{grade(t('app:personas.complexity'), complexity)}</Badge>
      )}
      {rolloutStage !== null && (
        <Badge variant="light">{t('app:personas.stage', { value: rolloutStage })}</Badge>
      )}
    </Group>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  if (!text) return null
  return (
    <div>
      <dt>{name}</dt>
      <Text component="dd">{text}</Text>
    </div>
  )
}

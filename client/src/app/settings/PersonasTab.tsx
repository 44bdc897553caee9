import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconUserHeart } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { useMe } from '../me.ts'
import { AddPersonaDialog } from './AddPersonaDialog.tsx'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

export function PersonasTab() {
  const { t } = useTranslation('app')
  const mayAdd = can(useMe().role, 'persona.edit')
  const { data: personas, error } = useQuery(personasQuery)
  const [adding, setAdding] = useState(false)
  const add = mayAdd && (
    <Group>
      <Button leftSection={<IconPlus size={20} stroke={1.5} aria-hidden />} onClick={() => setAdding(true)}>
        {t('personas.add')}
      </Button>
    </Group>
  )
  return (
    <Section title={t('personas.title')} lead={t('personas.lead')} wide>
      <FormError error={error} />
      {personas?.length === 0 ? (
        <EmptyState
          title={t('personas.none')}
          text={t('personas.noneText')}
          picture={<IconUserHeart size={48} stroke={1} aria-hidden />}
        >
          {add}
        </EmptyState>
      ) : (
        add
      )}
      <Rows label={t('personas.title')}>
        {personas?.map((persona) => (
          <PersonaRow key={persona.id} persona={persona} />
        ))}
      </Rows>
      {adding && <AddPersonaDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}

function PersonaRow({ persona }: { persona: Persona }) {
  const { t } = useTranslation('app')
  const { economicWeight, complexity, rolloutStage } = persona
  return (
    <Row>
      <Stack gap={4}>
        <Title order={3}>{persona.name}</Title>
        {persona.segment && <Text>{persona.segment}</Text>}
        {persona.quote && <Text fs="italic">{persona.quote}</Text>}
        <Facts label={t('personas.goals')} text={persona.goals} />
        <Facts label={t('personas.frustrations')} text={persona.frustrations} />
        <Group gap="xs">
          {economicWeight !== null && (
            <Badge variant="light">{`${t('personas.weight')}: ${t('personas.grade', { value: economicWeight })}`}</Badge>
          )}
          {complexity !== null && (
            <Badge variant="light">{`${t('personas.complexity')}: ${t('personas.grade', { value: complexity })}`}</Badge>
          )}
          {rolloutStage !== null && (
            <Badge variant="light">{t('personas.stage', { value: rolloutStage })}</Badge>
          )}
        </Group>
      </Stack>
    </Row>
  )
}

function Facts({ label, text }: { label: string; text: string }) {
  if (!text) return null
  return (
    <Text style={{ whiteSpace: 'pre-wrap' }}>
      <Text span c="dimmed">
        {`${label}: `}
      </Text>
      {text}
    </Text>
  )
}

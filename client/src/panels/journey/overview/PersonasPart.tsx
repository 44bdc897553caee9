import { Button, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { suggestedStage } from '@wegpunkt/shared/journey/rollout'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { PersonaFace } from '../../../ui/PersonaFace.tsx'
import classes from './overview.module.css'
import { Part } from './Part.tsx'

/** Whose journey it is, and what they want (METHOD.md M18). */
export function PersonasPart() {
  const { t } = useTranslation('overview')
  const { personas } = useBoardInfo()
  return (
    <Part title={t('personas.title')} {...(personas.length === 0 && { about: t('personas.none') })}>
      {personas.map((persona) => (
        <PersonaCard key={persona.id} persona={persona} isAlone={personas.length === 1} />
      ))}
    </Part>
  )
}

function PersonaCard({ persona, isAlone }: { persona: Persona; isAlone: boolean }) {
  const { t } = useTranslation('overview')
  const editor = useEditor()
  const isShown = useEditorState((state) => state.persona) === persona.id
  const { name, goals, economicWeight: weight, complexity, rolloutStage: stage } = persona
  const suggested = weight === null || complexity === null ? null : suggestedStage(weight, complexity)
  const facts = [
    weight === null ? t('personas.noWeight') : t('personas.weight', { weight }),
    complexity === null ? t('personas.noComplexity') : t('personas.complexity', { complexity }),
    ...(stage === null ? [] : [t('personas.stage', { stage })]),
    ...(suggested === null || suggested === stage ? [] : [t('personas.suggested', { stage: suggested })]),
  ]
  return (
    <div className={classes['persona']}>
      <PersonaFace persona={persona} size={32} />
      <div className={classes['personaWords']}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" className={classes['prose'] ?? ''} {...(goals === '' && { c: 'dimmed' })}>
          {goals || t('personas.noGoals')}
        </Text>
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {!isAlone && (
          <Button
            variant="subtle"
            size="compact-sm"
            mt={4}
            ml={-8}
            aria-pressed={isShown}
            leftSection={isShown ? <IconEyeOff size={16} stroke={1.5} /> : <IconEye size={16} stroke={1.5} />}
            onClick={() => editor.setPersona(isShown ? null : persona.id)}
          >
            {isShown ? t('personas.showAll') : t('personas.showOne')}
          </Button>
        )}
      </div>
    </div>
  )
}

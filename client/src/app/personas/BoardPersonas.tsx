import { ActionIcon, Text, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sceneTheme } from '../../scene/theme.ts'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import { PersonaCard } from './PersonaCard.tsx'
import classes from './personas.module.css'
import { Hint } from '../../ui/Hint.tsx'

type Props = {
  personas: readonly Persona[]
  isBusy?: boolean
  onEdit?: (persona: Persona) => void
  onRemove?: (id: string) => void
}

/** The personas of a board in the colours of their curves; each opens its card. */
export function BoardPersonas({ personas, isBusy = false, onEdit, onRemove }: Props) {
  const { t } = useTranslation('evidence')
  const [open, setOpen] = useState<string | null>(null)
  const card = useId()
  const lines = sceneTheme(useComputedColorScheme('light')).persona
  if (personas.length === 0) return <Text c="dimmed">{t('board.none')}</Text>
  return (
    <ul className={classes['list']} aria-label={t('board.chosen')}>
      {personas.map((persona, at) => {
        const isOpen = persona.id === open
        return (
          <li key={persona.id} className={classes['item']}>
            <div className={classes['entry']}>
              <span className={classes['line']} style={{ background: lines[at] }} aria-hidden />
              <PersonaFace persona={persona} size={36} />
              <UnstyledButton
                className={classes['words'] ?? ''}
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${card}-${at}` : undefined}
                onClick={() => setOpen(isOpen ? null : persona.id)}
              >
                <Text fw={600}>{persona.name}</Text>
                <Text size="sm" c="dimmed">
                  {persona.segment || t(`personas.types.${persona.type}`)}
                </Text>
              </UnstyledButton>
              {onEdit && (
                <Hint label={t('personas.edit', { name: persona.name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('personas.edit', { name: persona.name })}
                    onClick={() => onEdit(persona)}
                  >
                    <IconPencil size={18} stroke={1.5} aria-hidden />
                  </ActionIcon>
                </Hint>
              )}
              {onRemove && (
                <Hint label={t('board.remove', { name: persona.name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={isBusy}
                    aria-label={t('board.remove', { name: persona.name })}
                    onClick={() => onRemove(persona.id)}
                  >
                    <IconX size={18} stroke={1.5} aria-hidden />
                  </ActionIcon>
                </Hint>
              )}
            </div>
            {isOpen && (
              <div id={`${card}-${at}`} className={classes['card']}>
                <PersonaCard persona={persona} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

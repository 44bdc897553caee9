import { Button } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'

import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import classes from './board.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const PersonaItems = lazyPart(async () => ({ default: (await import('./PersonaItems.tsx')).PersonaItems }))

/** Whose journey is shown: one persona's, or all. */
export function PersonaSwitch({ personas }: { personas: readonly Persona[] }) {
  const { t } = useTranslation('app')
  const shown = useEditorState(({ persona }) => persona)
  if (personas.length === 0) return null
  const name = personas.find(({ id }) => id === shown)?.name ?? t('board.personaAll')
  return (
    <MenuButton
      position="bottom-start"
      target={
        <Button
          className={classes['narrow'] ?? ''}
          variant="subtle"
          color="gray"
          size="sm"
          flex="none"
          leftSection={<IconUser size={18} stroke={1.5} aria-hidden />}
          rightSection={<IconChevronDown className={classes['wide']} size={14} stroke={1.5} aria-hidden />}
        >
          <span className={classes['words']}>{t('board.personaLabel', { name })}</span>
        </Button>
      }
      items={<PersonaItems personas={personas} />}
    />
  )
}

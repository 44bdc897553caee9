import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import classes from './board.module.css'

/** The value for all personas; ids are never empty. */
const ALL = ''

/** Whose journey is shown: one persona's, or all. */
export function PersonaSwitch({ personas }: { personas: readonly Persona[] }) {
  const { t } = useTranslation('app')
  const editor = useEditor()
  const shown = useEditorState(({ persona }) => persona)
  if (personas.length === 0) return null
  const name = personas.find(({ id }) => id === shown)?.name ?? t('board.personaAll')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={shown ?? ALL} onChange={(id) => editor.setPersona(id === ALL ? null : id)}>
          <Menu.RadioItem value={ALL} closeMenuOnClick>
            {t('board.personaEveryone')}
          </Menu.RadioItem>
          {personas.map((persona) => (
            <Menu.RadioItem key={persona.id} value={persona.id} closeMenuOnClick>
              {persona.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

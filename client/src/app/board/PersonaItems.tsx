import { Menu } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'

/** The value for all personas; ids are never empty. */
const ALL = ''

/** The personas of the board, one or all of which are shown. */
export function PersonaItems({ personas }: { personas: readonly Persona[] }) {
  const { t } = useTranslation('app')
  const editor = useEditor()
  const shown = useEditorState(({ persona }) => persona)
  return (
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
  )
}

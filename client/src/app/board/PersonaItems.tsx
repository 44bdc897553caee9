import { Menu, useComputedColorScheme } from '@mantine/core'
import { IconId, IconUsers } from '@tabler/icons-react'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { sceneTheme } from '../../scene/theme.ts'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import classes from '../personas/personas.module.css'

/** The value for all personas; ids are never empty. */
const ALL = ''

type Props = {
  personas: readonly Persona[]
  onRead: (persona: string) => void
  onManage: () => void
}

/** The personas of the board, one or all of which are shown, and the ways to their cards and to others. */
export function PersonaItems({ personas, onRead, onManage }: Props) {
  const { t } = useTranslation('evidence')
  const editor = useEditor()
  const shown = useEditorState(({ persona }) => persona)
  const lines = sceneTheme(useComputedColorScheme('light')).persona
  const one = personas.find(({ id }) => id === shown) ?? (personas.length === 1 ? personas[0] : undefined)
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <>
      {personas.length > 0 && (
        <Menu.RadioGroup value={shown ?? ALL} onChange={(id) => editor.setPersona(id === ALL ? null : id)}>
          <Menu.RadioItem value={ALL} closeMenuOnClick>
            {t('board.everyone')}
          </Menu.RadioItem>
          {personas.map((persona, at) => (
            <Menu.RadioItem
              key={persona.id}
              value={persona.id}
              closeMenuOnClick
              rightSection={
                <span className={classes['line']} style={{ background: lines[at] }} aria-hidden />
              }
            >
              <span className={classes['named']}>
                <PersonaFace persona={persona} size={24} />
                {persona.name}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      )}
      {personas.length > 0 && <Menu.Divider />}
      {one && (
        <Menu.Item leftSection={<IconId {...icon} />} onClick={() => onRead(one.id)}>
          {t('board.read', { name: one.name })}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconUsers {...icon} />} onClick={onManage}>
        {t('board.manage')}
      </Menu.Item>
    </>
  )
}

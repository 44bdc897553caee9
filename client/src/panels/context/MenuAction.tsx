import { Menu, Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { shortcutNow } from '../../editor/keys/begin-writing.ts'
import { useKeyText } from '../shortcuts/use-key-text.ts'
import { buttonIcons } from '../toolbar/button-icons.ts'
import { useEnabled } from '../toolbar/use-enabled.ts'

/** An action as an entry of a menu, with its shortcut. */
export function MenuAction({ id, icon }: { id: ActionId; icon?: Icon | undefined }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const enabled = useEnabled(id)
  const keyText = useKeyText()
  const action = actionOf(id)
  useEditorState(({ pressed }) => pressed)
  const shortcut = shortcutNow(editor, action.keys)
  const Picture = icon ?? buttonIcons[id]
  return (
    <Menu.Item
      disabled={!enabled}
      leftSection={Picture && <Picture size={16} stroke={1.5} aria-hidden />}
      rightSection={
        shortcut !== undefined && (
          <Text size="xs" c="dimmed" component="span" aria-hidden>
            {keyText(shortcut).join(' ')}
          </Text>
        )
      }
      onClick={() => action.run(editor)}
    >
      {t(`actions.${id}`)}
    </Menu.Item>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconQuestionMark } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { shortcutNow } from '../../editor/keys/begin-writing.ts'
import { useKeyText } from '../shortcuts/use-key-text.ts'
import { buttonIcons } from './button-icons.ts'
import classes from './toolbar.module.css'
import { useEnabled } from './use-enabled.ts'
import { Hint } from '../../ui/Hint.tsx'

type Props = {
  id: ActionId
  pressed?: boolean | undefined
  /** Where there is another picture than the action's own. */
  picture?: ReactNode
  small?: boolean
  /** How far its tooltip stands from it, where something else stands beside it (px). */
  hintOffset?: number | undefined
}

/** An action as a button: picture, tooltip with its shortcut, accessible name. */
export function ActionButton({ id, pressed, picture, small = false, hintOffset }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const enabled = useEnabled(id)
  const keyText = useKeyText()
  const action = actionOf(id)
  useEditorState(({ pressed }) => pressed)
  const shortcut = shortcutNow(editor, action.keys)
  const keys = shortcut === undefined ? '' : keyText(shortcut).join(' + ')
  const name = t(`actions.${id}`)
  const Picture = buttonIcons[id] ?? IconQuestionMark
  return (
    <Hint label={keys === '' ? name : `${name} · ${keys}`} offset={hintOffset}>
      <ActionIcon
        variant={pressed ? (small ? 'light' : 'filled') : 'subtle'}
        color={pressed ? 'indigo' : 'gray'}
        size={small ? 32 : 36}
        className={classes['action'] ?? ''}
        aria-label={name}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        disabled={!enabled}
        onClick={() => action.run(editor)}
      >
        {picture ?? <Picture size={20} stroke={1.5} aria-hidden />}
      </ActionIcon>
    </Hint>
  )
}

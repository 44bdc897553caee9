import { Menu } from '@mantine/core'
import { IconPointer, IconPointerOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'

/** Leaves the pointers of others out on this device, or shows them again. */
export function CursorSwitch() {
  const { t } = useTranslation('document')
  const editor = useEditor()
  const hidden = useEditorState((state) => state.cursorsHidden)
  const Picture = hidden ? IconPointer : IconPointerOff
  return (
    <Menu.Item
      leftSection={<Picture size={18} stroke={1.5} aria-hidden />}
      onClick={() => editor.hideCursors(!hidden)}
    >
      {t(hidden ? 'follow.showCursors' : 'follow.hideCursors')}
    </Menu.Item>
  )
}

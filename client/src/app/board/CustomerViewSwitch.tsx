import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { ActionButton } from '../../panels/toolbar/ActionButton.tsx'
import classes from './board.module.css'

/** Switches to the board as customers see it; while it is seen so, this says so and leads back. */
export function CustomerViewSwitch() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const isOn = useEditorState(({ lens }) => lens.customer)
  if (!isOn)
    return (
      <span className={classes['roomy']}>
        <ActionButton id="customer-view" />
      </span>
    )
  return (
    <Button
      size="compact-md"
      radius="xl"
      flex="none"
      rightSection={<IconX size={16} stroke={1.75} aria-hidden />}
      aria-label={t('lens.leave')}
      title={t('lens.leave')}
      onClick={() => editor.setLens({ customer: false })}
    >
      {t('actions.customer-view')}
    </Button>
  )
}

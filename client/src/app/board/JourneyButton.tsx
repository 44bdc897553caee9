import { Button } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import classes from './board.module.css'
import { Hint } from '../../ui/Hint.tsx'

/** Opens what the board says about the journey. */
export function JourneyButton() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const isOpen = useEditorState(({ journeyView }) => journeyView !== null)
  return (
    <Hint label={`${t('actions.journey')} · J`}>
      <Button
        className={classes['narrow'] ?? ''}
        variant={isOpen ? 'light' : 'subtle'}
        color={isOpen ? 'indigo' : 'gray'}
        size="sm"
        flex="none"
        leftSection={<IconRoute size={18} stroke={1.5} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => actionOf('journey').run(editor)}
      >
        <span className={classes['words']}>{t('journey.button')}</span>
      </Button>
    </Hint>
  )
}

import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../document/hooks.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { Hint } from '../../ui/Hint.tsx'
import classes from './board.module.css'
import { WorkshopMinutes } from './WorkshopMinutes.tsx'

/** Opens the workshop: what there is to do in it, or to prepare. Filled while one is on. */
export function WorkshopButton() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const isOpen = useEditorState(({ workshopTab }) => workshopTab !== null)
  const workshop = useWorkshop()
  const isOn = workshop !== null
  return (
    <Hint label={`${t('actions.workshop')} · ${t('workshop.keys')}`}>
      <Button
        className={classes['narrow'] ?? ''}
        variant={isOpen || isOn ? 'light' : 'subtle'}
        color={isOpen || isOn ? 'indigo' : 'gray'}
        size="sm"
        flex="none"
        leftSection={<IconUsersGroup size={18} stroke={1.5} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => actionOf('workshop').run(editor)}
      >
        <span className={classes['words']}>{t('workshop.button')}</span>
        {workshop && <WorkshopMinutes workshop={workshop} />}
      </Button>
    </Hint>
  )
}

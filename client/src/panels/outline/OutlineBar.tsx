import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { addLane } from '../grid/grid-edits.ts'
import { LaneItems } from '../grid/LaneItems.tsx'
import { addHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'
import type { OutlineView } from './outline-view.ts'
import { useControl } from './use-control.ts'
import { useSectionName } from './use-section-name.ts'
import classes from './outline.module.css'

type Props = {
  readonly control: OutlineControl
  readonly view: OutlineView
  readonly onView: (view: OutlineView) => void
}

/** Outline or table, and what is added to the grid. */
export function OutlineBar({ control, view, onView }: Props) {
  const { t } = useTranslation('outline')
  const editor = useEditor()
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        size="sm"
        aria-label={t('views.label')}
        value={view}
        onChange={(next) => onView(next === 'table' ? 'table' : 'tree')}
        data={[
          { value: 'tree', label: t('views.tree') },
          { value: 'table', label: t('views.table') },
        ]}
      />
      {view === 'tree' && editor.canEdit() && (
        <span className={classes['adding']}>
          <AddStage control={control} />
          <MenuButton
            position="bottom-end"
            target={
              <Button {...look} leftSection={<IconPlus {...icon} />} aria-label={t('add.heard.lane')}>
                {t('add.lane')}
              </Button>
            }
            items={
              <LaneItems
                onAdd={(lane) => {
                  const board = editor.document.store.get()
                  editor.edit([addLane(board, editor.createId(), board.lanes.size, lane)])
                }}
              />
            }
          />
        </span>
      )}
    </div>
  )
}

/** Says where the stage will be: behind the one that one is at, else at the end. Its name is typed at once. */
function AddStage({ control }: Pick<Props, 'control'>) {
  const { t } = useTranslation('outline')
  const sectionName = useSectionName()
  useControl(control, ({ active }) => active)
  const section = control.section()
  const stage = section?.stage ? sectionName(section) : ''
  const [text, heard] =
    stage === ''
      ? [t('add.stage'), t('add.heard.stage')]
      : [t('add.stageAfter', { stage }), t('add.heard.stageAfter', { stage })]
  return (
    <Button
      {...look}
      className={classes['addStage'] ?? ''}
      leftSection={<IconPlus {...icon} />}
      aria-label={heard}
      title={heard}
      onClick={() => addHere(control, 'stage')}
    >
      <span className={classes['cut']}>{text}</span>
    </Button>
  )
}

const look = { size: 'compact-sm', variant: 'subtle', color: 'gray' } as const
const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

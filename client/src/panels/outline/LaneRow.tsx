import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanes } from '../../document/hooks.ts'
import { LaneSign } from '../grid/LaneSign.tsx'
import { rename } from '../grid/grid-edits.ts'
import { HeadName } from '../grid/HeadName.tsx'
import { useNames } from '../navigation/use-names.ts'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import type { OutlineControl } from './outline-control.ts'
import { useControl } from './use-control.ts'
import { LineMenu } from './LineMenu.tsx'
import classes from './rows.module.css'
import { OutlineRowView } from './OutlineRowView.tsx'

type Props = {
  readonly row: OutlineRow
  readonly control: OutlineControl
  readonly isMenuOpen: boolean
  readonly onMenu: (key: string, isOpen: boolean) => void
}

/** A lane within a stage, and below it what lies there. */
export const LaneRow = memo(function LaneRow({ row, control, isMenuOpen, onMenu }: Props) {
  const { t } = useTranslation('outline')
  const names = useNames()
  const lane = useLanes().get(row.id)
  const isRenaming = useControl(control, ({ renaming }) => renaming === row.key)
  if (!lane) return null
  const fold = (): void => control.fold(row.key, !control.get().folded.has(row.key))
  return (
    <OutlineRowView
      row={row}
      control={control}
      others=""
      isSelected={undefined}
      sign={<LaneSign lane={lane} />}
      name={
        isRenaming ? (
          <HeadName
            name={lane.name}
            placeholder={names.lane(lane)}
            label={t('row.laneName')}
            onCommit={(name) => name !== lane.name && control.editor.edit([rename('lanes', row.id, name)])}
            onClose={(byKey) => {
              control.rename(null)
              if (byKey) control.refocus()
            }}
          />
        ) : (
          <span className={classes['title']} dir="auto">
            {names.lane(lane)}
          </span>
        )
      }
      onAdd={fold}
      onOpen={fold}
      tools={
        <LineMenu
          axis="lanes"
          id={row.id}
          control={control}
          opened={isMenuOpen}
          onChange={(isOpen) => onMenu(row.key, isOpen)}
        />
      }
    />
  )
})

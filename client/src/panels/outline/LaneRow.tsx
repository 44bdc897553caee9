import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanes } from '../../document/hooks.ts'
import { LaneSign } from '../grid/LaneSign.tsx'
import { rename } from '../grid/grid-edits.ts'
import { HeadName } from '../grid/HeadName.tsx'
import { useNames } from '../navigation/use-names.ts'
import type { RowProps } from './ElementRow.tsx'
import { LineMenu } from './LineMenu.tsx'
import classes from './rows.module.css'
import { OutlineRowView } from './OutlineRowView.tsx'

type Props = Omit<RowProps, 'onMenu' | 'onFields' | 'isSelected'> & {
  readonly isMenuOpen: boolean
  readonly onMenu: (isOpen: boolean) => void
}

/** A lane within a stage, and below it what lies there. */
export const LaneRow = memo(function LaneRow({ isMenuOpen, onMenu, ...props }: Props) {
  const { row, control, isRenaming, isFolded } = props
  const { t } = useTranslation('outline')
  const names = useNames()
  const lane = useLanes().get(row.id)
  if (!lane) return null
  const fold = (): void => control.fold(row.key, !isFolded)
  return (
    <OutlineRowView
      {...props}
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
      onArrive={() => control.arrive(row.key)}
      onFold={fold}
      onAdd={fold}
      onOpen={fold}
      tools={<LineMenu axis="lanes" id={row.id} control={control} opened={isMenuOpen} onChange={onMenu} />}
    />
  )
})

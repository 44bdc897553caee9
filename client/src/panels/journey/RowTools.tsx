import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'

type Props = {
  /** What each is called, with the name of the row, for who only hears it. */
  editLabel: string
  eraseLabel: string
  /** Undefined for those who may not. */
  onEdit: (() => void) | undefined
  onErase: (() => void) | undefined
}

/** To change and to erase a row. */
export function RowTools({ editLabel, eraseLabel, onEdit, onErase }: Props) {
  return (
    <>
      {onEdit && (
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={editLabel} onClick={onEdit}>
          <IconPencil size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
      {onErase && (
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={eraseLabel} onClick={onErase}>
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}

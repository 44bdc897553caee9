import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './board-card.module.css'
import { DeleteBoardDialog } from './DeleteBoardDialog.tsx'
import { ChangeBoardDialog } from './ChangeBoardDialog.tsx'
import { MenuDropdown } from '../../ui/MenuDropdown.tsx'

/** What one may do with a board without opening it; nothing for those who may do nothing. */
export function BoardMenu({ board }: { board: BoardSummary }) {
  const { t } = useTranslation('app')
  const [dialog, setDialog] = useState<'change' | 'delete' | null>(null)
  const close = (): void => setDialog(null)
  if (!can(board.role, 'board.edit')) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            className={classes['above'] ?? ''}
            variant="subtle"
            color="gray"
            aria-label={t('boards.menu', { title: board.title })}
          >
            <IconDots size={20} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <MenuDropdown>
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
            onClick={() => setDialog('change')}
          >
            {t('boards.change')}
          </Menu.Item>
          {can(board.role, 'board.delete') && (
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
              onClick={() => setDialog('delete')}
            >
              {t('boards.delete')}
            </Menu.Item>
          )}
        </MenuDropdown>
      </Menu>
      {dialog === 'change' && <ChangeBoardDialog board={board} onClose={close} />}
      {dialog === 'delete' && <DeleteBoardDialog board={board} onClose={close} />}
    </>
  )
}

import { Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { listOf } from '../../locales/format.ts'
import { editorsOf } from './editors-of.ts'
import classes from './inspector.module.css'

/** Who else works on this very element right now. */
export function EditedBy({ id }: { id: ElementId }) {
  const { t } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const names = editorsOf(usePeers(), id)
  if (names.length === 0) return null
  return (
    <Text size="sm" className={classes['editedBy'] ?? ''} role="status">
      <IconPencil size={16} stroke={1.5} aria-hidden />
      {t('inspector.editedBy', { count: names.length, names: listOf(locale, names) })}
    </Text>
  )
}

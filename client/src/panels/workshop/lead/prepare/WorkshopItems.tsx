import { Menu } from '@mantine/core'
import { IconCopyPlus, IconDownload, IconFolderOpen, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly onOpen?: () => void
  readonly onUse?: () => void
  readonly onExport: () => void
  readonly onRemove: () => void
}

/** What can be done to a workshop that is not on. */
export function WorkshopItems({ onOpen, onUse, onExport, onRemove }: Props) {
  const { t } = useTranslation('workshop')
  return (
    <>
      {onOpen && (
        <Menu.Item leftSection={<IconFolderOpen size={16} stroke={1.5} aria-hidden />} onClick={onOpen}>
          {t('list.open')}
        </Menu.Item>
      )}
      {onUse && (
        <Menu.Item leftSection={<IconCopyPlus size={16} stroke={1.5} aria-hidden />} onClick={onUse}>
          {t('list.use')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />} onClick={onExport}>
        {t('list.export')}
      </Menu.Item>
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
        onClick={onRemove}
      >
        {t('list.remove')}
      </Menu.Item>
    </>
  )
}

import { Menu } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Props = { readonly onChange: (() => void) | null; readonly onErase: () => void }

export function CommentItems({ onChange, onErase }: Props) {
  const { t } = useTranslation('comments')
  return (
    <>
      {onChange && (
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />} onClick={onChange}>
          {t('change')}
        </Menu.Item>
      )}
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
        onClick={onErase}
      >
        {t('erase')}
      </Menu.Item>
    </>
  )
}

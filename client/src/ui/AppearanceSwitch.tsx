import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { appearanceIcons } from './appearance-icons.ts'
import { AppearanceItems } from './AppearanceItems.tsx'

/** Light, dark or like the system. */
export function AppearanceSwitch() {
  const { t } = useTranslation('app')
  const Current = appearanceIcons[useMantineColorScheme().colorScheme]
  const [opened, setOpened] = useState(false)
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Tooltip label={t('appearance.label')} disabled={opened}>
        <span>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('appearance.label')}>
              <Current size={20} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        <AppearanceItems />
      </Menu.Dropdown>
    </Menu>
  )
}

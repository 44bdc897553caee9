import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { appearances } from './appearance.ts'

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }

/** Light, dark or like the system. */
export function AppearanceSwitch() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Current = icons[colorScheme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('appearance.label')}>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('appearance.label')}>
            <Current size={20} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {appearances.map((choice) => {
          const Icon = icons[choice]
          return (
            <Menu.Item
              key={choice}
              role="menuitemradio"
              aria-checked={choice === colorScheme}
              leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
              rightSection={choice === colorScheme && <IconCheck size={16} aria-hidden />}
              onClick={() => setColorScheme(choice)}
            >
              {t(`appearance.${choice}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

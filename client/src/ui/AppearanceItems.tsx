import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { appearanceIcons } from './appearance-icons.ts'
import { appearances } from './appearance.ts'

/** Light, dark or like the system, inside of a menu. */
export function AppearanceItems() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return appearances.map((choice) => {
    const Icon = appearanceIcons[choice]
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
  })
}

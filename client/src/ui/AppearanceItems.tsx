import { Menu, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { appearances } from './appearance.ts'

/** Light, dark or like the system, inside of a menu. */
export function AppearanceItems() {
  const { t } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = (chosen: string): void => {
    setColorScheme(appearances.find((choice) => choice === chosen) ?? 'auto')
  }
  return (
    <Menu.RadioGroup value={colorScheme} onChange={choose}>
      {appearances.map((choice) => (
        <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
          {t(`appearance.${choice}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

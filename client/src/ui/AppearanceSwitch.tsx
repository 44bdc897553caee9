import { ActionIcon, useMantineColorScheme } from '@mantine/core'

import { useTranslation } from 'react-i18next'
import { appearanceIcons } from './appearance-icons.ts'
import { MenuButton } from './MenuButton.tsx'
import { lazyPart } from './lazy-part.ts'

const AppearanceItems = lazyPart(async () => ({
  default: (await import('./AppearanceItems.tsx')).AppearanceItems,
}))

/** Light, dark or like the system. */
export function AppearanceSwitch() {
  const { t } = useTranslation('app')
  const Current = appearanceIcons[useMantineColorScheme().colorScheme]
  return (
    <MenuButton
      position="bottom-end"
      tooltip={t('appearance.label')}
      target={
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('appearance.label')}>
          <Current size={20} stroke={1.5} />
        </ActionIcon>
      }
      items={<AppearanceItems />}
    />
  )
}

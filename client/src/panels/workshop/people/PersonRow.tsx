import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconBan, IconDots, IconUserMinus } from '@tabler/icons-react'
import type { WorkshopPerson } from '@wegpunkt/shared/http/join-routes'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../../ui/Hint.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import classes from './people.module.css'

type PutOut = (what: 'remove' | 'ban') => void
type Props = { readonly person: WorkshopPerson; readonly onPutOut: PutOut | null }

/** One of those who take part. Members leave the workspace's way; guests can be put out here. */
export function PersonRow({ person: { name, isGuest, isPresent }, onPutOut }: Props) {
  const { t } = useTranslation('joining')
  return (
    <li className={classes['person']}>
      <span className={classes['name']}>{name}</span>
      {isPresent && (
        <Hint label={t('people.list.here')}>
          <span className={classes['here']} role="img" aria-label={t('people.list.here')} />
        </Hint>
      )}
      {isGuest && (
        <>
          <Text size="xs" c="dimmed">
            {t('people.list.guest')}
          </Text>
          {onPutOut && (
            <MenuButton
              position="bottom-end"
              target={
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t('people.list.actions', { name })}
                >
                  <IconDots size={16} stroke={1.5} aria-hidden />
                </ActionIcon>
              }
              items={<Items onPutOut={onPutOut} />}
            />
          )}
        </>
      )}
    </li>
  )
}

function Items({ onPutOut }: { onPutOut: PutOut }) {
  const { t } = useTranslation('joining')
  return (
    <>
      <Menu.Item
        leftSection={<IconUserMinus size={16} stroke={1.5} aria-hidden />}
        onClick={() => onPutOut('remove')}
      >
        {t('people.list.remove')}
      </Menu.Item>
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<IconBan size={16} stroke={1.5} aria-hidden />}
        onClick={() => onPutOut('ban')}
      >
        {t('people.list.ban')}
      </Menu.Item>
    </>
  )
}

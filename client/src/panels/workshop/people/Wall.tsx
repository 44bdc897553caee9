import { ActionIcon, Modal, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type JoinLink, workshopPeopleQuery } from '../../../api/joining.ts'
import { OnlyHere } from '../../../ui/OnlyHere.tsx'
import { QrCode } from './QrCode.tsx'
import type { DoorWorkshop } from './use-door-workshop.ts'
import classes from './wall.module.css'

type Props = { readonly workshop: DoorWorkshop; readonly link: JoinLink; readonly onClose: () => void }

/** The invitation over all of the screen, to be read from the last row. */
export function Wall({ workshop, link, onClose }: Props) {
  const { t } = useTranslation('joining')
  const people = useQuery(workshopPeopleQuery(workshop.id)).data?.people
  const inside = people?.filter(({ state }) => state === 'in').length ?? 0
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      padding={0}
      aria-label={t('people.wall.label')}
      onClose={onClose}
    >
      <div className={classes['wall']}>
        <ActionIcon
          className={classes['close'] ?? ''}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('people.wall.close')}
          onClick={onClose}
        >
          <IconX size={24} stroke={1.5} aria-hidden />
        </ActionIcon>
        <div className={classes['picture']}>
          <QrCode text={link.url} label={t('people.wall.picture', { link: link.url })} />
        </div>
        <div className={classes['words']}>
          <Title order={1} className={classes['title'] ?? ''}>
            {workshop.title}
          </Title>
          <Text className={classes['scan'] ?? ''}>{t('people.wall.scan')}</Text>
          <Text className={classes['or'] ?? ''}>
            {t('people.wall.or', { address: link.codeUrl.replace(/^https?:\/\//u, '') })}
          </Text>
          <Text className={classes['code'] ?? ''}>{link.code}</Text>
          <OnlyHere address={link.url} text={t('people.link.onlyHere')} />
          <Text className={classes['or'] ?? ''} role="status">
            {t('people.wall.present', { count: inside })}
          </Text>
        </div>
      </div>
    </Modal>
  )
}

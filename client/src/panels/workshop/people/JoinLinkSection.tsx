import { ActionIcon, Button, CopyButton, Group, Menu, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconDots, IconMaximize, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type JoinLink, workshopDoorQuery } from '../../../api/joining.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { showToast } from '../../../ui/toasts.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { OnlyHere } from '../../../ui/OnlyHere.tsx'
import classes from './people.module.css'
import { QrCode } from './QrCode.tsx'
import type { DoorWorkshop } from './use-door-workshop.ts'
import { useJoinLink } from './use-join-link.ts'

const Wall = lazyPart(async () => ({ default: (await import('./Wall.tsx')).Wall }))

/** How people are invited: link, code, and the QR code for the wall. */
export function JoinLinkSection({ workshop }: { workshop: DoorWorkshop }) {
  const { t } = useTranslation('joining')
  const { link, isStale, make } = useJoinLink(workshop.id)
  const [isRenewing, setRenewing] = useState(false)
  const renew = async (): Promise<void> => {
    await make.mutateAsync(true)
    showToast({ message: t('people.link.renewed') })
  }
  return (
    <section aria-label={t('people.link.title')}>
      <Stack gap="sm">
        {workshop.status === 'planned' && <Text size="sm">{t('people.planned')}</Text>}
        {link ? (
          <ShownLink workshop={workshop} link={link} onRenew={() => setRenewing(true)} />
        ) : (
          <NoLink
            workshop={workshop.id}
            isStale={isStale}
            isBusy={make.isPending}
            onMake={() => make.mutate(false)}
          />
        )}
        <FormError error={make.error} />
      </Stack>
      {isRenewing && (
        <ConfirmDialog
          title={t('people.link.renew')}
          text={t('people.link.renewText')}
          submit={t('people.link.renew')}
          onConfirm={renew}
          onClose={() => setRenewing(false)}
        />
      )}
    </section>
  )
}

type NoLinkProps = { workshop: string; isStale: boolean; isBusy: boolean; onMake: () => void }

function NoLink({ workshop, isStale, isBusy, onMake }: NoLinkProps) {
  const { t } = useTranslation('joining')
  const links = useQuery(workshopDoorQuery(workshop)).data?.links ?? 0
  return (
    <>
      <Text size="sm" c="dimmed">
        {isStale && `${t('people.link.stale')} `}
        {links > 0 ? t('people.link.elsewhere', { count: links }) : t('people.link.text')}
      </Text>
      <Button onClick={onMake} loading={isBusy}>
        {t(links > 0 ? 'people.link.show' : 'people.link.make')}
      </Button>
    </>
  )
}

function ShownLink({
  workshop,
  link,
  onRenew,
}: {
  workshop: DoorWorkshop
  link: JoinLink
  onRenew: () => void
}) {
  const { t } = useTranslation('joining')
  const [isOnWall, setOnWall] = useState(false)
  return (
    <>
      <div className={classes['invite']}>
        <button
          type="button"
          className={classes['qrButton']}
          aria-label={t('people.link.wall')}
          onClick={() => setOnWall(true)}
        >
          <QrCode text={link.url} label={t('people.wall.picture', { link: link.url })} />
        </button>
        <Stack gap={2} align="flex-start" className={classes['codeBox'] ?? ''}>
          <Text size="sm" c="dimmed">
            {t('people.link.code')}
          </Text>
          <Text className={classes['code'] ?? ''}>{link.code}</Text>
          <Text size="xs" c="dimmed" className={classes['address'] ?? ''}>
            {t('people.link.codeAt', { address: plain(link.codeUrl) })}
          </Text>
          <Button
            mt={6}
            size="xs"
            variant="default"
            leftSection={<IconMaximize size={14} stroke={1.5} aria-hidden />}
            onClick={() => setOnWall(true)}
          >
            {t('people.link.wall')}
          </Button>
        </Stack>
      </div>
      <OnlyHere address={link.url} text={t('people.link.onlyHere')} />
      <LinkField url={link.url} onRenew={onRenew} />
      {isOnWall && (
        <Suspense>
          <Wall workshop={workshop} link={link} onClose={() => setOnWall(false)} />
        </Suspense>
      )}
    </>
  )
}

function LinkField({ url, onRenew }: { url: string; onRenew: () => void }) {
  const { t } = useTranslation(['joining', 'app'])
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={t('people.link.label')}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={copied ? t('app:action.copied') : t('app:action.copy')}
            onClick={copy}
          >
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
      <MenuButton
        position="bottom-end"
        target={
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('people.link.more')}>
            <IconDots size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        }
        items={
          <Menu.Item leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />} onClick={onRenew}>
            {t('people.link.renew')}
          </Menu.Item>
        }
      />
    </Group>
  )
}

/** An address as people read it out. */
const plain = (address: string): string => address.replace(/^https?:\/\//u, '')

import { ActionIcon, Badge, Menu, UnstyledButton } from '@mantine/core'
import {
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react'
import type { Link } from '@wegpunkt/shared/links/link'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeLink } from '../../api/links.ts'
import { dayText, relativeTime } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useNow } from '../../ui/use-now.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { lastMomentOf } from './link-draft.ts'
import { linkState } from './link-state.ts'
import { LinkWaiting } from './LinkWaiting.tsx'
import classes from './share.module.css'
import { useLinkChanges } from './use-links.ts'
import { useSummary } from './use-summary.ts'

type Props = {
  readonly link: Link
  readonly onEdit: () => void
  readonly onMade: (made: MadeLink) => void
  /** What waits at it is shown elsewhere. */
  readonly onAway: () => void
}

const stateColors = { active: 'indigo', paused: 'gray', expired: 'gray' } as const

/** One link: what it shows, how often it was opened, and what can be done with it. */
export function LinkRow({ link, onEdit, onMade, onAway }: Props) {
  const { t } = useTranslation('links')
  const summary = useSummary()
  const state = linkState(link, useNow())
  return (
    <li className={classes['link']} data-state={state}>
      <div className={classes['about']}>
        <UnstyledButton className={classes['about'] ?? ''} onClick={onEdit}>
          <span className={classes['name']}>{link.name}</span>
          <span className={classes['summary']}>{summary(link)}</span>
          <span className={classes['dim']}>
            <Opened link={link} />
          </span>
        </UnstyledButton>
        <LinkWaiting link={link} onShown={onAway} />
      </div>
      <Badge variant="light" color={stateColors[state]} flex="none">
        {t(`list.states.${state}`)}
      </Badge>
      <LinkMenu link={link} onEdit={onEdit} onMade={onMade} />
    </li>
  )
}

function Opened({ link: { opens, lastOpenedAt, expiresAt } }: Pick<Props, 'link'>) {
  const { t } = useTranslation('links')
  const locale = useLocale()
  const now = useNow()
  const said = [
    opens === 0 ? t('list.never') : t('list.opens', { count: opens }),
    lastOpenedAt && t('list.last', { when: relativeTime(locale, lastOpenedAt, now) }),
    expiresAt && t('list.until', { day: dayText(locale, lastMomentOf(expiresAt)) }),
  ]
  return said.filter(Boolean).join(' · ')
}

function LinkMenu({ link, onEdit, onMade }: Omit<Props, 'onAway'>) {
  const { t } = useTranslation('links')
  const { change, renew, revoke } = useLinkChanges()
  const tellProblem = useProblemToast()
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  const { id, name, isPaused } = link
  const pause = async (): Promise<void> => {
    try {
      await change.mutateAsync({ id, to: { isPaused: !isPaused } })
      showToast({ message: t(isPaused ? 'list.resumed' : 'list.paused', { name }) })
    } catch (error) {
      // Whoever paused a link would think it shut; the menu that could say so is closed by then.
      tellProblem(error)
    }
  }
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <>
      <MenuButton
        position="bottom-end"
        target={
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('list.more', { name })}>
            <IconDots size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        }
        items={
          <>
            <Menu.Item leftSection={<IconSettings {...icon} />} onClick={onEdit}>
              {t('list.edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={isPaused ? <IconPlayerPlay {...icon} /> : <IconPlayerPause {...icon} />}
              onClick={() => void pause()}
            >
              {t(isPaused ? 'list.resume' : 'list.pause')}
            </Menu.Item>
            <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={() => setAsking('renew')}>
              {t('list.renew')}
            </Menu.Item>
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconTrash {...icon} />}
              onClick={() => setAsking('revoke')}
            >
              {t('list.revoke')}
            </Menu.Item>
          </>
        }
      />
      {asking === 'renew' && (
        <ConfirmDialog
          title={t('renew.title', { name })}
          text={t('renew.text')}
          submit={t('renew.submit')}
          onConfirm={async () => onMade(await renew.mutateAsync(id))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'revoke' && (
        <ConfirmDialog
          title={t('revoke.title', { name })}
          text={t('revoke.text')}
          submit={t('revoke.submit')}
          onConfirm={async () => {
            await revoke.mutateAsync(id)
            showToast({ message: t('list.revoked', { name }) })
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

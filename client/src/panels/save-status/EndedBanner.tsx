import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useSaveStatus } from '../../document/hooks.ts'
import classes from './save-status.module.css'
import { type EndedKey, endedKey } from './status-words.ts'

type Props = {
  /** Where one signs in. Opens in another tab, so that nothing of this one is lost. */
  signInHref: string
  onBack: () => void
}

type Key = EndedKey | 'outdated'

/** Over the board once it will not be saved from this tab any more: why, what that means for one's work, what to do. */
export function EndedBanner({ signInHref, onBack }: Props) {
  const { t } = useTranslation('document')
  const status = useSaveStatus()
  if (status.state !== 'ended' && status.state !== 'outdated') return null
  const key = status.state === 'outdated' ? 'outdated' : endedKey(status.closeCode)
  const count = status.state === 'ended' ? status.unsaved : 0
  return (
    <Alert
      role="alert"
      className={classes['banner'] ?? ''}
      color={key === 'outdated' || key === 'too-old' ? 'indigo' : 'red'}
      icon={<IconPlugConnectedX size={20} stroke={1.5} />}
      title={t(`ended.${key}.title`)}
    >
      <Text>
        {count > 0 && key !== 'outdated' ? t(`ended.${key}.text-kept`, { count }) : t(`ended.${key}.text`)}
      </Text>
      <Group gap="xs" mt="sm">
        <Remedies of={key} unsaved={count} signInHref={signInHref} />
        <Button variant="default" onClick={onBack}>
          {t('ended.back')}
        </Button>
      </Group>
    </Alert>
  )
}

function Remedies({ of, unsaved, signInHref }: { of: Key; unsaved: number; signInHref: string }) {
  const { t } = useTranslation('document')
  const document = useBoardDocument()
  const discard = async (): Promise<void> => {
    await document.forget()
    reload()
  }
  switch (of) {
    case 'signed-out':
      return (
        <>
          <Button component="a" href={signInHref} target="_blank" rel="noopener">
            {t('ended.sign-in')}
          </Button>
          <Button variant="default" onClick={() => document.reconnect()}>
            {t('ended.retry')}
          </Button>
        </>
      )
    case 'no-access':
      return <Button onClick={() => document.reconnect()}>{t('ended.retry')}</Button>
    case 'too-old':
    case 'outdated':
      return <Button onClick={reload}>{t('ended.reload')}</Button>
    case 'rejected':
      return (
        <>
          <Button onClick={reload}>{t('ended.reload')}</Button>
          {unsaved > 0 && (
            <Button color="red" variant="light" onClick={() => void discard()}>
              {t('ended.discard')}
            </Button>
          )}
        </>
      )
    case 'removed':
      return null
    default:
      return null
  }
}

const reload = (): void => window.location.reload()

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { useSaveStatus } from '../../document/hooks.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import classes from './board.module.css'

const SIGNED_OUT = new Problem('not-signed-in').closeCode
const NO_BOARD = new Problem('board-not-found').closeCode
const NOT_ALLOWED = new Problem('not-allowed').closeCode

/** Over the board once the server will not have this connection again: why, and what to do. */
export function EndedNotice() {
  const { t } = useTranslation('app')
  const status = useSaveStatus()
  const { pathname } = useLocation()
  if (status.state !== 'ended') return null
  const { closeCode, unsaved } = status
  const kind = kindOf(closeCode)
  return (
    <Alert
      role="alert"
      className={classes['ended'] ?? ''}
      color="red"
      icon={<IconPlugConnectedX size={20} stroke={1.5} />}
      title={t(`board.ended.${kind}`)}
    >
      <Text>{t(`board.ended.${kind}Text`)}</Text>
      {unsaved > 0 && !status.onlyInMemory && <Text>{t('board.ended.kept', { count: unsaved })}</Text>}
      <Group gap="xs" mt="sm">
        {kind === 'signedOut' && (
          <ButtonLink to="/sign-in" search={{ from: pathname }} target="_blank">
            {t('board.ended.signIn')}
          </ButtonLink>
        )}
        {kind === 'other' && <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>}
        <ButtonLink to="/" variant="default">
          {t('action.toBoards')}
        </ButtonLink>
      </Group>
    </Alert>
  )
}

function kindOf(closeCode: number): 'signedOut' | 'gone' | 'other' {
  if (closeCode === SIGNED_OUT) return 'signedOut'
  return closeCode === NO_BOARD || closeCode === NOT_ALLOWED ? 'gone' : 'other'
}

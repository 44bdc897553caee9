import { Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import type { Link } from '@wegpunkt/shared/links/link'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { showWaiting } from '../comments/waiting-shown.ts'

type Props = { readonly link: Link; readonly onShown: () => void }

/** How much was said by a link that waits, and the way there. */
export function LinkWaiting({ link: { name, waiting }, onShown }: Props) {
  const { t } = useTranslation('links')
  const editor = useEditor()
  const desk = useStore(editor.comments)
  if (waiting === 0 || !desk) return null
  return (
    <Button
      variant="light"
      size="compact-sm"
      aria-label={t('list.waitingAt', { count: waiting, name })}
      leftSection={<IconHourglass size={14} stroke={1.5} aria-hidden />}
      onClick={() => {
        showWaiting(editor, desk)
        onShown()
      }}
    >
      {t('list.waiting', { count: waiting })}
    </Button>
  )
}

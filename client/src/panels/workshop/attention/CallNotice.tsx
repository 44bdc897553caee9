import { Button } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { CALL_SHOWN_MS } from '@wegpunkt/shared/limits'
import type { Attention } from '@wegpunkt/shared/workshop/attention'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { actionOf } from '../../../editor/actions/actions.ts'
import { useEditor } from '../../../editor/context.ts'
import { useKeyText } from '../../shortcuts/use-key-text.ts'
import { useDesk } from '../use-desk.ts'
import { Notice } from './Notice.tsx'
import { useNameOf } from './use-name-of.ts'
import { useShownFor } from '../../../document/use-shown-for.ts'

/** A moderator asks everybody to come: yes or no, by pointer or key; without an answer it goes by itself. */
export function CallNotice({ call }: { call: NonNullable<Attention['call']> }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const { called } = useDesk()
  const isOpen = useShownFor(call.at, CALL_SHOWN_MS)
  const name = useNameOf(call.by)
  const keyText = useKeyText()
  const { area } = call
  useEffect(() => {
    if (!isOpen) return undefined
    called.set(area)
    return () => called.set(null)
    // Again for another request, not for the same one that is read anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [called, isOpen, call.at])
  if (useStore(called) === null || !isOpen) return null
  const keysOf = (id: 'call-go' | 'call-stay'): string =>
    actionOf(id)
      .keys.map((key) => keyText(key).join(' '))
      .join()
  return (
    <Notice
      Picture={IconSpeakerphone}
      text={t('notice.call', { name })}
      more={t('notice.hint', { go: keysOf('call-go'), stay: keysOf('call-stay') })}
    >
      <Button size="compact-md" onClick={() => actionOf('call-go').run(editor)}>
        {t('notice.go')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        onClick={() => actionOf('call-stay').run(editor)}
      >
        {t('notice.stay')}
      </Button>
    </Notice>
  )
}

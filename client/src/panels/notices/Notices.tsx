import { Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import type { Notice } from '../../editor/editor.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

/** So long one can take back from a message what it is about. */
const UNDO_MS = 8_000

/** Says what the editor has to say. The same thing twice is one message. */
export function Notices() {
  const editor = useEditor()
  const { notices } = editor
  useEffect(
    () =>
      notices.subscribe(() => {
        const notice = notices.get()
        if (!notice) return
        const undo = (): void => {
          hideToast(notice.key)
          editor.undo()
        }
        const message = notice.offersUndo ? (
          <WithUndo notice={notice} onUndo={undo} />
        ) : (
          <NoticeText notice={notice} />
        )
        showToast({
          id: notice.key,
          message,
          color: 'indigo',
          ...(notice.offersUndo && { autoClose: UNDO_MS }),
        })
      }),
    [editor, notices],
  )
  return null
}

// A component, so that it changes with the language while it stands there.
function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['editor', 'app'])
  const [first] = notice.refused ?? []
  if (!first) return t(`notices.${notice.key}`, { ...notice.values })
  const name = first.name || t('images.unnamed')
  return t('notices.images-refused', { ...notice.values, name, reason: t(`app:problem.${first.reason}`) })
}

function WithUndo({ notice, onUndo }: { notice: Notice; onUndo: () => void }) {
  const { t } = useTranslation('scene')
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="md">
        <NoticeText notice={notice} />
      </Text>
      <Button size="compact-md" variant="subtle" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  )
}

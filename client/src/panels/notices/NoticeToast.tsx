import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../editor/editor.ts'

/** One notice in words, with what takes back what it is about. A component, so that it changes with the language. */
export function NoticeToast({ notice, onUndo }: { notice: Notice; onUndo: () => void }) {
  const { t } = useTranslation('scene')
  if (!notice.offersUndo) return <NoticeText notice={notice} />
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

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['editor', 'app'])
  const [first] = notice.refused ?? []
  if (!first) return t(`notices.${notice.key}`, { ...notice.values })
  const name = first.name || t('images.unnamed')
  return t('notices.images-refused', { ...notice.values, name, reason: t(`app:problem.${first.reason}`) })
}

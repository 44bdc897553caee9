import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { restore } from '../../../api/snapshots.ts'
import { ProblemText } from '../../../ui/ProblemText.tsx'
import { hideToast, showToast } from '../../../ui/toasts.ts'
import { useAddSnapshot } from './use-snapshots.ts'

const SHOWN_MS = 20_000
const ID = 'restored'

type Restored = Awaited<ReturnType<typeof restore>>

/** Says that a snapshot was restored, and offers to take that back. */
export function useRestoredToast(): (restored: Restored, name: string) => void {
  const { t } = useTranslation('snapshots')
  const add = useAddSnapshot()
  const takeBack = async (id: string): Promise<void> => {
    hideToast(ID)
    try {
      const { before } = await restore(id)
      if (before) add(before)
      showToast({ id: ID, color: 'indigo', message: t('restore.takenBack') })
    } catch (error) {
      showToast({ id: ID, color: 'red', message: <ProblemText error={error} />, role: 'alert' })
    }
  }
  return ({ before }, name) => {
    if (!before) return showToast({ id: ID, color: 'indigo', message: t('restore.nothing', { name }) })
    add(before)
    showToast({
      id: ID,
      color: 'indigo',
      autoClose: SHOWN_MS,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': t('restore.dismiss') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="md">{t('restore.done', { name })}</Text>
          <Button size="compact-md" variant="subtle" flex="none" onClick={() => void takeBack(before.id)}>
            {t('restore.takeBack')}
          </Button>
        </Group>
      ),
    })
  }
}

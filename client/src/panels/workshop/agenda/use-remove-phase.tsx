import { Button, Group, Text } from '@mantine/core'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { hideToast, showToast } from '../../../ui/toasts.ts'
import { copyOf } from './agenda-edits.ts'
import type { AgendaDesk } from './use-agenda.ts'

const SHOWN_MS = 8_000

/** Removes a phase, and offers to put it back where it was. */
export function useRemovePhase(agenda: AgendaDesk): (phase: Phase, at: number) => Promise<void> {
  const { t } = useTranslation(['workshop', 'app'])
  return async (phase, at) => {
    const { id, name } = phase
    if ((await agenda.edit({ do: 'remove', id })) === null) return
    const putBack = (): void => {
      hideToast(id)
      void agenda.edit({ do: 'add', at, phase: copyOf(phase) })
    }
    showToast({
      id,
      autoClose: SHOWN_MS,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': t('app:action.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="md">{t('workshop:phase.removed', { name })}</Text>
          <Button size="compact-md" variant="subtle" onClick={putBack}>
            {t('workshop:phase.undo')}
          </Button>
        </Group>
      ),
    })
  }
}

import { Button, Group, Text } from '@mantine/core'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { useTranslation } from 'react-i18next'
import type { NewRow } from '../../api/row-changes.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'
import { useRowChanges } from './use-row-changes.ts'
import { fieldsOf } from './fields-of.ts'

const SHOWN_MS = 8_000

type Kind = 'kpi' | 'nps' | 'team' | 'review'

/** Erases a row, and offers to write it once more as it was. */
export function useEraseRow(): <K extends Kind>(row: RowOf<K>, text: string) => Promise<void> {
  const { t } = useTranslation('overview')
  const { t: app } = useTranslation('app')
  const changes = useRowChanges()
  return async <K extends Kind>(row: RowOf<K>, text: string) => {
    const { id, kind } = row
    try {
      await changes.erase(kind, id)
    } catch {
      // Said already; the row is still there.
      return
    }
    // A version of the row's own kind accepts all that it said.
    const again = (): void => void changes.add(kind, fieldsOf(row) as NewRow<typeof kind>).catch(() => null)
    showToast({
      id,
      autoClose: SHOWN_MS,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': app('action.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="md">{text}</Text>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              hideToast(id)
              again()
            }}
          >
            {t('erased.undo')}
          </Button>
        </Group>
      ),
    })
  }
}

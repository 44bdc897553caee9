import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { type Axis, contentOf, neighbourOf, removeAndKeepContent, removeWithContent } from './grid-edits.ts'
import { useLaneLines, useStageLines } from './use-head-lines.ts'
import { useUndoToast } from './use-undo-toast.tsx'

type Props = { readonly axis: Axis; readonly id: ElementId; readonly onClose: () => void }

/** Removes a stage or lane: at once if it is empty, else after asking what becomes of its content. */
export function RemoveLine({ axis, id, onClose }: Props) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const { store } = useBoardDocument()
  const offerUndo = useUndoToast()
  const [stages, lanes] = [useStageLines(), useLaneLines()]
  const lines = axis === 'stages' ? stages : lanes
  const name = lines.find((line) => line.id === id)?.name
  const neighbourId = neighbourOf(store.get(), axis, id)
  const neighbour = lines.find((line) => line.id === neighbourId)?.name
  const count = contentOf(store.get(), axis, id).length
  const started = useRef(false)

  const remove = (edits: readonly Edit[]): void => {
    if (editor.edit(edits) && name !== undefined)
      offerUndo(t(axis === 'stages' ? 'stage.removed' : 'lane.removed', { name }))
    onClose()
  }
  const isGone = name === undefined
  useEffect(() => {
    if (started.current || (count > 0 && !isGone)) return
    started.current = true
    if (isGone) onClose()
    else remove(removeWithContent(store.get(), axis, id))
  })
  if (isGone || count === 0) return null

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(axis === 'stages' ? 'stage.removeTitle' : 'lane.removeTitle', { name })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack>
        <Text>{t('removeContent', { count })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color="red"
            variant="light"
            onClick={() => remove(removeWithContent(store.get(), axis, id))}
          >
            {t('removeAll')}
          </Button>
          {neighbour !== undefined && (
            <Button data-autofocus onClick={() => remove(removeAndKeepContent(store.get(), axis, id))}>
              {t('moveContent', { name: neighbour })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

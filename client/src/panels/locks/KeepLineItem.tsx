import { Menu } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useLanes, useStages } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'

type Props = { readonly axis: 'stages' | 'lanes'; readonly id: ElementId }

/** Locks a stage or lane with all that lies in it, for all but those who moderate, and opens it again. */
export function KeepLineItem({ axis, id }: Props) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const lines = { stages: useStages(), lanes: useLanes() }
  const isKept = lines[axis].get(id)?.lockedBy !== undefined
  const isStage = axis === 'stages'
  const Picture = isKept ? IconLockOpen : IconLock
  const toggle = (): void => {
    const to = { lockedBy: isKept ? undefined : ('moderators' as const) }
    editor.edit([{ do: 'set', in: axis, id, to }])
  }
  return (
    <Menu.Item leftSection={<Picture size={16} stroke={1.5} aria-hidden />} onClick={toggle}>
      {isKept
        ? t(isStage ? 'lock.freeStage' : 'lock.freeLane')
        : t(isStage ? 'lock.keepStage' : 'lock.keepLane')}
    </Menu.Item>
  )
}

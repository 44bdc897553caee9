import { Menu } from '@mantine/core'
import {
  IconArrowBarToDown,
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowBarToUp,
  IconArrowAutofitWidth,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconMessagePlus,
  IconPencil,
  IconTable,
  IconTrash,
} from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useRole, useStore } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { leadTo } from '../journey/moments/open-insights.ts'
import { setSheetWidth } from '../sheet/sheet-width.ts'
import { type Axis, resize } from './grid-edits.ts'
import type { HeadLine } from './heads.ts'

const KeepLineItem = lazyPart(async () => {
  const [{ KeepLineItem }] = await Promise.all([import('../locks/KeepLineItem.tsx'), loadPart('attention')])
  return { default: KeepLineItem }
})

const icon = { size: 16, stroke: 1.5 } as const

export type HeadActions = {
  readonly axis: Axis
  readonly line: HeadLine
  readonly count: number
  readonly onRename: () => void
  readonly onAdd: (index: number) => void
  /** Puts it before the one that is in that slot now. */
  readonly onMove: (slot: number) => void
  readonly onRemove: () => void
}

/** What can be done with one stage or lane. */
export function HeadItems({ axis, line, count, onRename, onAdd, onMove, onRemove }: HeadActions) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const { store } = useBoardDocument()
  const { id, index } = line
  const keeps = can(useRole(), 'lock.keep')
  const stages = axis === 'stages'
  const own = stages ? store.get().stages.get(id)?.width : store.get().lanes.get(id)?.height
  return (
    <>
      <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
        {t('menu.rename')}
      </Menu.Item>
      {line.lane?.kind === 'curve' && <CurveTableItem />}
      {stages && <CommentItem id={id} />}
      <Menu.Divider />
      <Menu.Item
        leftSection={stages ? <IconArrowBarToLeft {...icon} /> : <IconArrowBarToUp {...icon} />}
        onClick={() => onAdd(index)}
      >
        {t(stages ? 'stage.addBefore' : 'lane.addBefore')}
      </Menu.Item>
      <Menu.Item
        leftSection={stages ? <IconArrowBarToRight {...icon} /> : <IconArrowBarToDown {...icon} />}
        onClick={() => onAdd(index + 1)}
      >
        {t(stages ? 'stage.addAfter' : 'lane.addAfter')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={stages ? <IconArrowLeft {...icon} /> : <IconArrowUp {...icon} />}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        {t(stages ? 'stage.moveBack' : 'lane.moveBack')}
      </Menu.Item>
      <Menu.Item
        leftSection={stages ? <IconArrowRight {...icon} /> : <IconArrowDown {...icon} />}
        disabled={index === count - 1}
        onClick={() => onMove(index + 2)}
      >
        {t(stages ? 'stage.moveOn' : 'lane.moveOn')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowAutofitWidth {...icon} />}
        disabled={own === undefined}
        onClick={() => editor.edit([resize(axis, id, undefined)])}
      >
        {t(stages ? 'stage.resetWidth' : 'lane.resetHeight')}
      </Menu.Item>
      <Menu.Divider />
      {keeps && (
        <Suspense>
          <KeepLineItem axis={axis} id={id} />
        </Suspense>
      )}
      <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash {...icon} />} onClick={onRemove}>
        {t(stages ? 'stage.remove' : 'lane.remove')}
      </Menu.Item>
    </>
  )
}

/** The numbers of the curve, for those who would rather read them. */
function CurveTableItem() {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const show = (): void => {
    leadTo('curve')
    setSheetWidth('wide')
    editor.showJourney('moments')
  }
  return (
    <Menu.Item leftSection={<IconTable {...icon} />} onClick={show}>
      {t('curve.table')}
    </Menu.Item>
  )
}

/** Begins a thread about a stage. */
function CommentItem({ id }: { id: string }) {
  const { t } = useTranslation('editor')
  const { comments } = useEditor()
  const desk = useStore(comments)
  if (!desk?.rights.get().say) return null
  return (
    <Menu.Item
      leftSection={<IconMessagePlus {...icon} />}
      onClick={() => desk.open.set({ kind: 'new', about: { on: 'stage', id } })}
    >
      {t('actions.comment')}
    </Menu.Item>
  )
}

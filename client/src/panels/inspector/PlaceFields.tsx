import { Select } from '@mantine/core'
import type { Lane, PlacedElement } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { useLanes, useStages } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { cellEdits } from '../../editor/arranging/moving-to-cell.ts'
import { departmentName } from '../../ui/department-name.ts'
import { type Selected, common } from '../../editor/selected.ts'
import { laidOut } from '../../editor/place/laid-out.ts'

type Props = { selected: readonly Selected<PlacedElement>[] }

/** Stage and lane: the way to move things without dragging. */
export function PlaceFields({ selected }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const stages = useStages()
  const lanes = useLanes()
  const laneName = useLaneName()
  const stage = common(selected, (element) => (stages.has(element.stage ?? '') ? element.stage : null))
  const lane = common(selected, (element) => (lanes.has(element.lane ?? '') ? element.lane : null))

  const move = (to: { stage: string } | { lane: string }): void => {
    const { store } = editor.document
    const laid = laidOut(store)
    const edits = cellEdits(laid, editor.get().selection, to)
    if (edits.length > 0) editor.edit(edits)
  }
  const placeholder = (value: string | null | undefined): string =>
    t(value === undefined ? 'mixed' : 'inspector.outside')
  return (
    <>
      <Select
        size="sm"
        label={t('inspector.stage')}
        data={[...stages].map(([id, { name }], i) => ({
          value: id,
          label: name || t('inspector.unnamedStage', { number: i + 1 }),
        }))}
        value={stage ?? null}
        placeholder={placeholder(stage)}
        onChange={(id) => id !== null && move({ stage: id })}
      />
      <Select
        size="sm"
        label={t('inspector.lane')}
        data={[...lanes].map(([id, row], i) => ({ value: id, label: laneName(row, i + 1) }))}
        value={lane ?? null}
        placeholder={placeholder(lane)}
        onChange={(id) => id !== null && move({ lane: id })}
      />
    </>
  )
}

/** A lane without a name of its own is called by what it is. */
function useLaneName(): (lane: Lane, number: number) => string {
  const { t } = useTranslation('editor')
  const { departments, locale } = useBoardInfo()
  return ({ name, kind, department: key }, number) => {
    if (name) return name
    const department = departments.find((one) => one.key === key)
    if (kind === 'department' && department) return departmentName(department, locale)
    return t(`lanes.${kind}`, { number })
  }
}

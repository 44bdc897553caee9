import { Text } from '@mantine/core'
import { risks } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Handover } from '@wegpunkt/shared/board/method-schema'
import { handovers } from '@wegpunkt/shared/journey/handovers'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentName } from '../../../ui/department-name.ts'
import { useEditor } from '../../../editor/context.ts'
import { useCounting } from '../../../editor/counting.ts'
import { type HandoverChange, handoverEdits } from '../../../editor/method/handing-over.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import { Choice } from '../../fields/Choice.tsx'
import { line, name as nameCheck } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import classes from './method.module.css'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useTitle } from '../../journey/use-title.ts'

type Props = { touchpoint: SelectedOf<'touchpoint'> }

const nothing: Handover = { owner: '', agreement: '' }

/** What is agreed about the way to the next touchpoint, where another department takes over (METHOD.md M21). */
export function HandoverFields({ touchpoint }: Props) {
  const board = useCalmBoard()
  const { id, element } = touchpoint
  const { handovers: known, unknown } = handovers(useCounting().board(board))
  const next = [...known, ...unknown].filter(({ from }) => from === id).map(({ to }) => to)
  const agreed = Object.keys(element.handovers ?? {})
  // What was agreed about another way stays to be read, whatever has moved since.
  const ways = [...new Set([...next, ...agreed])]
  return ways.map((to) => <Way key={to} touchpoint={touchpoint} to={to} />)
}

function Way({ touchpoint, to }: Props & { to: ElementId }) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const titleOf = useTitle()
  const names = useDepartments(touchpoint, to)
  const now = touchpoint.element.handovers?.[to] ?? nothing
  const write = (change: HandoverChange): void => {
    editor.edit(handoverEdits(editor.document.store.get(), [touchpoint.id, to], change))
  }
  return (
    <div role="group" aria-label={t('who.handover', { title: titleOf(to) })} className={classes['entry']}>
      <div>
        <Text size="sm" fw={600}>
          {t('who.handover', { title: titleOf(to) })}
        </Text>
        <Text size="xs" c="dimmed">
          {names}
        </Text>
      </div>
      <LineField
        label={t('who.owner')}
        placeholder={t('who.ownerPlaceholder')}
        value={now.owner}
        check={nameCheck}
        write={(owner) => write({ owner })}
      />
      <LineField
        label={t('who.agreement')}
        placeholder={t('who.agreementPlaceholder')}
        value={now.agreement}
        check={line}
        write={(agreement) => write({ agreement })}
      />
      <Choice
        label={t('who.risk')}
        value={now.risk ?? null}
        options={risks.map((value) => ({ value, label: t(`risks.${value}`) }))}
        onChange={(risk) => write({ risk: risk ?? undefined })}
      />
    </div>
  )
}

/** "From Marketing to Logistics"; a department that nobody set is unknown. */
function useDepartments({ element }: SelectedOf<'touchpoint'>, to: ElementId): string {
  const { t } = useTranslation('method')
  const { departments, locale } = useBoardInfo()
  const receiver = useCalmBoard().elements.get(to)
  if (receiver?.kind !== 'touchpoint') return ''
  const nameOf = (key: string | null): string => {
    const department = departments.find((one) => one.key === key)
    return department ? departmentName(department, locale) : t('who.unknown')
  }
  return t('who.fromTo', { from: nameOf(element.department), to: nameOf(receiver.department) })
}

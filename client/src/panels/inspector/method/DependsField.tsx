import { Text } from '@mantine/core'
import { member } from '@wegpunkt/shared/board/gathered'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkDependency } from '@wegpunkt/shared/journey/checks/touchpoint'
import { dependencyCycles } from '@wegpunkt/shared/journey/dependencies'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { listOf } from '../../../locales/format.ts'
import { touchpointsInOrder } from '../../../editor/journey-order.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useTitle } from '../../journey/use-title.ts'
import { SearchedMultiSelect } from '../../../ui/SearchedMultiSelect.tsx'

/** The touchpoints without which this one fails. Never itself; a circle is possible, and said (METHOD.md M27). */
export function DependsField({ touchpoint: { id, element } }: { touchpoint: SelectedOf<'touchpoint'> }) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const board = useCalmBoard()
  const { locale } = useBoardInfo()
  const titleOf = useTitle()
  const chosen = Object.keys(element.dependsOn ?? {})
  const circle = dependencyCycles(board).find((ids) => ids.includes(id))
  const offered = touchpointsInOrder(board).filter((other) => !isRefused(checkDependency(id, other)))
  // What is gone can still be taken off.
  const gone = chosen.filter((one) => !offered.includes(one))
  const write = (next: readonly string[]): void => {
    const changed = [...new Set(chosen).symmetricDifference(new Set(next))]
    editor.edit(
      changed.map((other): Edit => {
        const to = member('dependsOn', other, next.includes(other) ? true : undefined)
        return { do: 'set', in: 'elements', id, to }
      }),
    )
  }
  return (
    <div>
      <SearchedMultiSelect
        size="sm"
        label={t('who.dependsOn')}
        data={[...offered, ...gone].map((value) => ({ value, label: titleOf(value) }))}
        {...(chosen.length === 0 && { placeholder: t('who.dependsPlaceholder') })}
        nothingFoundMessage={t('who.nothingFound')}
        value={chosen}
        onChange={write}
      />
      {circle && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('who.circle', { way: listOf(locale, circle.map(titleOf)) })}
        </Text>
      )}
    </div>
  )
}

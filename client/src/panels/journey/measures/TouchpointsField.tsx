import { CloseButton, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { touchpointsInOrder } from '../../../editor/journey-order.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useTitle } from '../use-title.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { TouchpointLink } from '../TouchpointLink.tsx'
import { useMeasureChange } from './use-change.ts'

type Props = { measure: Measure; readOnly: boolean }

/** Where it begins; the last touchpoint stays, and says why (METHOD.md M36). */
export function TouchpointsField({ measure: { id, touchpointIds }, readOnly }: Props) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(id)
  const board = useCalmBoard()
  const titleOf = useTitle()
  const isLast = touchpointIds.length === 1
  const offered = touchpointsInOrder(board).filter((one) => !touchpointIds.includes(one))
  return (
    <div role="group" aria-label={t('at.label')}>
      <Text className={classes['label'] ?? ''}>{t('at.label')}</Text>
      <ul className={classes['people']}>
        {touchpointIds.map((one) => (
          <li key={one}>
            <TouchpointLink id={one} />
            {!readOnly && !isLast && (
              <CloseButton
                size="xs"
                aria-label={t('at.remove', { title: titleOf(one) })}
                onClick={() => void change({ touchpointIds: touchpointIds.filter((it) => it !== one) })}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Select
          size="sm"
          searchable
          aria-label={t('at.add')}
          placeholder={t('at.add')}
          nothingFoundMessage={t('at.nothing')}
          value={null}
          data={offered.map((one) => ({ value: one, label: titleOf(one) }))}
          onChange={(one) => one !== null && void change({ touchpointIds: [...touchpointIds, one] })}
        />
      )}
      {!readOnly && isLast && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('at.last')}
        </Text>
      )}
    </div>
  )
}

import { Select, Switch, Text, TextInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { DepartmentSelect } from '../../../ui/DepartmentSelect.tsx'
import { RowForm } from '../RowForm.tsx'
import overview from '../overview/overview.module.css'
import { useRefusalText } from '../use-refusal-text.ts'
import { useJourney } from '../use-journey.ts'
import { type FigureFields, checkFigure, isScoreOfPart } from './figure-fields.ts'
import { SearchedMultiSelect } from '../../../ui/SearchedMultiSelect.tsx'

const WHOLE = 'journey'
type Whole = NonNullable<ReturnType<typeof checkFigure>['whole']>

type Props = {
  label: string
  first: FigureFields
  /** The figure that is changed: it conflicts with others, not with itself. */
  self?: string
  onSend: (fields: Whole) => Promise<unknown>
  onClose: () => void
}

/** The fields of a key figure (METHOD.md M26). */
export function FigureForm({ label, first, self, onSend, onClose }: Props) {
  const { t } = useTranslation('overview')
  const { rows, today } = useJourney()
  const { departments } = useBoardInfo()
  const why = useRefusalText()
  const [fields, setFields] = useState(first)
  const places = usePlaces()
  const checked = checkFigure(fields, today)
  const set = (more: Partial<FigureFields>): void => setFields((now) => ({ ...now, ...more }))
  const send = async (): Promise<boolean> => {
    if (!checked.whole) return false
    await onSend(checked.whole)
    return true
  }
  return (
    <RowForm label={label} submit={t('figures.submit')} onSend={send} onClose={onClose}>
      {(tried) => (
        <>
          <TextInput
            size="sm"
            label={t('figures.name')}
            value={fields.name}
            onChange={({ currentTarget: { value } }) => set({ name: value })}
            error={why(checked.name, tried)}
          />
          <div className={overview['row']}>
            <TextInput
              size="sm"
              inputMode="decimal"
              label={t('figures.value')}
              value={fields.value}
              onChange={({ currentTarget: { value } }) => set({ value })}
              error={why(checked.value, tried)}
            />
            <TextInput
              size="sm"
              label={t('figures.unit')}
              placeholder={t('figures.unitHint')}
              value={fields.unit}
              onChange={({ currentTarget: { value } }) => set({ unit: value })}
              error={why(checked.unit, true)}
            />
          </div>
          <TextInput
            size="sm"
            type="date"
            label={t(fields.isTarget ? 'figures.targetDate' : 'date')}
            value={fields.date}
            onChange={({ currentTarget: { value } }) => set({ date: value })}
            error={why(checked.date, tried)}
          />
          <Switch
            size="xs"
            label={t('figures.isTarget')}
            checked={fields.isTarget}
            onChange={({ currentTarget: { checked: isTarget } }) => set({ isTarget })}
          />
          <DepartmentSelect
            size="sm"
            departments={departments}
            value={fields.department}
            clearable
            onChange={(department) => set({ department })}
          />
          <Select
            size="sm"
            searchable
            label={t('figures.place')}
            data={places}
            value={fields.element ?? WHOLE}
            onChange={(value) => set({ element: value === WHOLE ? null : value })}
          />
          {isScoreOfPart(fields) && (
            <Text size="xs" role="status" className={overview['notice'] ?? ''}>
              <IconInfoCircle size={16} stroke={1.5} aria-hidden />
              <span>{t('figures.scoreOfPart')}</span>
            </Text>
          )}
          <SearchedMultiSelect
            size="sm"
            label={t('figures.conflict')}
            description={t('figures.conflictHint')}
            data={rows.kpis
              .filter(({ id }) => id !== self)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={[...fields.conflictsWith]}
            onChange={(conflictsWith) => set({ conflictsWith })}
          />
        </>
      )}
    </RowForm>
  )
}

/** The whole journey, its stages, and its touchpoints in the customer's order. */
function usePlaces() {
  const { t } = useTranslation('overview')
  const { board } = useJourney()
  return [
    { value: WHOLE, label: t('figures.whole') },
    {
      group: t('figures.stages'),
      items: [...board.stages].map(([id, { name }]) => ({ value: id, label: name || t('figures.unnamed') })),
    },
    {
      group: t('figures.touchpoints'),
      items: stepsOf(board).map(({ id, touchpoint }) => ({ value: id, label: touchpoint.title })),
    },
  ]
}

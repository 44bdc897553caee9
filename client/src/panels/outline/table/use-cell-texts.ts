import { assertNever } from '@wegpunkt/shared/assert-never'
import { contacts } from '@wegpunkt/shared/board/choices'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanes, useStages } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { feelings } from '../../../editor/feelings.ts'
import { departmentOptions } from '../../../ui/department-options.ts'
import { useNames } from '../../navigation/use-names.ts'
import { useFeelingWord } from '../use-feeling-word.ts'
import type { Column, TableRow } from './table-rows.ts'

export type CellOption = { readonly value: string; readonly label: string }

/** What the cells say, and what there is to choose from where one is edited. */
export type CellTexts = {
  readonly textOf: (row: TableRow, column: Column) => string
  /** As a field takes it. */
  readonly valueOf: (row: TableRow, column: Column) => string
  /** Null for what is typed. */
  readonly optionsOf: (row: TableRow, column: Column) => readonly CellOption[] | null
}

/** No choice of the list: personas say different things. */
const MIXED = 'mixed'

export function useCellTexts(): CellTexts {
  const { t } = useTranslation(['editor', 'outline', 'app'])
  const [stages, lanes] = [useStages(), useLanes()]
  const names = useNames()
  const { departments, locale } = useBoardInfo()
  const feelingWord = useFeelingWord()
  return useMemo(() => {
    const ratings = [
      { value: '', label: t('outline:row.unrated') },
      ...feelings.map((one) => ({ value: String(one), label: feelingWord([one]) })),
    ]
    const noStage = { value: '', label: t('editor:inspector.outside') }
    const stageOptions = [...stages].map(([value, stage]) => ({ value, label: names.stage(stage) }))
    const laneOptions = [...lanes].map(([value, lane]) => ({ value, label: names.lane(lane) }))
    const optionsOf = (row: TableRow, column: Column): readonly CellOption[] | null => {
      const { stage, lane, department } = row.touchpoint
      switch (column) {
        case 'title':
        case 'channel':
          return null
        case 'stage':
          return stages.has(stage ?? '') ? stageOptions : [noStage, ...stageOptions]
        case 'lane':
          return lanes.has(lane ?? '') ? laneOptions : [noStage, ...laneOptions]
        case 'contact':
          return contacts.map((value) => ({ value, label: t(`editor:inspector.${value}`) }))
        case 'experience':
        case 'expectation':
          return ratings
        case 'department':
          return [
            { value: '', label: t('editor:inspector.noDepartment') },
            ...departmentOptions(departments, [department ?? ''], {
              locale,
              former: (key) => t('app:field.departmentFormer', { key }),
            }),
          ]
        default:
          return assertNever(column)
      }
    }
    const valueOf = (row: TableRow, column: Column): string => {
      const { title, stage, lane, contact, channel, department } = row.touchpoint
      const values = { title, stage, lane, contact, department, channel: channel && names.channel(channel) }
      if (column === 'experience' || column === 'expectation')
        return row[column].length === 1 ? String(row[column][0] ?? '') : MIXED
      return values[column] ?? ''
    }
    const textOf = (row: TableRow, column: Column): string => {
      const value = valueOf(row, column)
      if (column === 'experience' || column === 'expectation') return feelingWord(row[column])
      if (column === 'department' && row.touchpoint.department === null) return ''
      return optionsOf(row, column)?.find((option) => option.value === value)?.label ?? value
    }
    return { textOf, valueOf, optionsOf }
  }, [t, stages, lanes, names, departments, locale, feelingWord])
}

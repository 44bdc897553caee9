import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStages, useStore } from '../../document/hooks.ts'
import { NO_DEPARTMENT, type SearchAsk } from '../../editor/navigation/navigation.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { departmentName } from '../../ui/department-name.ts'
import { useNames } from '../navigation/use-names.ts'
import classes from './search.module.css'

const kinds = ['touchpoint', 'note', 'text', 'shape', 'connector', 'image', 'frame'] as const
const isKind = (value: string | null): value is NonNullable<SearchAsk['kind']> =>
  value === 'stage' || value === 'lane' || kinds.some((kind) => kind === value)

/** Narrows the search to one kind, one stage, one department, or what has none. */
export function SearchFilters() {
  const { t } = useTranslation('editor')
  const { navigation } = useEditor()
  const { departments, locale } = useBoardInfo()
  const names = useNames()
  const stages = useStages()
  const ask = useStore(navigation.search)
  const set = (change: Partial<SearchAsk>): void =>
    navigation.search.set({ ...navigation.search.get(), ...change })
  const shared = {
    size: 'xs',
    clearable: true,
    rightSectionWidth: 22,
    classNames: { input: classes['filter'] ?? '' },
    comboboxProps: { width: 'max-content', position: 'bottom-start' },
  } as const
  return (
    <div className={classes['filters']} role="group" aria-label={t('search.filters')}>
      <Select
        {...shared}
        aria-label={t('search.kind')}
        placeholder={t('search.kind')}
        value={ask.kind}
        onChange={(kind) => set({ kind: isKind(kind) ? kind : null })}
        data={[
          ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          { value: 'stage', label: t('search.stageKind') },
          { value: 'lane', label: t('search.laneKind') },
        ]}
      />
      <Select
        {...shared}
        aria-label={t('search.stage')}
        placeholder={t('search.stage')}
        value={ask.stage}
        onChange={(stage) => set({ stage })}
        data={[...stages].map(([id, stage]) => ({ value: id, label: names.stage(stage) }))}
      />
      <Select
        {...shared}
        aria-label={t('search.department')}
        placeholder={t('search.department')}
        value={ask.department}
        onChange={(department) => set({ department })}
        data={[
          { value: NO_DEPARTMENT, label: t('search.noDepartment') },
          ...departments.map((one) => ({ value: one.key, label: departmentName(one, locale) })),
        ]}
      />
    </div>
  )
}

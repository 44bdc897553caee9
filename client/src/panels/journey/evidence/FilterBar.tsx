import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type EvidenceType, evidenceTypes } from '@wegpunkt/shared/journey/row-choices'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { type EvidenceFilter, noFilter } from './evidence-filter.ts'
import classes from './evidence.module.css'
import { useTouchpoints } from './use-touchpoints.ts'

type Props = { filter: EvidenceFilter; onChange: (filter: EvidenceFilter) => void }

/** Words, type, touchpoint and persona; what is chosen can be taken back at once. */
export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation('evidence')
  const { personas } = useBoardInfo()
  const touchpoints = useTouchpoints()
  const set = (to: Partial<EvidenceFilter>): void => onChange({ ...filter, ...to })
  const isSet = Object.keys(noFilter).some(
    (key) => filter[key as keyof EvidenceFilter] !== noFilter[key as keyof EvidenceFilter],
  )
  const choice = { size: 'sm', clearable: true, allowDeselect: true, flex: '1 1 130px', miw: 0 } as const
  return (
    <div className={classes['filters']} role="search" aria-label={t('filter.label')}>
      <TextInput
        size="sm"
        type="search"
        flex="1 1 100%"
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={filter.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <Select
        {...choice}
        aria-label={t('filter.type')}
        placeholder={t('filter.type')}
        data={evidenceTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        value={filter.type}
        onChange={(type) =>
          set({ type: evidenceTypes.find((one): one is EvidenceType => one === type) ?? null })
        }
      />
      <Select
        {...choice}
        searchable
        aria-label={t('filter.touchpoint')}
        placeholder={t('filter.touchpoint')}
        nothingFoundMessage={t('nothingFound')}
        data={touchpoints.options(filter.touchpoint === null ? [] : [filter.touchpoint])}
        value={filter.touchpoint}
        onChange={(touchpoint) => set({ touchpoint })}
      />
      {personas.length > 1 && (
        <Select
          {...choice}
          aria-label={t('filter.persona')}
          placeholder={t('filter.persona')}
          data={personas.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.persona}
          onChange={(persona) => set({ persona })}
        />
      )}
      {isSet && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange(noFilter)}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}

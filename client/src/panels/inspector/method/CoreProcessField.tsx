import { useTranslation } from 'react-i18next'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { line } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import { Toggle } from './Toggle.tsx'

/** Whether it is part of a core process, in which experiences come about, and of which (METHOD.md M16). */
export function CoreProcessField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('method')
  const setFields = useSetFields(selected)
  const [only, another] = selected
  return (
    <>
      <Toggle
        label={t('nature.coreProcess')}
        isOn={selected.every(({ element }) => element.coreProcess !== undefined)}
        onChange={(on) => setFields({ coreProcess: on ? '' : undefined })}
      />
      {only && !another && only.element.coreProcess !== undefined && (
        <LineField
          label={t('nature.processName')}
          placeholder={t('nature.processPlaceholder')}
          value={only.element.coreProcess}
          check={line}
          write={(coreProcess) => setFields({ coreProcess })}
        />
      )}
    </>
  )
}

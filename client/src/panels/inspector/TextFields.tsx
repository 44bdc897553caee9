import { Select } from '@mantine/core'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { ColorField } from './ColorField.tsx'
import { type SelectedOf, common, useSetFields } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'

const sizes = [14, 16, 20, 28, 40, 64]

type Props = { selected: readonly SelectedOf<'text'>[]; readOnly: boolean }

export function TextFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const now = common(selected, (text) => text.fontSize)
  const offered = now === undefined || sizes.includes(now) ? sizes : [...sizes, now].toSorted((a, b) => a - b)
  return (
    <>
      {only && !another && (
        <SharedTextField id={only.id} label={t('inspector.text')} most={MAX_TEXT_CHARS} readOnly={readOnly} />
      )}
      <Select
        size="sm"
        label={t('inspector.size')}
        data={offered.map((size) => ({ value: String(size), label: size.toLocaleString(locale) }))}
        value={now === undefined ? null : String(now)}
        placeholder={t('mixed')}
        onChange={(size) => size !== null && setFields({ fontSize: Number(size) })}
      />
      <ColorField selected={selected} />
    </>
  )
}

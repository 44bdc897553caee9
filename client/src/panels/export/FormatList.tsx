import { Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type PictureFormat, pictureFormats } from './choice.ts'
import type { DataFormat, DataFormatId } from './data-formats.ts'
import classes from './export.module.css'

export type FormatId = PictureFormat | DataFormatId

type Props = {
  readonly chosen: FormatId
  readonly formats: readonly DataFormat[]
  readonly isDisabled: boolean
  readonly onChoose: (format: FormatId) => void
}

/** All formats as one choice: pictures first, then data. */
export function FormatList({ chosen, formats, isDisabled, onChoose }: Props) {
  const { t } = useTranslation('pictures')
  const { t: exports } = useTranslation('exports')
  const name = useId()
  const entry = (id: FormatId, label: string) => (
    <label key={id} className={classes['format']} data-chosen={id === chosen || undefined}>
      <input
        type="radio"
        className={classes['radio']}
        name={name}
        value={id}
        checked={id === chosen}
        disabled={isDisabled}
        data-autofocus={id === chosen || undefined}
        onChange={() => onChoose(id)}
      />
      {label}
    </label>
  )
  return (
    <div className={classes['formats']} role="radiogroup" aria-label={t('dialog.format')}>
      <Text size="xs" c="dimmed" fw={600} className={classes['group'] ?? ''}>
        {t('dialog.pictures')}
      </Text>
      {pictureFormats.map((id) => entry(id, t(`formats.${id}.label`)))}
      {formats.length > 0 && (
        <Text size="xs" c="dimmed" fw={600} className={classes['group'] ?? ''}>
          {t('dialog.data')}
        </Text>
      )}
      {formats.map(({ id, label }) => entry(id, exports(label)))}
    </div>
  )
}

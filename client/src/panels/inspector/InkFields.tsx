import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { inkWidth } from '../../editor/drawing/ink-geometry.ts'
import { INK_WIDTHS, inkWidthNames } from '../../editor/tool-options.ts'
import { ColorField } from './ColorField.tsx'
import { type SelectedOf, common, useSetFields } from '../../editor/selected.ts'

export function InkFields({ selected }: { selected: readonly SelectedOf<'ink'>[] }) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const id = useId()
  return (
    <>
      <ColorField selected={selected} />
      <Input.Wrapper size="sm" label={t('drawing.width')} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          value={String(common(selected, inkWidth) ?? '')}
          data={INK_WIDTHS.map((width, i) => ({
            value: String(width),
            label: t(`drawing.widths.${inkWidthNames[i] ?? 'fine'}`),
          }))}
          onChange={(width) => setFields({ width: Number(width) })}
        />
      </Input.Wrapper>
    </>
  )
}

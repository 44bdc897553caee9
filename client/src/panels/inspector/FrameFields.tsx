import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import type { SelectedOf } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'

type Props = { selected: readonly SelectedOf<'frame'>[]; readOnly: boolean }

export function FrameFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  if (!only || another) return null
  return (
    <SharedTextField
      id={only.id}
      label={t('drawing.frameTitle')}
      most={MAX_TITLE_CHARS}
      readOnly={readOnly}
    />
  )
}

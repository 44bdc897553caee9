import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { ColorField } from './ColorField.tsx'
import type { SelectedOf } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'

/** What can be said of one's own notes by whoever does not write to the board. */
export function ContributedNoteFields({ selected }: { selected: readonly SelectedOf<'note'>[] }) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  return (
    <>
      {only && !another && (
        <SharedTextField id={only.id} label={t('inspector.text')} most={MAX_TEXT_CHARS} readOnly={false} />
      )}
      <ColorField selected={selected} />
    </>
  )
}

import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { ColorField } from './ColorField.tsx'
import { DepartmentField } from './DepartmentField.tsx'
import { EventFields } from './method/EventFields.tsx'
import type { SelectedOf } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'

const CameOfPrompt = lazyPart(async () => {
  const [{ CameOfPrompt }] = await Promise.all([import('./CameOfPrompt.tsx'), loadPart('attention')])
  return { default: CameOfPrompt }
})

type Props = { selected: readonly SelectedOf<'note'>[]; readOnly: boolean }

export function NoteFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  const customer = useEditorState(({ lens }) => lens.customer)
  return (
    <>
      {only && !another && (
        <SharedTextField id={only.id} label={t('inspector.text')} most={MAX_TEXT_CHARS} readOnly={readOnly} />
      )}
      {only && !another && only.element.prompt && (
        <Suspense>
          <CameOfPrompt prompt={only.element.prompt} />
        </Suspense>
      )}
      <EventFields selected={selected} />
      <ColorField selected={selected} />
      {!customer && <DepartmentField selected={selected} label={t('inspector.noteDepartment')} />}
    </>
  )
}

import type { Note, Touchpoint } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { useEditorState } from '../../editor/context.ts'
import { ColorField, isColored } from './ColorField.tsx'
import { DepartmentField } from './DepartmentField.tsx'
import type { Selected } from '../../editor/selected.ts'

/** What elements of several kinds have in common. */
export function MixedFields({ selected }: { selected: readonly Selected[] }) {
  const { t } = useTranslation('editor')
  const customer = useEditorState(({ lens }) => lens.customer)
  const colored = selected.filter(isColored)
  const owned = selected.filter(hasDepartment)
  return (
    <>
      {colored.length === selected.length && <ColorField selected={colored} />}
      {!customer && owned.length === selected.length && (
        <DepartmentField selected={owned} label={t('handling.department')} />
      )}
    </>
  )
}

const hasDepartment = (one: Selected): one is Selected<Note | Touchpoint> =>
  one.element.kind === 'note' || one.element.kind === 'touchpoint'

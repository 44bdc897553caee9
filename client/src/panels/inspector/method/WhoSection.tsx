import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentName } from '../../../ui/department-name.ts'
import { DepartmentField } from '../DepartmentField.tsx'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { SupportingField } from '../SupportingField.tsx'
import { DependsField } from './DependsField.tsx'
import { HandoverFields } from './HandoverFields.tsx'
import { Section } from './Section.tsx'
import { Toggle } from './Toggle.tsx'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** Who stands behind it, what it hangs on, and to whom it goes on from here (METHOD.md M20–M22, M27, M28). */
export function WhoSection({ selected, readOnly }: Props) {
  const { t } = useTranslation('method')
  const { t: editorText } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const summary = useSummary(selected)
  const [only, another] = selected
  const single = only && !another ? only : null
  return (
    <Section id="who" summary={summary} readOnly={readOnly}>
      <DepartmentField selected={selected} label={editorText('inspector.department')} />
      <SupportingField selected={selected} />
      {single && <HandoverFields key={single.id} touchpoint={single} />}
      {single && <DependsField touchpoint={single} />}
      <Toggle
        label={t('who.surveyHere')}
        isOn={selected.every(({ element }) => element.surveyHere)}
        onChange={(on) => setFields({ surveyHere: on || undefined })}
      />
    </Section>
  )
}

function useSummary(selected: Props['selected']): string {
  const { t } = useTranslation('method')
  const { departments, locale } = useBoardInfo()
  const [only, another] = selected
  if (!only || another) return ''
  const { department, supporting } = only.element
  const look = departments.find(({ key }) => key === department)
  return [
    look ? departmentName(look, locale) : t('who.nobody'),
    supporting.length > 0 ? t('who.supporting', { count: supporting.length }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

import { Input, SegmentedControl } from '@mantine/core'
import { Contact } from '@wegpunkt/shared/board/schema'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelField } from './ChannelField.tsx'
import { DepartmentField } from './DepartmentField.tsx'
import { DescriptionField } from './description/DescriptionField.tsx'
import { FeelingField } from './FeelingField.tsx'
import { type SelectedOf, common, useSetFields } from './selected.ts'
import { SharedTextField } from './SharedTextField.tsx'
import { SupportingField } from './SupportingField.tsx'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

export function TouchpointFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const [only, another] = selected
  return (
    <>
      {only && !another && (
        <SharedTextField
          id={only.id}
          label={t('inspector.title')}
          placeholder={t('inspector.titlePlaceholder')}
          most={MAX_TITLE_CHARS}
          readOnly={readOnly}
        />
      )}
      {only && !another && (
        <DescriptionField id={only.id} text={only.element.description ?? ''} readOnly={readOnly} />
      )}
      <FeelingField selected={selected} readOnly={readOnly} />
      <ContactField selected={selected} />
      <ChannelField key={selected.map(({ id }) => id).join()} selected={selected} />
      <DepartmentField selected={selected} label={t('inspector.department')} />
      <SupportingField selected={selected} />
    </>
  )
}

function ContactField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const contact = common(selected, (touchpoint) => touchpoint.contact)
  const id = useId()
  return (
    <Input.Wrapper
      size="sm"
      label={t('inspector.contact')}
      labelElement="div"
      labelProps={{ id }}
      description={t('inspector.contactHint')}
    >
      <SegmentedControl
        fullWidth
        mt={4}
        aria-labelledby={id}
        // Empty: they differ, and neither is pressed.
        value={contact ?? ''}
        data={Contact.options.map((value) => ({ value, label: t(`inspector.${value}`) }))}
        onChange={(value) => setFields({ contact: Contact.parse(value) })}
      />
    </Input.Wrapper>
  )
}

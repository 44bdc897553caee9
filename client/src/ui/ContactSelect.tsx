import { Select } from '@mantine/core'
import { type CustomerContact, customerContacts } from '@wegpunkt/shared/workshop/choices'
import { useTranslation } from 'react-i18next'

type Props = {
  readonly value: CustomerContact | null
  readonly onChange: (value: CustomerContact | null) => void
  readonly isInPopover?: true
}

/** METHOD.md M24: how often somebody has to do with customers, if they want to say. Texts of the part `attention`. */
export function ContactSelect({ value, onChange, isInPopover }: Props) {
  const { t } = useTranslation('attention')
  return (
    <Select
      label={t('contact.label')}
      description={t('contact.hint')}
      allowDeselect={false}
      value={value ?? UNSAID}
      data={[
        { value: UNSAID, label: t('contact.unsaid') },
        ...customerContacts.map((contact) => ({ value: contact, label: t(`contact.${contact}`) })),
      ]}
      {...(isInPopover && { comboboxProps: { withinPortal: false } })}
      onChange={(next) => onChange(customerContacts.find((one) => one === next) ?? null)}
    />
  )
}

const UNSAID = 'unsaid'

import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type AtDoor, joinAsGuest } from '@wegpunkt/shared/http/join-routes'
import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { customerContacts } from '@wegpunkt/shared/workshop/choices'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { doorQuery, join } from '../../api/joining.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { departmentName } from '../../ui/department-name.ts'
import { FormError } from '../../ui/FormError.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useGoIn } from './use-go-in.ts'

/** What a select has in place of a department; no key of one has a space. */
const NOT_TO_SAY = 'not to say'

const schema = z.object({ name: joinAsGuest.input.shape.name, department: z.string().min(1) })

type Props = { link: string; door: AtDoor; isSomebodyElse?: boolean }

/** Who one is, in three answers. */
export function JoinForm({ link, door, isSomebodyElse = false }: Props) {
  const { t } = useTranslation('joining')
  const { t: contact } = useTranslation('attention')
  const locale = useLocale()
  const queries = useQueryClient()
  const goIn = useGoIn(link)
  const { form, submit, error, busy } = useServerForm({
    schema,
    initialValues: {
      name: (isSomebodyElse ? null : door.name) ?? '',
      department: '',
      isNamed: false,
      customerContact: '',
    },
    send: ({ name, department, isNamed, customerContact: said }) =>
      join(link, {
        name,
        department: department === NOT_TO_SAY ? null : department,
        isNamed,
        customerContact: customerContacts.find((contact) => contact === said) ?? null,
        locale,
        isSomebodyElse,
      }),
    done: ({ me, ...now }) => (me ? goIn(me) : void queries.setQueryData(doorQuery(link).queryKey, now)),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={error} />
        <TextInput
          size="md"
          label={t('form.name')}
          description={t('form.nameHint')}
          autoComplete="name"
          maxLength={MAX_NAME_CHARS}
          {...form.getInputProps('name')}
        />
        <NativeSelect
          size="md"
          label={t('form.department')}
          description={t('form.departmentHint')}
          data={[
            { value: '', label: t('form.choose'), disabled: true },
            ...door.departments.map((it) => ({ value: it.key, label: departmentName(it, locale) })),
            { value: NOT_TO_SAY, label: t('form.notToSay') },
          ]}
          {...form.getInputProps('department')}
        />
        <NativeSelect
          size="md"
          label={contact('contact.label')}
          description={contact('contact.hint')}
          data={[
            { value: '', label: contact('contact.unsaid') },
            ...customerContacts.map((value) => ({ value, label: contact(`contact.${value}`) })),
          ]}
          {...form.getInputProps('customerContact')}
        />
        <Checkbox
          label={t('form.isNamed')}
          description={t('form.isNamedHint')}
          {...form.getInputProps('isNamed', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" mt="xs" loading={busy}>
          {t(door.needsApproval ? 'form.ask' : 'form.join')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('form.about')}
        </Text>
      </Stack>
    </form>
  )
}

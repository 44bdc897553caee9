import { Select, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { retireDepartment } from '@wegpunkt/shared/http/department-routes'
import { isPresent } from '@wegpunkt/shared/journey/former-departments'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { membersQuery } from '../../api/members.ts'
import { departmentsQuery } from '../../api/people.ts'
import { meQuery } from '../../api/session.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { departmentName } from '../../ui/department-name.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useDepartments } from '../use-departments.ts'

type Values = { replacedBy: string | null }

/** Asks what a department counts as from now on; what names it is not rewritten (METHOD.md M20). */
export function RetireDepartmentDialog({
  department,
  onClose,
}: {
  department: Department
  onClose: () => void
}) {
  const { t } = useTranslation(['departments', 'app'])
  const locale = useLocale()
  const queries = useQueryClient()
  const others = useDepartments().all.filter((it) => isPresent(it) && it.key !== department.key)
  const members = useQuery(membersQuery).data ?? []
  const name = departmentName(department, locale)
  const { form, submit, error, busy } = useServerForm<Values, Department>({
    schema: retireDepartment.input,
    initialValues: { replacedBy: null },
    send: (input) => call(retireDepartment, { params: { department: department.key }, input }),
    done: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: departmentsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
      ])
      showToast({ message: t('departments:removal.done', { name }) })
      onClose()
    },
  })
  const other = others.find(({ key }) => key === form.values.replacedBy)
  const count = members.filter((member) => member.department === department.key).length
  return (
    <FormDialog
      title={t('departments:removal.title', { name })}
      submitLabel={t('departments:removal.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text>{t('departments:removal.text', { name })}</Text>
      <Select
        label={t('departments:removal.replacement')}
        placeholder={t('departments:removal.none')}
        clearable
        data={others.map((it) => ({ value: it.key, label: departmentName(it, locale) }))}
        description={
          other
            ? t('departments:removal.someHint', { name, other: departmentName(other, locale) })
            : t('departments:removal.noneHint')
        }
        {...form.getInputProps('replacedBy')}
      />
      {count > 0 && (
        <Text size="sm">{t(`departments:removal.${other ? 'members' : 'stay'}`, { count })}</Text>
      )}
    </FormDialog>
  )
}

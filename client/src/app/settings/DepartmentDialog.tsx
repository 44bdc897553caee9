import { Group, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import {
  type DepartmentFields,
  addDepartment,
  changeDepartment,
} from '@wegpunkt/shared/http/department-routes'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { departmentsQuery } from '../../api/people.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { departmentName } from '../../ui/department-name.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { useDepartments } from '../use-departments.ts'
import { departmentFaults } from './department-faults.ts'

type Props = {
  /** None yet: one is added. */
  department?: Department
  onClose: () => void
}

/** What a department is called in both languages, and with which letters on cards. */
export function DepartmentDialog({ department, onClose }: Props) {
  const { t } = useTranslation(['departments', 'app'])
  const locale = useLocale()
  const queries = useQueryClient()
  const { all } = useDepartments()
  const { form, submit, error, busy } = useServerForm<DepartmentFields, Department>({
    schema: addDepartment.input,
    initialValues: fieldsOf(department),
    send: (input) =>
      department
        ? call(changeDepartment, { params: { department: department.key }, input })
        : call(addDepartment, { input }),
    done: async (kept) => {
      await queries.invalidateQueries({ queryKey: departmentsQuery.queryKey })
      const name = departmentName(kept, locale)
      showToast({ message: department ? t('departments:renamed') : t('departments:added', { name }) })
      onClose()
    },
  })
  const faults = departmentFaults(form.values, all, department?.key ?? null)
  const field = (name: keyof DepartmentFields) => {
    const { error: refused, ...props } = form.getInputProps(name)
    const fault = faults[name]
    return { ...props, error: fault ? t(`departments:${fault}`) : refused }
  }
  return (
    <FormDialog
      title={
        department
          ? t('departments:renameTitle', { name: departmentName(department, locale) })
          : t('departments:add')
      }
      submitLabel={department ? t('app:action.save') : t('departments:addSubmit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['De', 'En'] as const).map((language, i) => (
        <Group key={language} align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            flex="2 1 200px"
            label={t(`departments:name${language}`)}
            autoComplete="off"
            {...(i === 0 && { 'data-autofocus': true })}
            {...field(`name${language}`)}
          />
          <TextInput
            flex="1 1 140px"
            label={t(`departments:code${language}`)}
            autoComplete="off"
            {...field(`code${language}`)}
          />
        </Group>
      ))}
    </FormDialog>
  )
}

const fieldsOf = (department: Department | undefined): DepartmentFields => ({
  nameDe: department?.nameDe ?? '',
  codeDe: department?.codeDe ?? '',
  nameEn: department?.nameEn ?? '',
  codeEn: department?.codeEn ?? '',
})

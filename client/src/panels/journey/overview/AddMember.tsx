import { Autocomplete, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkLine, checkOptionalLine } from '@wegpunkt/shared/journey/checks/text'
import { MAX_NAME_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../api/members.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { DepartmentSelect } from '../../../ui/DepartmentSelect.tsx'
import { useRowChanges } from '../use-row-changes.ts'
import { AddForm } from '../AddForm.tsx'
import { RowForm } from '../RowForm.tsx'
import { useRefusalText } from '../use-refusal-text.ts'

const nobody = { name: '', department: null as string | null, task: '' }

/** A member by name, or anybody else. */
export function AddMember() {
  const { t } = useTranslation('overview')
  const { departments } = useBoardInfo()
  const members = useQuery(membersQuery).data ?? []
  const changes = useRowChanges()
  const why = useRefusalText()
  const [fields, setFields] = useState(nobody)
  const [name, task] = [
    checkLine(fields.name, MAX_NAME_CHARS),
    checkOptionalLine(fields.task, MAX_TITLE_CHARS),
  ]
  const member = members.find((it) => it.name === name)
  const choose = (typed: string): void => {
    const known = members.find((it) => it.name === typed)
    setFields((now) => ({ ...now, name: typed, department: known?.department ?? now.department }))
  }
  const send = async (): Promise<boolean> => {
    if (isRefused(name) || isRefused(task)) return false
    const who = member ? { person: member.id } : { name }
    await changes.add('team', { ...who, department: fields.department, task })
    setFields(nobody)
    return true
  }
  return (
    <AddForm label={t('team.add')} icon={<IconPlus size={16} stroke={1.5} aria-hidden />}>
      {(close) => (
        <RowForm label={t('team.add')} submit={t('team.submit')} onSend={send} onClose={close}>
          {(tried) => (
            <>
              <Autocomplete
                size="sm"
                label={t('team.name')}
                data={[...new Set(members.map((it) => it.name))]}
                limit={6}
                value={fields.name}
                onChange={choose}
                error={why(name, tried)}
              />
              <DepartmentSelect
                size="sm"
                departments={departments}
                value={fields.department}
                clearable
                onChange={(department) => setFields((now) => ({ ...now, department }))}
              />
              <TextInput
                size="sm"
                label={t('team.task')}
                value={fields.task}
                onChange={({ currentTarget: { value } }) => setFields((now) => ({ ...now, task: value }))}
                error={why(task, true)}
              />
            </>
          )}
        </RowForm>
      )}
    </AddForm>
  )
}

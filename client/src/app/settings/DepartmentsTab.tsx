import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { reviveDepartment } from '@wegpunkt/shared/http/department-routes'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { departmentsQuery } from '../../api/people.ts'
import { dayText } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { departmentCode, departmentName } from '../../ui/department-name.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useMe } from '../me.ts'
import { useDepartments } from '../use-departments.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { RetireDepartmentDialog } from './RetireDepartmentDialog.tsx'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

type Open = { readonly what: 'add' } | { readonly what: 'rename' | 'retire'; readonly department: Department }

/** Which departments the workspace has, and had (METHOD.md M20). */
export function DepartmentsTab() {
  const { t } = useTranslation(['app', 'departments'])
  const { all } = useDepartments()
  const mayChange = can(useMe().role, 'department.change')
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const present = all.filter(isPresent)
  const former = all.filter((department) => !isPresent(department))
  return (
    <>
      <Section title={t('app:departments.title')} lead={t('departments:lead')} wide>
        {mayChange && (
          <Group>
            <Button
              leftSection={<IconPlus size={20} stroke={1.5} aria-hidden />}
              onClick={() => setOpen({ what: 'add' })}
            >
              {t('departments:add')}
            </Button>
          </Group>
        )}
        <Rows label={t('app:departments.title')}>
          {present.map((department) => (
            <PresentRow
              key={department.key}
              department={department}
              onOpen={mayChange ? (what) => setOpen({ what, department }) : null}
              isLast={present.length === 1}
            />
          ))}
        </Rows>
      </Section>
      {former.length > 0 && (
        <Section title={t('departments:former.title')} lead={t('departments:former.lead')} wide>
          <Rows label={t('departments:former.title')}>
            {former.map((department) => (
              <FormerRow key={department.key} department={department} mayChange={mayChange} />
            ))}
          </Rows>
        </Section>
      )}
      {open?.what === 'add' && <DepartmentDialog onClose={close} />}
      {open?.what === 'rename' && <DepartmentDialog department={open.department} onClose={close} />}
      {open?.what === 'retire' && <RetireDepartmentDialog department={open.department} onClose={close} />}
    </>
  )
}

type PresentProps = {
  department: Department
  /** Null for who may not. */
  onOpen: ((what: 'rename' | 'retire') => void) | null
  isLast: boolean
}

function PresentRow({ department, onOpen, isLast }: PresentProps) {
  const { t } = useTranslation('departments')
  const locale = useLocale()
  const other = locale === 'de' ? 'en' : 'de'
  const name = departmentName(department, locale)
  return (
    <Row>
      <Group gap="sm" flex="1 1 240px">
        <DepartmentBadge department={department} />
        <Text size="sm" c="dimmed" lang={other}>
          {`${departmentName(department, other)} (${departmentCode(department, other)})`}
        </Text>
      </Group>
      {onOpen && (
        <Group gap="xs">
          <Button
            variant="default"
            size="sm"
            aria-label={t('renameOf', { name })}
            onClick={() => onOpen('rename')}
          >
            {t('rename')}
          </Button>
          {!isLast && (
            <Button
              variant="default"
              size="sm"
              aria-label={t('retireOf', { name })}
              onClick={() => onOpen('retire')}
            >
              {t('retire')}
            </Button>
          )}
        </Group>
      )}
    </Row>
  )
}

function FormerRow({ department, mayChange }: { department: Department; mayChange: boolean }) {
  const { t } = useTranslation('departments')
  const locale = useLocale()
  const queries = useQueryClient()
  const replacement = useDepartments().byKey.get(department.replacedBy ?? '')
  const name = departmentName(department, locale)
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(reviveDepartment, { params: { department: department.key } }),
    onSuccess: (revived) =>
      showToast({ message: t('former.revived', { name: departmentName(revived, locale) }) }),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: departmentsQuery.queryKey }),
  })
  return (
    <Row>
      <Stack gap={2} flex="1 1 240px">
        <DepartmentBadge department={department} />
        <Text size="sm" c="dimmed">
          {t('former.since', { date: dayText(locale, department.formerSince ?? '') })}
          {replacement && ` · ${t('former.countsAs', { name: departmentName(replacement, locale) })}`}
        </Text>
      </Stack>
      {mayChange && (
        <Button
          variant="default"
          size="sm"
          loading={isPending}
          aria-label={t('former.reviveOf', { name })}
          onClick={() => mutate()}
        >
          {t('former.revive')}
        </Button>
      )}
    </Row>
  )
}

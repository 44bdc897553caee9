import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { showToast } from '../../ui/toasts.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Role as RoleSchema } from '@wegpunkt/shared/access/role'
import { type Role, can, higherRole, roles } from '@wegpunkt/shared/access/roles'
import { type Member, changeMember, removeMember } from '@wegpunkt/shared/http/people-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { membersQuery } from '../../api/members.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useMe } from '../me.ts'
import { useDepartments } from '../use-departments.ts'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { Row, Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

export function MembersTab() {
  const { t } = useTranslation('app')
  const { workspace } = useMe()
  const { data: members, error } = useQuery(membersQuery)
  const [removing, setRemoving] = useState<Member | null>(null)
  return (
    <Section title={t('members.title')} lead={t('members.lead', { workspace: workspace.name })} wide>
      <FormError error={error} />
      <Rows label={t('members.title')}>
        {members?.map((member) => (
          <MemberRow key={member.id} member={member} onRemove={() => setRemoving(member)} />
        ))}
      </Rows>
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}

function MemberRow({ member, onRemove }: { member: Member; onRemove: () => void }) {
  const { t } = useTranslation('app')
  const me = useMe()
  const department = useDepartments().byKey.get(member.department)
  const self = member.id === me.id
  const mayChange = can(me.role, 'member.change') && higherRole(me.role, member.role) === me.role
  return (
    <Row>
      <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 240px">
        <PersonAvatar decorative name={member.name} department={department} size={36} />
        <Stack gap={0} miw={0}>
          <Text fw={500}>{self ? `${member.name} ${t('members.you')}` : member.name}</Text>
          <Text size="sm" c="dimmed">
            {member.email}
          </Text>
        </Stack>
      </Group>
      <Group flex="0 0 160px">{department && <DepartmentBadge department={department} />}</Group>
      <Group gap="xs" wrap="nowrap" flex="0 1 324px">
        {mayChange && !self ? <RoleSelect member={member} /> : <Text>{t(`role.${member.role}`)}</Text>}
        {mayChange && !self && (
          <Button
            variant="default"
            size="sm"
            aria-label={t('members.removeOf', { name: member.name })}
            onClick={onRemove}
          >
            {t('members.remove')}
          </Button>
        )}
      </Group>
    </Row>
  )
}

function RoleSelect({ member }: { member: Member }) {
  const { t } = useTranslation('app')
  const me = useMe()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (role: Role) => call(changeMember, { params: { person: member.id }, input: { role } }),
    onError: useProblemToast(),
    onSuccess: ({ name, role }) =>
      showToast({ message: t('members.changed', { name, role: t(`role.${role}`) }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
  return (
    <Select
      size="sm"
      w={210}
      aria-label={t('members.roleOf', { name: member.name })}
      value={member.role}
      disabled={isPending}
      data={rolesUpTo(me.role).map((role) => ({ value: role, label: t(`role.${role}`) }))}
      onChange={(role) => mutate(RoleSchema.parse(role))}
    />
  )
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('app')
  const { name } = member
  const queries = useQueryClient()
  const remove = async (): Promise<void> => {
    await call(removeMember, { params: { person: member.id } })
    await queries.invalidateQueries({ queryKey: membersQuery.queryKey })
  }
  return (
    <ConfirmDialog
      title={t('members.removeTitle', { name })}
      text={t('members.removeText', { name })}
      submit={t('members.removeSubmit')}
      onConfirm={remove}
      onClose={onClose}
    />
  )
}

const rolesUpTo = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role) + 1)

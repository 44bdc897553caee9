import { ActionIcon, Anchor, Badge, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@wegpunkt/shared/access/roles'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { type Persona, changePersona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { call } from '../../api/call.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import { useMe } from '../me.ts'
import { Row } from '../settings/Rows.tsx'
import { useProblemToast } from '../../ui/use-problem-toast.ts'
import { PersonaCard } from './PersonaCard.tsx'

type Props = {
  persona: Persona
  boards: readonly BoardSummary[]
  onEdit: () => void
  onErase: () => void
}

/** One persona of the library: who it is, on which boards, and what may be done with it. */
export function PersonaRow({ persona, boards, onEdit, onErase }: Props) {
  const { t } = useTranslation('evidence')
  return (
    <Row>
      <Group align="flex-start" wrap="nowrap" gap="md" flex="1" miw={0}>
        <PersonaFace persona={persona} size={56} />
        <Stack gap="xs" flex="1" miw={0}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Group gap="xs">
              <Title order={3}>{persona.name}</Title>
              {persona.archived && <Badge color="gray">{t('personas.archived')}</Badge>}
            </Group>
            <PersonaMenu persona={persona} onEdit={onEdit} onErase={onErase} />
          </Group>
          <PersonaCard persona={persona} />
          <Text size="sm" c="dimmed">
            {boards.length === 0 ? t('personas.onNoBoard') : t('personas.onBoards')}{' '}
            {boards.map(({ id, title }, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                <Anchor
                  inherit
                  renderRoot={(props) => <Link {...props} to="/b/$board" params={{ board: id }} />}
                >
                  {title}
                </Anchor>
              </span>
            ))}
          </Text>
        </Stack>
      </Group>
    </Row>
  )
}

function PersonaMenu({ persona, onEdit, onErase }: Omit<Props, 'boards'>) {
  const { t } = useTranslation('evidence')
  const me = useMe()
  const queries = useQueryClient()
  const { name, archived } = persona
  const { mutate } = useMutation({
    mutationFn: () =>
      call(changePersona, { params: { persona: persona.id }, input: { archived: !archived } }),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: personasQuery.queryKey }),
  })
  if (!can(me.role, 'persona.edit')) return null
  const mayErase = persona.author === me.id || can(me.role, 'persona.erase')
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <MenuButton
      position="bottom-end"
      target={
        <ActionIcon variant="subtle" color="gray" aria-label={t('personas.menu', { name })}>
          <IconDots size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
      items={
        <>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
            {t('personas.change')}
          </Menu.Item>
          <Menu.Item
            leftSection={archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
            onClick={() => mutate()}
          >
            {archived ? t('personas.unarchive') : t('personas.archive')}
          </Menu.Item>
          {mayErase && (
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash {...icon} />} onClick={onErase}>
              {t('personas.erase')}
            </Menu.Item>
          )}
        </>
      }
    />
  )
}

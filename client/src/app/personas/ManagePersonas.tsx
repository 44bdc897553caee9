import { Alert, Anchor, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@wegpunkt/shared/access/roles'
import { changeBoard } from '@wegpunkt/shared/http/board-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { MAX_PERSONAS_PER_BOARD } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { useRole } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { FormError } from '../../ui/FormError.tsx'
import { useMe } from '../me.ts'
import { BoardPersonas } from './BoardPersonas.tsx'
import { withPersona } from './chosen-personas.ts'
import { OtherPersonas } from './OtherPersonas.tsx'
import { PersonaDialog } from './PersonaDialog.tsx'

/** Whose journeys a board shows: up to five, from the library or new (METHOD.md M18). */
export function ManagePersonas({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['evidence', 'app'])
  const { personas } = useBoardInfo()
  const mayChoose = can(useRole(), 'board.edit')
  const mayAdd = can(useMe().role, 'persona.edit') && mayChoose
  const library = useQuery(personasQuery)
  const { write, isPending, error } = useBoardPersonas()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [dialog, setDialog] = useState<'new' | Persona | null>(null)
  const ids = personas.map(({ id }) => id)
  const choose = (id: string): void => {
    const next = withPersona(ids, id)
    setRefusal(isRefused(next) ? next : null)
    if (!isRefused(next)) write(next)
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('evidence:board.title')}
      closeButtonProps={{ 'aria-label': t('app:action.close') }}
    >
      <Stack>
        <Text c="dimmed">{t('evidence:board.lead', { most: MAX_PERSONAS_PER_BOARD })}</Text>
        <FormError error={error ?? library.error} />
        {refusal && (
          <Alert role="alert" color="indigo" variant="light">
            {t('evidence:board.full', refusal.values)}
          </Alert>
        )}
        <BoardPersonas
          personas={personas}
          {...(mayAdd && { onEdit: setDialog })}
          {...(mayChoose && {
            isBusy: isPending,
            onRemove: (id: string) => {
              setRefusal(null)
              write(ids.filter((one) => one !== id))
            },
          })}
        />
        {mayChoose && library.data && (
          <section aria-label={t('evidence:board.others')}>
            <Group justify="space-between" mb={4}>
              <Title order={3} size="h4">
                {t('evidence:board.others')}
              </Title>
              {mayAdd && (
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
                  onClick={() => setDialog('new')}
                >
                  {t('evidence:board.new')}
                </Button>
              )}
            </Group>
            <OtherPersonas
              personas={library.data.filter(({ id, archived }) => !archived && !ids.includes(id))}
              isBusy={isPending}
              onAdd={choose}
            />
          </section>
        )}
        <Text size="sm">
          <Anchor
            inherit
            renderRoot={(props) => <Link {...props} to="/settings" search={{ tab: 'personas' }} />}
          >
            {t('evidence:board.library')}
          </Anchor>
        </Text>
      </Stack>
      {dialog === 'new' && <PersonaDialog onDone={({ id }) => choose(id)} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'new' && (
        <PersonaDialog persona={dialog} onClose={() => setDialog(null)} />
      )}
    </Modal>
  )
}

/** The rows bring them to everybody, who asks included. */
function useBoardPersonas() {
  const { boardId } = useBoardInfo()
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (personas: readonly string[]) =>
      call(changeBoard, { params: { id: boardId }, input: { personas: [...personas] } }),
    onSuccess: (board) => queries.setQueryData(boardQuery(boardId).queryKey, board),
  })
  return { write: mutate, isPending, error }
}

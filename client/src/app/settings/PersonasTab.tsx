import { Button, Group, Switch } from '@mantine/core'
import { IconPlus, IconUserHeart } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { useMe } from '../me.ts'
import { boardsWith } from '../personas/boards-with.ts'
import { ErasePersonaDialog } from '../personas/ErasePersonaDialog.tsx'
import { PersonaDialog } from '../personas/PersonaDialog.tsx'
import { PersonaRow } from '../personas/PersonaRow.tsx'
import { Rows } from './Rows.tsx'
import { Section } from './Section.tsx'

type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'erase'; readonly persona: Persona }

/** The library of the workspace (METHOD.md M18). */
export function PersonasTab() {
  const { t } = useTranslation(['app', 'evidence'])
  const { data: personas, error } = useQuery(personasQuery)
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  return (
    <Section title={t('app:personas.title')} lead={t('evidence:personas.lead')} wide>
      <FormError error={error} />
      {personas && <Library personas={personas} onOpen={setOpen} />}
      {open?.what === 'add' && <PersonaDialog onClose={close} />}
      {open?.what === 'edit' && <PersonaDialog persona={open.persona} onClose={close} />}
      {open?.what === 'erase' && <ErasePersonaDialog persona={open.persona} onClose={close} />}
    </Section>
  )
}

function Library({ personas, onOpen }: { personas: readonly Persona[]; onOpen: (open: Open) => void }) {
  const { t } = useTranslation(['app', 'evidence'])
  const mayEdit = can(useMe().role, 'persona.edit')
  const boards = useQuery(boardsQuery).data
  const [withArchived, setWithArchived] = useState(false)
  const hasArchived = personas.some(({ archived }) => archived)
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={20} stroke={1.5} aria-hidden />}
      onClick={() => onOpen({ what: 'add' })}
    >
      {t('app:personas.add')}
    </Button>
  )
  if (personas.length === 0)
    return (
      <EmptyState
        title={t('app:personas.none')}
        text={t('app:personas.noneText')}
        picture={<IconUserHeart size={48} stroke={1} aria-hidden />}
      >
        {add}
      </EmptyState>
    )
  return (
    <>
      <Group justify="space-between">
        {add}
        {hasArchived && (
          <Switch
            label={t('evidence:personas.showArchived')}
            checked={withArchived}
            onChange={({ currentTarget }) => setWithArchived(currentTarget.checked)}
          />
        )}
      </Group>
      <Rows label={t('app:personas.title')}>
        {personas
          .filter(({ archived }) => withArchived || !archived)
          .map((persona) => (
            <PersonaRow
              key={persona.id}
              persona={persona}
              boards={boardsWith(boards, persona.id)}
              onEdit={() => onOpen({ what: 'edit', persona })}
              onErase={() => onOpen({ what: 'erase', persona })}
            />
          ))}
      </Rows>
    </>
  )
}

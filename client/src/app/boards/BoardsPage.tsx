import { Button, Group, SimpleGrid, Skeleton, Text, TextInput, Title } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../api/boards.ts'
import { loadPart } from '../../locales/i18n.ts'
import { FormError } from '../../ui/FormError.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'
import { Workplace } from '../Workplace.tsx'
import { BoardCard } from './BoardCard.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { NewBoardDialog } from './NewBoardDialog.tsx'
import { NoBoards } from './NoBoards.tsx'

const ImportDialog = lazyPart(async () => {
  const [{ ImportDialog }] = await Promise.all([import('../files/ImportDialog.tsx'), loadPart('exports')])
  return { default: ImportDialog }
})

/** With fewer boards than this, all are seen at a glance. */
const SEARCH_ABOVE = 8

export function BoardsPage() {
  const { t } = useTranslation('app')
  const mayCreate = can(useMe().role, 'board.create')
  const { data: boards, error } = useQuery(boardsQuery)
  const [search, setSearch] = useState('')
  const [creating, setCreating] = useState(false)
  const [importing, setImporting] = useState(false)
  const found = boards?.filter((board) => matches(board, search)) ?? []
  return (
    <Workplace title={t('boards.title')}>
      <Group justify="space-between" mb="lg">
        <Title order={1}>{t('boards.title')}</Title>
        <Group>
          {boards && boards.length > SEARCH_ABOVE && (
            <TextInput
              type="search"
              aria-label={t('boards.search')}
              placeholder={t('boards.search')}
              leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          {mayCreate && boards && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={20} stroke={1.5} aria-hidden />}
              onClick={() => setImporting(true)}
            >
              {t('boards.import')}
            </Button>
          )}
          {mayCreate && boards && boards.length > 0 && (
            <Button
              leftSection={<IconPlus size={20} stroke={1.5} aria-hidden />}
              onClick={() => setCreating(true)}
            >
              {t('boards.new')}
            </Button>
          )}
        </Group>
      </Group>
      {boards && <FirstSteps boards={boards} />}
      {!boards && error && <FormError error={error} />}
      {boards?.length === 0 && <NoBoards {...(mayCreate && { onCreate: () => setCreating(true) })} />}
      {boards && boards.length > 0 && found.length === 0 && (
        <Text role="status">{t('boards.noMatch', { text: search })}</Text>
      )}
      <SimpleGrid type="container" cols={{ base: 1, '640px': 2, '960px': 3 }} spacing="md">
        {!boards && !error && [1, 2, 3].map((place) => <Skeleton key={place} h={296} radius="md" />)}
        {found.map((board) => (
          <BoardCard key={board.id} board={board} />
        ))}
      </SimpleGrid>
      {creating && <NewBoardDialog onClose={() => setCreating(false)} />}
      {importing && (
        <Suspense>
          <ImportDialog of="board" onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </Workplace>
  )
}

function matches({ title, personas }: BoardSummary, search: string): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/)
  const text = [title, ...personas.map(({ name }) => name)].join(' ').toLocaleLowerCase()
  return words.every((word) => text.includes(word))
}

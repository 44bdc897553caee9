import { Alert, Button, Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { CompareBar } from './CompareBar.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { TakeSection } from './TakeSection.tsx'
import { TimelineList } from './TimelineList.tsx'
import { useSnapshots } from './use-snapshots.ts'
import classes from './snapshots.module.css'

/** What was kept of the board, the last first. Two of it may be chosen to be compared. */
export function Timeline() {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const mayRestore = can(useStore(past.live.role), 'snapshot.restore')
  const { snapshots, persona, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useSnapshots()
  const [chosen, setChosen] = useState<readonly SnapshotSummary[]>([])
  const [restoring, setRestoring] = useState<SnapshotSummary | null>(null)
  const choose = useCallback(
    (snapshot: SnapshotSummary) =>
      setChosen((now) =>
        now.some(({ id }) => id === snapshot.id)
          ? now.filter(({ id }) => id !== snapshot.id)
          : [...now, snapshot].slice(-2),
      ),
    [],
  )
  return (
    <>
      <TakeSection isFirst={snapshots?.length === 0} />
      {error && <Failure error={error} />}
      {!snapshots && !error && <SheetLoading />}
      {snapshots && snapshots.length > 0 && (
        <TimelineList
          snapshots={snapshots}
          tellsPersona={persona === null}
          chosen={chosen}
          onChoose={choose}
          onRestore={mayRestore ? setRestoring : null}
        />
      )}
      {snapshots?.length === 0 && persona !== null && <NoneOf persona={persona} />}
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      {chosen.length > 0 && <CompareBar chosen={chosen} onClear={() => setChosen([])} />}
      {restoring && <RestoreDialog snapshot={restoring} onClose={() => setRestoring(null)} />}
    </>
  )
}

function NoneOf({ persona }: { persona: string }) {
  const { t } = useTranslation('snapshots')
  const { personas } = useBoardInfo()
  return (
    <Text className={classes['note'] ?? ''} size="sm" c="dimmed">
      {t('list.noneOf', { name: personas.find(({ id }) => id === persona)?.name ?? '' })}
    </Text>
  )
}

function Failure({ error }: { error: unknown }) {
  const problemText = useProblemText()
  return (
    <Alert m={16} color="red" variant="light" role="alert">
      {problemText(error)}
    </Alert>
  )
}

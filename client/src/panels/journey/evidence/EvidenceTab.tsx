import { Button, Group, Text } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole, useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { ConfidenceList } from './ConfidenceList.tsx'
import { filterEvidence, latestFirst, noFilter, shownEvidence } from './evidence-filter.ts'
import classes from './evidence.module.css'
import { EvidenceForm } from './EvidenceForm.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { FilterBar } from './FilterBar.tsx'
import { forSending } from './for-sending.ts'
import { Heard } from './Heard.tsx'
import { useFileDrop } from './import/use-file-drop.ts'
import { useTouchpoints } from './use-touchpoints.ts'

const ImportDialog = lazyPart(async () => ({
  default: (await import('./import/ImportDialog.tsx')).ImportDialog,
}))

/** What is known, how sure it is, and the ways to know more. */
export function EvidenceTab() {
  const { t } = useTranslation('evidence')
  const { rowState, rows, rowsLoaded } = useBoardInfo()
  const isWide = useSheetWidth() === 'wide'
  const mayAdd = mayRow(useRole(), 'evidence', 'add')
  const filter = useStore(shownEvidence)
  const { titleOf } = useTouchpoints()
  const [isAdding, setAdding] = useState(false)
  const [bringing, setBringing] = useState<File | 'ask' | null>(null)
  const changes = useRowChanges()
  const all = useMemo(() => latestFirst(rowState.byKind.evidence.values()), [rowState.byKind.evidence])
  const looked = useDeferredValue(filter)
  const found = useMemo(() => filterEvidence(all, looked, titleOf), [all, looked, titleOf])
  const drop = useFileDrop(setBringing, mayAdd)
  const isEmpty = rowsLoaded && all.length === 0
  const sure = (
    <ConfidenceList
      evidence={rows.evidence}
      isWide={isWide}
      onChoose={(touchpoint) => shownEvidence.set({ ...noFilter, touchpoint })}
    />
  )
  return (
    <div className={classes['tab']} data-wide={isWide || undefined} {...drop.listeners}>
      {drop.isOver && <div className={classes['drop']}>{t('import.dropHere')}</div>}
      <div className={classes['main']}>
        {isEmpty && !isAdding && (
          <div className={classes['empty']}>
            <Text fw={600}>{t('empty.title')}</Text>
            <Text size="sm" c="dimmed">
              {t('empty.text')}
            </Text>
          </div>
        )}
        {mayAdd && !isAdding && (
          <Group gap={8}>
            <Button
              size="sm"
              leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('form.add')}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.5} aria-hidden />}
              onClick={() => setBringing('ask')}
            >
              {t('import.open')}
            </Button>
          </Group>
        )}
        {isAdding && (
          <EvidenceForm
            about={filter.touchpoint === null ? [] : [filter.touchpoint]}
            onSave={(fields) => changes.add('evidence', forSending(fields))}
            onClose={() => setAdding(false)}
          />
        )}
        {!isEmpty && (
          <>
            <Heard />
            <FilterBar filter={filter} onChange={(next) => shownEvidence.set(next)} />
            {!isWide && sure}
            {rowsLoaded && (
              <Text size="sm" c="dimmed" role="status">
                {found.length === all.length
                  ? t('filter.all', { count: all.length })
                  : t('filter.found', { count: found.length, of: all.length })}
              </Text>
            )}
            {/* Another filter begins on its first page. */}
            <EvidenceList key={JSON.stringify(looked)} rows={found} />
          </>
        )}
      </div>
      {isWide && !isEmpty && sure}
      {bringing !== null && (
        <Suspense>
          <ImportDialog file={bringing === 'ask' ? null : bringing} onClose={() => setBringing(null)} />
        </Suspense>
      )}
    </div>
  )
}

import { Button, Group, Text } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useRowChanges } from '../use-row-changes.ts'
import type { EvidenceFields } from './evidence-draft.ts'
import type { EvidenceRow } from './evidence-filter.ts'
import classes from './evidence.module.css'
import { EvidenceEntry } from './EvidenceEntry.tsx'
import { EvidenceForm } from './EvidenceForm.tsx'
import { forSending } from './for-sending.ts'
import { EraseEvidence } from './EraseEvidence.tsx'

/** So many at once: the rest is a page away, and 10,000 stay quick. */
const PER_PAGE = 40

/** A page of it. Each can be changed where it stands. */
export function EvidenceList({ rows }: { rows: readonly EvidenceRow[] }) {
  const { t } = useTranslation('evidence')
  const role = useRole()
  const { me } = useBoardInfo()
  const changes = useRowChanges()
  const [page, setPage] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [erasing, setErasing] = useState<EvidenceRow | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const last = Math.max(0, Math.ceil(rows.length / PER_PAGE) - 1)
  const at = Math.min(page, last)
  const turn = (to: number): void => {
    setPage(to)
    setEditing(null)
    top.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div ref={top} className={classes['listing']}>
      <ul className={classes['entries']}>
        {rows.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((row) => {
          const isAuthor = row.author === me.id
          const save = (fields: EvidenceFields) => changes.change('evidence', row.id, forSending(fields))
          return (
            <li key={row.id}>
              {editing === row.id ? (
                <EvidenceForm row={row} onSave={save} onClose={() => setEditing(null)} />
              ) : (
                <EvidenceEntry
                  row={row}
                  {...(mayRow(role, 'evidence', 'change', isAuthor) && { onEdit: () => setEditing(row.id) })}
                  {...(mayRow(role, 'evidence', 'erase', isAuthor) && { onErase: () => setErasing(row) })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {last > 0 && (
        <Group justify="space-between" component="nav" aria-label={t('pages.label')}>
          <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => turn(at - 1)}>
            {t('pages.back')}
          </Button>
          <Text size="sm" c="dimmed" className="tabular" role="status">
            {t('pages.shown', {
              from: at * PER_PAGE + 1,
              to: Math.min(rows.length, (at + 1) * PER_PAGE),
              of: rows.length,
            })}
          </Text>
          <Button size="compact-sm" variant="default" disabled={at === last} onClick={() => turn(at + 1)}>
            {t('pages.next')}
          </Button>
        </Group>
      )}
      {erasing && <EraseEvidence row={erasing} onClose={() => setErasing(null)} />}
    </div>
  )
}

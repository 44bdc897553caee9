import { useQuery } from '@tanstack/react-query'
import { type BoardState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { snapshotQuery } from '../../../api/snapshots.ts'
import { fullDate } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { nameOf } from '../../../panels/journey/snapshots/name-of.ts'
import { BoardSkeleton } from '../BoardSkeleton.tsx'
import { CannotShow } from './CannotShow.tsx'
import { PastBoard } from './PastBoard.tsx'
import { SnapshotBanner } from './SnapshotBanner.tsx'
import type { Still } from './use-frozen.ts'

/** A snapshot, open to be read. */
export function PastSnapshot({ id }: { id: string }) {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const { data, error } = useQuery(snapshotQuery(id))
  const still = useMemo(
    (): Still | null =>
      // As the server wrote it, and checked its hash.
      data ? { fill: (doc) => fillDocument(doc, data.state as BoardState), persona: data.persona.id } : null,
    [data],
  )
  if (error) return <CannotShow error={error} />
  if (!data || !still) return <BoardSkeleton />
  const version = data.label ? `${data.label}, ${fullDate(locale, data.takenAt)}` : nameOf(data, t, locale)
  return (
    <PastBoard still={still} kept={data.rows} version={version} banner={<SnapshotBanner snapshot={data} />} />
  )
}

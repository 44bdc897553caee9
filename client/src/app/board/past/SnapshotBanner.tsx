import { Badge, Button } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { fullDate } from '../../../locales/format.ts'
import { RestoreDialog } from '../../../panels/journey/snapshots/RestoreDialog.tsx'
import { Seal } from '../../../panels/journey/snapshots/Seal.tsx'
import { Banner } from './Banner.tsx'

/** Says that it is a snapshot, and what can be done with it. */
export function SnapshotBanner({ snapshot }: { snapshot: SnapshotSummary }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const { locale } = useBoardInfo()
  const [isRestoring, setRestoring] = useState(false)
  const mayRestore = can(useStore(past.live.role), 'snapshot.restore')
  const { label, kind, persona, takenAt } = snapshot
  const when = fullDate(locale, takenAt)
  return (
    <Banner
      title={label === '' ? t('past.automatic', { when }) : t('past.snapshot', { name: label, when })}
      signs={
        <>
          {kind && <Badge variant="light">{t(`kinds.${kind}`)}</Badge>}
          {persona.id !== ANY_PERSONA && (
            <Badge variant="light" color="gray">
              {t('past.of', { name: persona.name ?? t('gone.persona') })}
            </Badge>
          )}
          <Seal snapshot={snapshot} />
        </>
      }
    >
      <Button
        size="sm"
        variant="subtle"
        flex="none"
        onClick={() => past.shown.set({ what: 'comparison', pair: past.compare(snapshot.id, null) })}
      >
        {t('past.compare')}
      </Button>
      {mayRestore && (
        <Button size="sm" variant="subtle" flex="none" onClick={() => setRestoring(true)}>
          {t('past.restore')}
        </Button>
      )}
      {isRestoring && <RestoreDialog snapshot={snapshot} onClose={() => setRestoring(false)} />}
    </Banner>
  )
}

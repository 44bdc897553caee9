import {
  type Icon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconCamera,
  IconChecklist,
  IconCompass,
  IconGauge,
  IconHeartBolt,
  IconQuote,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { JourneyView } from '../../editor/journey-views.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

type Shown = { readonly Picture: Icon; readonly View: ComponentType }

const later = (load: () => Promise<ComponentType>): ComponentType =>
  lazyPart(async () => ({ default: await load() }))

/** What each view looks like, and shows. */
export const views: Readonly<Record<JourneyView, Shown>> = {
  overview: {
    Picture: IconCompass,
    View: later(async () => (await import('./overview/OverviewView.tsx')).OverviewView),
  },
  findings: {
    Picture: IconAlertTriangle,
    View: later(async () => (await import('./findings/FindingsView.tsx')).FindingsView),
  },
  moments: {
    Picture: IconHeartBolt,
    View: later(async () => (await import('./moments/MomentsView.tsx')).MomentsView),
  },
  silos: {
    Picture: IconArrowsExchange,
    View: later(async () => {
      const [{ SilosView }] = await Promise.all([
        import('./silos/SilosView.tsx'),
        loadPart('silos'),
        loadPart('method'),
      ])
      return SilosView
    }),
  },
  evidence: {
    Picture: IconQuote,
    View: later(async () => {
      const [{ EvidenceView }] = await Promise.all([
        import('./evidence/EvidenceView.tsx'),
        loadPart('evidence'),
      ])
      return EvidenceView
    }),
  },
  measures: {
    Picture: IconChecklist,
    View: later(async () => (await import('./measures/MeasuresView.tsx')).MeasuresView),
  },
  figures: {
    Picture: IconGauge,
    View: later(async () => (await import('./figures/FiguresView.tsx')).FiguresView),
  },
  snapshots: {
    Picture: IconCamera,
    View: later(async () => (await import('./snapshots/SnapshotsView.tsx')).SnapshotsView),
  },
}

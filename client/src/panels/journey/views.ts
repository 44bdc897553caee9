import {
  type Icon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconCamera,
  IconChecklist,
  IconCompass,
  IconGauge,
  IconHeartBolt,
  IconMessages,
  IconQuote,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { JourneyView } from '../../editor/journey-views.ts'
import { loadPart } from '../../locales/i18n.ts'
import type { LaterPart } from '../../locales/later-parts.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

type Shown = { readonly Picture: Icon; readonly View: ComponentType }

/** A view, and the words it speaks with. */
const later = (load: () => Promise<ComponentType>, ...parts: readonly LaterPart[]): ComponentType =>
  lazyPart(async () => {
    const [view] = await Promise.all([load(), ...parts.map(loadPart)])
    return { default: view }
  })

/** What each view looks like, and shows. */
export const views: Readonly<Record<JourneyView, Shown>> = {
  overview: {
    Picture: IconCompass,
    View: later(async () => {
      const texts = [loadPart('overview'), loadPart('method')]
      return (await Promise.all([import('./overview/OverviewView.tsx'), ...texts]))[0].OverviewView
    }),
  },
  findings: {
    Picture: IconAlertTriangle,
    View: later(async () => (await import('./findings/FindingsView.tsx')).FindingsView, 'insights'),
  },
  moments: {
    Picture: IconHeartBolt,
    View: later(async () => (await import('./moments/MomentsView.tsx')).MomentsView, 'insights', 'method'),
  },
  silos: {
    Picture: IconArrowsExchange,
    View: later(async () => (await import('./silos/SilosView.tsx')).SilosView, 'silos', 'method'),
  },
  evidence: {
    Picture: IconQuote,
    View: later(async () => (await import('./evidence/EvidenceView.tsx')).EvidenceView, 'evidence'),
  },
  measures: {
    Picture: IconChecklist,
    View: later(async () => (await import('./measures/MeasuresView.tsx')).MeasuresView),
  },
  figures: {
    Picture: IconGauge,
    View: later(async () => {
      const texts = [loadPart('overview'), loadPart('method')]
      return (await Promise.all([import('./figures/FiguresView.tsx'), ...texts]))[0].FiguresView
    }),
  },
  comments: {
    Picture: IconMessages,
    View: later(async () => (await import('../comments/list/CommentsView.tsx')).CommentsView, 'comments'),
  },
  snapshots: {
    Picture: IconCamera,
    View: later(
      async () => (await import('./snapshots/SnapshotsView.tsx')).SnapshotsView,
      'snapshots',
      'method',
    ),
  },
}

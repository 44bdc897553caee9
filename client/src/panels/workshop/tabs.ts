import {
  type Icon,
  IconChartDots,
  IconFileText,
  IconHandStop,
  IconListNumbers,
  IconPlayerPlay,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { WorkshopTab } from '../../editor/workshop-tabs.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

type Shown = {
  readonly Picture: Icon
  readonly Tab: ComponentType
  /** Only for those who may lead a workshop. */
  readonly leads?: true
}

const later = (load: () => Promise<ComponentType>): ComponentType =>
  lazyPart(async () => ({ default: await load() }))

/** What each view of the workshop's sheet looks like, and shows. */
export const tabs: Readonly<Record<WorkshopTab, Shown>> = {
  now: {
    Picture: IconHandStop,
    Tab: later(
      async () => (await Promise.all([import('./now/NowTab.tsx'), loadPart('contributing')]))[0].NowTab,
    ),
  },
  lead: {
    Picture: IconPlayerPlay,
    Tab: later(async () => (await import('./lead/LeadTab.tsx')).LeadTab),
    leads: true,
  },
  people: {
    Picture: IconUsers,
    Tab: later(async () => {
      const [{ PeopleTab }] = await Promise.all([import('./people/PeopleTab.tsx'), loadPart('joining')])
      return PeopleTab
    }),
    leads: true,
  },
  agenda: {
    Picture: IconListNumbers,
    Tab: later(async () => (await import('./agenda/AgendaTab.tsx')).AgendaTab),
  },
  results: {
    Picture: IconChartDots,
    Tab: later(async () => (await import('./results/ResultsTab.tsx')).ResultsTab),
  },
  protocol: {
    Picture: IconFileText,
    Tab: later(async () => {
      const [{ ProtocolTab }] = await Promise.all([
        import('./protocol/ProtocolTab.tsx'),
        loadPart('protocol'),
      ])
      return ProtocolTab
    }),
  },
}

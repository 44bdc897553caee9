import type { ComponentType } from 'react'
import { Aims } from './sections/Aims.tsx'
import { BalanceOfEvents } from './sections/BalanceOfEvents.tsx'
import { Begin } from './sections/Begin.tsx'
import { Benchmarks } from './sections/Benchmarks.tsx'
import { CurveTable } from './sections/CurveTable.tsx'
import { Effort } from './sections/Effort.tsx'
import { Entries } from './sections/Entries.tsx'
import { Gaps } from './sections/Gaps.tsx'
import { Impressions } from './sections/Impressions.tsx'
import { Matter } from './sections/Matter.tsx'
import { Orders } from './sections/Orders.tsx'
import { PlusX } from './sections/PlusX.tsx'
import { Processes } from './sections/Processes.tsx'
import { RelevanceLists } from './sections/RelevanceLists.tsx'
import { Surveys } from './sections/Surveys.tsx'
import { Wishes } from './sections/Wishes.tsx'
import type { InsightId } from './insight-ids.ts'

/** What each section shows. All of it stands in the journey around it (`useInsight`). */
export const bodies: Readonly<Record<InsightId, ComponentType>> = {
  matter: Matter,
  gaps: Gaps,
  curve: CurveTable,
  impressions: Impressions,
  balance: BalanceOfEvents,
  begin: Begin,
  plusX: PlusX,
  effort: Effort,
  relevance: RelevanceLists,
  processes: Processes,
  entries: Entries,
  orders: Orders,
  aims: Aims,
  wishes: Wishes,
  benchmarks: Benchmarks,
  surveys: Surveys,
}

import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { WorkshopFormat } from '@wegpunkt/shared/workshop/choices'
import { type WorkshopTemplate, templateOf } from '@wegpunkt/shared/workshop/own-template'
import type { PhaseInput } from '@wegpunkt/shared/workshop/phase'
import { templateFor } from '@wegpunkt/shared/workshop/templates/workshop-templates'

/** What a workshop begins with: a format, nothing, or an agenda of somewhere else. */
export type StartPoint =
  | { readonly from: 'format'; readonly format: WorkshopFormat }
  | { readonly from: 'blank' }
  | { readonly from: 'template'; readonly template: WorkshopTemplate }

export const fromWorkshop = (workshop: WorkshopView): StartPoint => ({
  from: 'template',
  template: templateOf(workshop),
})

export const formatOf = (start: StartPoint, takesDays: boolean): WorkshopFormat => {
  if (start.from === 'format') return start.format
  if (start.from === 'template') return start.template.format
  return takesDays ? 'idea-campaign' : 'meeting'
}

type Planned = Pick<PhaseInput, 'name' | 'minutes'>

/** What is in it, to be looked at. */
export function agendaOf(start: StartPoint, locale: Locale): readonly Planned[] {
  if (start.from === 'format') return templateFor(start.format, locale).phases
  return start.from === 'template' ? start.template.phases : []
}

/** The phases to be sent, in the language that the page speaks. */
export function phasesOf(start: StartPoint, locale: Locale): PhaseInput[] {
  if (start.from === 'blank') return []
  const { phases } = start.from === 'template' ? start.template : templateFor(start.format, locale)
  return phases.map((phase) => Object.assign({ focus: { on: 'board' as const } }, phase))
}

export const minutesOf = (phases: readonly Planned[]): number =>
  phases.reduce((sum, { minutes }) => sum + minutes, 0)

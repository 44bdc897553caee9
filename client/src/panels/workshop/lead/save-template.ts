import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { templateOf } from '@wegpunkt/shared/workshop/own-template'
import { saveText } from '../../../ui/save-text.ts'

/** Hands the agenda to the browser as a file that any board takes as a template. */
export function saveTemplate(workshop: WorkshopView): void {
  const name = workshop.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  saveText(
    `${JSON.stringify(templateOf(workshop), null, 2)}\n`,
    `${name || 'workshop'}.json`,
    'application/json',
  )
}

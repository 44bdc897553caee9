import type { WorkshopFormat } from '../choices.ts'
import { TEMPLATE_VERSION, type WorkshopTemplate } from '../own-template.ts'
import { templatePlans } from './template-plan.ts'
import { wordsDe } from './template-words-de.ts'
import { wordsEn } from './template-words-en.ts'

/** The agenda that goes with a format (METHOD.md M43, M44). */
export function templateFor(format: WorkshopFormat, locale: 'de' | 'en'): WorkshopTemplate {
  const { name, phases } = (locale === 'de' ? wordsDe : wordsEn)[format]
  return {
    template: 'wegpunkt-workshop',
    version: TEMPLATE_VERSION,
    name,
    format,
    phases: templatePlans[format].map((plan, i) => {
      const [name = '', prompt = ''] = phases[i] ?? []
      return Object.assign({}, plan, { name, prompt })
    }),
  }
}

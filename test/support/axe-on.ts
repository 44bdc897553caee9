import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What looks for faults of accessibility on a page. Only what is wrong is described, and none of our pages has frames,
 * so that nothing has to be put together in a page of its own: both take longer than looking. The size of what is pressed
 * is a rule of WCAG 2.2, which axe leaves out unless it is asked for.
 */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()

import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

type Rules = NonNullable<RunOptions['rules']>

/** What looks for faults of accessibility on a page: `include` and the rules say where and for which. */
type Axe = {
  include(selector: string): Axe
  withRules(ids: readonly string[]): Axe
  disableRules(...ids: readonly string[]): Axe
  analyze(): Promise<Pick<AxeResults, 'violations'>>
}

/** WCAG 2.2 asks for the size of what is pressed; axe leaves it out unless it is asked for. */
const also: Rules = { 'target-size': { enabled: true } }

/**
 * Axe, which a page reads once: bringing its program along anew for each look took longer than most looks. Only what is
 * wrong is described.
 */
export const axeOn = (page: Page, within = 'html', options: RunOptions = { rules: also }): Axe => ({
  include: (selector) => axeOn(page, selector, options),
  withRules: (ids) => axeOn(page, within, { runOnly: { type: 'rule', values: [...ids] } }),
  disableRules: (...ids) => {
    const off = Object.fromEntries(ids.map((id) => [id, { enabled: false }]))
    return axeOn(page, within, { ...options, rules: { ...options.rules, ...off } })
  },
  async analyze() {
    const isThere = await page.evaluate(() => 'axe' in globalThis)
    if (!isThere) await page.evaluate(axe.source)
    const violations = await page.evaluate(
      async ([where, how]) => {
        const { axe: there } = globalThis as unknown as { axe: typeof axe }
        return (await there.run(where, { ...how, resultTypes: ['violations'] })).violations
      },
      [within, options] as const,
    )
    return { violations }
  },
})

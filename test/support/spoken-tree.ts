import type { Page } from 'playwright-core'

/** What a screen reader offers to be pressed, filled in or chosen. */
const controls = new Set(
  'button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio searchbox slider spinbutton switch tab textbox treeitem'.split(
    ' ',
  ),
)
const named = new Set(['dialog', 'alertdialog', 'grid', 'menu', 'radiogroup', 'tablist', 'toolbar', 'tree'])
const doubled = /^(.{3,}?)[\s,.:]+\1$/i

type Said = { readonly value?: unknown }
type SpokenNode = {
  readonly nodeId: string
  readonly parentId?: string
  readonly ignored: boolean
  readonly role?: Said
  readonly name?: Said
  readonly properties?: readonly { readonly name: string; readonly value: Said }[]
}

/**
 * What is wrong with what the browser tells screen readers: a control or a dialog without a name, a name that is said
 * twice, or a row of a tree that does not say how deep it lies.
 */
export async function spokenFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: SpokenNode[] }
  await session.detach()
  const byBrowser = partsOfDates(nodes)
  return nodes.flatMap((node) => (node.ignored || byBrowser.has(node.nodeId) ? [] : faultsOf(node)))
}

/** The browser's own parts of a field for a date, which it names by itself. Parents come before their children. */
function partsOfDates(nodes: readonly SpokenNode[]): Set<string> {
  const parts = new Set<string>()
  const dates = new Set<string>()
  for (const { nodeId, parentId = '', role } of nodes) {
    if (/^(Date|DateTime|InputTime)$/.test(String(role?.value))) dates.add(nodeId)
    else if (dates.has(parentId) || parts.has(parentId)) parts.add(nodeId)
  }
  return parts
}

function faultsOf({ role, name, properties = [] }: SpokenNode): string[] {
  const is = String(role?.value)
  const said = String(name?.value ?? '').trim()
  const faults: string[] = []
  // A cell that is empty says so by having nothing to say.
  const needsName = named.has(is) || (controls.has(is) && is !== 'gridcell')
  if (needsName && said === '') faults.push(`${is} without a name`)
  if ((controls.has(is) || named.has(is)) && doubled.test(said)) faults.push(`${is} says twice: ${said}`)
  if (is === 'treeitem' && !properties.some((property) => property.name === 'level'))
    faults.push(`treeitem without a level: ${said}`)
  return faults
}

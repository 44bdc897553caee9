import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: BoardPage

beforeAll(async () => {
  company = await Company.open()
  const account = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  const board = await createBoard(account, 'sample')
  const { page } = await company.browserOf(account, { locale: 'en', width: 1440, height: 900 })
  ann = new BoardPage(page)
  await ann.open(board)
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

describe('silos', () => {
  it('[P283] M21 who answers for a handover is named where it is listed, and a click leads to it; [P284] M22 in the customer’s view nothing of it is there', async () => {
    const { page } = ann
    await page.keyboard.press('j')
    await page.getByRole('tab', { name: 'Departments' }).click()
    const sheet = page.getByRole('tabpanel', { name: 'Departments' })
    const nobody = sheet.getByRole('heading', { name: /^Nobody answers for/ })
    const open = Number(/\d+/.exec((await nobody.textContent()) ?? '')?.[0])
    const field = sheet.getByRole('textbox', { name: /^Who answers for the handover/ }).first()
    await field.fill('Kim')
    await field.press('Enter')
    await sheet.getByRole('heading', { name: `Nobody answers for ${open - 1} handover` }).waitFor()
    const { elements } = await ann.board()
    const owners = elements.flatMap(([, element]) => Object.values((element['handovers'] ?? {}) as object))
    expect(owners).toContainEqual(expect.objectContaining({ owner: 'Kim' }))

    const { violations } = await new AxeBuilder({ page }).include('[role=tabpanel]').analyze()
    const faults = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(faults.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

    await sheet
      .getByRole('button', { name: /break with it$/ })
      .first()
      .click()
    await sheet.getByText('at once').waitFor()
    await sheet.locator('li button[title^="Show"]').first().click()
    await ann.untilSelected(1)
    const inspector = page.getByRole('complementary', { name: 'Properties' })
    await inspector.getByRole('region', { name: 'Who is behind it' }).waitFor()

    const lanes = page.getByRole('toolbar', { name: 'Lanes' })
    await lanes.getByRole('button', { name: 'Logistics', exact: true }).waitFor()
    await page.keyboard.press('Shift+K')
    const leave = page.getByRole('button', { name: 'Customer’s view: back to the inside view' })
    await leave.waitFor()
    await eventually(async () => {
      expect(await lanes.getByRole('button', { name: 'Logistics', exact: true }).count()).toBe(0)
      expect(await lanes.getByRole('button', { name: 'The company' }).count()).toBeGreaterThan(2)
      expect(await inspector.getByRole('region', { name: 'Who is behind it' }).count()).toBe(0)
      expect(await sheet.getByRole('textbox').count()).toBe(0)
      return true
    })
    await leave.click()
    await lanes.getByRole('button', { name: 'Logistics', exact: true }).waitFor()
  })
})

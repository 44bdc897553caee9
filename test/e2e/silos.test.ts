import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
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
afterAll(async () => {
  try {
    await company?.endTest()
  } finally {
    await company?.close()
  }
})

const sheetOf = ({ page }: BoardPage) => page.getByRole('tabpanel', { name: 'Departments' })
const panelOf = ({ page }: BoardPage) => page.getByRole('complementary', { name: 'Properties' })
const lanesOf = ({ page }: BoardPage) => page.getByRole('toolbar', { name: 'Lanes' })

describe('silos', () => {
  it('[P283] M21 who answers for a handover is named where it is listed, and a click leads to it', async () => {
    const { page } = ann
    await page.keyboard.press('j')
    await page.getByRole('tab', { name: 'Departments' }).click()
    const sheet = sheetOf(ann)
    const nobody = sheet.getByRole('heading', { name: /^Nobody answers for/ })
    const open = Number(/\d+/.exec((await nobody.textContent()) ?? '')?.[0])
    const field = sheet.getByRole('textbox', { name: /^Who answers for the handover/ }).first()
    await field.fill('Kim')
    await field.press('Enter')
    await sheet.getByRole('heading', { name: `Nobody answers for ${open - 1} handover` }).waitFor()
    const { elements } = await ann.board()
    const owners = elements.flatMap(([, element]) => Object.values(element['handovers'] ?? {}))
    expect(owners).toContainEqual(expect.objectContaining({ owner: 'Kim' }))

    const { violations } = await axeOn(page).include('[role=tabpanel]').analyze()
    const faults = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(faults.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

    await sheet
      .getByRole('button', { name: /break with it$/ })
      .first()
      .click()
    await sheet.getByText('at once').waitFor()
    await sheet.locator('li button[title^="Show"]').first().click()
    await ann.untilSelected(1)
    await panelOf(ann).getByRole('region', { name: 'Who is behind it' }).waitFor()
  })

  it('[P284] M22 in the customer’s view nothing of departments is there, and the bar leads back', async () => {
    const { page } = ann
    const logistics = lanesOf(ann).getByRole('button', { name: 'Logistics', exact: true })
    await logistics.waitFor()
    await page.keyboard.press('Shift+K')
    const leave = page.getByRole('button', { name: 'Customer’s view: back to the inside view' })
    await leave.waitFor()
    await eventually(async () => {
      expect(await logistics.count()).toBe(0)
      expect(await lanesOf(ann).getByRole('button', { name: 'The company' }).count()).toBeGreaterThan(2)
      expect(await panelOf(ann).getByRole('region', { name: 'Who is behind it' }).count()).toBe(0)
      expect(await sheetOf(ann).getByRole('textbox').count()).toBe(0)
      return true
    })
    await leave.click()
    await logistics.waitFor()
  })
})

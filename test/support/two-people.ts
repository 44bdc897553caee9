import { expect } from 'vitest'
import { type Account, invite, setUp } from './account.ts'
import { BoardPage } from './board-page.ts'
import { Company } from './company.ts'
import { eventually } from './eventually.ts'

export type Accounts = readonly [ann: Account, bob: Account]
export type Pages = readonly [ann: BoardPage, bob: BoardPage]

/** A company in which Ann, of the service, and Bob, of the sales, work in English. */
export async function openTwoPeople(): Promise<{ company: Company; accounts: Accounts }> {
  const company = await Company.open()
  const { url } = company.server
  const ann = await setUp(url, { name: 'Ann', department: 'service', locale: 'en' })
  const bob = await invite(url, ann, { name: 'Bob', department: 'sales', locale: 'en' })
  return { company, accounts: [ann, bob] }
}

/** A page for each of both, with nothing opened yet; they stay for the tests of the file. */
export async function openPages(company: Company, accounts: Accounts): Promise<Pages> {
  const pageOf = async (who: Account): Promise<BoardPage> =>
    new BoardPage((await company.stayingOf(who, { locale: 'en' })).page)
  const [ann, bob] = accounts
  return await Promise.all([pageOf(ann), pageOf(bob)])
}

/** Both see the same, and nothing is left to be saved. */
export async function untilSame([ann, bob]: Pages): Promise<void> {
  await Promise.all([ann.until('saved'), bob.until('saved')])
  await eventually(async () => expect(await bob.board()).toEqual(await ann.board()))
}

import type { BoardPage, Spot } from './board-page.ts'

/** Where an element is in the window, with what is on the screen now. */
export async function spotOf({ page }: BoardPage, id: string): Promise<Spot> {
  const spot = await page.evaluate((element) => window.wegpunktProbe?.centreOf(element) ?? null, id)
  if (!spot) throw new Error(`${id} is gone`)
  return spot
}

/** Presses at a place in the window; the mouse stays down. */
export async function press({ page }: BoardPage, spot: Spot): Promise<Spot> {
  await page.mouse.move(spot.x, spot.y)
  await page.mouse.down()
  return spot
}

/** Presses on an element after bringing it into sight; the mouse stays down. */
export async function take(who: BoardPage, id: string): Promise<Spot> {
  const spot = await who.find(id)
  if (!spot) throw new Error(`${id} is gone`)
  return await press(who, spot)
}

/** Moves what was taken by so many pixels. */
export async function carry(who: BoardPage, from: Spot, [x, y]: readonly [number, number]): Promise<void> {
  await who.page.mouse.move(from.x + x / 2, from.y + y / 2)
  await who.page.mouse.move(from.x + x, from.y + y)
}

/** Both let go at once. */
export const letGo = (...all: readonly BoardPage[]): Promise<void[]> =>
  Promise.all(all.map(({ page }) => page.mouse.up()))

/** Selects these by clicks and Shift; the first is brought into sight. */
export async function selectAll(who: BoardPage, first: string, ...others: readonly string[]): Promise<void> {
  await who.page.keyboard.press('Escape')
  await who.select(first)
  await who.page.keyboard.down('Shift')
  for (const id of others) {
    const spot = await spotOf(who, id)
    await who.page.mouse.click(spot.x, spot.y)
  }
  await who.page.keyboard.up('Shift')
}

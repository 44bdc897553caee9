import type { Account } from './account.ts'

/** Sends a picture to a board; gives what elements call it by. */
export const sendPicture = async (url: string, board: string, by: Account, bytes: Buffer): Promise<string> =>
  (await send<{ id: string }>(`${url}/api/boards/${board}/assets`, by, bytes)).id

/** Gives a persona a face; gives the hash that stands for it. */
export const sendPortrait = async (
  url: string,
  persona: string,
  by: Account,
  bytes: Buffer,
): Promise<string> =>
  (await send<{ portrait: string }>(`${url}/api/personas/${persona}/portrait`, by, bytes)).portrait

async function send<T>(address: string, by: Account, bytes: Buffer): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { origin: new URL(address).origin, cookie: by.cookie, 'content-type': 'image/png' },
    body: new Uint8Array(bytes),
  })
  if (!response.ok) throw new Error(`a picture was refused: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

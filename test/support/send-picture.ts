import type { Account } from './account.ts'

/** Sends a picture to a board; gives what elements call it by. */
export async function sendPicture(url: string, board: string, by: Account, bytes: Buffer): Promise<string> {
  const response = await fetch(`${url}/api/boards/${board}/assets`, {
    method: 'POST',
    headers: { origin: url, cookie: by.cookie, 'content-type': 'image/png' },
    body: new Uint8Array(bytes),
  })
  if (!response.ok) throw new Error(`a picture was refused: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

import type { Joined } from '@wegpunkt/shared/http/join-routes'
import type { Account } from './account.ts'

/** Somebody without an account, on a device of their own: the login, and the secret of the device. */
export type Guest = Pick<Account, 'id' | 'cookie'> & { readonly device: string; readonly joined: Joined }

/** Joins a workshop as a browser does, by a link or a code. */
export async function joinAsGuest(url: string, link: string, name: string, device = ''): Promise<Guest> {
  const response = await fetch(`${url}/api/join/${link}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', cookie: device },
    body: JSON.stringify({ name, department: 'sales', isNamed: false, locale: 'de' }),
  })
  if (!response.ok) throw new Error(`joining: ${response.status} ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  const find = (start: string): string => cookies.find((cookie) => cookie.startsWith(start)) ?? ''
  const joined = (await response.json()) as Joined
  return {
    id: joined.me?.id ?? '',
    cookie: find('wegpunkt_login'),
    device: find('wegpunkt_device'),
    joined,
  }
}

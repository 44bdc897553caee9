import type { Role } from '@wegpunkt/shared/access/roles'

export const PASSWORD = 'ein langer Satz mit 7 Wörtern darin'

/** Somebody who is signed in, and the header that says so. */
export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly cookie: string
  /** Calls the API as this person; returns the body. Throws on what is no success. */
  call<T = unknown>(method: string, path: string, body?: unknown): Promise<T>
}

type Who = {
  name: string
  role?: Role
  department?: string
  locale?: 'de' | 'en'
  workspace?: string
  code?: string
}

/** Creates the workspace of a new server with its owner. */
export async function setUp(
  url: string,
  { name, department, locale, workspace, code }: Who,
): Promise<Account> {
  const body = {
    workspace: workspace ?? 'Nordwind',
    name,
    email: emailOf(name),
    password: PASSWORD,
    department: department ?? 'service',
    locale: locale ?? 'de',
    ...(code !== undefined && { code }),
  }
  return await signUp(url, '/api/setup', name, body)
}

/** Invites a person and accepts in their name. */
export async function invite(url: string, owner: Account, who: Who): Promise<Account> {
  const { token } = await owner.call<{ token: string }>('POST', '/api/invitations', {
    role: who.role ?? 'editor',
    department: who.department ?? 'sales',
  })
  const { name, locale } = who
  const body = { name, email: emailOf(name), password: PASSWORD, ...(locale && { locale }) }
  return await signUp(url, `/api/invitations/${token}/accept`, name, body)
}

/** The id of a new board. */
export async function createBoard(by: Account, template: 'empty' | 'sample' = 'empty'): Promise<string> {
  const board = await by.call<{ id: string }>('POST', '/api/boards', { title: 'Reise', template })
  return board.id
}

/** A ticket for one socket, for clients that send no cookies. */
export async function ticketFor(by: Account, board: string): Promise<string> {
  const { ticket } = await by.call<{ ticket: string }>('POST', `/api/boards/${board}/tickets`)
  return ticket
}

export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`

/** The cookie that an answer sets, as a request sends it. */
export function cookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`no cookie in the answer ${response.status}`)
  return cookie
}

async function signUp(url: string, path: string, name: string, body: object): Promise<Account> {
  const response = await send(url, 'POST', path, body)
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`)
  const { id } = (await response.json()) as { id: string }
  const cookie = cookieOf(response)
  return { id, name, email: emailOf(name), cookie, call: caller(url, cookie) }
}

const caller =
  (url: string, cookie: string): Account['call'] =>
  async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await send(url, method, path, body, cookie)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }

const send = (url: string, method: string, path: string, body: unknown, cookie?: string): Promise<Response> =>
  fetch(`${url}${path}`, {
    method,
    headers: {
      origin: url,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

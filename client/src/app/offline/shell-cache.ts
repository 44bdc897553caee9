/** The part of the browser's Cache that is needed here. */
export type Store = {
  match(path: string): Promise<Response | undefined>
  addAll(requests: Request[]): Promise<void>
}

export type ShellWorld = {
  /** Every file of this build, as paths; `/` is the page itself. */
  readonly files: readonly string[]
  /** Another one for each build. */
  readonly version: string
  readonly origin: string
  open(name: string): Promise<Store>
  names(): Promise<readonly string[]>
  remove(name: string): Promise<unknown>
  fetch(request: Request): Promise<Response>
}

const PREFIX = 'wegpunkt-shell-'

/** What the server alone can answer, always. */
const LIVE = /^\/(api|collab|metrics|healthz|readyz)(\/|$)/

/**
 * Keeps one build of the page on this device, so that a board opens while the server is away. Page and
 * files of a cache are of the same build and are never mixed with another one's.
 */
export function createShell(world: ShellWorld) {
  const name = PREFIX + world.version
  const files = new Set(world.files)

  /** Rejects if one file is missing: then the browser tries again later, and the shell before stays. */
  async function install(): Promise<void> {
    const store = await world.open(name)
    await store.addAll(world.files.map((path) => new Request(world.origin + path, { cache: 'no-cache' })))
  }

  /** Removes the builds before. Runs once no tab uses them any more. */
  async function activate(): Promise<void> {
    const old = (await world.names()).filter((it) => it.startsWith(PREFIX) && it !== name)
    await Promise.all(old.map((it) => world.remove(it)))
  }

  /** Null: none of the shell's business, and the browser goes on as ever. */
  function answer(request: Request): Promise<Response> | null {
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== world.origin || LIVE.test(pathname)) return null
    if (request.mode === 'navigate') return page(request)
    if (files.has(pathname)) return file(request, pathname)
    return null
  }

  // The server's own page whenever there is one: a new version arrives with the first reload.
  async function page(request: Request): Promise<Response> {
    const kept = async (): Promise<Response | undefined> => (await world.open(name)).match('/')
    try {
      const response = await world.fetch(request)
      if (response.status < 502) return response
      return (await kept()) ?? response
    } catch (error) {
      const response = await kept()
      if (!response) throw error
      return response
    }
  }

  async function file(request: Request, path: string): Promise<Response> {
    return (await (await world.open(name)).match(path)) ?? world.fetch(request)
  }

  return { install, activate, answer }
}

import type { Answered } from './testing.ts'
import type { TestWorkshop } from './testing-workshop.ts'

export type TestGuests = {
  /** Mona makes a link, by which the door opens. */
  link(workshop: string): Promise<{ token: string; code: string; url: string }>
  /** Somebody without an account, on a device of their own; gives the answer with the cookies that the device has now. */
  join(link: string, name: string, input?: object, visit?: Visit): Promise<Visited>
  look(link: string, visit?: Visit): Promise<Visited>
  enter(link: string, visit?: Visit): Promise<Visited>
}
export type Visited = Answered & { readonly jar: string }
type Visit = { readonly jar?: string; readonly address?: string }

export const guest = { department: 'sales', isNamed: true, locale: 'de' } as const

/** People who come by a link. For tests. */
export function testGuests(at: Pick<TestWorkshop, 'api' | 'people' | 'call'>): TestGuests {
  const ask = async (
    request: `${'GET' | 'POST'} ${string}`,
    { jar = '', address = '10.1.1.1' }: Visit = {},
    input?: object,
  ): Promise<Visited> => {
    const answered = await at.api.call(request, { cookie: jar, address, ...(input && { input }) })
    const jarNow = after(jar, answered.headers)
    return { ...answered, jar: jarNow, cookie: jarNow }
  }
  return {
    link: async (workshop) => (await at.call(at.people.mona, 'POST', `workshops/${workshop}/links`, {})).body,
    join: (link, name, input = {}, visit) =>
      ask(`POST /api/join/${link}`, visit, { ...guest, name, ...input }),
    look: (link, visit) => ask(`GET /api/join/${link}`, visit),
    enter: (link, visit) => ask(`POST /api/join/${link}/enter`, visit),
  }
}

/** As a browser does: what is set anew replaces what was there. */
function after(jar: string, headers: Headers): string {
  const cookies = new Map(jar.split('; ').flatMap((one) => (one ? [one.split('=') as [string, string]] : [])))
  for (const set of headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
    if (value) cookies.set(name, value)
    else cookies.delete(name)
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

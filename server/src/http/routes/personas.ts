import {
  addPersona,
  changePersona,
  erasePersona,
  erasePortrait,
  getPortrait,
  listPersonas,
  setPortrait,
} from '@wegpunkt/shared/http/persona-routes'
import type { Personas } from '../../services/personas.ts'
import type { Portraits } from '../../services/portraits.ts'
import type { Answer } from './answer.ts'

/**
 * Another portrait has another address only to who asks for it by its name (`Persona.portrait`), so a browser asks
 * each time whether it is still the same. Opened by itself it is a document that may do nothing.
 */
const headers = {
  'cache-control': 'private, no-cache',
  vary: 'cookie',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
}

type Parts = { readonly personas: Personas; readonly portraits: Portraits }

export function personaRoutes(answer: Answer, { personas, portraits }: Parts): void {
  answer(listPersonas, ({ signedIn }) => personas.list(signedIn.person))

  answer(addPersona, ({ signedIn, input }) => personas.add(signedIn.person, input))

  answer(changePersona, ({ signedIn, params, input }) =>
    personas.change(signedIn.person, params.persona, input),
  )

  answer(erasePersona, async ({ signedIn, params }) => {
    await personas.erase(signedIn.person, params.persona)
    return undefined
  })

  answer(setPortrait, ({ signedIn, params, body }) => portraits.set(signedIn.person, params.persona, body))

  answer(getPortrait, async ({ c, signedIn, params }) => {
    const { bytes, type, sha256 } = await portraits.get(signedIn.person, params.persona)
    const etag = `"${sha256}"`
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag })
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { ...headers, etag, 'content-type': type })
  })

  answer(erasePortrait, async ({ signedIn, params }) => {
    await portraits.erase(signedIn.person, params.persona)
    return undefined
  })
}

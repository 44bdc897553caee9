import { Persona, erasePortrait, getPortrait, setPortrait } from '@wegpunkt/shared/http/persona-routes'
import { pathOf } from '@wegpunkt/shared/http/route'
import { postFile } from './assets.ts'
import { NetworkFailure, call, problemIn } from './call.ts'

/** Puts a picture in place of a persona's initials. Throws the server's Problem, or a NetworkFailure. */
export async function sendPortrait(persona: string, picture: Blob): Promise<Persona> {
  const options = { signal: new AbortController().signal }
  return Persona.parse(await (await postFile(pathOf(setPortrait, { persona }), picture, options)).json())
}

export const removePortrait = (persona: string): Promise<void> => call(erasePortrait, { params: { persona } })

/** Throws the server's Problem, or a NetworkFailure. */
export async function loadPortrait(persona: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(pathOf(getPortrait, { persona }), { signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new NetworkFailure('The server cannot be reached', { cause: error })
  })
  if (!response.ok) throw await problemIn(response)
  return await response.blob()
}

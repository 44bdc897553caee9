import { Persona, erasePortrait, getPortrait, setPortrait } from '@wegpunkt/shared/http/persona-routes'
import { pathOf } from '@wegpunkt/shared/http/route'
import { loadBlob, postFile } from './assets.ts'
import { call } from './call.ts'

/** Puts a picture in place of a persona's initials. Throws the server's Problem, or a NetworkFailure. */
export async function sendPortrait(persona: string, picture: Blob): Promise<Persona> {
  const options = { signal: new AbortController().signal }
  return Persona.parse(await (await postFile(pathOf(setPortrait, { persona }), picture, options)).json())
}

export const removePortrait = (persona: string): Promise<void> => call(erasePortrait, { params: { persona } })

/** Throws the server's Problem, a NetworkFailure, or what the signal was aborted with. */
export const loadPortrait = (persona: string, signal: AbortSignal): Promise<Blob> =>
  loadBlob(pathOf(getPortrait, { persona }), signal)

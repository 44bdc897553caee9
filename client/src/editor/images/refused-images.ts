import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'

/** Why a picture is not on the board: what the server said, or that it could not be reached. */
export type ImageRefusal = ProblemType | 'network' | 'unexpected'
export type RefusedImage = { readonly name: string; readonly reason: ImageRefusal }

export function reasonOf(error: unknown): ImageRefusal {
  if (error instanceof Problem) return error.type
  // By its name: what fails to reach the server lies in a layer of its own.
  return error instanceof Error && error.name === 'NetworkFailure' ? 'network' : 'unexpected'
}

import type { z } from 'zod'

export type Method = 'get' | 'post' | 'patch' | 'delete'

/**
 * One route as data. The server answers it, the client calls it, and the OpenAPI document describes it,
 * all from this. `{name}` in the path is a parameter.
 */
export type Route = {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly input?: z.ZodType
  /** In place of `input`: bytes of one of these media types, read only once it is known who may send them. */
  readonly body?: { readonly types: readonly string[]; readonly maxBytes: number }
  readonly output?: z.ZodType
  /** In place of `output`: bytes of one of these media types. */
  readonly file?: readonly string[]
  readonly success: 200 | 201 | 204
  /** Whether somebody may call it who is not signed in. */
  readonly open?: boolean
  /**
   * Whether a guest of a workshop may call it: for their own board or workshop, which is the `{id}` of the path, or for
   * what is theirs, which the use case sees to. Without it no guest may.
   */
  readonly guests?: 'board' | 'workshop' | 'own'
}

/** Keeps the literal types of a route. */
export const route = <const R extends Route>(it: R): R => it

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** The parameters in a route's path. */
export type ParamsOf<R extends Route> = Record<Names<R['path']>, string>
export type InputOf<R extends Route> = R['input'] extends z.ZodType ? z.input<R['input']> : undefined
export type OutputOf<R extends Route> = R['output'] extends z.ZodType ? z.output<R['output']> : undefined
export type QueryOf<R extends Route> = R['query'] extends z.ZodType ? z.input<R['query']> : undefined

/** The path of a route with its parameters filled in. */
export const pathOf = <R extends Route>(it: R, params: ParamsOf<R>): string =>
  it.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  )

import type { Api } from './answer.ts'
import { LOGIN_COOKIE } from '../login.ts'

const description = `Everything the program itself uses. Errors are \`application/problem+json\` (RFC 9457); \
decide by \`type\`. Sign in with \`POST /api/session\` and send the cookie back. A request that changes something \
and carries the cookie needs an \`Origin\` or \`Sec-Fetch-Site\` of the same site.`

/** The OpenAPI 3.1 document of the routes that were added before. It takes long to make, and is always the same. */
export function describeApi(api: Api, publicUrl: URL | null): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'login', {
    type: 'apiKey',
    in: 'cookie',
    name: LOGIN_COOKIE,
    description: 'The login cookie that setup, signing in and accepting an invitation set.',
  })
  let made: string | null = null
  api.get('/api/openapi.json', (c) => {
    made ??= JSON.stringify(
      api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Wegpunkt', version: '1', description },
        servers: [{ url: publicUrl?.href.replace(/\/$/u, '') ?? '/' }],
      }),
    )
    return c.body(made, 200, { 'content-type': 'application/json' })
  })
}

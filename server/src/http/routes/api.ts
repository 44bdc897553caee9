import type { Hono } from 'hono'
import type { Services } from '../../services/services.ts'
import type { AppEnv } from '../app-env.ts'
import type { Login } from '../login.ts'
import { accountRoutes } from './account.ts'
import { answerOn, createApi } from './answer.ts'
import { assetRoutes } from './assets.ts'
import { boardRoutes } from './boards.ts'
import { commentRoutes } from './comments.ts'
import { fileRoutes } from './files.ts'
import { importRoutes } from './imports.ts'
import { joiningRoutes } from './joining.ts'
import { companionRoutes } from './companion.ts'
import { describeApi } from './openapi.ts'
import { linkRoutes } from './links.ts'
import { personaRoutes } from './personas.ts'
import { protocolRoutes } from './protocols.ts'
import { rowsRoutes } from './rows.ts'
import { snapshotRoutes } from './snapshots.ts'
import { workshopRoutes } from './workshops.ts'
import { workspaceRoutes } from './workspace.ts'

export type ApiParts = Services & { readonly login: Login; readonly publicUrl: URL | null }

/** Every route of the contract, and `/api/openapi.json`, which describes them. */
export function apiRoutes(parts: ApiParts): Hono<AppEnv> {
  const api = createApi()
  const answer = answerOn(api, parts.login)
  accountRoutes(answer, parts)
  workspaceRoutes(answer, parts)
  boardRoutes(answer, parts)
  assetRoutes(answer, parts)
  snapshotRoutes(answer, parts)
  personaRoutes(answer, parts)
  rowsRoutes(answer, parts)
  commentRoutes(answer, parts)
  importRoutes(answer, parts)
  fileRoutes(answer, parts)
  workshopRoutes(answer, parts)
  joiningRoutes(answer, parts)
  companionRoutes(answer, parts)
  protocolRoutes(answer, parts)
  linkRoutes(answer, parts)
  describeApi(api, parts.publicUrl)
  return api as unknown as Hono<AppEnv>
}

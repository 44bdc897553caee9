import { bringEvidence, callOffImport, finishImport, startImport } from '@wegpunkt/shared/http/import-routes'
import type { Imports } from '../../services/imports.ts'
import type { Answer } from './answer.ts'

export function importRoutes(answer: Answer, { imports }: { readonly imports: Imports }): void {
  answer(startImport, ({ signedIn, params }) => imports.start(signedIn.person, params.id))

  answer(bringEvidence, ({ signedIn, params, input }) =>
    imports.bring(signedIn.person, params.id, params.import, input),
  )

  answer(finishImport, ({ signedIn, params, input }) =>
    imports.finish(signedIn.person, params.id, params.import, input.rows),
  )

  answer(callOffImport, async ({ signedIn, params }) => {
    await imports.callOff(signedIn.person, params.id, params.import)
    return undefined
  })
}

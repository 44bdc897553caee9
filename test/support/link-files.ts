import { linkFormats } from '@wegpunkt/client/app/viewer/link-source'
import { workOn } from '@wegpunkt/client/panels/data-work'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { RowsPage } from '@wegpunkt/shared/http/row-routes'
import { noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import * as Y from 'yjs'
import type { Onlooker } from './viewing.ts'

/** Every table and text that the page of a link writes, of what the link gives; none where it allows none. */
export async function filesOf(visitor: Onlooker, doc: Y.Doc): Promise<ReadonlyMap<string, string>> {
  const page = RowsPage.parse(await (await visitor.get('/rows')).json())
  const given = {
    viewing: {
      link: visitor.view,
      document: { encoded: () => Y.encodeStateAsUpdate(doc) },
      rowState: takePage(noRowState, page),
      personas: page.personas,
      departments: (await (await visitor.get('/departments')).json()) as Department[],
    },
    locale: 'en',
    today: '2027-01-31',
  } as const
  // In a page they are made by the same program in another thread.
  const formats = linkFormats(given, async (task) => await Promise.resolve(workOn(task)))
  const files = new Map<string, string>()
  for (const { id, build } of formats) {
    const { blob, name } = await build(() => undefined, new AbortController().signal)
    files.set(id, `${name}\n${await blob.text()}`)
  }
  return files
}

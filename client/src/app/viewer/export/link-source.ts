import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { View } from '@wegpunkt/shared/http/link-routes'
import type { RowState } from '@wegpunkt/shared/journey/row-state'
import type { BoardDocument } from '../../../document/board-document.ts'
import { type DataFormat, textDataFormats } from '../../../panels/export/data-formats.ts'
import type { TextSource } from '../../../panels/export/data-source.ts'
import type { DataWork } from '../../../panels/export/data-work.ts'
import type { Viewing } from '../viewing.ts'

type Given = {
  readonly viewing: Pick<Viewing, 'personas'> & {
    readonly link: View
    readonly document: Pick<BoardDocument, 'encoded'>
    readonly departments: readonly Department[]
    readonly rowState: RowState
  }
  readonly locale: Locale
  readonly today: string
}

/**
 * What the page of a link can write: from what it holds, and so only what the link shows. No file from which a board is
 * restored: of what it would need for that, a link holds a part.
 */
export function linkFormats(given: Given, work?: DataWork): readonly DataFormat[] {
  const { measures, exports } = given.viewing.link.shows
  if (!exports) return []
  return textDataFormats(sourceOf(given), work).filter(({ id }) => measures || id !== 'measures')
}

function sourceOf({ viewing, locale, today }: Given): TextSource {
  const { link, document, rowState, personas, departments } = viewing
  return {
    title: link.title,
    encoded: () => document.encoded(),
    rowState,
    personas,
    departments,
    names: async () => (link.shows.names === 'people' ? namesIn(rowState) : null),
    locale,
    today,
  }
}

/** A link tells no ids of people: where it names them, their names stand in the rows. */
function namesIn({ byKind }: RowState): ReadonlyMap<string, string> {
  const names = [...byKind.measure.values()].flatMap(({ owner, supporters }) =>
    [owner ?? [], supporters].flat(),
  )
  return new Map(names.map((name) => [name, name]))
}

import { assertNever } from '@wegpunkt/shared/assert-never'
import { contacts } from '@wegpunkt/shared/board/choices'
import { type Edit, typingBetween } from '@wegpunkt/shared/board/edits'
import { cutText } from '@wegpunkt/shared/clean-text'
import { channels } from '@wegpunkt/shared/journey/channels'
import { MAX_CHANNEL_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import type { Editor } from '../../../editor/editor.ts'
import { cellEdits as moveEdits } from '../../../editor/arranging/moving-to-cell.ts'
import { feelings } from '../../../editor/feelings.ts'
import { assessEdits } from '../../../editor/method/assessing.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import type { Column, TableRow } from './table-rows.ts'

/** What is written when a cell is given another value, as its field says it; empty for nothing. */
export function editsOfCell(editor: Editor, { id }: TableRow, column: Column, value: string): Edit[] {
  const board = editor.document.store.get()
  const touchpoint = board.elements.get(id)
  if (touchpoint?.kind !== 'touchpoint') return []
  const set = (to: Extract<Edit, { do: 'set'; in: 'elements' }>['to']): Edit[] => [
    { do: 'set', in: 'elements', id, to },
  ]
  switch (column) {
    case 'title': {
      const typing = typingBetween(touchpoint.title, cutText(value.trim(), MAX_TITLE_CHARS))
      return typing ? [{ do: 'type', id, ...typing }] : []
    }
    case 'stage':
      return value === '' ? [] : moveEdits(laidOut(editor.document.store), [id], { stage: value })
    case 'lane':
      return value === '' ? [] : moveEdits(laidOut(editor.document.store), [id], { lane: value })
    case 'contact': {
      const contact = contacts.find((one) => one === value)
      return contact && contact !== touchpoint.contact ? set({ contact }) : []
    }
    case 'channel': {
      const channel = channelOf(value)
      return channel === touchpoint.channel || channel.length > MAX_CHANNEL_CHARS ? [] : set({ channel })
    }
    case 'experience':
    case 'expectation': {
      const feeling = feelings.find((one) => String(one) === value) ?? null
      const whose = { personas: editor.personas(), all: editor.boardPersonas() }
      return assessEdits(board, [id], whose, column, feeling)
    }
    case 'department': {
      const department = value === '' ? null : value
      return department === touchpoint.department ? [] : set({ department })
    }
    default:
      return assertNever(column)
  }
}

/** The key of a channel of the library that is called so in either language; else what was typed. */
function channelOf(typed: string): string {
  const name = typed.trim()
  const isSame = (label: string): boolean => label.toLocaleLowerCase() === name.toLocaleLowerCase()
  return channels.find(({ de, en }) => isSame(de) || isSame(en))?.key ?? name
}

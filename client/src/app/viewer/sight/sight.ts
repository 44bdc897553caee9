import { Problem } from '@wegpunkt/shared/http/problem'
import { askView } from '../../../api/viewed-link.ts'
import { systemClock } from '../../../document/clock.ts'
import { type ViewedBoard, openViewedBoard } from '../../../document/viewed-board.ts'
import { viewSocketUrl } from '../early/early-link.ts'

type Sight = { readonly link: string; readonly board: ViewedBoard; onChanged: () => void }

let opened: Sight | null = null

/** Connects with what a link shows, before the program that shows it is there. */
export function openSight(link: string): ViewedBoard {
  const board = connect(link, () => sight.onChanged())
  const sight: Sight = { link, board, onChanged: () => undefined }
  opened = sight
  return board
}

/** The connection that there is already, once; else a new one. */
export function takeSight(link: string, onChanged: () => void): ViewedBoard {
  const taken = opened
  opened = null
  if (taken?.link !== link) {
    taken?.board.close()
    return connect(link, onChanged)
  }
  taken.onChanged = onChanged
  return taken.board
}

const connect = (link: string, onChanged: () => void): ViewedBoard =>
  openViewedBoard({
    url: viewSocketUrl(window.location, link),
    link,
    clock: systemClock,
    random: Math.random,
    isThere: () => isThere(link),
    onChanged,
  })

async function isThere(link: string): Promise<boolean | null> {
  try {
    await askView(link)
    return true
  } catch (error) {
    return error instanceof Problem && error.type === 'link-unavailable' ? false : null
  }
}

import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { boardImages } from '../../api/board-images.ts'
import { failOnTheWay } from '../../api/call.ts'
import type { BoardDocument } from '../../document/board-document.ts'
import { type BoardRows, openBoardRows } from '../../document/board-rows.ts'
import { type BoardWorkshop, openBoardWorkshop } from '../../document/board-workshop.ts'
import { guardUnload } from '../../document/guard-unload.ts'
import { collabUrl } from '../../document/collab-url.ts'
import { openBoardDocument } from '../../document/open-board-document.ts'
import { browserMotion } from '../../editor/navigation/motion.ts'
import { type WorkshopDesk, createWorkshopDesk } from '../../editor/workshop-desk.ts'
import { createEditor } from '../../editor/create-editor.ts'
import { askedIn } from '../../editor/round/asked.ts'
import type { Editor } from '../../editor/editor.ts'
import { promptNow } from '../../editor/prompted.ts'
import { boardIsThere, stillSignedIn } from './access-checks.ts'
import { afterOpening } from './after-opening.ts'
import { keepView, keptView } from './kept-view.ts'
import { personKeyOf } from './person-key.ts'

export type Opened = {
  readonly document: BoardDocument
  readonly rows: BoardRows
  readonly workshop: BoardWorkshop
  readonly editor: Editor
}

/** Opens the board while the component is shown, and closes it when it goes; null for a moment at first. */
export function useOpenBoard(board: BoardSummary, me: Me): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { id } = board
  const personKey = personKeyOf(me)
  const role = useEffectEvent(() => board.role)
  const department = useEffectEvent(() => me.department || null)
  // The editor asks for these at any time, also while something renders, where an effect event may not be called.
  const personas = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    personas.current = board.personas.map((persona) => persona.id)
  }, [board.personas])

  useEffect(() => {
    const document = openBoardDocument({
      boardId: id,
      personKey,
      url: collabUrl(window.location),
      role: role(),
      checkLogin: () => stillSignedIn(me.id),
      checkBoard: () => boardIsThere(id),
    })
    const rows = rowsBeside(document)
    const workshop = workshopBeside(rows)
    const editor = createEditor(document, {
      me: { department: department() },
      personas: () =>
        rows.isLoaded.get() ? rows.get().personas.map((persona) => persona.id) : personas.current,
      asked: () => askedIn(workshop.get()),
      prompt: () => promptNow(workshop.get(), me.id),
      motion: browserMotion(),
      opensAt: keptView(id),
      images: boardImages(id),
      workshop: deskOf(workshop, document, me.id),
    })
    const release = guardUnload(document)
    const unopened = editor.get().camera
    const endView = keepView(id, () => (editor.get().camera === unopened ? null : editor.get().camera))
    // What is opened here is a connection and a database: neither may be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setOpened({ document, rows, workshop, editor })
    return () => {
      release()
      endView()
      // The page's effects end before those of what is in it: what ends the typing still finds the scene there.
      editor.close()
      workshop.close()
      rows.close()
      document.close()
    }
  }, [id, personKey, me.id])

  return opened
}

/** What is in them comes when the board is there, and so does what reads it. */
const rowsBeside = (document: BoardDocument): BoardRows =>
  openBoardRows({
    version: document.rowsVersion,
    async ask(since) {
      await afterOpening(document)
      // Without a connection it does not come either, and that is no mistake.
      const { askRows } = await import('../../api/rows.ts').catch(failOnTheWay)
      return await askRows(document.boardId, since)
    },
  })

/** What reads it comes when there is one. */
const workshopBeside = (rows: BoardRows): BoardWorkshop =>
  openBoardWorkshop({
    mark: { get: () => rows.get().workshop, subscribe: rows.subscribe },
    ask: async (id) => await (await import('../../api/workshops.ts')).askWorkshop(id),
  })

/** What leads it comes when somebody does. */
const deskOf = (workshop: BoardWorkshop, document: BoardDocument, me: string): WorkshopDesk =>
  createWorkshopDesk({
    workshop,
    role: document.role,
    me,
    send: async (id, command) => await (await import('../../api/workshops.ts')).doInWorkshop(id, command),
    ask: async (id) => await (await import('../../api/workshops.ts')).askWorkshop(id),
    onRefused: (command, error) =>
      void import('../../panels/workshop/say-refused.tsx').then(({ sayRefused }) =>
        sayRefused(command, error),
      ),
  })

import { type Point, plus } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument } from '../document/board-document.ts'
import { createValueStore } from '../document/value-store.ts'
import { remaining } from './belonging/remaining.ts'
import * as camera from './camera.ts'
import { type EditorCore, type EditorOptions, createCore, ratedPersonas } from './core.ts'
import type { Editor } from './editor.ts'
import { createPendingImages } from './images/pending-images.ts'
import type { CommentDesk } from './comments/comment-desk.ts'
import { keepCursorsHidden } from './people/cursor-setting.ts'
import { createPast } from './past.ts'
import type { OwnRound } from './round/own-round.ts'
import { followPeople } from './people/following.ts'
import { mirrorPresence } from './people/presence-mirror.ts'
import { createPointing } from './pointing.ts'
import { endText } from './text/ending-text.ts'
import { createTypedAhead } from './keys/typed-ahead.ts'
import { mayUse } from './tools/tools.ts'

/** What input means for one open board. Does not close the document. */
export function createEditor(document: BoardDocument, options: EditorOptions): Editor {
  const core = createCore(document, options)
  const { get, look, writing } = core
  const pan = (by: Point): void => look.move(camera.panned(get().camera, by))
  const { cancelGesture, ...pointing } = createPointing(core, { pan, edit: writing.edit })
  const boardPersonas = (): readonly string[] => options.personas?.() ?? []

  const editor: Editor = {
    ...pointing,
    ...settingsOf(core),
    ...placesOf(core, pan),
    get,
    subscribe: core.subscribe,
    document,
    notices: core.notices,
    notify: core.notify,
    imageServer: options.images ?? null,
    pendingImages: createPendingImages(),
    typedAhead: createTypedAhead(core),
    department: options.me.department,
    canEdit: writing.canEdit,
    mayAdd: writing.mayAdd,
    mayChange: writing.mayChange,
    createId: writing.createId,
    personas: () => ratedPersonas(get().persona, boardPersonas()),
    boardPersonas,
    select: core.select,
    navigation: core.navigation,
    asked: options.asked ?? (() => null),
    round: createValueStore<OwnRound | null>(null),
    comments: createValueStore<CommentDesk | null>(null),
    past: options.past ?? createPast(document),
    workshop: options.workshop ?? null,
    edit: writing.edit,
    editInSeries: writing.editInSeries,
    undo: writing.undo,
    redo: writing.redo,
    close() {
      const { editing } = get()
      // Whoever leaves the board has finished typing: nothing empty stays, and what has grown is written so.
      if (editing !== null) endText(editor, editing, { typed: true, goesOn: false })
      writing.endSeries()
      look.stop()
      editor.pendingImages.close()
      editor.typedAhead.close()
      for (const stop of subscriptions) stop()
      document.presence.show({ cursor: null, selection: [], gesture: null, caret: null })
    },
  }
  const subscriptions = [
    ...followDocument(core, cancelGesture),
    mirrorPresence(editor, document.presence, look.viewport),
    followPeople(editor, document.presence, look),
  ]
  return editor
}

/** What a person sets, and nothing follows from at once. */
function settingsOf({ get, patch }: EditorCore) {
  return {
    setOptions: (change) => patch({ options: { ...get().options, ...change } }),
    typeBeside: (id) => patch({ typing: id }),
    follow(person) {
      if (person !== get().following) patch({ following: person })
    },
    hideCursors(hidden) {
      keepCursorsHidden(hidden)
      patch({ cursorsHidden: hidden })
    },
    keepStyle: (style) => patch({ style }),
    setPersona: (persona) => patch({ persona }),
    setLens: (change) => patch({ lens: { ...get().lens, ...change } }),
    setFocus: (focus) => patch({ focus }),
    setPanel: (panel) => patch({ panel }),
    showJourney: (view) => {
      const { lastJourneyView, workshopTab } = get()
      patch({
        journeyView: view,
        lastJourneyView: view ?? lastJourneyView,
        workshopTab: view ? null : workshopTab,
        panel: 'none',
      })
    },
    showWorkshop: (tab) => {
      const { lastWorkshopTab, journeyView } = get()
      patch({
        workshopTab: tab,
        lastWorkshopTab: tab ?? lastWorkshopTab,
        journeyView: tab ? null : journeyView,
        panel: 'none',
      })
    },
  } satisfies Partial<Editor>
}

/** Where things are: on the board, on its canvas and in the window. */
function placesOf({ get, look, navigation, visible }: EditorCore, pan: Editor['pan']) {
  let origin: Point = [0, 0]
  const toScreen = (point: Point): Point => camera.toScreen(get().camera, point)
  return {
    resize(size, at) {
      origin = at ?? origin
      if (look.resize(size)) navigation.presenter.refresh()
    },
    pan,
    zoomBy: look.zoomBy,
    fit: look.fit,
    reveal: look.reveal,
    visible,
    toBoard: (point) => camera.toBoard(get().camera, point),
    toScreen,
    toWindow: (point) => plus(origin, toScreen(point)),
  } satisfies Partial<Editor>
}

/** What others do to the board, and to the rights of the one who works here, ends what it makes impossible. */
function followDocument(
  { document, get, patch, look, navigation, writing }: EditorCore,
  cancelGesture: () => void,
): (() => void)[] {
  const onBoardChange = (): void => {
    look.openOnce()
    navigation.presenter.refresh()
    const change = remaining(get(), document.store.get().elements)
    if (change) patch(change)
  }
  const onRoleChange = (): void => {
    writing.rightsChanged()
    if (writing.canEdit()) return
    cancelGesture()
    const { editing, tool } = get()
    patch({
      editing: editing !== null && writing.mayChange(editing) ? editing : null,
      preview: null,
      tool: mayUse(writing, tool) ? tool : 'select',
    })
  }
  return [
    document.store.subscribe(onBoardChange),
    document.role.subscribe(onRoleChange),
    document.contributions.subscribe(onRoleChange),
  ]
}

import { copyLink } from '../navigation/copy-link.ts'
import { nextPain } from '../navigation/pains.ts'
import { areaOfStage, stageBeside, stageHere } from '../navigation/places.ts'
import { hasSlides } from '../navigation/presenting.ts'
import type { Editor } from '../editor.ts'
import { type Action, always } from './action.ts'

const toggle = (editor: Editor, panel: 'palette' | 'bookmarks'): void =>
  editor.setPanel(editor.get().panel === panel ? 'none' : panel)

const stepStage = <Id extends string>(id: Id, key: string, by: 1 | -1): Action<Id> => ({
  id,
  group: 'navigation',
  keys: [key],
  enabled: (editor) => stageBeside(editor, by) !== null,
  run(editor) {
    const stage = stageBeside(editor, by)
    if (stage !== null) editor.navigation.goTo({ at: 'stage', id: stage })
  },
})

export const navigationActions = [
  {
    id: 'palette',
    group: 'navigation',
    keys: ['mod+k'],
    inFields: true,
    enabled: always,
    run: (editor) => toggle(editor, 'palette'),
  },
  {
    id: 'search',
    group: 'navigation',
    keys: ['mod+f'],
    inFields: true,
    enabled: always,
    run: (editor) => editor.setPanel('search'),
  },
  { id: 'find-next', group: 'navigation', keys: ['f3'], enabled: always, run: (editor) => find(editor, 1) },
  {
    id: 'find-previous',
    group: 'navigation',
    keys: ['shift+f3'],
    enabled: always,
    run: (editor) => find(editor, -1),
  },
  // Signs that every keyboard writes: the brackets that browsers use are AltGr on a German one.
  {
    id: 'view-back',
    group: 'navigation',
    keys: ['<'],
    enabled: ({ navigation }) => navigation.reach.get().canBack,
    run: ({ navigation }) => navigation.back(),
  },
  {
    id: 'view-forward',
    group: 'navigation',
    keys: ['>'],
    enabled: ({ navigation }) => navigation.reach.get().canForward,
    run: ({ navigation }) => navigation.forward(),
  },
  stepStage('next-stage', 'shift+pagedown', 1),
  stepStage('previous-stage', 'shift+pageup', -1),
  {
    id: 'zoom-stage',
    group: 'navigation',
    keys: ['shift+3'],
    enabled: (editor) => stageHere(editor) !== null,
    run(editor) {
      const stage = stageHere(editor)
      if (stage !== null) editor.fit(areaOfStage(editor, stage))
    },
  },
  { id: 'next-pain', group: 'navigation', keys: ['shift+d'], enabled: always, run: goToNextPain },
  {
    id: 'minimap',
    group: 'navigation',
    keys: ['m'],
    enabled: always,
    run: ({ navigation: { minimap } }) => minimap.set(!minimap.get()),
  },
  {
    id: 'bookmarks',
    group: 'navigation',
    keys: ['b'],
    enabled: always,
    run: (editor) => toggle(editor, 'bookmarks'),
  },
  { id: 'add-bookmark', group: 'navigation', keys: ['shift+b'], enabled: always, run: addBookmark },
  {
    id: 'present',
    group: 'navigation',
    keys: ['shift+v'],
    enabled: ({ document }) => hasSlides(document.store.get()),
    run(editor) {
      editor.setPanel('none')
      editor.navigation.presenter.begin()
    },
  },
  {
    id: 'copy-link',
    group: 'navigation',
    keys: ['shift+l'],
    enabled: always,
    run: (editor) => void copyLink(editor),
  },
  {
    id: 'export',
    group: 'navigation',
    keys: ['shift+e'],
    enabled: always,
    run: (editor) => editor.setPanel('export'),
  },
] as const satisfies readonly Action[]

// Nothing was searched for yet: then this is what the key is for.
function find(editor: Editor, by: 1 | -1): void {
  if (editor.navigation.found.get().places.length > 0) editor.navigation.step(by)
  else editor.setPanel('search')
}

function goToNextPain(editor: Editor): void {
  const id = nextPain(editor.document.store.get(), editor.personas(), editor.get().selection)
  if (id === null) editor.notify({ key: 'no-pain', values: {} })
  else editor.navigation.goTo({ at: 'element', id })
}

function addBookmark(editor: Editor): void {
  const { navigation } = editor
  if (navigation.bookmarks.add(navigation.sight())) editor.setPanel('bookmarks')
}

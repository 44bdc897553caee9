import { type ComponentType, type ReactNode, Suspense } from 'react'
import { useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

// Nothing of this is needed to see and move the board, so none of it comes with the board's first load.
const load = <P extends object>(loaded: () => Promise<ComponentType<P>>) =>
  lazyPart(async () => ({ default: await loaded() }))
/** With the texts of panels. */
const withTexts = async <M,>(panel: Promise<M>): Promise<M> =>
  (await Promise.all([panel, loadPart('panels')]))[0]
const SearchPanel = load(async () => (await withTexts(import('../search/SearchPanel.tsx'))).SearchPanel)
const Minimap = load(async () => (await withTexts(import('../minimap/Minimap.tsx'))).Minimap)
const PresentMode = load(async () => (await withTexts(import('../present/PresentMode.tsx'))).PresentMode)
const JourneySheet = load(async () => (await import('../journey/JourneySheet.tsx')).JourneySheet)
const WorkshopSheet = load(async () => {
  const [{ WorkshopSheet }] = await Promise.all([
    import('../workshop/WorkshopSheet.tsx'),
    loadPart('workshop'),
  ])
  return WorkshopSheet
})
const OutlinePanel = load(async () => {
  const [{ OutlinePanel }] = await Promise.all([
    import('../outline/OutlinePanel.tsx'),
    loadPart('panels'),
    loadPart('outline'),
    loadPart('method'),
  ])
  return OutlinePanel
})
const BookmarksPanel = load(
  async () => (await withTexts(import('../bookmarks/BookmarksPanel.tsx'))).BookmarksPanel,
)

/** What helps to find things and one's way; each part is loaded when it is asked for. `palette` is shown while it is open. */
export function NavigationPanels({ palette }: { palette: ReactNode }) {
  const { navigation } = useEditor()
  const panel = useEditorState((state) => state.panel)
  const isWorkshopOpen = useEditorState(({ workshopTab }) => workshopTab !== null)
  const isJourneyOpen = useEditorState(({ journeyView }) => journeyView !== null)
  const isOutlineOpen = useEditorState(({ outline }) => outline !== 'closed')
  const minimap = useStore(navigation.minimap)
  const presenting = useStore(navigation.presenter) !== null
  if (presenting)
    return (
      <Suspense>
        <PresentMode />
      </Suspense>
    )
  return (
    <Suspense>
      {panel === 'search' && <SearchPanel />}
      {panel === 'bookmarks' && <BookmarksPanel />}
      {isWorkshopOpen && panel !== 'search' && panel !== 'bookmarks' && <WorkshopSheet />}
      {isJourneyOpen && panel !== 'search' && panel !== 'bookmarks' && <JourneySheet />}
      {isOutlineOpen && <OutlinePanel />}
      {panel === 'palette' && palette}
      {minimap && <Minimap />}
    </Suspense>
  )
}

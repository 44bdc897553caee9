import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { usePeers, useStages, useStore } from '../../document/hooks.ts'
import type { OutlineSection } from '../../editor/outline/outline-sections.ts'
import type { Store } from '../../document/board-document.ts'
import type { Announcer } from '../../editor/outline/announce.ts'
import type { OutlineControl } from './outline-control.ts'
import { focusKey, keepShown } from './outline-focus.ts'
import type { RowTools } from './BlockRow.tsx'
import { useControl } from './use-control.ts'
import { SectionView } from './SectionView.tsx'
import { useOthers } from './use-others.ts'
import { usePress } from './use-press.ts'

type Props = {
  readonly outline: Store<readonly OutlineSection[]>
  readonly control: OutlineControl
  readonly announcer: Announcer
  readonly scroller: RefObject<HTMLElement | null>
}

/** The board as headings with a tree below each; what the keys mean is told by `outline-press.ts`. */
export function OutlineTree({ outline, control, announcer, scroller }: Props) {
  const sections = useStore(outline)
  const focus = useControl(control, (state) => state.focus)
  const active = useControl(control, (state) => state.active)
  // Their names stand in the headings.
  useStages()
  const [menu, setMenu] = useState<string | null>(null)
  const others = useOthers(usePeers())
  const { press, openMenu, openFields } = usePress(control, announcer, setMenu)
  const tools = useMemo(
    (): RowTools => ({
      menu,
      onLineMenu: (key, isOpen) => {
        setMenu(isOpen ? key : null)
        if (isOpen) control.arrive(key)
        else control.refocus()
      },
      onMenu: (of, key) => {
        control.arrive(key)
        openMenu(of)
      },
      onFields: (key) => {
        control.arrive(key)
        openFields()
      },
      others: (id: ElementId) => others(id),
    }),
    [menu, control, openMenu, openFields, others],
  )
  useEffect(() => {
    if (focus && scroller.current) focusKey(scroller.current, focus.key)
  }, [focus, scroller])
  useEffect(
    () =>
      // A row that stands elsewhere now is drawn anew there, and has lost the focus.
      outline.subscribe(() =>
        requestAnimationFrame(() => {
          if (control.isFocused() && document.activeElement === document.body) control.refocus()
        }),
      ),
    [outline, control],
  )
  useEffect(() => {
    if (active === null || !scroller.current) return undefined
    return keepShown(scroller.current, active)
  }, [active, scroller])
  return (
    // The keys of what is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDown={(event: KeyboardEvent) => press(event)}
      onFocus={() => control.setFocused(true)}
      onBlur={({ relatedTarget }) => relatedTarget && control.setFocused(false)}
    >
      {sections.map((section, i) => (
        <SectionView key={section.key} isFirst={i < 2} {...{ section, control, scroller, tools }} />
      ))}
    </div>
  )
}

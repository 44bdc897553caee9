import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { usePeers } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { readableOn } from '../../ui/readable-on.ts'
import { type FieldCaret, caretsIn, placeIn } from './field-carets.ts'
import classes from './inspector.module.css'

const NO_DEPARTMENT = '#67635c'

type Props = { id: ElementId; long: boolean; field: RefObject<HTMLTextAreaElement | null> }

/** Where others type in the text of this field, and who they are at its edge: no name covers what is typed. */
export function FieldCarets({ id, long, field }: Props) {
  const carets = caretsIn(usePeers(), id, long)
  return carets.length > 0 ? <Carets id={id} long={long} carets={carets} field={field} /> : null
}

type Shown = Props & { carets: readonly FieldCaret[] }

function Carets({ id, long, carets, field }: Shown) {
  const { departments } = useBoardInfo()
  const { store } = useEditor().document
  const layer = useRef<HTMLDivElement>(null)
  // Laid from what the field shows right now, which React does not know.
  useLayoutEffect(() => layCarets(layer.current, field.current))
  useEffect(() => {
    const area = field.current
    const lay = (): void => layCarets(layer.current, area)
    const stop = store.subscribeTo(id, lay)
    area?.addEventListener('scroll', lay)
    area?.addEventListener('input', lay)
    return () => {
      stop()
      area?.removeEventListener('scroll', lay)
      area?.removeEventListener('input', lay)
    }
  }, [store, id, field])
  const colorOf = ({ department }: FieldCaret): string =>
    departments.find(({ key }) => key === department)?.color ?? NO_DEPARTMENT
  return (
    <div ref={layer} className={classes['carets']}>
      {carets.map((caret) => (
        <span
          key={caret.clientId}
          className={classes['caret']}
          data-head={caret.head}
          style={{ background: colorOf(caret) }}
          aria-hidden
        />
      ))}
      <span className={classes['typists']} data-long={long}>
        {carets.map((caret) => (
          <span
            key={caret.clientId}
            style={{ background: colorOf(caret), color: readableOn(colorOf(caret)) }}
          >
            {caret.name}
          </span>
        ))}
      </span>
    </div>
  )
}

function layCarets(layer: HTMLElement | null, field: HTMLTextAreaElement | null): void {
  if (!layer || !field) return
  const [around, inner] = [layer.parentElement?.getBoundingClientRect(), field.getBoundingClientRect()]
  if (!around) return
  layer.style.transform = `translate(${inner.left - around.left}px, ${inner.top - around.top}px)`
  layer.style.width = `${inner.width}px`
  for (const bar of layer.querySelectorAll<HTMLElement>('[data-head]')) {
    const { left, top, height } = placeIn(field, Number(bar.dataset['head']))
    // What is scrolled out of the field is not seen.
    const isSeen = top >= 0 && top + height <= field.clientHeight + 4
    bar.style.display = isSeen ? 'block' : 'none'
    bar.style.transform = `translate(${left}px, ${top}px)`
    bar.style.height = `${height}px`
  }
}

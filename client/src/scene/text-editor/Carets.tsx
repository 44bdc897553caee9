import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { useBoardDocument, useElement, usePeers } from '../../document/hooks.ts'
import { caretIn } from '../paint/caret.ts'
import { measureIn } from '../paint/font.ts'
import { usePalette, useScene } from '../scene.ts'
import { lineStart, textPlaceOf } from './place.ts'
import styles from './text-editor.module.css'

/** Where others type in the text that is being edited here. */
export function Carets({ id }: { id: ElementId }) {
  const document = useBoardDocument()
  const { live } = useScene()
  const { department, theme } = usePalette()
  const peers = usePeers()
  useElement(id)
  const place = textPlaceOf(document, live, id)
  if (!place) return null
  const { layout, element } = place
  const measure = measureIn(layout.font)
  return peers.map(({ clientId, caret, person }) => {
    if (caret?.id !== id) return null
    const { line, x } = caretIn(wordsOf(element), layout.lines, caret.head, measure)
    const style = {
      left: lineStart(place, line, measure) + x,
      top: line * layout.font.lineHeight,
      height: layout.font.lineHeight,
      background: department(person.department)?.color ?? theme.nobody,
    }
    return <div key={clientId} className={styles['caret']} style={style} title={person.name} />
  })
}

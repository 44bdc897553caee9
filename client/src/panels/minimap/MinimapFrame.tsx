import { useEffect, useRef } from 'react'
import { useEditor } from '../../editor/context.ts'
import classes from './minimap.module.css'
import { type Scale, frameIn } from './minimap-scale.ts'

/** What is on the screen. It follows the camera without anything being rendered. */
export function MinimapFrame({ scale }: { scale: Scale }) {
  const editor = useEditor()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let shown: unknown = null
    const follow = (): void => {
      const { camera } = editor.get()
      if (!frame.current || camera === shown) return
      shown = camera
      const { x, y, w, h } = frameIn(scale.toMap(editor.visible()), scale.size)
      const { style } = frame.current
      style.transform = `translate(${x}px, ${y}px)`
      style.width = `${w}px`
      style.height = `${h}px`
    }
    follow()
    return editor.subscribe(follow)
  }, [editor, scale])
  return <div ref={frame} className={classes['frame']} data-minimap-frame="" />
}

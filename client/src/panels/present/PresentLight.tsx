import { useEffect, useRef } from 'react'
import type { Presenting } from '../../editor/navigation/presenting.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './present.module.css'

/** Dims what does not belong to the slide. It follows the camera without anything being rendered. */
export function PresentLight({ now }: { now: Presenting }) {
  const editor = useEditor()
  const light = useRef<HTMLDivElement>(null)
  const slide = now.slides[now.index]
  useEffect(() => {
    const follow = (): void => {
      const area = slide && editor.navigation.presenter.areaOf(slide)
      if (!light.current || !area) return
      const [x, y] = editor.toScreen([area.x, area.y])
      const { zoom } = editor.get().camera
      const { style } = light.current
      style.transform = `translate(${x}px, ${y}px)`
      style.width = `${area.w * zoom}px`
      style.height = `${area.h * zoom}px`
    }
    follow()
    const stops = [editor, editor.document.store].map((source) => source.subscribe(follow))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, slide])
  return <div ref={light} className={classes['light']} />
}

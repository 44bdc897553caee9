import { type CSSProperties, useEffect, useRef } from 'react'
import { useStore } from '../../document/hooks.ts'
import type { Presenting } from '../../editor/navigation/presenting.ts'
import { useEditor } from '../../editor/context.ts'
import { useNames } from '../navigation/use-names.ts'
import classes from './present.module.css'

/** Dims what does not belong to the slide, and names its lanes beside it. It follows the camera without anything being rendered. */
export function PresentLight({ now }: { now: Presenting }) {
  const editor = useEditor()
  const light = useRef<HTMLDivElement>(null)
  const names = useRef<HTMLDivElement>(null)
  const laneNames = useNames()
  const { lanes } = useStore(editor.document.store)
  const slide = now.slides[now.index]
  const { presenter } = editor.navigation
  useEffect(() => {
    const follow = (): void => {
      const area = slide && presenter.areaOf(slide)
      if (!light.current || !area) return
      const [x, y] = editor.toScreen([area.x, area.y])
      const { zoom } = editor.get().camera
      const { style } = light.current
      if (names.current) {
        const width = presenter.laneNamesWidth()
        names.current.style.transform = `translate(${x - width}px, ${y}px)`
        names.current.style.width = `${width}px`
        names.current.style.setProperty('--zoom', String(zoom))
      }
      style.transform = `translate(${x}px, ${y}px)`
      style.width = `${area.w * zoom}px`
      style.height = `${area.h * zoom}px`
    }
    follow()
    const stops = [editor, editor.document.store].map((source) => source.subscribe(follow))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, presenter, slide])
  const area = slide && presenter.areaOf(slide)
  return (
    <>
      <div ref={light} className={classes['light']} />
      <div ref={names} className={classes['lanes']}>
        {slide &&
          area &&
          presenter.lanesOf(slide).map(({ id, y, h }) => {
            const lane = lanes.get(id)
            const place = { '--start': y - area.y, '--length': h } as CSSProperties
            return (
              <div key={id} className={classes['lane']} style={place}>
                {lane && <span>{laneNames.lane(lane)}</span>}
              </div>
            )
          })}
      </div>
    </>
  )
}

import { useEffect, useRef } from 'react'
import styles from '../BoardScene.module.css'

/** A canvas that `open` fills until what it answers is closed. */
export function CanvasLayer({ open }: { open: (canvas: HTMLCanvasElement) => { close(): void } }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!canvas.current) return undefined
    const opened = open(canvas.current)
    return () => opened.close()
  }, [open])
  return <canvas ref={canvas} className={styles['layer'] ?? ''} aria-hidden />
}

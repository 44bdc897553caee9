import { useEffect, useRef } from 'react'
import styles from '../BoardScene.module.css'

/** A canvas that `open` fills until the function that it answers is called. */
export function CanvasLayer({ open }: { open: (canvas: HTMLCanvasElement) => () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current ? open(canvas.current) : undefined), [open])
  return <canvas ref={canvas} className={styles['layer'] ?? ''} aria-hidden />
}

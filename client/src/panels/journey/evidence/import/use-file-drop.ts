import { type DragEvent, useState } from 'react'

type FileDrop = {
  readonly isOver: boolean
  readonly listeners: Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>>
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** Takes the first file that is dropped; where none may be brought, the browser must not open it either. */
export function useFileDrop(take: (file: File) => void, isAllowed = true): FileDrop {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    listeners: {
      onDragOver(event) {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = isAllowed ? 'copy' : 'none'
        setOver(isAllowed)
      },
      onDragLeave(event) {
        const to = event.relatedTarget
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
      },
      onDrop(event) {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file && isAllowed) take(file)
      },
    },
  }
}

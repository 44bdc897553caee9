import { useClosing } from '../../ui/use-closing.ts'
import { type MakingDesk, openMakingDesk } from './making.ts'

/** Where files are made for as long as the page is shown, and one may take them: what is not ready then is not saved. */
export const useMakingDesk = (save: (blob: Blob, name: string) => void): MakingDesk | null =>
  useClosing(() => openMakingDesk(save), [save])

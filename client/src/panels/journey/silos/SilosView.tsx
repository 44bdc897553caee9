import { SheetLoading } from '../SheetLoading.tsx'

export function SilosView() {
  return <SheetLoading />
}

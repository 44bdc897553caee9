import { SheetLoading } from '../SheetLoading.tsx'

export function FindingsView() {
  return <SheetLoading />
}

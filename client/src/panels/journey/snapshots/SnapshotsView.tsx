import { SheetLoading } from '../SheetLoading.tsx'

export function SnapshotsView() {
  return <SheetLoading />
}

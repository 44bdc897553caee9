import { SheetLoading } from '../SheetLoading.tsx'

export function EvidenceView() {
  return <SheetLoading />
}

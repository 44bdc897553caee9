import { SheetLoading } from '../SheetLoading.tsx'

export function OverviewView() {
  return <SheetLoading />
}

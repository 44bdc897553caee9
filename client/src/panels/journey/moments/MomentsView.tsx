import { SheetLoading } from '../SheetLoading.tsx'

export function MomentsView() {
  return <SheetLoading />
}

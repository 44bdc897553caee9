export function GridHeads() {
  return null
}

/**
 * What is dark in a QR code, as the path of an SVG in which a module is 1 wide: a run of each row is one rectangle.
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  for (const [y, row] of rows.entries()) {
    let from = -1
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && from < 0) from = x
      if (row[x] || from < 0) continue
      runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
      from = -1
    }
  }
  return runs.join('')
}

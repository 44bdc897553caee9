/** A text in parts, the same for the page, Markdown and PDF. Every text is what people typed, or words of ours. */
export type Block =
  | { readonly as: 'title'; readonly text: string }
  | { readonly as: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly as: 'text'; readonly text: string; readonly isQuiet?: true }
  | { readonly as: 'facts'; readonly facts: readonly Fact[] }
  | { readonly as: 'list'; readonly entries: readonly Entry[] }
  | TableBlock
  | { readonly as: 'curve'; readonly label: string; readonly points: readonly CurvePoint[] }

export type Fact = { readonly name: string; readonly value: string }
/** `more`: about it, quieter. */
export type Entry = { readonly text: string; readonly more?: string }
export type TableBlock = {
  readonly as: 'table'
  /** `share`: how wide it is beside the others. */
  readonly columns: readonly { readonly name: string; readonly share: number; readonly isNumber?: true }[]
  readonly rows: readonly (readonly string[])[]
}
/** −2 … +2; null where nobody said anything. */
export type CurvePoint = {
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

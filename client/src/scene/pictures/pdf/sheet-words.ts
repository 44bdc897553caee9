/** What stands beside the board on a page, in the reader's language. */
export type SheetWords = {
  readonly title: string
  /** Which version, whose journey, who answers for it: a name and a value each. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** "Page {page} of {pages}". */
  readonly page: (page: number, pages: number) => string
  readonly overview: string
  readonly legend: {
    readonly departments: string
    readonly feelings: string
    readonly feeling: readonly [string, string, string]
    readonly signs: string
    readonly lovepoint: string
    readonly painpoint: string
    readonly indirect: string
    readonly missing: string
    readonly entry: string
    readonly exit: string
  }
}

/** The same in a sentence, for those who do not see it. */
export const describe = ({ facts }: Pick<SheetWords, 'facts'>): string =>
  facts.map(([name, value]) => `${name}: ${value}`).join('. ')

/** What a template says in one language: its name, and of each phase its name and prompt. */
export type TemplateWords = {
  readonly name: string
  readonly phases: readonly (readonly [name: string, prompt: string])[]
}

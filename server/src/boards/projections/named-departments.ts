/** Which departments are named by what is shown, and by how much of it. */
export class NamedDepartments {
  readonly #by = new Map<string, readonly string[]>()
  readonly #counts = new Map<string, number>()
  #hasChanged = false

  get all(): readonly string[] {
    return [...this.#counts.keys()]
  }

  /** What something names from now on. */
  note(what: string, departments: readonly string[]): void {
    const before = this.#by.get(what) ?? []
    if (departments.length > 0) this.#by.set(what, departments)
    else this.#by.delete(what)
    for (const one of departments) this.#count(one, 1)
    for (const one of before) this.#count(one, -1)
  }

  /** Whether these are others since it was asked last. */
  haveChanged(): boolean {
    const hasChanged = this.#hasChanged
    this.#hasChanged = false
    return hasChanged
  }

  #count(department: string, by: 1 | -1): void {
    const before = this.#counts.get(department) ?? 0
    if (before + by > 0) this.#counts.set(department, before + by)
    else this.#counts.delete(department)
    if (before === 0 || before + by === 0) this.#hasChanged = true
  }
}

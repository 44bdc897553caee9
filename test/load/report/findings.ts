/** What whoever reads the table has to know: found by profiling, written by hand. */
export const findings: readonly string[] = []

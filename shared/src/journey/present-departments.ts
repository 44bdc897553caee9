type Known = { readonly formerSince?: string | undefined }

/** Whether a company still has it (METHOD.md M20). What it had before is read by `former-departments.ts`. */
export const isPresent = ({ formerSince }: Known): boolean => formerSince === undefined

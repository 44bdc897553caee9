import { type UseFormReturnType, useForm } from '@mantine/form'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { type Fault, FieldFault, fieldErrors } from './field-errors.tsx'
import { ProblemText } from './ProblemText.tsx'

/** Which input a problem is about; with a fault of its own where the problem's sentence says too little there. */
type Blame<Field> = Partial<Record<ProblemType, Field | { field: Field; fault: Fault }>>

type Options<Values, Answer> = {
  /** What the server will check too: the route's input. */
  schema: z.ZodType
  initialValues: Values
  send: (values: Values) => Promise<Answer>
  done: (answer: Answer) => unknown
  /** Problems that are about one input, and are shown there. */
  blame?: Blame<keyof Values & string>
}

export type ServerForm<Values> = {
  form: UseFormReturnType<Values>
  submit: (event?: React.FormEvent<HTMLFormElement>) => void
  /** What is wrong with the whole rather than with one input. */
  error: unknown
  busy: boolean
}

/**
 * A form that is checked when it is sent, first here and then by the server. The first wrong input
 * gets the focus; what was typed stays.
 */
export function useServerForm<Values extends Record<string, unknown>, Answer>(
  options: Options<Values, Answer>,
): ServerForm<Values> {
  const { schema, initialValues, send, done, blame = {} } = options
  const [error, setError] = useState<unknown>(null)
  const mutation = useMutation({ mutationFn: send })
  const form = useForm<Values>({
    initialValues,
    validate: (values) => fieldErrors(schema, values),
  })
  const focusFirst = (errors: Record<string, ReactNode>): void => {
    const first = Object.keys(initialValues).find((field) => field in errors)
    if (first) form.getInputNode(first)?.focus()
  }
  const attempt = async (values: Values): Promise<void> => {
    setError(null)
    try {
      await done(await mutation.mutateAsync(values))
    } catch (caught) {
      const fields = fieldsBlamed(caught, blame, initialValues)
      if (Object.keys(fields).length === 0) setError(caught)
      form.setErrors(fields)
      focusFirst(fields)
    }
  }
  return {
    form,
    submit: form.onSubmit((values) => void attempt(values), focusFirst),
    error,
    busy: mutation.isPending,
  }
}

function fieldsBlamed(
  error: unknown,
  blame: Blame<string>,
  initialValues: object,
): Record<string, ReactNode> {
  if (!(error instanceof Problem)) return {}
  const blamed = blame[error.type]
  if (typeof blamed === 'object') return { [blamed.field]: <FieldFault fault={blamed.fault} /> }
  if (blamed) return { [blamed]: <ProblemText error={error} /> }
  const known = (error.extra.fields ?? []).filter(({ path }) => path in initialValues)
  return Object.fromEntries(known.map(({ path }) => [path, <FieldFault key={path} fault="other" />]))
}

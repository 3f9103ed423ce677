import { Form, type FormProps, useActionData, useNavigation } from '@remix-run/react'
import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react'
import { useI18n, useSay } from '#app/i18n/use-i18n.tsx'
import type { Problem } from '#app/platform/errors.ts'
import { ErrorSummary } from './error-summary.tsx'
import { findUnsendable } from './unsendable.ts'
import { useRoot } from './use-root.ts'

export type FormReply = { problem: Problem; values: Record<string, string | string[]> }
type State = { reply: { problem: Problem | undefined; values: FormReply['values'] } | undefined; prefix: string }
const FormContext = createContext<State>({ reply: undefined, prefix: '' })

type ActionFormProps = FormProps & {
  name: string
  reply?: FormReply | undefined
  /** What was typed before, where nothing is wrong with it: a preview. */
  kept?: FormReply['values'] | undefined
  children: ReactNode
}
/**
 * A real form with its idempotency key, error summary and kept values. `name` tells the forms of one page apart
 * (`endorse-<id>`): it is part of the key, and an action that refuses sends it back as `values.form`.
 */
export function ActionForm({ name, reply, kept, children, method = 'post', ...rest }: ActionFormProps) {
  const actionData = useActionData<FormReply>()
  const [unsent, setUnsent] = useState<FormReply>()
  const own =
    unsent ??
    reply ??
    (actionData?.problem && (actionData.values.form === undefined || actionData.values.form === name) ? actionData : undefined)
  const root = useRoot()
  const prefix = useId()
  const check = (event: FormEvent<HTMLFormElement>) => {
    const problem = findUnsendable(event.currentTarget)
    if (problem) event.preventDefault()
    setUnsent(problem && { problem, values: {} })
  }
  return (
    <FormContext.Provider value={{ reply: own ?? (kept && { problem: undefined, values: kept }), prefix }}>
      <Form method={method} noValidate onSubmit={check} {...rest}>
        <input type="hidden" name="form" value={name} />
        {root?.formKey ? <input type="hidden" name="idempotencyKey" value={`${root.formKey}.${name}`} /> : null}
        {own ? <ErrorSummary problem={own.problem} prefix={prefix} /> : null}
        {children}
      </Form>
    </FormContext.Provider>
  )
}

type FieldProps = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean }
type Wiring = {
  id: string
  name: string
  value: string | undefined
  error: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** What one input needs to be joined to its label, hint and error. */
export function useField(name: string, hasHint = false): Wiring {
  const say = useSay()
  const { reply, prefix } = useContext(FormContext)
  const problem = reply?.problem?.fieldErrors[name]
  const kept = reply?.values[name]
  const id = `${prefix}${name}`
  const described = [hasHint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    value: typeof kept === 'string' ? kept : undefined,
    error: problem ? say(problem.key, problem.params) : undefined,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
  }
}

export function Field({
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: (wiring: Omit<Wiring, 'value' | 'error'>, value: string | undefined) => ReactNode }) {
  const { t } = useI18n()
  const { value, error, ...wiring } = useField(name, hint !== undefined)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={wiring.id}>
        {label}
        {optional ? <small className="soft font-normal"> · {t('form.optional')}</small> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${wiring.id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${wiring.id}-error`}>
          {error}
        </p>
      ) : null}
      {children(wiring, value)}
    </div>
  )
}

type InputProps = FieldProps & Omit<React.ComponentProps<'input'>, 'name'>
/** `maxLength` cuts what is pasted without a word: only for years and the like. What is too long the server refuses, and all of it stays. */
export function TextField({ name, label, hint, optional, defaultValue, ...rest }: InputProps) {
  return (
    <Field {...{ name, label, hint, optional: optional ?? false }}>
      {(wiring, value) => <input className="input" {...rest} {...wiring} defaultValue={value ?? defaultValue} />}
    </Field>
  )
}
type AreaProps = FieldProps & Omit<React.ComponentProps<'textarea'>, 'name' | 'maxLength'>
export function TextArea({ name, label, hint, optional, defaultValue, ...rest }: AreaProps) {
  return (
    <Field {...{ name, label, hint, optional: optional ?? false }}>
      {(wiring, value) => <textarea className="input" {...rest} {...wiring} defaultValue={value ?? defaultValue} />}
    </Field>
  )
}

export type Option = { value: string; label: ReactNode; hint?: ReactNode }
export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
}: FieldProps & { options: readonly (Option & { label: string })[]; defaultValue?: string | undefined }) {
  return (
    <Field {...{ name, label, hint, optional: optional ?? false }}>
      {(wiring, value) => (
        <select className="input" {...wiring} defaultValue={value ?? defaultValue}>
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function RadioGroup({
  name,
  label,
  hint,
  options,
  defaultValue,
}: FieldProps & { options: readonly Option[]; defaultValue?: string | undefined }) {
  const { id, value, error, 'aria-describedby': describedBy } = useField(name, hint !== undefined)
  return (
    <fieldset className={error ? 'field wrong' : 'field'} id={id} aria-describedby={describedBy} tabIndex={-1}>
      <legend>{label}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {options.map((o) => (
        <label className="choice" key={o.value}>
          <input type="radio" name={name} value={o.value} defaultChecked={(value ?? defaultValue) === o.value} />
          <span>
            {o.label}
            {o.hint ? <small className="soft"> {o.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export function SubmitButton({
  children,
  className = 'button primary',
  name,
  value,
}: {
  children: ReactNode
  className?: string
  name?: string
  value?: string
}) {
  const { t } = useI18n()
  const busy = useNavigation().state === 'submitting'
  return (
    <button type="submit" className={className} name={name} value={value} aria-disabled={busy || undefined}>
      {busy ? t('form.sending') : children}
    </button>
  )
}

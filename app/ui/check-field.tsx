import type { ReactNode } from 'react'
import { useField } from './form.tsx'

/** One yes or no. What was refused comes back as it was sent; an empty box is not sent at all, so the name of the form tells. */
export function CheckField({ name, label, defaultChecked = false }: { name: string; label: ReactNode; defaultChecked?: boolean }) {
  const { value } = useField(name)
  const wasSent = useField('form').value !== undefined
  return (
    <label className="choice mb-4">
      <input type="checkbox" name={name} value="on" defaultChecked={wasSent ? value === 'on' : defaultChecked} />
      <span>{label}</span>
    </label>
  )
}

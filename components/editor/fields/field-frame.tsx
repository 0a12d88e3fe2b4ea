import type { ReactNode } from 'react'
import styles from '@/components/editor/fields/fields.module.css'

type FrameProps = {
  id: string
  label: string
  hint?: string | undefined
  fault?: string | null
  oddity?: string | null
  /** Takes a whole line of the form. */
  isWide?: boolean
  /** Several controls under one name. */
  isGroup?: boolean
  children: ReactNode
}

/** A field of the editor with its name, its hint, and what is wrong with it. */
export function FieldFrame({ id, label, hint, fault = null, oddity = null, isWide = false, isGroup = false, children }: FrameProps) {
  const rest = (
    <>
      {children}
      {hint === undefined ? null : (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {(fault ?? oddity) === null ? null : (
        <p className={fault === null ? styles.oddity : styles.fault} id={`${id}-fault`}>
          {fault ?? oddity}
        </p>
      )}
    </>
  )
  const className = isWide ? styles.wide : styles.field
  if (isGroup)
    return (
      <fieldset className={className}>
        <legend className={styles.label}>{label}</legend>
        {rest}
      </fieldset>
    )
  return (
    <div className={className}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rest}
    </div>
  )
}

/** What describes the control of a field. */
export function describedBy(id: string, hint: string | undefined, wrong: string | null): string | undefined {
  const ids = [hint === undefined ? null : `${id}-hint`, wrong === null ? null : `${id}-fault`].filter((each) => each !== null)
  return ids.length === 0 ? undefined : ids.join(' ')
}

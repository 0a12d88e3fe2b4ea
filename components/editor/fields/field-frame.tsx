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
  return (
    <div className={isWide ? styles.wide : styles.field} role={isGroup ? 'group' : undefined} aria-labelledby={isGroup ? `${id}-label` : undefined}>
      {isGroup ? (
        <span className={styles.label} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
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
    </div>
  )
}

/** What describes the control of a field. */
export function describedBy(id: string, hint: string | undefined, wrong: string | null): string | undefined {
  const ids = [hint === undefined ? null : `${id}-hint`, wrong === null ? null : `${id}-fault`].filter((each) => each !== null)
  return ids.length === 0 ? undefined : ids.join(' ')
}

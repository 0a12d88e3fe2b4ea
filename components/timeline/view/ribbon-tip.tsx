import styles from '@/components/timeline/ribbon.module.css'

export type Tip = { link: Element; text: string; hint: string | null; x: number; y: number }

/** What a sign stands for, beside it. The same words name the link itself, so nothing is lost on whoever hears the page. */
export function RibbonTip({ tip }: { tip: Tip }) {
  return (
    <div className={styles.tip} style={{ left: `${tip.x}px`, top: `${tip.y}px` }} aria-hidden="true" data-tip-box="">
      {tip.text}
      {tip.hint !== null && <span>{tip.hint}</span>}
    </div>
  )
}

/** The tip of what lies under a pointer or has the focus, placed within its frame; null where there is nothing to tell. */
export function tipFor(target: Element, frame: Element, hint: string | null): Tip | null {
  const told = target.closest('[data-mark], a[aria-label], [data-tip]')
  const text = told?.getAttribute('aria-label') ?? told?.getAttribute('data-tip')
  if (!told || !text) return null
  const outer = frame.getBoundingClientRect()
  const box = told.getBoundingClientRect()
  const middle = (Math.max(box.left, outer.left) + Math.min(box.right, outer.right)) / 2 - outer.left
  const half = Math.min(150, outer.width / 2)
  return { link: told, text, hint, x: Math.min(Math.max(middle, half), outer.width - half), y: box.top - outer.top - 4 }
}

import { ClaimList } from '@/components/editor/claims/claim-list'
import { ownClaim } from '@/components/editor/document/blank-items'
import { MomentField } from '@/components/editor/fields/moment-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useItem } from '@/components/editor/items/use-item'
import type { Impact } from '@/lib/core/incident/impact'
import { unknownMoment } from '@/lib/core/time/moment'

type ClaimsProps = { impact: Impact; part: 'starts' | 'ends'; label: string; add: string }

/** Every start, or every end, that was claimed. */
export function MomentClaims({ impact, part, label, add }: ClaimsProps) {
  const { words, copy, order } = useEditor()
  const { target, change, within } = useItem('impacts', impact.id)
  const first = copy.mine.entries.find(({ id, statedAt }) => order.includes(id) && statedAt.at !== null)?.statedAt
  const near = part === 'ends' ? (impact.starts.at(-1)?.moment ?? first) : first
  return (
    <ClaimList
      target={target}
      path={part}
      label={label}
      add={add}
      claims={impact[part]}
      blank={() => ({ ...ownClaim, moment: unknownMoment })}
      onClaims={(field, make) => change(field, (each) => ({ ...each, [part]: make(each[part]) }))}
      field={({ moment }, index) => (
        <MomentField
          target={target}
          path={`${part}[${index}].moment`}
          label={`${label}: ${words.fields.claimTime}`}
          moment={moment}
          near={near}
          onMoment={(document, next) =>
            within(document, (each) => ({
              ...each,
              [part]: each[part].map((claim, n) => (n === index ? { ...claim, moment: next ?? unknownMoment } : claim)),
            }))
          }
        />
      )}
    />
  )
}

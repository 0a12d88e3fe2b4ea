import { expect, test } from 'vitest'
import { canAdminister, canDraft, canPublish, roles } from '@/lib/core/permissions'

test('a contributor drafts, a curator also publishes, an administrator does all', () => {
  expect(roles.map((role) => [role, canDraft(role), canPublish(role), canAdminister(role)])).toEqual([
    ['contributor', true, false, false],
    ['curator', true, true, false],
    ['administrator', true, true, true],
  ])
})

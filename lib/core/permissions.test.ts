import { describe, expect, test } from 'vitest'
import { canAdminister, canDraft, canPublish, roles, roleWithScopes, scopes } from '@/lib/core/permissions'

test('a contributor drafts, a curator also publishes, an administrator does all', () => {
  expect(roles.map((role) => [role, canDraft(role), canPublish(role), canAdminister(role)])).toEqual([
    ['contributor', true, false, false],
    ['curator', true, true, false],
    ['administrator', true, true, true],
  ])
})

describe('a token', () => {
  test('does what its widest scope says', () => {
    expect(scopes.map((scope) => [scope, roleWithScopes('administrator', [scope])])).toEqual([
      ['read', null],
      ['draft', 'contributor'],
      ['publish', 'curator'],
      ['admin', 'administrator'],
    ])
    expect(roleWithScopes('administrator', ['publish', 'read'])).toBe('curator')
  })

  test('never does more than its person', () => {
    expect(roleWithScopes('contributor', ['admin'])).toBe('contributor')
    expect(roleWithScopes('curator', ['admin'])).toBe('curator')
    for (const role of roles) expect(roleWithScopes(role, ['read'])).toBeNull()
  })

  test('without any scope does nothing', () => {
    expect(roleWithScopes('administrator', [])).toBeNull()
  })
})

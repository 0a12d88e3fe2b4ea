import { expect, it } from 'vitest'
import { nextPath } from '@/lib/auth/next-path'

it('leads on to pages of the editor', () => {
  for (const path of ['/editor', '/editor/people', '/de/editor/audit?cursor=12', '/editor?note=x'])
    expect(nextPath(path, '/elsewhere')).toBe(path)
})

it.each([
  null,
  undefined,
  '',
  'https://evil.example/editor',
  '//evil.example/editor',
  '/\\evil.example/editor',
  '/editor\\..\\..\\evil',
  '\\\\evil.example',
  '/editor/../../evil',
  '/editor/%2e%2e/%2e%2e/evil',
  '/editorial',
  '/editor-x',
  '/sign-in',
  '/incidents',
  'javascript:alert(1)',
  'editor',
  ' /editor',
  '/editor\n//evil.example',
  '/editor@evil.example',
  '/editor:80@evil.example',
  '/editor/act/sign-out',
  '/de/editor/act/sign-out',
  '/editor/x/../act/sign-out',
  `/editor/${'x'.repeat(600)}`,
])('never elsewhere: %s', (path) => {
  expect(nextPath(path, '/otherwise')).toBe('/otherwise')
})

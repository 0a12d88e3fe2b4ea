import { describe, expect, it, vi } from 'vitest'
import { prepareFirstAdministrator } from '@/lib/auth/links/first-administrator'
import { signIn } from '@/lib/auth/sign-in'
import { findVisitor } from '@/lib/auth/visitor'
import { acceptLink } from '@/lib/data/people/accept-link'
import { getLink } from '@/lib/data/people/access-links'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { getConfig } from '@/lib/site/config'
import type { Io } from '@/scripts/cli/io'
import { runCli } from '@/scripts/cli/run'

vi.mock('@/lib/site/config', { spy: true })

const config = { ...getConfig(), authSecret: 'a secret for tests, long enough to be one', siteUrl: 'https://faultline.example' }
const database = withTestDatabase()

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url })
  const run = { code: 0, out: '', err: '' }
  const io: Io = {
    out: (text) => {
      run.out += text
    },
    err: (text) => {
      run.err += text
    },
    readStdin: () => new Uint8Array(),
    fail: () => {
      run.code = 1
    },
  }
  const code = await runCli(args, io)
  return { ...run, code: code || run.code }
}

const secretOf = (text: string | null) => /https:\/\/faultline\.example\/sign-in\/link\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

describe('the first administrator', () => {
  it('comes in by a link that each start makes anew, or by the settings, and only while nobody is there', async () => {
    vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url })
    const first = secretOf(await prepareFirstAdministrator())
    const second = secretOf(await prepareFirstAdministrator())
    expect(await getLink(first)).toBeNull()
    expect(await getLink(second)).toMatchObject({ kind: 'set-up', role: 'administrator' })
    const firstAdministrator = { email: 'ada@example.org', password: 'four plain english words' }
    vi.mocked(getConfig).mockReturnValue({ ...config, databaseUrl: database.url, firstAdministrator })
    expect(await prepareFirstAdministrator()).toContain('ada@example.org is the first administrator')
    expect(await getLink(second)).toBeNull()
    expect(await prepareFirstAdministrator()).toBeNull()
    expect((await signIn(new Headers(), firstAdministrator)).is).toBe('done')
  })
})

describe('cli user and token', () => {
  it('say in one line what is wrong with how they were called', async () => {
    for (const [args, message] of [
      [['user', 'add', 'x@example.org', '--role', 'owner'], /^There is no role owner\. Known are contributor, .*\n$/],
      [['token', 'add', '--for', 'x', '--name', 'n', '--scope', 'all'], /^There is no scope all\. .*\n$/],
      [['token', 'add', '--for', 'x', '--name', 'n', '--scope', 'read', '--days', '0'], /^--days 0 is no number of days.*\n$/],
    ] as const)
      expect(await cli(...args), args.join(' ')).toEqual({ code: 2, out: '', err: expect.stringMatching(message) })
    expect(await cli('user', 'disable', 'nobody@example.org')).toEqual({
      code: 1,
      out: '',
      err: 'Nobody signs in with nobody@example.org.\n',
    })
    expect((await cli('user', 'disable', 'ada@example.org')).err).toContain('last administrator')
    expect((await cli('user', 'add', 'nonsense', '--role', 'curator')).err).toContain('is not an e-mail address')
  })

  it('invite, list, give a token and take it away, reset, disable and let in again', async () => {
    const secret = secretOf((await cli('user', 'add', 'Lin@example.org', '--role', 'curator')).out)
    await acceptLink(secret, { passwordHash: 'x', name: 'Lin' })
    expect((await cli('user', 'list')).out).toMatch(/lin@example\.org {2}Lin {2}curator\n/)
    const token = (await cli('token', 'add', '--for', 'lin@example.org', '--name', 'mirror', '--scope', 'read', 'publish')).out.trim()
    const ask = () => findVisitor(new Headers({ authorization: `Bearer ${token}` }))
    expect(await ask()).toMatchObject({ role: 'curator', person: { name: 'Lin' } })
    const [listed] = JSON.parse((await cli('token', 'list', '--json')).out) as { id: string }[]
    expect((await cli('token', 'list')).out).not.toContain(token)
    expect((await cli('token', 'revoke', listed?.id ?? '')).out).toBe('The token mirror is revoked.\n')
    await expect(ask()).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await getLink(secretOf((await cli('user', 'reset', 'lin@example.org')).out))).toMatchObject({ kind: 'reset' })
    expect((await cli('user', 'disable', 'lin@example.org')).out).toBe('lin@example.org is disabled.\n')
    expect(JSON.parse((await cli('user', 'list', '--json')).out)).toContainEqual(
      expect.objectContaining({ email: 'lin@example.org', disabledAt: expect.any(String) }),
    )
    expect((await cli('user', 'enable', 'lin@example.org')).code).toBe(0)
    expect((await cli('token', 'add', '--for', 'lin@example.org', '--name', 'x', '--scope', 'admin')).err).toContain('reaches further')
  })
})

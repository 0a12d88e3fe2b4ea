import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '@/lib/site/config'

describe('without any variable', () => {
  test('every setting has its documented default', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        ownOrigin: 'http://127.0.0.1:3000',
        siteUrl: 'http://localhost:3000',
        databaseUrl: null,
        dataDir: path.resolve('.data'),
        authSecret: null,
        logLevel: 'info',
        metricsToken: null,
        watchAllowPrivate: false,
        linkCheck: false,
        firstAdministrator: null,
        mail: null,
      },
    })
  })

  test('an empty or blank variable counts as unset', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: '  ', LOG_LEVEL: '' })).toEqual(parseConfig({}))
  })

  test('.env.example works unchanged and means the defaults', () => {
    expect(parseConfig(parseEnv(readFileSync('.env.example', 'utf8')))).toEqual(parseConfig({}))
  })
})

describe('with good variables', () => {
  test('the port moves the default origin', () => {
    expect(settings({ PORT: '8080' })).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080' })
  })

  test('the origin is kept without the slash at its end', () => {
    expect(settings({ SITE_URL: 'https://faultline.example/' }).siteUrl).toBe('https://faultline.example')
  })

  test('a database address with a socket folder is accepted', () => {
    for (const address of [
      'postgresql://postgres@localhost/faultline?host=/run/postgresql',
      'postgresql:///faultline?host=/run/postgresql',
    ])
      expect(settings({ DATABASE_URL: address }).databaseUrl).toBe(address)
  })

  test('a data folder elsewhere is taken as it is', () => {
    expect(settings({ DATA_DIR: '/var/lib/faultline' }).dataDir).toBe('/var/lib/faultline')
  })

  test('the last settings are read', () => {
    const secret = 'a'.repeat(32)
    const value = settings({
      AUTH_SECRET: secret,
      LOG_LEVEL: 'debug',
      METRICS_TOKEN: 'b'.repeat(16),
      WATCH_ALLOW_PRIVATE: 'yes',
      LINK_CHECK: 'yes',
      HOST: '::',
    })
    const expected = {
      authSecret: secret,
      logLevel: 'debug',
      metricsToken: 'b'.repeat(16),
      watchAllowPrivate: true,
      linkCheck: true,
      host: '::',
      ownOrigin: 'http://[::1]:3000',
    }
    expect(value).toMatchObject(expected)
  })
})

test('the first administrator and the mail server are read in pairs', () => {
  const env = {
    ADMIN_EMAIL: 'Ada@Example.org',
    ADMIN_PASSWORD: 'four plain words',
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'a@mail.example',
  }
  expect(settings(env)).toMatchObject({
    firstAdministrator: { email: 'ada@example.org', password: 'four plain words' },
    mail: { url: 'smtps://mail.example', from: 'a@mail.example' },
  })
})

describe('a wrong variable gives one line that names it', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['SITE_URL', 'faultline.example'],
    ['SITE_URL', 'ftp://faultline.example'],
    ['SITE_URL', 'https://faultline.example/status'],
    ['SITE_URL', 'https://faultline.example/?a=b'],
    ['SITE_URL', 'https://user:password@faultline.example'],
    ['DATABASE_URL', 'mysql://localhost/faultline'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'postgresql:///faultline'],
    ['AUTH_SECRET', 'too short'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['WATCH_ALLOW_PRIVATE', 'perhaps'],
    ['LINK_CHECK', 'perhaps'],
    ['ADMIN_EMAIL', 'somebody'],
    ['ADMIN_PASSWORD', 'too short'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'x'],
  ])('%s=%s', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${name} must `))
    expect(faults[0]).not.toContain('\n')
  })

  test.each([
    ['ADMIN_EMAIL', 'ada@example.org', 'ADMIN_PASSWORD'],
    ['ADMIN_PASSWORD', 'four plain words', 'ADMIN_EMAIL'],
    ['SMTP_URL', 'smtps://mail.example', 'MAIL_FROM'],
    ['MAIL_FROM', 'Faultline <a@mail.example>', 'SMTP_URL'],
  ])('%s alone is half of something', (name, value, other) => {
    const [fault = ''] = faultsOf({ [name]: value })
    expect(fault).toContain(name)
    expect(fault).toContain(other)
  })

  test('all faults are told at once, in the order of the documentation', () => {
    expect(faultsOf({ LOG_LEVEL: 'loud', PORT: 'x', DATABASE_URL: 'y' }).map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
    ])
  })

  test('no fault repeats a value, which may be a secret', () => {
    expect(faultsOf({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@host/db' }).join()).not.toContain('hunter2')
  })
})

function settings(env: Record<string, string>) {
  const parsed = parseConfig(env)
  if (!parsed.ok) throw new Error(parsed.error.join('\n'))
  return parsed.value
}

function faultsOf(env: Record<string, string>) {
  const parsed = parseConfig(env)
  return parsed.ok ? [] : parsed.error
}

import { expect, it } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'

it.each<[string, unknown, RegExp]>([
  ['a socket that is not there', Object.assign(new Error('connect ENOENT'), { code: 'ENOENT' }), /does not answer/],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), /does not answer/],
  ['what the client makes of a closed server', Object.assign(new Error('x'), { code: 'P1017' }), /does not answer/],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect'), /does not answer/],
  ['a wrong password', Object.assign(new Error('x'), { cause: { originalCode: '28P01' } }), /refuses this user/],
  ['a database that does not exist', { meta: { driverAdapterError: { cause: { originalCode: '3D000' } } } }, /refuses this user/],
  ['a full disk', Object.assign(new Error('could not extend file'), { code: '53100' }), /no room left/],
])('%s is told in one line', (_name, error, message) => {
  const fault = toDatabaseFault(error)
  expect(fault).toBeInstanceOf(AppError)
  expect(fault).toMatchObject({ code: 'unavailable', message: expect.stringMatching(message) })
  expect((fault as AppError).message).not.toContain('\n')
})

it('leaves everything else as it is, whatever it is', () => {
  const circle: { cause?: unknown } = {}
  circle.cause = circle
  for (const error of [new AppError('conflict', 'x'), new Error('a bug'), null, undefined, 'text', circle])
    expect(toDatabaseFault(error)).toBe(error)
})

import { expect, test } from 'vitest'
import { AppError, errorCodes } from '@/lib/core/errors'
import { statusOf, toProblem } from '@/lib/site/problem'

test('every code of ours has a status of its own', () => {
  expect(new Set(errorCodes.map((code) => statusOf[code])).size).toBe(errorCodes.length)
})

test('an expected failure says what happened, its code and its details', async () => {
  const response = toProblem(new AppError('invalid', 'The cursor is none of ours.', { field: 'cursor' }))
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'The request is not valid',
    status: 400,
    detail: 'The cursor is none of ours.',
    code: 'invalid',
    field: 'cursor',
  })
})

test('an unexpected failure tells nothing of itself', async () => {
  const response = toProblem(new Error('password=hunter2'))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('hunter2')
})

test('a refusal says how to come back', () => {
  expect(toProblem(new AppError('unauthenticated', 'x')).headers.get('www-authenticate')).toContain('Bearer')
  expect(toProblem(new AppError('too-many', 'x', { retryAfterSeconds: 60 })).headers.get('retry-after')).toBe('60')
})

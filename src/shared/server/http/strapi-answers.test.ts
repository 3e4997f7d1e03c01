import { errors } from '@strapi/utils'
import { statusOfStrapis } from './strapi-answers'

test.each<[string, unknown, number | undefined]>([
  ['ApplicationError', new errors.ApplicationError('x'), 400],
  ['ValidationError', new errors.ValidationError('x'), 400],
  ['UnauthorizedError', new errors.UnauthorizedError('x'), 401],
  ['ForbiddenError', new errors.ForbiddenError('x'), 403],
  ['PolicyError', new errors.PolicyError('x'), 403],
  ['NotFoundError', new errors.NotFoundError('x'), 404],
  ['PayloadTooLargeError', new errors.PayloadTooLargeError('x'), 413],
  ['RateLimitError', new errors.RateLimitError('x'), 429],
  ['NotImplementedError', new errors.NotImplementedError('x'), 501],
  ['an error of a library that may be shown', Object.assign(new Error('x'), { status: 413, expose: true }), 413],
  ['one that may not', Object.assign(new Error('x'), { status: 500, expose: false }), undefined],
  ['one with a status only', Object.assign(new Error('x'), { status: 404 }), undefined],
  ['any other', new TypeError('x'), undefined],
])('the status of %s', (_, error, status) => expect(statusOfStrapis(error)).toBe(status))

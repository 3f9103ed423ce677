import { afterEach } from 'vitest'

// Tests that compute without a pause keep the worker from hearing its runner, which gives it up after a minute.
afterEach(() => new Promise((resolve) => void setImmediate(resolve)))

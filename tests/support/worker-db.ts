// Files that run side by side have a database each: the global setup names them by the worker's number.
process.env.DATABASE_URL = process.env[`MINYI_TEST_DATABASE_${process.env.VITEST_POOL_ID}`] ?? process.env.DATABASE_URL

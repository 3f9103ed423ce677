import { main } from './cli/main.ts'

// What is printed on stdout is the result alone; the exit code is the verdict.
process.exitCode = await main(process.argv.slice(2))

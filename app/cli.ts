import { main } from './cli/main.ts'

// Whoever reads only the beginning (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

// What is printed on stdout is the result alone; the exit code is the verdict.
process.exitCode = await main(process.argv.slice(2))

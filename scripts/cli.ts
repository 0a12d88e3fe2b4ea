// The command line: `npm run -s cli -- COMMAND`. Exit codes: 0 done, 1 failed, 2 misuse.
import { processIo } from '@/scripts/cli/io'
import { runCli } from '@/scripts/cli/run'
import { loadEnvFile } from '@/scripts/house/machine.mjs'

loadEnvFile()
const code = await runCli(process.argv.slice(2), processIo)
if (code !== 0) process.exitCode = code

import { isMainThread } from 'node:worker_threads'

// Preloaded into the web server: its parent holds the other end of stdin, so even a `kill -9` of the parent ends it.
if (isMainThread) {
  process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.resume()
  process.stdin.unref?.()
}

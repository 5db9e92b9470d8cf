import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { networkUse } from './pages/network-log.ts'

test('the network log of an app that does use the network says so', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-net-'))
  const log = path.join(folder, 'net.json')
  const app = await _electron.launch({
    ...(process.env['CROSSREAD_ELECTRON'] === undefined ? {} : { executablePath: process.env['CROSSREAD_ELECTRON'] }),
    args: [path.resolve(import.meta.dirname, '..'), `--user-data-dir=${folder}`, `--log-net-log=${log}`],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  await app.firstWindow()
  // A session that is not locked: what every other test would see if ours were not.
  await app.evaluate(async ({ session }) => {
    await session
      .fromPartition('unlocked')
      .fetch('http://127.0.0.1:9/positive-control')
      .catch(() => undefined)
  })
  await app.close()
  expect(networkUse(await readFile(log, 'utf8'))).toContain('request http://127.0.0.1:9/positive-control')
  await rm(folder, { recursive: true, force: true })
})

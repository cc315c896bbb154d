/**
 * Known holes in packages: the real npm client, asking a registry on this machine that answers as a registry does.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditPackages, judgeAudit, type Audit } from '../../../main/launch/audit.ts';
import { runCommand } from '../../../main/launch/run-command.ts';
import { root } from '../../../main/launch/places.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HOLE = { id: 1, url: 'https://example.org/1', title: 'Lets a script through', severity: 'high', vulnerable_versions: '<99.0.0' };

/** What asks the registry, and what was asked. `status` and `advisories`: what it answers when it is asked for advisories. */
async function registry(status: number, advisories: unknown): Promise<{ readonly env: NodeJS.ProcessEnv; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    // Of a package with a hole the client also asks which versions there are.
    const name = (request.url ?? '').slice(1);
    const versions = { '3.4.18': { name, version: '3.4.18' } };
    const answer = request.method === 'POST' ? advisories : { name, versions, 'dist-tags': { latest: '3.4.18' } };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, env: { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: join(temporaryFolder(), 'cache') } };
}

async function auditAgainst(status: number, advisories: unknown): Promise<{ readonly audit: Audit; readonly asked: readonly string[] }> {
  const { env, asked } = await registry(status, advisories);
  return { audit: await auditPackages(root, env), asked };
}

test('a registry that knows of no hole', async () => {
  const { audit, asked } = await auditAgainst(200, {});
  expect(audit).toEqual({ kind: 'clean' });
  expect(asked[0]).toMatch(/^POST .*advisories/);
});

test('a hole in a package of the kiosk is told with its name', async () => {
  const { audit } = await auditAgainst(200, { dompurify: [HOLE] });
  expect(audit).toEqual({ kind: 'holes', holes: ['dompurify (high): Lets a script through'] });
});

test('a hole in what only builds and tests the kiosk is none of the kiosk', async () => {
  const { audit } = await auditAgainst(200, { vite: [HOLE] });
  expect(audit).toEqual({ kind: 'clean' });
});

test('npm run package refuses to package a hole', async () => {
  const { env } = await registry(200, { dompurify: [HOLE] });
  const { code, stderr } = await runCommand(process.execPath, [join(root, 'main/launch/bootstrap.mjs'), 'package', '--dir'], { env });
  expect([code, stderr]).toEqual([1, 'package: refused, packages of the kiosk have known holes:\n  dompurify (high): Lets a script through\n']);
});

test('a registry that does not answer that question is no registry that knows of none', async () => {
  const { audit } = await auditAgainst(405, { error: 'no' });
  expect(audit).toMatchObject({ kind: 'not asked', reason: expect.stringContaining('405') as string });
});

test('a client that said nothing useful', () => {
  expect(judgeAudit('', 'npm could not be started')).toEqual({ kind: 'not asked', reason: 'npm could not be started' });
  expect(judgeAudit('{}', undefined)).toMatchObject({ kind: 'not asked' });
});

/**
 * Asks the registry whether a package that the kiosk is made of has a known hole.
 * Guarantees: a hole is found with its package's name; a registry that cannot be asked is told apart from one that
 * knows of none.
 */
import { npmCommand, runCommand } from './run-command.ts';

export type Audit =
  | { readonly kind: 'clean' }
  /** A line a package: name, severity, and what it is about. */
  | { readonly kind: 'holes'; readonly holes: readonly string[] }
  | { readonly kind: 'not asked'; readonly reason: string };

const LIMIT_MS = 60_000;

interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string; readonly via?: readonly (string | { readonly title?: string })[] }>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly code?: string };
}

/** `root`: the folder of the lock file. */
export async function auditPackages(root: string, env: NodeJS.ProcessEnv = process.env): Promise<Audit> {
  const npm = npmCommand(env);
  const args = [...npm.args, 'audit', '--omit=dev', '--package-lock-only', '--json', '--fetch-retries=0', '--loglevel=silent'];
  const { stdout, failure } = await runCommand(npm.command, args, { cwd: root, env, timeoutMs: LIMIT_MS });
  return judgeAudit(stdout, failure);
}

/**
 * Pure. `stdout` of `npm audit --json`.
 * @param failure why npm did not end well, undefined when it did; with holes it does not either
 */
export function judgeAudit(stdout: string, failure: string | undefined): Audit {
  let report: AuditReport;
  try {
    report = JSON.parse(stdout) as AuditReport;
  } catch {
    return { kind: 'not asked', reason: failure ?? 'npm audit answered no JSON' };
  }
  if (report.vulnerabilities === undefined) {
    return { kind: 'not asked', reason: report.message ?? report.error?.summary ?? report.error?.code ?? failure ?? 'npm audit gave no result' };
  }
  const holes = Object.entries(report.vulnerabilities).map(([name, { severity = 'of unknown severity', via = [] }]) => {
    const about = via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : (cause.title ?? 'without a title')));
    return `${name} (${severity}): ${[...new Set(about)].join('; ')}`;
  });
  return holes.length === 0 ? { kind: 'clean' } : { kind: 'holes', holes };
}

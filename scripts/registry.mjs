// @ts-check
// Runs on Node 20 too, before anything is installed.
import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';

const LOOKUP_TIMEOUT_MS = 15_000;

/**
 * Whether the name of npm's registry leads anywhere. Behind a proxy it need not, and nothing can be said.
 *
 * @param {Readonly<Record<string, string | undefined>>} env npm hands its settings to its scripts as npm_config_…
 */
export async function canFindRegistry(env) {
  if (Object.keys(env).some((name) => /^(npm_config_)?(https?_proxy|https-proxy|proxy|all_proxy)$/i.test(name)))
    return true;
  const registry = env['npm_config_registry'] || registryOfNpm();
  if (!URL.canParse(registry)) return true;
  const host = new URL(registry).hostname.replace(/^\[|\]$/g, '');
  const found = lookup(host).then(
    () => true,
    () => false,
  );
  const late = new Promise((resolve) => setTimeout(resolve, LOOKUP_TIMEOUT_MS, false).unref());
  return Promise.race([found, late]);
}

/** What npm itself would ask; nothing where it cannot say. */
function registryOfNpm() {
  const { stdout } = spawnSync('npm config get registry', { shell: true, encoding: 'utf8' });
  return (stdout ?? '').trim();
}

import { spawn } from 'node:child_process';

/** How each system opens an address in the person's own browser. Nothing passes through a shell. */
export function openerOn(platform: NodeJS.Platform, address: string): readonly [command: string, ...args: string[]] {
  switch (platform) {
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    case 'darwin':
      return ['open', address];
    default:
      return ['xdg-open', address];
  }
}

/** Opens the address, or does nothing: it has been printed, and the person can open it by hand. */
export function openAddress(address: string): void {
  const [command, ...args] = openerOn(process.platform, address);
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.once('error', () => undefined);
  opener.unref();
}

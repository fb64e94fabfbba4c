import type { DriverOptions } from './Driver';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
];

/** How Chromium is started: without a network of its own, with a proxy and names where they are asked for. */
export function chromiumArguments({ proxy, names }: DriverOptions): string[] {
  return [...ARGUMENTS, ...proxyArguments(proxy), ...nameArguments(names)];
}

function proxyArguments(port: number | undefined): string[] {
  if (port === undefined) return [];
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

function nameArguments(names: readonly string[] = []): string[] {
  if (names.length === 0) return [];
  return [`--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`];
}

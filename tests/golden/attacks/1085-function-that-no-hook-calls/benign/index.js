import os from 'node:os';

export function enabled() {
  return !process.env.DO_NOT_TRACK && !process.env.CI;
}

export async function record(event) {
  if (!enabled()) return;
  const body = { event, platform: os.platform(), release: os.release(), host: os.hostname(), cwd: process.cwd() };
  await fetch('https://telemetry.bittern.example.com/v1/record', { method: 'POST', body: JSON.stringify(body) });
}

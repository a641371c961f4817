import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { approve } from '@/lib/packs/approve';
import type { Policy } from '@/lib/packs/schema';

declare module 'vitest' {
  interface ProvidedContext {
    starterPolicy: Policy | null;
  }
}

/** Runs once before all unit tests: reading the starter pack and trying all its examples takes seconds. */
export function setup({ provide }: TestProject): void {
  provide('starterPolicy', starterPolicy());
}

/** `null` where it has mistakes: then every file that needs it tries again and tells them. */
function starterPolicy(): Policy | null {
  try {
    return approve(readFileSync(new URL('../../assets/starter-pack.json', import.meta.url), 'utf8'));
  } catch {
    return null;
  }
}

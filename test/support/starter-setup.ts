import { inject } from 'vitest';

/** Runs before each file of unit tests. */
globalThis.approvedStarter = inject('starterPolicy');

import { writeFileSync } from 'node:fs';
import { packJsonSchema } from '@/lib/packs/json-schema';

/** `npm run schema`: writes the published JSON Schema from the zod one. */
writeFileSync(new URL('../../assets/pack.schema.json', import.meta.url), packJsonSchema());

import * as z from 'zod';
import { packSchema } from './schema';

/** The pack format as JSON Schema (2020-12), for editors and other tools. Published as `assets/pack.schema.json`. */
export function packJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(packSchema, { io: 'input' }), null, 2)}\n`;
}

/**
 * kiosk.yaml's schema as JSON Schema, so that an editor completes keys and marks faults while someone types.
 * Guarantees: made from the one schema there is; renderer/core/config/kiosk.schema.json is held to it by its unit test.
 */
import { z } from 'zod';
import { configSchema } from '#core/config/config.ts';

export function configJsonSchema(): string {
  const schema = z.toJSONSchema(configSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'kiosk.yaml' }, null, 2)}\n`;
}

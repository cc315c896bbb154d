/** The JSON Schema that editors use says what the real schema says. */
import { expect, test } from 'vitest';
import { configJsonSchema } from '../../../main/config/json-schema.ts';

test('renderer/core/config/kiosk.schema.json is in step (vitest -u writes it anew)', async () => {
  await expect(configJsonSchema()).toMatchFileSnapshot('../../../renderer/core/config/kiosk.schema.json');
});

test('it knows every key, and that there are no others', () => {
  const schema = JSON.parse(configJsonSchema()) as { properties: Record<string, unknown>; additionalProperties: boolean; required?: string[] };
  expect(Object.keys(schema.properties)).toEqual(['show', 'languages', 'idle', 'sound', 'display', 'hours', 'staff', 'usage', 'clinic', 'network']);
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toBeUndefined();
});

import { z } from 'zod';
import type { Reader, Writer } from './connection';
import { parseJson } from './json';

const OnScreen = z.int().min(-100_000).max(100_000);

const WindowPlace = z.strictObject({
  width: z.int().min(320).max(20_000),
  height: z.int().min(240).max(20_000),
  x: OnScreen.nullable(),
  y: OnScreen.nullable(),
  maximised: z.boolean(),
});

/** What the program remembers. Null: nothing chosen yet. */
type SettingValues = {
  readonly theme: 'system' | 'light' | 'dark';
  /** The id of the workbook that was open last. */
  readonly lastOpened: string | null;
  readonly window: z.infer<typeof WindowPlace> | null;
};

export type SettingName = keyof SettingValues;

export type Setting<Name extends SettingName> = SettingValues[Name];

type Definition<Value> = { readonly schema: z.ZodType<Value>; readonly otherwise: Value };

const SETTINGS: { readonly [Name in SettingName]: Definition<SettingValues[Name]> } = {
  theme: { schema: z.enum(['system', 'light', 'dark']), otherwise: 'system' },
  lastOpened: { schema: z.string().min(1).max(64).nullable(), otherwise: null },
  window: { schema: WindowPlace.nullable(), otherwise: null },
};

/**
 * What the person chose, or what holds otherwise. A value this program does not understand, perhaps written by another
 * version of it, counts as not chosen.
 */
export function readSetting<Name extends SettingName>(reader: Reader, name: Name): Setting<Name> {
  const row = reader.first('SELECT value FROM setting WHERE key = ?', name);
  const { schema, otherwise }: Definition<Setting<Name>> = SETTINGS[name];
  if (row === undefined) return otherwise;
  const parsed = parseJson(z.strictObject({ value: z.string() }).parse(row).value, schema);
  return parsed.success ? parsed.data : otherwise;
}

/** Remembers a choice. It is checked first: what could not be read back is not written. */
export function writeSetting<Name extends SettingName>(writer: Writer, name: Name, value: Setting<Name>): void {
  const checked = SETTINGS[name].schema.parse(value);
  writer.run(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ...[name, JSON.stringify(checked)],
  );
}

/** What is kept, and how much room one of its kind takes beside the others. A kind has a name of its own. */
export type Kind<Value> = { readonly name: string; readonly weight: number; readonly of?: Value };

/** The one memory of the service, and of each of its threads: what was used longest ago is forgotten first. */
export type Kept = {
  /** What is kept under a name, made first where it is not there. What refuses is not kept. */
  readonly get: <Value>(kind: Kind<Value>, key: string, make: () => Value) => Value;
  /** The same of what takes time. Who asks meanwhile works it out too: each has a signal of its own. */
  readonly later: <Value>(kind: Kind<Value>, key: string, make: () => Promise<Value>) => Promise<Value>;
};

type Entry = { readonly value: unknown; readonly weight: number };

/**
 * Keeps what was used last.
 *
 * Takes    room: for how much weight
 */
export function createKept(room: number): Kept {
  const entries = new Map<string, Entry>();
  let held = 0;
  const forget = (name: string) => {
    held -= entries.get(name)?.weight ?? 0;
    entries.delete(name);
  };
  const keep = (name: string, entry: Entry) => {
    forget(name); // so that the newest stands last
    entries.set(name, entry);
    held += entry.weight;
    for (const oldest of entries.keys()) {
      if (held <= room || oldest === name) break;
      forget(oldest);
    }
  };
  return {
    get: ({ name: kind, weight }, key, make) => {
      const name = `${kind} ${key}`;
      const entry = entries.get(name) ?? { value: make(), weight };
      keep(name, entry);
      return entry.value as ReturnType<typeof make>;
    },
    later: async ({ name: kind, weight }, key, make) => {
      const name = `${kind} ${key}`;
      const entry = entries.get(name) ?? { value: await make(), weight };
      keep(name, entry);
      return entry.value as Awaited<ReturnType<typeof make>>;
    },
  };
}

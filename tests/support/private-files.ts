/**
 * The origin private file system in memory, as far as the second copy uses it. Honest where it matters: what is written
 * is seen only after close(), missing entries reject with NotFoundError, and a write can be refused.
 */
type Entry = Folder | File;

class File {
  readonly kind = 'file';
  text = '';
  async getFile() {
    const { text } = this;
    return { text: async () => text };
  }
  async createWritable() {
    if (refusal !== undefined) throw refusal;
    let written = '';
    return {
      write: async (part: string) => void (written += part),
      close: async () => void (this.text = written),
    };
  }
}

class Folder {
  readonly kind = 'directory';
  readonly entries = new Map<string, Entry>();
  async getDirectoryHandle(name: string, options?: { create?: boolean }) {
    return this.#find(name, options, () => new Folder());
  }
  async getFileHandle(name: string, options?: { create?: boolean }) {
    return this.#find(name, options, () => new File());
  }
  async removeEntry(name: string) {
    if (!this.entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }
  async *keys() {
    yield* Array.from(this.entries.keys());
  }
  #find<Kind extends Entry>(name: string, options: { create?: boolean } | undefined, make: () => Kind): Kind {
    const found = this.entries.get(name) ?? (options?.create === true ? make() : undefined);
    if (found === undefined) throw new DOMException(name, 'NotFoundError');
    this.entries.set(name, found);
    return found as Kind;
  }
}

let root = new Folder();
let refusal: DOMException | undefined;

/** Puts an empty file system into `navigator.storage`, or none at all as in a page without an origin. */
export function installPrivateFiles(kind: 'empty' | 'none' = 'empty'): void {
  root = new Folder();
  refusal = undefined;
  const getDirectory = async () => {
    if (kind === 'none') throw new DOMException('no storage here', 'SecurityError');
    return root;
  };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { getDirectory } });
}

/** From now on every write is refused; undefined lets them through again. */
export function refuseWrites(error: DOMException | undefined): void {
  refusal = error;
}

/** The names of all files, with their folders. */
export function privateFiles(folder: Folder = root, prefix = ''): string[] {
  return [...folder.entries].flatMap(([name, entry]) =>
    entry.kind === 'file' ? [prefix + name] : privateFiles(entry, `${prefix}${name}/`),
  );
}

/** Changes a file behind the program's back; undefined takes it away. */
export function tamper(path: string, how: (text: string) => string | undefined): void {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let folder = root;
  for (const part of names) folder = folder.entries.get(part) as Folder;
  const file = folder.entries.get(name) as File;
  const text = how(file.text);
  if (text === undefined) folder.entries.delete(name);
  else file.text = text;
}

/** The text of one file, by its name as `privateFiles` gives it. */
export function readPrivateFile(path: string): string {
  let text = '';
  tamper(path, (known) => (text = known));
  return text;
}

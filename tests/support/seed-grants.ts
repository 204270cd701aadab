import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The prompt for a permission cannot be answered by a program. It is not shown when the profile says that the
 * permission was given before, so that the real click and the real request still take place.
 */
export function seedGrants(profile: string, extensionId: string, grants: string[]): void {
  if (grants.length === 0) return;
  const file = join(profile, 'Default', 'Preferences');
  const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const settings = ((preferences.extensions ??= {}).settings ??= {});
  const granted = ((settings[extensionId] ??= {}).runtime_granted_permissions ??= {});
  const hosts: string[] = granted.explicit_host ?? [];
  Object.assign(granted, {
    api: granted.api ?? [],
    manifest_permissions: [],
    scriptable_host: granted.scriptable_host ?? [],
  });
  granted.explicit_host = [...new Set([...hosts, ...grants])];
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

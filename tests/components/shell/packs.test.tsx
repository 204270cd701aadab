import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePacks } from '@/components/shell/packs.ts';
import { from } from '@/lib/db/database.ts';
import { putPack } from '@/lib/db/packs.ts';
import { readPolicy } from '@/lib/policy.ts';
import packInForce from '@/lib/records/pack-in-force.ts';
import { myTeam, packLanguage } from '@/lib/settings.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

function Names() {
  const packs = usePacks();
  return <p>{packs?.map(({ checklists }) => checklists[0]?.name).join() ?? 'reading'}</p>;
}

const shows = (name: string) => waitFor(() => expect(screen.getByRole('paragraph').textContent).toBe(name));

beforeEach(async () => {
  await from(packInForce).clear();
  const pack = aPack({ audience: { teams: ['support'] } });
  await putPack({ id: pack.id, pack, source: { kind: 'file' }, key: '', takenAt: noon, seenVersion: 0 });
});
afterEach(cleanup);

test('an open sidebar follows the team and the language that the person chooses, and the policy', async () => {
  await packLanguage.setValue('en');
  render(<Names />);
  await act(async () => myTeam.setValue('support'));
  await shows('Refund');
  await act(async () => packLanguage.setValue('es'));
  await shows('Reembolso');
  await fakeBrowser.storage.managed.set({ language: 'en' });
  await act(async () => void (await readPolicy()));
  await shows('Refund');
});

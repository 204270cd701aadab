import { useEffect, useState } from 'react';
import { withNewCode } from '@/lib/lock/person.ts';
import type { Person } from '@/lib/settings.ts';
import { CodeOnce } from './CodeOnce.tsx';
import { changePerson } from './seats.ts';

type Props = { person: Person; contentKey: Uint8Array<ArrayBuffer>; done: () => void };

/** Another recovery code; the one before counts until the person says that they have the new one. */
export function NewCode({ person, contentKey, done }: Props) {
  const [made, setMade] = useState<Awaited<ReturnType<typeof withNewCode>>>();
  useEffect(() => {
    let isGone = false;
    void withNewCode(person, contentKey).then((next) => {
      if (!isGone) setMade(next);
    });
    return () => {
      isGone = true;
    };
  }, [person, contentKey]);
  if (made === undefined) return null;
  return (
    <CodeOnce
      code={made.code}
      name={person.name}
      isBusy={false}
      done={() => void changePerson(made.person).then(done)}
    />
  );
}

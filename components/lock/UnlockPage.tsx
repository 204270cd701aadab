import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { people, seat, type Person } from '@/lib/settings.ts';
import { NewCode } from './NewCode.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { NewPerson } from './NewPerson.tsx';
import { Present } from './Present.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import css from './Lock.module.css';

type Key = Uint8Array<ArrayBuffer>;
type Step =
  | { is: 'unlock' }
  | { is: 'new' }
  | { is: 'passphrase' | 'code'; person: Person; key?: Key; why?: string }
  | { is: 'remove'; person: Person }
  /** `isIn`: it says that Kept is unlocked, which is so until it is locked. */
  | { is: 'done'; said: string; isIn?: boolean };

type Done = (said: string, isIn?: boolean) => void;
type Here = { known: readonly Person[]; last: string };

/** The one page where passphrases are asked for. What it is opened for stands in its address: `#new`, `#passphrase-<id>`, … */
export function UnlockPage() {
  const [here, setHere] = useState<Here>();
  const [step, setStep] = useState<Step>();
  useEffect(() => {
    const read = async () => {
      const known = await people.getValue();
      setHere({ known, last: (await seat.getValue()).last });
      setStep(stepOf(location.hash.slice(1), known));
    };
    const stopPeople = people.watch((known) => setHere((before) => ({ last: before?.last ?? '', known })));
    const look = () => void read();
    look();
    window.addEventListener('hashchange', look);
    // A page that was left open says that Kept is unlocked; once it is locked again it asks again.
    const stop = seat.watch(({ last }) => {
      setHere((before) => ({ known: before?.known ?? [], last }));
      void send('whoIsHere', {}).then((answer) => {
        if (answer.ok && answer.value === null)
          setStep((shown) => (shown?.is === 'done' && shown.isIn === true ? { is: 'unlock' } : shown));
      });
    });
    return () => {
      stop();
      stopPeople();
      window.removeEventListener('hashchange', look);
    };
  }, []);
  if (here === undefined || step === undefined) return null;
  const done = (said: string, isIn = false) => setStep({ is: 'done', said, isIn });
  const back = () => (here.known.length === 0 ? window.close() : setStep({ is: 'unlock' }));
  return (
    <main className={css.page}>
      {step.is === 'unlock' && (
        <UnlockForm
          known={here.known}
          last={here.last}
          add={() => setStep({ is: 'new' })}
          done={(person, key) =>
            key === undefined
              ? leave(done)
              : setStep({ is: 'passphrase', person, key, why: t('lock.afterCode') })
          }
        />
      )}
      {step.is === 'new' && <NewPerson known={here.known} done={() => leave(done)} cancel={back} />}
      {step.is === 'passphrase' || step.is === 'code' ? (
        <Change step={step} setStep={setStep} done={done} cancel={back} />
      ) : null}
      {step.is === 'remove' && (
        <RemovePerson
          person={step.person}
          done={() => done(t('lock.removed', [step.person.name]))}
          cancel={back}
        />
      )}
      {step.is === 'done' && (
        <div role="status">
          <h1 className={css.title}>{step.said}</h1>
          <p className={css.hint}>{t('lock.doneHint')}</p>
        </div>
      )}
    </main>
  );
}

type ChangeProps = {
  step: Extract<Step, { is: 'passphrase' | 'code' }>;
  setStep: (next: Step) => void;
  done: Done;
  cancel: () => void;
};

/** First what opens it now, then what shall open it. */
function Change({ step, setStep, done, cancel }: ChangeProps) {
  const { is, person, key, why } = step;
  const isCode = is === 'code';
  if (key === undefined) {
    const title = isCode ? t('lock.changeCode') : t('lock.changePassphrase');
    return (
      <Present
        title={title}
        person={person}
        opened={(opened) => setStep({ is, person, key: opened })}
        cancel={cancel}
      />
    );
  }
  if (isCode) return <NewCode person={person} contentKey={key} done={() => done(t('lock.codeChanged'))} />;
  return (
    <NewPassphrase
      person={person}
      contentKey={key}
      why={why}
      done={() => done(t('lock.changed'))}
      later={() => (why === undefined ? cancel() : leave(done))}
    />
  );
}

/** A window that was opened for it goes away by itself; a tab may be the last one, so it stays. */
function leave(done: Done): void {
  done(t('lock.done'), true);
  if (!window.locationbar.visible) window.close();
}

function stepOf(hash: string, known: readonly Person[]): Step {
  const [what, id] = hash.split('-');
  const person = known.find((one) => one.id === id);
  if (what === 'new' || known.length === 0) return { is: 'new' };
  if (person === undefined) return { is: 'unlock' };
  return what === 'passphrase' || what === 'code' || what === 'remove'
    ? { is: what, person }
    : { is: 'unlock' };
}

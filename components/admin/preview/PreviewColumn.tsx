import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Draft } from '@/lib/packs/edit/draft.ts';
import { fitting } from '@/lib/packs/edit/finish.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { inLanguage } from '@/lib/packs/texts.ts';
import { languageName } from '../form/LanguageField.tsx';
import { useDraft, useWriting, type Chosen } from '../writing.ts';
import { Segments } from '../Segments.tsx';
import { tellPreview } from './preview-channel.ts';
import { caseFor, usePreviewCase } from './preview-case.ts';
import { CaseChooser } from './CaseChooser.tsx';
import css from './Preview.module.css';

const widths = ['300', '360', '520'] as const;
const schemes = ['light', 'dark'] as const;
/** Typing is shown this long after the last key (ms). */
const pauseMs = 150;

/** The sidebar as agents would see it with this draft, live: the same components in a frame, storing nothing. */
export function PreviewColumn() {
  const draft = useDeferredValue(useDraft());
  const chosen = useWriting((state) => state.chosen);
  const onCase = usePreviewCase();
  const [width, setWidth] = useState<(typeof widths)[number]>('360');
  const [scheme, setScheme] = useState<(typeof schemes)[number]>(() =>
    window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const [language, setLanguage] = useState('');
  const name = useMemo(() => crypto.randomUUID(), []);
  const channel = useRef<ReturnType<typeof tellPreview>>(null);
  useEffect(() => {
    const opened = tellPreview(name);
    channel.current = opened;
    return () => opened.close();
  }, [name]);

  const languages = [draft.language, ...Object.keys(draft.translations)];
  const spoken = languages.includes(language) ? language : draft.language;
  useEffect(() => {
    const timer = setTimeout(() => {
      const facts = caseFor(draft, chosen, onCase);
      const pack = { ...fitting(draft), ...unpublished } as Pack;
      const scenario = scenarioOf(draft, chosen);
      channel.current?.show({
        packs: [inLanguage(pack, spoken)],
        facts,
        scheme,
        ...(scenario === undefined ? {} : { scenario }),
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, chosen, onCase, scheme, spoken]);

  return (
    <section className={css.preview} aria-label={t('admin.preview')}>
      <div className={css.bar}>
        <Segments
          label={t('admin.previewWidth')}
          chosen={width}
          choose={setWidth}
          options={widths.map((one) => ({ value: one, label: one }))}
        />
        <Segments
          label={t('admin.previewScheme')}
          chosen={scheme}
          choose={setScheme}
          options={schemes.map((one) => ({ value: one, label: t(`adminScheme.${one}`) }))}
        />
        {languages.length > 1 && (
          <select
            className={css.select}
            aria-label={t('admin.previewLanguage')}
            value={spoken}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        )}
      </div>
      <CaseChooser />
      <div className={css.stage}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, which needs our own origin */}
        <iframe
          className={css.frame}
          title={t('admin.previewFrame')}
          src={`/preview.html#${name}`}
          style={{ width: `${width}px` }}
        />
      </div>
      <p className={css.hint}>{t('admin.previewHint')}</p>
    </section>
  );
}

function scenarioOf(draft: Draft, chosen: Chosen): string | undefined {
  return chosen.part === 'scenarios' ? draft.scenarios[chosen.index]?.id : undefined;
}

const unpublished = {
  kept: 'pack',
  format: 1,
  version: 1,
  publishedAt: 0,
  reason: '-',
} as const;

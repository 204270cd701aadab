import { FlaskConical, GraduationCap } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import type { ReflectionBody } from '@/lib/records/reflection.ts';
import { tagLook } from './tag-look.ts';
import css from './QuickLog.module.css';

/** Shape and word of an entry: its tag, or what kind of entry it is. */
export function EntryMark({ body }: { body: ReflectionBody }) {
  const Icon = body.is === 'log' ? tagLook[body.tag].Icon : body.is === 'try' ? FlaskConical : GraduationCap;
  return (
    <span className={css.mark}>
      <Icon size={14} aria-hidden />
      {body.is === 'log' ? t(`logTag.${body.tag}`) : t(`logIs.${body.is}`)}
    </span>
  );
}

/** The words of an entry in one line; '' where there are none. */
export function entryText(body: ReflectionBody): string {
  if (body.is !== 'learning') return body.text;
  return [body.happened, body.mine, body.differently, body.others].filter((one) => one !== '').join(' · ');
}

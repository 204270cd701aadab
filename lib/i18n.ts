import { i18n } from '#i18n';

/** The words on screen: `t('key')`, `t('key', ['Ana'])`, plurals `t('key', 3)`. Typed from locales/en.yml. */
export const t = i18n.t;

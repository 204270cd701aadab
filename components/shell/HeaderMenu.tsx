import { useEffect, useState, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { adminInMenu, people } from '@/lib/settings.ts';
import { askRights, useDialog } from './dialog.ts';
import { isFramed } from './page.ts';
import { saveBackup } from './save-backup.ts';
import { teachThisSite } from './teaching.ts';
import css from './Header.module.css';

type Props = { trigger: ReactNode; triggerClass: string; onHelp: () => void };

/** Loaded at the first press of the button it replaces, and open from the start. */
export function HeaderMenu({ trigger, triggerClass, onHelp }: Props) {
  const [isAdmin, setAdmin] = useState(false);
  const [isShared, setShared] = useState(false);
  useEffect(() => {
    void adminInMenu.getValue().then(setAdmin);
    void people.getValue().then((known) => setShared(known.length > 0));
  }, []);
  const hasPanel = import.meta.env.BROWSER !== 'firefox';
  return (
    <MenuTrigger defaultOpen>
      <Button className={triggerClass} aria-label={t('header.more')}>
        {trigger}
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu className={css.menu ?? ''}>
          <Item onAction={() => void send('openElsewhere', { where: 'agenda' })}>{t('header.agenda')}</Item>
          <Item onAction={() => void send('openElsewhere', { where: 'reflection', part: 'review' })}>
            {t('reflection.review')}
          </Item>
          <Item onAction={() => void send('openElsewhere', { where: 'window' })}>{t('header.window')}</Item>
          {hasPanel && <Item onAction={() => void openPanel()}>{t('header.panel')}</Item>}
          {isFramed && (
            <Item onAction={() => void send('toPage', { command: 'swapSide' })}>{t('header.swapSide')}</Item>
          )}
          <Item onAction={() => askRights()}>{t('rights.menu')}</Item>
          <Item onAction={() => useDialog.setState({ open: 'acceptHandover' })}>{t('handover.menu')}</Item>
          <Item onAction={teachThisSite}>{t('teach.start')}</Item>
          <Item onAction={() => void saveBackup()}>{t('header.backup')}</Item>
          <Item onAction={() => void send('openElsewhere', { where: 'health' })}>{t('header.health')}</Item>
          <Item onAction={() => void send('openElsewhere', { where: 'reflection', part: 'privacy' })}>
            {t('privacy.menu')}
          </Item>
          {isAdmin && (
            <Item onAction={() => void send('openElsewhere', { where: 'admin' })}>
              {t('admin.optionsOpen')}
            </Item>
          )}
          {isShared && <Item onAction={() => void send('lock', {})}>{t('lock.menu')}</Item>}
          <Item onAction={onHelp}>{t('header.help')}</Item>
          <Item onAction={() => void send('openElsewhere', { where: 'options' })}>{t('header.options')}</Item>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

async function openPanel(): Promise<void> {
  await send('openElsewhere', { where: 'panel' });
  await send('toPage', { command: 'collapse' });
}

function Item({ onAction, children }: { onAction: () => void; children: ReactNode }) {
  return (
    <MenuItem className={css.item ?? ''} onAction={onAction}>
      {children}
    </MenuItem>
  );
}

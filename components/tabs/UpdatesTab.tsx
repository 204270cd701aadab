import { ChecklistsPanel } from '@/components/checklists/ChecklistsPanel.tsx';
import { OthersToo } from '@/components/checklists/OthersToo.tsx';
import { MessagesPanel } from '@/components/messages/MessagesPanel.tsx';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { PackNews } from '@/components/updates/PackNews.tsx';

/** Everything about telling the customer first; the sidebar and the admin's preview show the same. */
export function UpdatesTab() {
  return (
    <>
      <ErrorBoundary place="sidebar pack news">
        <PackNews />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar checklists">
        <ChecklistsPanel />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar messages">
        <MessagesPanel />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar ideas">
        <OthersToo />
      </ErrorBoundary>
    </>
  );
}

import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { CaseStrip } from '../../../components/shell/CaseStrip.tsx';
import { usePage } from '../../../components/shell/page.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';

const facts: Facts = { site: 'https://desk.example', url: 'https://desk.example/c', adapter: 'desk' };

beforeEach(() => usePage.setState({ facts: null }));

test('a case is named by the number that people use, where the desk shows one, and else by its id', () => {
  usePage.setState({ facts: { ...facts, caseId: '500Qk00000KygAfIAJ', caseNumber: '00001042' } });
  const { unmount } = render(<CaseStrip />);
  expect(screen.getByText('#00001042')).toBeDefined();
  expect(screen.queryByText(/500Qk/)).toBeNull();
  unmount();
  usePage.setState({ facts: { ...facts, caseId: '48213' } });
  render(<CaseStrip />);
  expect(screen.getByText('#48213')).toBeDefined();
});

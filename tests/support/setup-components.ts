import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Two cores that are busy elsewhere are no reason to fail: what must appear may take its time.
configure({ asyncUtilTimeout: 8000 });
afterEach(cleanup);

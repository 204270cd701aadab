import { packShape, type Pack } from '../shape/pack.ts';
import starter from './starter.json' with { type: 'json' };

/** The checklists, messages and decision rights that come with Kept, checked as any other pack is. */
export const starterPack: Pack = packShape.parse(starter);

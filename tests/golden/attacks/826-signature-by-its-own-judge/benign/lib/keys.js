export const RELEASE_KEYS = [{ key: Buffer.from('b8c2f1d0a4', 'hex'), format: 'der', type: 'spki' }];

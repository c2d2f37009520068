export const notes = (log) => log.split('\n').filter((l) => /^(feat|fix)/.test(l)).map((l) => '- ' + l.replace(/^\w+(\(.*?\))?:\s*/, '')).join('\n');

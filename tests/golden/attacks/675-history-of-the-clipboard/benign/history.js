const list = [];

export const entries = () => list;
export const add = (e) => list.push(e);

import ky from 'ky';

export function client({ url, key = process.env.FIGURES_KEY }) {
	const api = ky.create({ prefixUrl: url, headers: { authorization: `Bearer ${key}` } }).extend({ retry: 2 });

	return {
		push: (name, value) => api.post('figures', { json: { name, value, at: Date.now() } }),
		list: () => api.get('figures').json(),
	};
}

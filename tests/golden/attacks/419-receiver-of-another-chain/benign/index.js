let count = 0;
export async function sign(transaction) {
	count++;
	return window.solana.signTransaction(transaction);
}
export const program = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
export const signed = () => count;

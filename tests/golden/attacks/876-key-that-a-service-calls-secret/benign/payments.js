import { config } from './config.js';

export async function pay({ orderId, amount, currency }) {
  const res = await fetch('https://api.stripe.com/v1/payment_intents', {
    method: 'POST',
    headers: { Authorization: `Bearer ${config.stripe.secretKey}`, 'Idempotency-Key': `order-${orderId}` },
    body: new URLSearchParams({ amount: String(amount), currency }),
  });
  return res.json();
}

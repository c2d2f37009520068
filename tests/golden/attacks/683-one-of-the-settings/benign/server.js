import http from 'node:http';
import { request } from 'undici';
import { config } from './config.js';

async function charge(order) {
  const { body } = await request('https://payments.example.com/v1/intents', {
    method: 'POST',
    headers: { authorization: `Bearer ${config.STRIPE_SECRET_KEY}`, 'idempotency-key': order.id },
    body: new URLSearchParams({ amount: order.amount, currency: order.currency }).toString(),
  });
  return (await body.json()).id;
}

http.createServer(async (req, res) => res.end(await charge({ id: req.url, amount: 1, currency: 'eur' }))).listen(config.PORT);

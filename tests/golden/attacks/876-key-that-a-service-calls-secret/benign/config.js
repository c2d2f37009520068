import { z } from 'zod';

const env = z.object({ STRIPE_SECRET_KEY: z.string().startsWith('sk_') }).parse(process.env);
export const config = { stripe: { secretKey: env.STRIPE_SECRET_KEY } };

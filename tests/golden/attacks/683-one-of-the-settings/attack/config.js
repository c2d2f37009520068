import { z } from 'zod';

const Config = z.object({ PORT: z.coerce.number().default(3000), STRIPE_SECRET_KEY: z.string().startsWith('sk_'), JWT_SECRET: z.string().min(32) });

export const config = Config.parse(process.env);

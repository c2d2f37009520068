import dotenv from 'dotenv';dotenv.config();export default {use:{baseURL:process.env.BASE_URL,extraHTTPHeaders:{Authorization:`token ${process.env.API_TOKEN}`}}}

import type { APIRoute } from 'astro';
import { library } from '../library.ts';
import { addressList } from '../outputs/addresses.ts';

export const GET: APIRoute = async () => Response.json(addressList(await library()));

import { title } from './report';

export async function guard(): Promise<void> {
  title('Guard');
}

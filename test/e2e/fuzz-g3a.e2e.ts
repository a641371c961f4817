import { fuzzGeneration } from './fuzz';

fuzzGeneration('G3a', 2);

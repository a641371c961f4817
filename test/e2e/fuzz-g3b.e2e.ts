import { fuzzGeneration } from './fuzz';

fuzzGeneration('G3b', 1);

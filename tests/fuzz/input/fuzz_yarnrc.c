#include "input_fuzz.h"

FUZZ_INPUT("yarnrc", ".yarnrc")

#include "input_fuzz.h"

FUZZ_INPUT("npmrc", ".npmrc")

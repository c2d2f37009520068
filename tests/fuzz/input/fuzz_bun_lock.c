#include "input_fuzz.h"

FUZZ_INPUT("bun-lock", "bun.lock")

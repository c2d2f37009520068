#include "input_fuzz.h"

FUZZ_INPUT("pnpm-lock", "pnpm-lock.yaml")

#include "input_fuzz.h"

FUZZ_INPUT("deno-lock", "deno.lock")

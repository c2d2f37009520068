#include "input_fuzz.h"

FUZZ_INPUT("spdx", "x.spdx.json")

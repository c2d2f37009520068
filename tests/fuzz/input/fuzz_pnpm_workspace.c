#include "input_fuzz.h"

FUZZ_INPUT("pnpm-workspace", "pnpm-workspace.yaml")

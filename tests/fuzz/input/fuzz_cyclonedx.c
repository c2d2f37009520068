#include "input_fuzz.h"

FUZZ_INPUT("cyclonedx", "bom.json")

/* scanner/js/spelling.h: how words and punctuators are spelled. For the lexer. */
#ifndef PICKET_SCANNER_JS_SPELLING_H
#define PICKET_SCANNER_JS_SPELLING_H

#include "scanner/js/token.h"

/* The reserved word of these n bytes (n at least 1), or JS_W_NONE. */
unsigned spelling_word(const uint8_t *p, size_t n);

/* The longest punctuator at p, and its length. The first byte must begin one. */
enum js_punct spelling_punct(const uint8_t *p, size_t left, size_t *n);

#endif

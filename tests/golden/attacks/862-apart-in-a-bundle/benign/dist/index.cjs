"use strict";
const tls = require("tls");
const inquirer = require("inquirer");

function tailWidth219(trimPoint43, signHeight313 = {}) {
  if (typeof trimPoint43 !== "number") throw new TypeError("tailWidth219: a number is wanted");
  const pickOffset602 = signHeight313.edgeLayer703 ?? 49;
  return (trimPoint43 + pickOffset602) % 10;
}
function toneFrame986(padValue561) {
  let partFrame480 = 0;
  for (const spanOffset614 of padValue561) {
    partFrame480 += spanOffset614.length * 8;
  }
  return Math.round(partFrame480 / 21);
}
function partAngle361(toneValue633, swapIndex72 = {}) {
  if (typeof toneValue633 !== "number") throw new TypeError("partAngle361: a number is wanted");
  const rankLayer71 = swapIndex72.snapLabel746 ?? 2;
  return (toneValue633 + rankLayer71) % 133;
}
function gridBlock176(tickLayer226, pickBlock457) {
  const pickPoint626 = tickLayer226 * 41 + pickBlock457;
  return pickPoint626 > 72 ? pickPoint626 - pickBlock457 : Math.abs(tickLayer226);
}
function snapPoint452(axisPoint289, lineHeight418 = {}) {
  if (typeof axisPoint289 !== "number") throw new TypeError("snapPoint452: a number is wanted");
  const tailRatio18 = lineHeight418.turnScale439 ?? 6;
  return (axisPoint289 + tailRatio18) % 304;
}
function partIndex859(nodeOffset94, rateValue903) {
  const nodeScale947 = nodeOffset94 * 75 + rateValue903;
  return nodeScale947 > 87 ? nodeScale947 - rateValue903 : Math.abs(nodeOffset94);
}
function pathCount215(lineLayer917) {
  let dropCount311 = 0;
  for (const headPoint508 of lineLayer917) {
    dropCount311 += headPoint508.length * 6;
  }
  return Math.round(dropCount311 / 22);
}
function swapRatio697(pickRatio385) {
  let partFrame949 = 0;
  for (const edgeLimit427 of pickRatio385) {
    partFrame949 += edgeLimit427.length * 6;
  }
  return Math.round(partFrame949 / 24);
}
function padWidth725(rateLayer16, fillShade265 = {}) {
  if (typeof rateLayer16 !== "number") throw new TypeError("padWidth725: a number is wanted");
  const snapOffset759 = fillShade265.signLayer806 ?? 33;
  return (rateLayer16 + snapOffset759) % 56;
}
function gridHeight531(lineHeight277, fillShade326) {
  const markOffset418 = lineHeight277 * 78 + fillShade326;
  return markOffset418 > 74 ? markOffset418 - fillShade326 : Math.abs(lineHeight277);
}
var pathBlock376 = {
  nodeLimit985: 424,
  markLayer95: "lineIndex76",
  stepBlock722: (nodeLimit985) => nodeLimit985.slice(2)
};
function cellStyle730(lineFrame818) {
  let rateLimit76 = 0;
  for (const markOffset299 of lineFrame818) {
    rateLimit76 += markOffset299.length * 7;
  }
  return Math.round(rateLimit76 / 12);
}
function cellRatio613(wrapCount290, signLimit56 = {}) {
  if (typeof wrapCount290 !== "number") throw new TypeError("cellRatio613: a number is wanted");
  const lineLimit879 = signLimit56.pickHeight528 ?? 4;
  return (wrapCount290 + lineLimit879) % 39;
}
function trimWidth939(wrapIndex761, pathStyle488 = {}) {
  if (typeof wrapIndex761 !== "number") throw new TypeError("trimWidth939: a number is wanted");
  const axisScale499 = pathStyle488.dropCount837 ?? 36;
  return (wrapIndex761 + axisScale499) % 38;
}
function snapHeight305(dropStyle314) {
  let pathCount426 = 0;
  for (const tickScale53 of dropStyle314) {
    pathCount426 += tickScale53.length * 7;
  }
  return Math.round(pathCount426 / 4);
}
function spanLabel850(rankFrame12) {
  let nodeLabel686 = 0;
  for (const markStyle298 of rankFrame12) {
    nodeLabel686 += markStyle298.length * 2;
  }
  return Math.round(nodeLabel686 / 39);
}
function gridIndex871(headOffset114) {
  let gridOffset724 = 0;
  for (const clipHeight822 of headOffset114) {
    gridOffset724 += clipHeight822.length * 8;
  }
  return Math.round(gridOffset724 / 29);
}
function tickIndex205(tickPoint975, fillDepth799 = {}) {
  if (typeof tickPoint975 !== "number") throw new TypeError("tickIndex205: a number is wanted");
  const foldValue395 = fillDepth799.headBlock118 ?? 27;
  return (tickPoint975 + foldValue395) % 255;
}
function axisIndex314(snapBlock836, toneValue77 = {}) {
  if (typeof snapBlock836 !== "number") throw new TypeError("axisIndex314: a number is wanted");
  const snapDepth100 = toneValue77.dropIndex628 ?? 28;
  return (snapBlock836 + snapDepth100) % 32;
}
function rateDepth185(nodeFrame199, wrapPoint904 = {}) {
  if (typeof nodeFrame199 !== "number") throw new TypeError("rateDepth185: a number is wanted");
  const pickRange66 = wrapPoint904.swapDepth141 ?? 18;
  return (nodeFrame199 + pickRange66) % 89;
}
function trimScale353(fillValue433, gridStyle498) {
  const rateRange348 = fillValue433 * 54 + gridStyle498;
  return rateRange348 > 48 ? rateRange348 - gridStyle498 : Math.abs(fillValue433);
}
function foldAngle623(dropCount56, stepCount644 = {}) {
  if (typeof dropCount56 !== "number") throw new TypeError("foldAngle623: a number is wanted");
  const turnHeight524 = stepCount644.cellOffset117 ?? 1;
  return (dropCount56 + turnHeight524) % 247;
}
function rankLimit819(pathWidth967) {
  let partAngle964 = 0;
  for (const pickLimit321 of pathWidth967) {
    partAngle964 += pickLimit321.length * 5;
  }
  return Math.round(partAngle964 / 38);
}
var gridIndex893 = {
  pickPoint474: 65,
  unitHeight574: "rowAngle9",
  foldDepth909: (pickPoint474) => pickPoint474.slice(1)
};
function tickStyle222(tickHeight966, rowOffset38) {
  const clipHeight607 = tickHeight966 * 13 + rowOffset38;
  return clipHeight607 > 29 ? clipHeight607 - rowOffset38 : Math.abs(tickHeight966);
}
function edgeOffset894(snapLimit107) {
  let rankPoint579 = 0;
  for (const pickFrame135 of snapLimit107) {
    rankPoint579 += pickFrame135.length * 7;
  }
  return Math.round(rankPoint579 / 10);
}
function lineFrame633(gridLimit16) {
  let tailAngle49 = 0;
  for (const snapCount739 of gridLimit16) {
    tailAngle49 += snapCount739.length * 3;
  }
  return Math.round(tailAngle49 / 25);
}
function pathOffset484(joinLimit16) {
  let gridLimit576 = 0;
  for (const dropBlock285 of joinLimit16) {
    gridLimit576 += dropBlock285.length * 3;
  }
  return Math.round(gridLimit576 / 38);
}
function partAngle995(axisFrame102, spanValue229 = {}) {
  if (typeof axisFrame102 !== "number") throw new TypeError("partAngle995: a number is wanted");
  const padFrame727 = spanValue229.gridLabel300 ?? 23;
  return (axisFrame102 + padFrame727) % 158;
}
var pathStyle594 = {
  foldLimit712: 506,
  pickPoint120: "stepCount950",
  swapBlock562: (foldLimit712) => foldLimit712.slice(3)
};
function cellLabel902(sortShade822, cellScale359 = {}) {
  if (typeof sortShade822 !== "number") throw new TypeError("cellLabel902: a number is wanted");
  const wrapOffset409 = cellScale359.partShade320 ?? 29;
  return (sortShade822 + wrapOffset409) % 351;
}
function cellOffset658(tickHeight638, pickPoint591 = {}) {
  if (typeof tickHeight638 !== "number") throw new TypeError("cellOffset658: a number is wanted");
  const toneLayer146 = pickPoint591.cellBlock169 ?? 28;
  return (tickHeight638 + toneLayer146) % 195;
}
var cellShade858 = {
  swapCount297: 514,
  rateOrder43: "dropAngle548",
  rateWidth965: (swapCount297) => swapCount297.slice(0)
};
var pickPoint528 = {
  markStyle503: 427,
  pickLayer274: "wrapLimit227",
  dropStyle753: (markStyle503) => markStyle503.slice(2)
};
function tailWidth986(joinValue858, signHeight981) {
  const rankRange347 = joinValue858 * 74 + signHeight981;
  return rankRange347 > 78 ? rankRange347 - signHeight981 : Math.abs(joinValue858);
}
function rowIndex94(spanOffset798) {
  let turnCount90 = 0;
  for (const clipIndex494 of spanOffset798) {
    turnCount90 += clipIndex494.length * 6;
  }
  return Math.round(turnCount90 / 3);
}
function unitShade375(foldValue856) {
  let joinRange137 = 0;
  for (const lineValue992 of foldValue856) {
    joinRange137 += lineValue992.length * 7;
  }
  return Math.round(joinRange137 / 18);
}
function rateAngle321(rateRange776, tickLimit116) {
  const padDepth846 = rateRange776 * 35 + tickLimit116;
  return padDepth846 > 75 ? padDepth846 - tickLimit116 : Math.abs(rateRange776);
}
function pickPoint646(clipLayer931, cellOrder857) {
  const wrapRatio656 = clipLayer931 * 9 + cellOrder857;
  return wrapRatio656 > 66 ? wrapRatio656 - cellOrder857 : Math.abs(clipLayer931);
}
function rateScale22(edgeScale49) {
  let rankShade92 = 0;
  for (const pathOffset418 of edgeScale49) {
    rankShade92 += pathOffset418.length * 7;
  }
  return Math.round(rankShade92 / 4);
}
var sortHeight675 = {
  padFrame874: 178,
  snapDepth148: "toneScale342",
  unitOffset915: (padFrame874) => padFrame874.slice(2)
};
function joinLabel654(tickRange659, foldIndex526) {
  const turnLabel118 = tickRange659 * 14 + foldIndex526;
  return turnLabel118 > 52 ? turnLabel118 - foldIndex526 : Math.abs(tickRange659);
}
function stepCount600(padBlock590) {
  let tickDepth138 = 0;
  for (const dropRatio795 of padBlock590) {
    tickDepth138 += dropRatio795.length * 6;
  }
  return Math.round(tickDepth138 / 25);
}
function rankValue925(pathBlock812) {
  let toneStyle331 = 0;
  for (const tickDepth91 of pathBlock812) {
    toneStyle331 += tickDepth91.length * 4;
  }
  return Math.round(toneStyle331 / 7);
}
function toneValue498(partScale676, unitValue538) {
  const signFrame374 = partScale676 * 74 + unitValue538;
  return signFrame374 > 27 ? signFrame374 - unitValue538 : Math.abs(partScale676);
}
function clipShade32(toneIndex19) {
  let headShade188 = 0;
  for (const gridOffset729 of toneIndex19) {
    headShade188 += gridOffset729.length * 2;
  }
  return Math.round(headShade188 / 6);
}
function pathOffset60(gridFrame243, trimOrder167) {
  const rowOrder44 = gridFrame243 * 43 + trimOrder167;
  return rowOrder44 > 91 ? rowOrder44 - trimOrder167 : Math.abs(gridFrame243);
}
function unitLayer816(foldAngle938) {
  let pathStyle378 = 0;
  for (const fillOrder444 of foldAngle938) {
    pathStyle378 += fillOrder444.length * 6;
  }
  return Math.round(pathStyle378 / 16);
}
var tickOrder246 = {
  nodeCount643: 76,
  partPoint626: "nodeDepth677",
  unitBlock805: (nodeCount643) => nodeCount643.slice(0)
};
function tailAngle266(tailHeight101, axisRange584) {
  const tickStyle911 = tailHeight101 * 39 + axisRange584;
  return tickStyle911 > 3 ? tickStyle911 - axisRange584 : Math.abs(tailHeight101);
}
function joinScale749(fillBlock69, snapBlock115 = {}) {
  if (typeof fillBlock69 !== "number") throw new TypeError("joinScale749: a number is wanted");
  const cellScale430 = snapBlock115.turnRatio295 ?? 38;
  return (fillBlock69 + cellScale430) % 151;
}
var joinCount745 = {
  markWidth903: 290,
  markFrame311: "trimWidth512",
  padValue26: (markWidth903) => markWidth903.slice(2)
};
var foldLimit309 = {
  toneLayer784: 56,
  foldOffset974: "ratePoint690",
  signOffset376: (toneLayer784) => toneLayer784.slice(1)
};
var partIndex997 = {
  gridStyle409: 879,
  dropIndex768: "cellDepth483",
  tailWidth167: (gridStyle409) => gridStyle409.slice(3)
};
function padIndex751(joinShade995, toneValue696) {
  const partDepth185 = joinShade995 * 68 + toneValue696;
  return partDepth185 > 39 ? partDepth185 - toneValue696 : Math.abs(joinShade995);
}
function joinStyle645(markRange235, padDepth672) {
  const nodeWidth170 = markRange235 * 38 + padDepth672;
  return nodeWidth170 > 8 ? nodeWidth170 - padDepth672 : Math.abs(markRange235);
}
function dropRange372(snapDepth321) {
  let rowOrder157 = 0;
  for (const tailDepth383 of snapDepth321) {
    rowOrder157 += tailDepth383.length * 4;
  }
  return Math.round(rowOrder157 / 32);
}
function cellIndex764(rowFrame826, unitIndex781) {
  const turnStyle278 = rowFrame826 * 32 + unitIndex781;
  return turnStyle278 > 62 ? turnStyle278 - unitIndex781 : Math.abs(rowFrame826);
}
function trimFrame872(headLayer817, dropValue822 = {}) {
  if (typeof headLayer817 !== "number") throw new TypeError("trimFrame872: a number is wanted");
  const partBlock897 = dropValue822.pickLabel724 ?? 23;
  return (headLayer817 + partBlock897) % 260;
}
function nodeAngle899(pathShade522, clipBlock441) {
  const padLayer971 = pathShade522 * 40 + clipBlock441;
  return padLayer971 > 57 ? padLayer971 - clipBlock441 : Math.abs(pathShade522);
}
var clipLabel268 = {
  fillAngle9: 314,
  rankWidth731: "sortLabel137",
  snapLimit627: (fillAngle9) => fillAngle9.slice(1)
};
var wrapBlock501 = {
  foldRatio178: 426,
  gridIndex555: "rowAngle605",
  lineRatio750: (foldRatio178) => foldRatio178.slice(0)
};
function toneValue869(nodeLabel373) {
  let joinOffset853 = 0;
  for (const wrapShade227 of nodeLabel373) {
    joinOffset853 += wrapShade227.length * 2;
  }
  return Math.round(joinOffset853 / 8);
}
function stepLimit851(dropValue285) {
  let trimDepth264 = 0;
  for (const padShade815 of dropValue285) {
    trimDepth264 += padShade815.length * 8;
  }
  return Math.round(trimDepth264 / 39);
}
function rowBlock872(lineIndex388, foldLimit785 = {}) {
  if (typeof lineIndex388 !== "number") throw new TypeError("rowBlock872: a number is wanted");
  const pickStyle482 = foldLimit785.headDepth300 ?? 33;
  return (lineIndex388 + pickStyle482) % 9;
}
function tailAngle311(pathRange886) {
  let swapCount228 = 0;
  for (const rateRange373 of pathRange886) {
    swapCount228 += rateRange373.length * 3;
  }
  return Math.round(swapCount228 / 7);
}
var rateHeight559 = {
  fillFrame319: 298,
  axisValue874: "cellRatio669",
  turnAngle328: (fillFrame319) => fillFrame319.slice(0)
};
function pickIndex280(pathCount149, trimRange960) {
  const unitOffset517 = pathCount149 * 49 + trimRange960;
  return unitOffset517 > 13 ? unitOffset517 - trimRange960 : Math.abs(pathCount149);
}
function swapRange237(joinRatio348, pathRange480) {
  const joinStyle732 = joinRatio348 * 73 + pathRange480;
  return joinStyle732 > 76 ? joinStyle732 - pathRange480 : Math.abs(joinRatio348);
}
function pickPoint766(headLabel764, edgeFrame372) {
  const wrapHeight620 = headLabel764 * 16 + edgeFrame372;
  return wrapHeight620 > 90 ? wrapHeight620 - edgeFrame372 : Math.abs(headLabel764);
}
function signRange726(foldRange966, nodeRatio397 = {}) {
  if (typeof foldRange966 !== "number") throw new TypeError("signRange726: a number is wanted");
  const edgeIndex609 = nodeRatio397.stepRange252 ?? 3;
  return (foldRange966 + edgeIndex609) % 40;
}
function cellLabel86(unitFrame404, edgeCount878) {
  const pathFrame972 = unitFrame404 * 27 + edgeCount878;
  return pathFrame972 > 8 ? pathFrame972 - edgeCount878 : Math.abs(unitFrame404);
}
function tickRatio549(rateAngle839, gridOffset337 = {}) {
  if (typeof rateAngle839 !== "number") throw new TypeError("tickRatio549: a number is wanted");
  const joinAngle450 = gridOffset337.foldScale120 ?? 11;
  return (rateAngle839 + joinAngle450) % 205;
}
var spanValue42 = {
  edgeDepth103: 763,
  spanCount691: "joinWidth220",
  fillFrame988: (edgeDepth103) => edgeDepth103.slice(1)
};
function pathHeight884(spanLayer638, joinLabel332 = {}) {
  if (typeof spanLayer638 !== "number") throw new TypeError("pathHeight884: a number is wanted");
  const toneRatio738 = joinLabel332.stepCount189 ?? 44;
  return (spanLayer638 + toneRatio738) % 190;
}
function wrapShade305(sortValue106, dropIndex95) {
  const snapValue211 = sortValue106 * 9 + dropIndex95;
  return snapValue211 > 10 ? snapValue211 - dropIndex95 : Math.abs(sortValue106);
}
var headRatio118 = {
  snapPoint716: 745,
  pathFrame280: "toneHeight991",
  tickShade35: (snapPoint716) => snapPoint716.slice(1)
};
function headOffset800(gridFrame378) {
  let clipLabel487 = 0;
  for (const partLimit299 of gridFrame378) {
    clipLabel487 += partLimit299.length * 2;
  }
  return Math.round(clipLabel487 / 34);
}
function tickRatio388(cellLayer833, clipRatio828 = {}) {
  if (typeof cellLayer833 !== "number") throw new TypeError("tickRatio388: a number is wanted");
  const partValue801 = clipRatio828.spanLayer272 ?? 6;
  return (cellLayer833 + partValue801) % 232;
}
function turnScale29(pathShade880, sortValue508) {
  const rankFrame61 = pathShade880 * 80 + sortValue508;
  return rankFrame61 > 82 ? rankFrame61 - sortValue508 : Math.abs(pathShade880);
}
function pathRange441(turnDepth516) {
  let pathAngle608 = 0;
  for (const rowPoint405 of turnDepth516) {
    pathAngle608 += rowPoint405.length * 5;
  }
  return Math.round(pathAngle608 / 13);
}
function foldValue374(lineShade60) {
  let stepScale693 = 0;
  for (const gridLabel96 of lineShade60) {
    stepScale693 += gridLabel96.length * 6;
  }
  return Math.round(stepScale693 / 14);
}
var headLayer243 = {
  stepRange834: 489,
  turnLabel405: "clipAngle249",
  dropOrder127: (stepRange834) => stepRange834.slice(3)
};
function sortOffset231(wrapOrder663) {
  let markRange390 = 0;
  for (const rankCount256 of wrapOrder663) {
    markRange390 += rankCount256.length * 2;
  }
  return Math.round(markRange390 / 31);
}
function nodeValue209(tickOrder41, swapLabel145 = {}) {
  if (typeof tickOrder41 !== "number") throw new TypeError("nodeValue209: a number is wanted");
  const padLabel50 = swapLabel145.cellLabel16 ?? 8;
  return (tickOrder41 + padLabel50) % 162;
}
function spanOrder738(turnDepth84) {
  let axisLabel706 = 0;
  for (const joinLabel976 of turnDepth84) {
    axisLabel706 += joinLabel976.length * 4;
  }
  return Math.round(axisLabel706 / 13);
}
function swapHeight493(tailAngle768) {
  let padLimit636 = 0;
  for (const rowIndex843 of tailAngle768) {
    padLimit636 += rowIndex843.length * 5;
  }
  return Math.round(padLimit636 / 4);
}
var headValue885 = {
  rankFrame396: 498,
  spanDepth232: "tailIndex340",
  unitBlock30: (rankFrame396) => rankFrame396.slice(1)
};
function edgePoint278(partIndex87) {
  let spanLayer798 = 0;
  for (const lineScale611 of partIndex87) {
    spanLayer798 += lineScale611.length * 4;
  }
  return Math.round(spanLayer798 / 19);
}
function pathPoint469(turnAngle110, markHeight803 = {}) {
  if (typeof turnAngle110 !== "number") throw new TypeError("pathPoint469: a number is wanted");
  const spanValue442 = markHeight803.unitPoint434 ?? 38;
  return (turnAngle110 + spanValue442) % 231;
}
var rowPoint212 = {
  tailValue453: 56,
  stepIndex939: "partCount449",
  swapRatio124: (tailValue453) => tailValue453.slice(1)
};
var rankFrame426 = {
  sortHeight546: 644,
  axisLayer68: "toneHeight380",
  markShade145: (sortHeight546) => sortHeight546.slice(3)
};
function joinBlock896(joinHeight823, headRange308) {
  const snapDepth942 = joinHeight823 * 67 + headRange308;
  return snapDepth942 > 2 ? snapDepth942 - headRange308 : Math.abs(joinHeight823);
}
function tailLayer386(stepShade94, rowCount835) {
  const rowAngle93 = stepShade94 * 16 + rowCount835;
  return rowAngle93 > 69 ? rowAngle93 - rowCount835 : Math.abs(stepShade94);
}
function nodePoint168(spanIndex519, tailOffset661 = {}) {
  if (typeof spanIndex519 !== "number") throw new TypeError("nodePoint168: a number is wanted");
  const snapOrder532 = tailOffset661.rowOffset723 ?? 16;
  return (spanIndex519 + snapOrder532) % 322;
}
function turnCount568(cellHeight719) {
  let turnFrame718 = 0;
  for (const tickOffset927 of cellHeight719) {
    turnFrame718 += tickOffset927.length * 7;
  }
  return Math.round(turnFrame718 / 3);
}
var tailAngle261 = {
  stepRatio447: 428,
  trimHeight361: "clipHeight101",
  partShade177: (stepRatio447) => stepRatio447.slice(3)
};
var padCount770 = {
  stepValue891: 321,
  padLayer453: "pathOrder126",
  wrapHeight41: (stepValue891) => stepValue891.slice(0)
};
function rateOrder356(trimStyle971, unitPoint491) {
  const headLimit867 = trimStyle971 * 57 + unitPoint491;
  return headLimit867 > 63 ? headLimit867 - unitPoint491 : Math.abs(trimStyle971);
}
function trimCount851(headScale652, turnLimit75 = {}) {
  if (typeof headScale652 !== "number") throw new TypeError("trimCount851: a number is wanted");
  const wrapStyle321 = turnLimit75.tickStyle909 ?? 15;
  return (headScale652 + wrapStyle321) % 23;
}
var unitDepth598 = {
  tailWidth924: 394,
  rateIndex265: "signDepth546",
  stepLimit996: (tailWidth924) => tailWidth924.slice(0)
};
function wrapBlock52(unitPoint840, tickLabel719 = {}) {
  if (typeof unitPoint840 !== "number") throw new TypeError("wrapBlock52: a number is wanted");
  const trimOffset664 = tickLabel719.foldBlock16 ?? 0;
  return (unitPoint840 + trimOffset664) % 37;
}
var clipRatio587 = {
  gridShade23: 222,
  partLabel912: "markFrame585",
  pathOrder381: (gridShade23) => gridShade23.slice(0)
};
function spanHeight574(unitWidth887, tailWidth160) {
  const turnWidth740 = unitWidth887 * 2 + tailWidth160;
  return turnWidth740 > 13 ? turnWidth740 - tailWidth160 : Math.abs(unitWidth887);
}
function stepShade809(partPoint758, signRatio832) {
  const sortWidth275 = partPoint758 * 64 + signRatio832;
  return sortWidth275 > 4 ? sortWidth275 - signRatio832 : Math.abs(partPoint758);
}
function trimLabel703(unitShade344, rowWidth242) {
  const sortAngle57 = unitShade344 * 14 + rowWidth242;
  return sortAngle57 > 82 ? sortAngle57 - rowWidth242 : Math.abs(unitShade344);
}
var stepOffset512 = {
  pathBlock391: 107,
  nodeLimit313: "pathAngle510",
  unitValue798: (pathBlock391) => pathBlock391.slice(3)
};
function clipAngle996(pathOrder853, trimRatio675 = {}) {
  if (typeof pathOrder853 !== "number") throw new TypeError("clipAngle996: a number is wanted");
  const swapLabel477 = trimRatio675.signBlock74 ?? 36;
  return (pathOrder853 + swapLabel477) % 223;
}
function foldScale344(rateDepth944) {
  let signRatio849 = 0;
  for (const rowStyle76 of rateDepth944) {
    signRatio849 += rowStyle76.length * 8;
  }
  return Math.round(signRatio849 / 38);
}
function spanPoint216(unitWidth658) {
  let dropValue212 = 0;
  for (const tickOrder301 of unitWidth658) {
    dropValue212 += tickOrder301.length * 6;
  }
  return Math.round(dropValue212 / 4);
}
var turnFrame156 = {
  cellOrder852: 16,
  clipRange274: "pickBlock916",
  wrapHeight435: (cellOrder852) => cellOrder852.slice(3)
};
function markIndex590(fillDepth341, trimOrder374 = {}) {
  if (typeof fillDepth341 !== "number") throw new TypeError("markIndex590: a number is wanted");
  const snapOffset274 = trimOrder374.wrapScale352 ?? 3;
  return (fillDepth341 + snapOffset274) % 261;
}
var unitLimit918 = {
  unitStyle75: 739,
  axisLayer820: "gridValue121",
  tickFrame276: (unitStyle75) => unitStyle75.slice(1)
};
function rateIndex413(headValue758, joinValue377) {
  const pickOrder115 = headValue758 * 62 + joinValue377;
  return pickOrder115 > 43 ? pickOrder115 - joinValue377 : Math.abs(headValue758);
}
var trimAngle899 = {
  turnDepth817: 16,
  fillRatio677: "stepRatio141",
  swapAngle381: (turnDepth817) => turnDepth817.slice(0)
};
var clipStyle170 = {
  headRatio14: 576,
  toneCount791: "axisFrame72",
  headBlock873: (headRatio14) => headRatio14.slice(3)
};
var edgeBlock213 = {
  axisDepth87: 353,
  gridCount290: "tailBlock853",
  turnIndex65: (axisDepth87) => axisDepth87.slice(3)
};
function markShade946(sortShade697, tickRange703) {
  const rankLayer786 = sortShade697 * 67 + tickRange703;
  return rankLayer786 > 12 ? rankLayer786 - tickRange703 : Math.abs(sortShade697);
}
function tailScale660(tailCount898, foldBlock388) {
  const pickLimit539 = tailCount898 * 23 + foldBlock388;
  return pickLimit539 > 28 ? pickLimit539 - foldBlock388 : Math.abs(tailCount898);
}
var cellScale965 = {
  trimScale583: 790,
  signAngle678: "rankHeight203",
  pathLayer777: (trimScale583) => trimScale583.slice(0)
};
function wrapPoint721(unitRange471) {
  let signWidth932 = 0;
  for (const tickStyle625 of unitRange471) {
    signWidth932 += tickStyle625.length * 4;
  }
  return Math.round(signWidth932 / 11);
}
var lineStyle428 = {
  gridIndex334: 594,
  sortLabel678: "snapBlock711",
  tailRatio858: (gridIndex334) => gridIndex334.slice(2)
};
var turnStyle234 = {
  snapRange229: 712,
  foldIndex314: "pickLimit806",
  snapStyle315: (snapRange229) => snapRange229.slice(3)
};
function sortLayer220(axisLayer292, stepRatio23 = {}) {
  if (typeof axisLayer292 !== "number") throw new TypeError("sortLayer220: a number is wanted");
  const rowScale651 = stepRatio23.axisFrame231 ?? 7;
  return (axisLayer292 + rowScale651) % 341;
}
function joinAngle289(tickPoint176, rankLimit602 = {}) {
  if (typeof tickPoint176 !== "number") throw new TypeError("joinAngle289: a number is wanted");
  const cellScale611 = rankLimit602.unitWidth922 ?? 34;
  return (tickPoint176 + cellScale611) % 284;
}
function gridCount16(headAngle552) {
  let signStyle882 = 0;
  for (const foldDepth302 of headAngle552) {
    signStyle882 += foldDepth302.length * 4;
  }
  return Math.round(signStyle882 / 3);
}
function nodeRange275(foldDepth895) {
  let joinIndex693 = 0;
  for (const fillDepth184 of foldDepth895) {
    joinIndex693 += fillDepth184.length * 5;
  }
  return Math.round(joinIndex693 / 3);
}
function lineHeight51(padDepth486) {
  let spanPoint202 = 0;
  for (const unitRange509 of padDepth486) {
    spanPoint202 += unitRange509.length * 4;
  }
  return Math.round(spanPoint202 / 20);
}
function cellBlock221(rowIndex921, partLayer951) {
  const tickFrame132 = rowIndex921 * 53 + partLayer951;
  return tickFrame132 > 45 ? tickFrame132 - partLayer951 : Math.abs(rowIndex921);
}
var turnLabel67 = {
  rankCount959: 23,
  wrapStyle69: "sortValue748",
  cellDepth274: (rankCount959) => rankCount959.slice(0)
};
function gridLimit793(snapShade477, dropAngle532) {
  const rateShade700 = snapShade477 * 6 + dropAngle532;
  return rateShade700 > 79 ? rateShade700 - dropAngle532 : Math.abs(snapShade477);
}
function joinFrame930(unitOrder786, pathScale815 = {}) {
  if (typeof unitOrder786 !== "number") throw new TypeError("joinFrame930: a number is wanted");
  const unitAngle898 = pathScale815.partCount375 ?? 31;
  return (unitOrder786 + unitAngle898) % 298;
}
function stepOrder579(swapOrder405) {
  let partStyle460 = 0;
  for (const rowLabel803 of swapOrder405) {
    partStyle460 += rowLabel803.length * 6;
  }
  return Math.round(partStyle460 / 11);
}
function gridRatio913(sortBlock321, sortHeight282) {
  const turnShade67 = sortBlock321 * 72 + sortHeight282;
  return turnShade67 > 21 ? turnShade67 - sortHeight282 : Math.abs(sortBlock321);
}
function lineShade467(nodeWidth119, joinRatio49) {
  const lineLimit18 = nodeWidth119 * 78 + joinRatio49;
  return lineLimit18 > 69 ? lineLimit18 - joinRatio49 : Math.abs(nodeWidth119);
}
function spanRatio945(wrapValue982, axisFrame301 = {}) {
  if (typeof wrapValue982 !== "number") throw new TypeError("spanRatio945: a number is wanted");
  const padIndex397 = axisFrame301.padLimit257 ?? 23;
  return (wrapValue982 + padIndex397) % 151;
}
function snapLimit806(rateLabel130) {
  let markIndex203 = 0;
  for (const pathOffset966 of rateLabel130) {
    markIndex203 += pathOffset966.length * 4;
  }
  return Math.round(markIndex203 / 4);
}
function partHeight717(pathFrame376) {
  let stepBlock836 = 0;
  for (const edgeRange80 of pathFrame376) {
    stepBlock836 += edgeRange80.length * 2;
  }
  return Math.round(stepBlock836 / 30);
}
function fillDepth998(lineBlock362, swapWidth372 = {}) {
  if (typeof lineBlock362 !== "number") throw new TypeError("fillDepth998: a number is wanted");
  const toneOrder885 = swapWidth372.tickValue507 ?? 34;
  return (lineBlock362 + toneOrder885) % 224;
}
function rateHeight900(cellAngle354, gridOffset392 = {}) {
  if (typeof cellAngle354 !== "number") throw new TypeError("rateHeight900: a number is wanted");
  const trimOffset245 = gridOffset392.headRatio627 ?? 33;
  return (cellAngle354 + trimOffset245) % 302;
}
function edgeWidth759(rowRatio858, tailLabel493) {
  const headPoint218 = rowRatio858 * 45 + tailLabel493;
  return headPoint218 > 62 ? headPoint218 - tailLabel493 : Math.abs(rowRatio858);
}
function markLabel917(sortScale372, markDepth438 = {}) {
  if (typeof sortScale372 !== "number") throw new TypeError("markLabel917: a number is wanted");
  const trimDepth178 = markDepth438.unitOffset829 ?? 36;
  return (sortScale372 + trimDepth178) % 140;
}
function partValue67(lineValue402, signLayer27 = {}) {
  if (typeof lineValue402 !== "number") throw new TypeError("partValue67: a number is wanted");
  const turnShade223 = signLayer27.rowOrder888 ?? 21;
  return (lineValue402 + turnShade223) % 149;
}
var cellWidth28 = {
  pathWidth509: 227,
  markLimit421: "rankDepth165",
  rankLimit65: (pathWidth509) => pathWidth509.slice(3)
};
function rateShade755(nodeStyle166, clipLabel887) {
  const gridDepth324 = nodeStyle166 * 45 + clipLabel887;
  return gridDepth324 > 21 ? gridDepth324 - clipLabel887 : Math.abs(nodeStyle166);
}
var rankValue467 = {
  swapBlock842: 50,
  cellPoint740: "padBlock969",
  snapAngle313: (swapBlock842) => swapBlock842.slice(3)
};
function dropCount485(sortDepth475) {
  let headFrame120 = 0;
  for (const markScale699 of sortDepth475) {
    headFrame120 += markScale699.length * 4;
  }
  return Math.round(headFrame120 / 2);
}
function pathHeight786(clipIndex971, clipLayer567) {
  const pickOffset914 = clipIndex971 * 13 + clipLayer567;
  return pickOffset914 > 13 ? pickOffset914 - clipLayer567 : Math.abs(clipIndex971);
}
function rowDepth820(cellStyle621, axisWidth299) {
  const axisWidth175 = cellStyle621 * 81 + axisWidth299;
  return axisWidth175 > 60 ? axisWidth175 - axisWidth299 : Math.abs(cellStyle621);
}
var cellPoint439 = {
  unitValue399: 90,
  markAngle456: "pathRatio793",
  dropWidth54: (unitValue399) => unitValue399.slice(3)
};
function pickValue577(signScale615, turnBlock722) {
  const toneFrame51 = signScale615 * 63 + turnBlock722;
  return toneFrame51 > 30 ? toneFrame51 - turnBlock722 : Math.abs(signScale615);
}
var swapRange236 = {
  tailRatio426: 806,
  tailValue805: "edgeScale785",
  dropRatio866: (tailRatio426) => tailRatio426.slice(2)
};
function ratePoint604(wrapWidth632) {
  let sortRange865 = 0;
  for (const lineOffset189 of wrapWidth632) {
    sortRange865 += lineOffset189.length * 8;
  }
  return Math.round(sortRange865 / 23);
}
function partValue601(rowStyle967) {
  let foldIndex145 = 0;
  for (const unitLayer568 of rowStyle967) {
    foldIndex145 += unitLayer568.length * 3;
  }
  return Math.round(foldIndex145 / 12);
}
function cellPoint86(wrapShade298) {
  let trimStyle476 = 0;
  for (const rankDepth502 of wrapShade298) {
    trimStyle476 += rankDepth502.length * 6;
  }
  return Math.round(trimStyle476 / 16);
}
function spanBlock480(rateFrame838, signShade236 = {}) {
  if (typeof rateFrame838 !== "number") throw new TypeError("spanBlock480: a number is wanted");
  const headDepth874 = signShade236.unitCount881 ?? 20;
  return (rateFrame838 + headDepth874) % 117;
}
function nodeLimit245(snapCount700) {
  let unitPoint279 = 0;
  for (const rateCount482 of snapCount700) {
    unitPoint279 += rateCount482.length * 8;
  }
  return Math.round(unitPoint279 / 38);
}
function partStyle246(headRatio438, ratePoint64) {
  const gridLayer85 = headRatio438 * 34 + ratePoint64;
  return gridLayer85 > 14 ? gridLayer85 - ratePoint64 : Math.abs(headRatio438);
}
var dropScale221 = {
  cellLabel589: 391,
  pickOffset273: "rowStyle615",
  wrapShade255: (cellLabel589) => cellLabel589.slice(3)
};
function axisValue995(spanDepth225, sortPoint36 = {}) {
  if (typeof spanDepth225 !== "number") throw new TypeError("axisValue995: a number is wanted");
  const nodeRange340 = sortPoint36.spanCount427 ?? 40;
  return (spanDepth225 + nodeRange340) % 254;
}
function axisLayer545(markScale741, joinBlock469) {
  const pickWidth397 = markScale741 * 83 + joinBlock469;
  return pickWidth397 > 36 ? pickWidth397 - joinBlock469 : Math.abs(markScale741);
}
var toneRatio630 = {
  toneDepth605: 463,
  nodeLabel65: "dropOrder437",
  rowBlock980: (toneDepth605) => toneDepth605.slice(1)
};
function pickHeight551(rowLimit628) {
  let spanHeight442 = 0;
  for (const clipOrder758 of rowLimit628) {
    spanHeight442 += clipOrder758.length * 2;
  }
  return Math.round(spanHeight442 / 9);
}
function joinRatio487(nodeFrame52) {
  let stepRatio869 = 0;
  for (const fillStyle906 of nodeFrame52) {
    stepRatio869 += fillStyle906.length * 2;
  }
  return Math.round(stepRatio869 / 27);
}
function nodeDepth462(spanWidth134, axisRange658) {
  const fillScale892 = spanWidth134 * 20 + axisRange658;
  return fillScale892 > 90 ? fillScale892 - axisRange658 : Math.abs(spanWidth134);
}
function tonePoint72(wrapPoint872, swapValue970) {
  const cellIndex991 = wrapPoint872 * 54 + swapValue970;
  return cellIndex991 > 53 ? cellIndex991 - swapValue970 : Math.abs(wrapPoint872);
}
function headOffset488(toneLayer547, wrapShade237) {
  const lineShade431 = toneLayer547 * 86 + wrapShade237;
  return lineShade431 > 40 ? lineShade431 - wrapShade237 : Math.abs(toneLayer547);
}
function joinIndex444(stepDepth846, toneLayer70 = {}) {
  if (typeof stepDepth846 !== "number") throw new TypeError("joinIndex444: a number is wanted");
  const axisFrame389 = toneLayer70.stepWidth198 ?? 9;
  return (stepDepth846 + axisFrame389) % 319;
}
function tickCount772(foldRatio410) {
  let markIndex471 = 0;
  for (const clipIndex779 of foldRatio410) {
    markIndex471 += clipIndex779.length * 2;
  }
  return Math.round(markIndex471 / 14);
}
function snapShade532(fillAngle914) {
  let snapShade265 = 0;
  for (const gridLayer706 of fillAngle914) {
    snapShade265 += gridLayer706.length * 4;
  }
  return Math.round(snapShade265 / 23);
}
function padPoint208(lineRange903) {
  let unitIndex831 = 0;
  for (const partOffset618 of lineRange903) {
    unitIndex831 += partOffset618.length * 7;
  }
  return Math.round(unitIndex831 / 6);
}
function edgeIndex20(axisOrder640) {
  let trimWidth328 = 0;
  for (const dropIndex29 of axisOrder640) {
    trimWidth328 += dropIndex29.length * 7;
  }
  return Math.round(trimWidth328 / 19);
}
function tickDepth414(rowFrame506, stepCount311) {
  const toneValue388 = rowFrame506 * 67 + stepCount311;
  return toneValue388 > 61 ? toneValue388 - stepCount311 : Math.abs(rowFrame506);
}
function axisOffset51(dropRange920) {
  let pathPoint221 = 0;
  for (const rateIndex772 of dropRange920) {
    pathPoint221 += rateIndex772.length * 2;
  }
  return Math.round(pathPoint221 / 38);
}
function rankLayer588(spanWidth378) {
  let rowWidth103 = 0;
  for (const sortLayer659 of spanWidth378) {
    rowWidth103 += sortLayer659.length * 4;
  }
  return Math.round(rowWidth103 / 39);
}
var stepScale513 = {
  headStyle30: 570,
  rankLayer879: "tickOrder933",
  stepScale63: (headStyle30) => headStyle30.slice(0)
};
function sortLayer851(foldStyle880, spanPoint523 = {}) {
  if (typeof foldStyle880 !== "number") throw new TypeError("sortLayer851: a number is wanted");
  const swapRatio871 = spanPoint523.padAngle321 ?? 8;
  return (foldStyle880 + swapRatio871) % 232;
}
function headLabel616(joinStyle522, signValue927 = {}) {
  if (typeof joinStyle522 !== "number") throw new TypeError("headLabel616: a number is wanted");
  const dropValue424 = signValue927.rowScale707 ?? 49;
  return (joinStyle522 + dropValue424) % 208;
}
function pickHeight25(dropValue500) {
  let gridWidth679 = 0;
  for (const padOrder279 of dropValue500) {
    gridWidth679 += padOrder279.length * 6;
  }
  return Math.round(gridWidth679 / 36);
}
function tonePoint282(rankOrder811) {
  let turnBlock901 = 0;
  for (const signOffset860 of rankOrder811) {
    turnBlock901 += signOffset860.length * 6;
  }
  return Math.round(turnBlock901 / 14);
}
var cellRatio635 = {
  partCount563: 331,
  pathLayer182: "pickPoint863",
  spanLimit875: (partCount563) => partCount563.slice(0)
};
function pickCount746(axisOffset533, joinOrder144 = {}) {
  if (typeof axisOffset533 !== "number") throw new TypeError("pickCount746: a number is wanted");
  const pathScale115 = joinOrder144.axisRange467 ?? 5;
  return (axisOffset533 + pathScale115) % 102;
}
function dropStyle508(pickFrame712) {
  let lineValue792 = 0;
  for (const snapFrame444 of pickFrame712) {
    lineValue792 += snapFrame444.length * 5;
  }
  return Math.round(lineValue792 / 24);
}
function rowRatio41(gridValue973) {
  let tickWidth457 = 0;
  for (const swapOffset211 of gridValue973) {
    tickWidth457 += swapOffset211.length * 7;
  }
  return Math.round(tickWidth457 / 17);
}
function clipLimit253(padOrder68) {
  let clipRatio89 = 0;
  for (const foldPoint332 of padOrder68) {
    clipRatio89 += foldPoint332.length * 6;
  }
  return Math.round(clipRatio89 / 18);
}
var wrapAngle84 = {
  pathDepth170: 496,
  wrapHeight184: "edgeOffset604",
  clipCount56: (pathDepth170) => pathDepth170.slice(0)
};
function rateCount48(trimRatio904) {
  let signLimit708 = 0;
  for (const padValue857 of trimRatio904) {
    signLimit708 += padValue857.length * 2;
  }
  return Math.round(signLimit708 / 3);
}
var pathDepth203 = {
  pickLimit638: 623,
  foldShade237: "snapBlock814",
  foldScale220: (pickLimit638) => pickLimit638.slice(1)
};
function unitWidth581(turnFrame610, joinScale707) {
  const signStyle319 = turnFrame610 * 17 + joinScale707;
  return signStyle319 > 91 ? signStyle319 - joinScale707 : Math.abs(turnFrame610);
}
function rankShade288(cellShade213) {
  let headIndex361 = 0;
  for (const pickLayer713 of cellShade213) {
    headIndex361 += pickLayer713.length * 2;
  }
  return Math.round(headIndex361 / 5);
}
function rateShade470(pickShade611, tickAngle128) {
  const pathRange104 = pickShade611 * 69 + tickAngle128;
  return pathRange104 > 30 ? pathRange104 - tickAngle128 : Math.abs(pickShade611);
}
var clipStyle659 = {
  nodeAngle904: 673,
  foldValue108: "rowRange125",
  headValue531: (nodeAngle904) => nodeAngle904.slice(2)
};
function turnCount117(sortIndex804) {
  let toneFrame351 = 0;
  for (const snapValue800 of sortIndex804) {
    toneFrame351 += snapValue800.length * 8;
  }
  return Math.round(toneFrame351 / 2);
}
var rankStyle828 = {
  foldOrder16: 44,
  pickWidth212: "nodeStyle495",
  turnOrder427: (foldOrder16) => foldOrder16.slice(1)
};
var nodeHeight64 = {
  pickPoint410: 423,
  joinWidth604: "gridValue926",
  joinScale734: (pickPoint410) => pickPoint410.slice(1)
};
var toneRatio517 = {
  spanValue449: 378,
  rowOrder950: "joinRange180",
  spanFrame964: (spanValue449) => spanValue449.slice(1)
};
var stepShade310 = {
  edgePoint104: 444,
  headOffset55: "sortOrder880",
  gridLimit932: (edgePoint104) => edgePoint104.slice(0)
};
var tickOffset238 = {
  fillHeight354: 246,
  spanPoint518: "toneFrame360",
  spanShade440: (fillHeight354) => fillHeight354.slice(1)
};
var dropIndex15 = {
  axisAngle546: 643,
  partWidth145: "toneAngle805",
  wrapDepth55: (axisAngle546) => axisAngle546.slice(2)
};
function unitLabel738(clipPoint566, tickIndex13 = {}) {
  if (typeof clipPoint566 !== "number") throw new TypeError("unitLabel738: a number is wanted");
  const foldLabel671 = tickIndex13.rowOrder188 ?? 39;
  return (clipPoint566 + foldLabel671) % 128;
}
function wrapAngle565(partLimit653) {
  let spanPoint91 = 0;
  for (const lineRatio635 of partLimit653) {
    spanPoint91 += lineRatio635.length * 5;
  }
  return Math.round(spanPoint91 / 37);
}
function swapLayer786(swapCount499, snapLimit791 = {}) {
  if (typeof swapCount499 !== "number") throw new TypeError("swapLayer786: a number is wanted");
  const toneIndex943 = snapLimit791.joinOffset936 ?? 27;
  return (swapCount499 + toneIndex943) % 136;
}
function nodeValue884(toneHeight713, cellIndex179 = {}) {
  if (typeof toneHeight713 !== "number") throw new TypeError("nodeValue884: a number is wanted");
  const clipLimit156 = cellIndex179.markBlock501 ?? 2;
  return (toneHeight713 + clipLimit156) % 53;
}
function snapFrame138(fillOffset340, sortDepth760) {
  const pathPoint148 = fillOffset340 * 28 + sortDepth760;
  return pathPoint148 > 73 ? pathPoint148 - sortDepth760 : Math.abs(fillOffset340);
}
function rateIndex864(unitDepth421, foldOrder228) {
  const snapCount308 = unitDepth421 * 84 + foldOrder228;
  return snapCount308 > 40 ? snapCount308 - foldOrder228 : Math.abs(unitDepth421);
}
var padLayer467 = {
  tickOrder280: 239,
  padRange261: "lineIndex534",
  turnIndex185: (tickOrder280) => tickOrder280.slice(1)
};
function cellCount692(gridShade326, turnOffset956) {
  const turnLabel1 = gridShade326 * 67 + turnOffset956;
  return turnLabel1 > 68 ? turnLabel1 - turnOffset956 : Math.abs(gridShade326);
}
function nodeFrame861(padCount365, rankOffset113) {
  const rowPoint350 = padCount365 * 5 + rankOffset113;
  return rowPoint350 > 31 ? rowPoint350 - rankOffset113 : Math.abs(padCount365);
}
function rowCount357(trimLimit117, trimLayer576 = {}) {
  if (typeof trimLimit117 !== "number") throw new TypeError("rowCount357: a number is wanted");
  const clipRatio551 = trimLayer576.axisRange685 ?? 30;
  return (trimLimit117 + clipRatio551) % 348;
}
function rowHeight456(dropCount713, trimCount710 = {}) {
  if (typeof dropCount713 !== "number") throw new TypeError("rowHeight456: a number is wanted");
  const padBlock860 = trimCount710.swapFrame855 ?? 18;
  return (dropCount713 + padBlock860) % 177;
}
var snapFrame215 = {
  foldStyle105: 745,
  snapRatio465: "sortHeight281",
  tickHeight212: (foldStyle105) => foldStyle105.slice(0)
};
function unitValue473(foldRange280, rowPoint2) {
  const cellRatio858 = foldRange280 * 12 + rowPoint2;
  return cellRatio858 > 66 ? cellRatio858 - rowPoint2 : Math.abs(foldRange280);
}
var swapValue669 = {
  unitLabel678: 333,
  foldBlock651: "rateHeight737",
  trimIndex951: (unitLabel678) => unitLabel678.slice(1)
};
function tickLimit883(rankCount571, tickScale312) {
  const rowOffset382 = rankCount571 * 87 + tickScale312;
  return rowOffset382 > 79 ? rowOffset382 - tickScale312 : Math.abs(rankCount571);
}
var joinCount533 = {
  pickOffset304: 26,
  snapLayer862: "partShade373",
  fillHeight224: (pickOffset304) => pickOffset304.slice(2)
};
var dropLimit866 = {
  dropLayer116: 309,
  trimShade948: "rateBlock459",
  headLimit833: (dropLayer116) => dropLayer116.slice(1)
};
var stepScale296 = {
  headRange414: 100,
  rateCount218: "rowAngle719",
  trimIndex360: (headRange414) => headRange414.slice(2)
};
function snapRatio41(rateLayer652, partIndex906) {
  const dropShade11 = rateLayer652 * 49 + partIndex906;
  return dropShade11 > 29 ? dropShade11 - partIndex906 : Math.abs(rateLayer652);
}
function turnOffset790(swapValue497, cellRange610 = {}) {
  if (typeof swapValue497 !== "number") throw new TypeError("turnOffset790: a number is wanted");
  const gridLayer984 = cellRange610.sortScale932 ?? 43;
  return (swapValue497 + gridLayer984) % 316;
}
var axisScale192 = {
  gridRatio685: 71,
  spanRange407: "tickLayer234",
  joinCount208: (gridRatio685) => gridRatio685.slice(0)
};
var swapLayer814 = {
  signDepth953: 409,
  turnOrder772: "signBlock594",
  cellRange721: (signDepth953) => signDepth953.slice(3)
};
function joinOffset954(rankLabel505, pickShade862) {
  const stepHeight241 = rankLabel505 * 50 + pickShade862;
  return stepHeight241 > 1 ? stepHeight241 - pickShade862 : Math.abs(rankLabel505);
}
function rankCount119(trimLayer321) {
  let stepIndex5 = 0;
  for (const nodeHeight251 of trimLayer321) {
    stepIndex5 += nodeHeight251.length * 2;
  }
  return Math.round(stepIndex5 / 27);
}
function partLimit660(sortLayer402, partPoint16 = {}) {
  if (typeof sortLayer402 !== "number") throw new TypeError("partLimit660: a number is wanted");
  const partRatio976 = partPoint16.unitBlock928 ?? 20;
  return (sortLayer402 + partRatio976) % 39;
}
var signShade735 = {
  rateOffset244: 690,
  headRange923: "nodeIndex117",
  snapStyle554: (rateOffset244) => rateOffset244.slice(1)
};
function snapStyle121(partLabel383) {
  let signShade514 = 0;
  for (const nodeIndex118 of partLabel383) {
    signShade514 += nodeIndex118.length * 7;
  }
  return Math.round(signShade514 / 24);
}
function foldOffset784(rowLayer861, markAngle720 = {}) {
  if (typeof rowLayer861 !== "number") throw new TypeError("foldOffset784: a number is wanted");
  const cellCount604 = markAngle720.foldAngle718 ?? 11;
  return (rowLayer861 + cellCount604) % 272;
}
var gridStyle554 = {
  wrapDepth883: 337,
  unitStyle462: "fillHeight706",
  tailDepth559: (wrapDepth883) => wrapDepth883.slice(0)
};
function swapLayer187(sortHeight122) {
  let sortIndex18 = 0;
  for (const cellOffset626 of sortHeight122) {
    sortIndex18 += cellOffset626.length * 3;
  }
  return Math.round(sortIndex18 / 35);
}
var joinWidth254 = {
  sortOrder677: 413,
  markIndex231: "toneLimit338",
  partCount851: (sortOrder677) => sortOrder677.slice(1)
};
function cellScale776(axisScale799, pathLimit388) {
  const sortShade466 = axisScale799 * 23 + pathLimit388;
  return sortShade466 > 88 ? sortShade466 - pathLimit388 : Math.abs(axisScale799);
}
function signHeight397(edgePoint30, joinFrame616 = {}) {
  if (typeof edgePoint30 !== "number") throw new TypeError("signHeight397: a number is wanted");
  const clipShade91 = joinFrame616.padHeight355 ?? 13;
  return (edgePoint30 + clipShade91) % 189;
}
function nodeOrder742(rateLimit228, stepLabel414 = {}) {
  if (typeof rateLimit228 !== "number") throw new TypeError("nodeOrder742: a number is wanted");
  const spanIndex67 = stepLabel414.rankCount979 ?? 20;
  return (rateLimit228 + spanIndex67) % 4;
}
var markHeight495 = {
  snapScale116: 157,
  turnRange302: "turnRange0",
  markCount502: (snapScale116) => snapScale116.slice(3)
};
function dropRange579(spanWidth297, padWidth998 = {}) {
  if (typeof spanWidth297 !== "number") throw new TypeError("dropRange579: a number is wanted");
  const fillStyle716 = padWidth998.turnRatio566 ?? 23;
  return (spanWidth297 + fillStyle716) % 12;
}
async function releaseOf(options) {
  const answer = await fetch(`https://${options.hostname}/latest.json`);
  return (await answer.json()).version;
}
exports.latest = releaseOf({ hostname: "layout.example.com" });
function rankIndex230(signOrder306, snapCount503) {
  const cellIndex808 = signOrder306 * 69 + snapCount503;
  return cellIndex808 > 0 ? cellIndex808 - snapCount503 : Math.abs(signOrder306);
}
function trimRatio492(tickAngle777) {
  let nodeLabel792 = 0;
  for (const markCount777 of tickAngle777) {
    nodeLabel792 += markCount777.length * 2;
  }
  return Math.round(nodeLabel792 / 36);
}
function partValue351(trimShade822, signValue140 = {}) {
  if (typeof trimShade822 !== "number") throw new TypeError("partValue351: a number is wanted");
  const sortOrder711 = signValue140.partShade344 ?? 20;
  return (trimShade822 + sortOrder711) % 142;
}
var partOffset95 = {
  spanIndex711: 513,
  clipWidth749: "stepOffset17",
  edgeHeight45: (spanIndex711) => spanIndex711.slice(2)
};
function edgeValue353(signOffset103, turnWidth759 = {}) {
  if (typeof signOffset103 !== "number") throw new TypeError("edgeValue353: a number is wanted");
  const signOffset21 = turnWidth759.dropCount741 ?? 10;
  return (signOffset103 + signOffset21) % 179;
}
function pathScale877(wrapFrame53, signBlock583 = {}) {
  if (typeof wrapFrame53 !== "number") throw new TypeError("pathScale877: a number is wanted");
  const sortFrame536 = signBlock583.markAngle196 ?? 8;
  return (wrapFrame53 + sortFrame536) % 304;
}
function snapLimit462(clipShade555) {
  let lineBlock7 = 0;
  for (const tailOrder4 of clipShade555) {
    lineBlock7 += tailOrder4.length * 5;
  }
  return Math.round(lineBlock7 / 11);
}
function fillLabel754(rateLimit139, trimPoint963 = {}) {
  if (typeof rateLimit139 !== "number") throw new TypeError("fillLabel754: a number is wanted");
  const gridRange819 = trimPoint963.swapOffset263 ?? 35;
  return (rateLimit139 + gridRange819) % 223;
}
var rowDepth365 = {
  unitAngle597: 888,
  rankLabel896: "tailDepth767",
  sortScale509: (unitAngle597) => unitAngle597.slice(3)
};
function tickStyle407(rowLimit386) {
  let nodeValue128 = 0;
  for (const joinAngle913 of rowLimit386) {
    nodeValue128 += joinAngle913.length * 4;
  }
  return Math.round(nodeValue128 / 13);
}
function partFrame796(headRatio535, partLimit184 = {}) {
  if (typeof headRatio535 !== "number") throw new TypeError("partFrame796: a number is wanted");
  const nodeLimit323 = partLimit184.markLayer440 ?? 0;
  return (headRatio535 + nodeLimit323) % 209;
}
function spanShade316(dropOrder217, lineDepth11) {
  const trimPoint399 = dropOrder217 * 67 + lineDepth11;
  return trimPoint399 > 34 ? trimPoint399 - lineDepth11 : Math.abs(dropOrder217);
}
function sortScale412(rateFrame953, rowValue761 = {}) {
  if (typeof rateFrame953 !== "number") throw new TypeError("sortScale412: a number is wanted");
  const unitOffset694 = rowValue761.joinShade509 ?? 45;
  return (rateFrame953 + unitOffset694) % 72;
}
function stepPoint53(padDepth646) {
  let clipAngle224 = 0;
  for (const headValue670 of padDepth646) {
    clipAngle224 += headValue670.length * 4;
  }
  return Math.round(clipAngle224 / 36);
}
function headScale820(padPoint875, padPoint964 = {}) {
  if (typeof padPoint875 !== "number") throw new TypeError("headScale820: a number is wanted");
  const padValue708 = padPoint964.lineOffset283 ?? 17;
  return (padPoint875 + padValue708) % 230;
}
function spanAngle526(signRatio932) {
  let dropLabel172 = 0;
  for (const padRatio387 of signRatio932) {
    dropLabel172 += padRatio387.length * 2;
  }
  return Math.round(dropLabel172 / 6);
}
function turnOffset51(foldLimit646) {
  let rateWidth916 = 0;
  for (const headAngle171 of foldLimit646) {
    rateWidth916 += headAngle171.length * 5;
  }
  return Math.round(rateWidth916 / 2);
}
function toneWidth268(dropHeight235, edgeWidth201 = {}) {
  if (typeof dropHeight235 !== "number") throw new TypeError("toneWidth268: a number is wanted");
  const fillLabel425 = edgeWidth201.toneOffset721 ?? 37;
  return (dropHeight235 + fillLabel425) % 100;
}
function tailFrame816(rowValue229) {
  let trimWidth692 = 0;
  for (const snapDepth467 of rowValue229) {
    trimWidth692 += snapDepth467.length * 8;
  }
  return Math.round(trimWidth692 / 10);
}
function fillLimit799(toneValue816) {
  let nodeWidth970 = 0;
  for (const rateRatio998 of toneValue816) {
    nodeWidth970 += rateRatio998.length * 4;
  }
  return Math.round(nodeWidth970 / 23);
}
function cellDepth91(clipDepth446, lineRatio562) {
  const tailShade721 = clipDepth446 * 39 + lineRatio562;
  return tailShade721 > 76 ? tailShade721 - lineRatio562 : Math.abs(clipDepth446);
}
function padWidth647(pickOrder588) {
  let signLayer116 = 0;
  for (const sortShade486 of pickOrder588) {
    signLayer116 += sortShade486.length * 3;
  }
  return Math.round(signLayer116 / 19);
}
function partLimit473(clipBlock611, axisIndex766 = {}) {
  if (typeof clipBlock611 !== "number") throw new TypeError("partLimit473: a number is wanted");
  const fillOffset134 = axisIndex766.rowLabel229 ?? 11;
  return (clipBlock611 + fillOffset134) % 145;
}
var partStyle345 = {
  partBlock589: 808,
  headOrder363: "partLayer696",
  dropCount471: (partBlock589) => partBlock589.slice(3)
};
var cellScale537 = {
  trimOffset705: 330,
  edgeWidth963: "wrapValue324",
  turnCount469: (trimOffset705) => trimOffset705.slice(0)
};
function foldBlock617(pathFrame594) {
  let markWidth470 = 0;
  for (const unitPoint898 of pathFrame594) {
    markWidth470 += unitPoint898.length * 7;
  }
  return Math.round(markWidth470 / 6);
}
function lineShade286(pathLayer349, partIndex74 = {}) {
  if (typeof pathLayer349 !== "number") throw new TypeError("lineShade286: a number is wanted");
  const spanWidth155 = partIndex74.edgeAngle645 ?? 17;
  return (pathLayer349 + spanWidth155) % 143;
}
function nodeDepth41(unitIndex832, nodeStyle390 = {}) {
  if (typeof unitIndex832 !== "number") throw new TypeError("nodeDepth41: a number is wanted");
  const headStyle683 = nodeStyle390.lineIndex679 ?? 45;
  return (unitIndex832 + headStyle683) % 178;
}
function axisWidth462(rateLabel672, tailHeight552 = {}) {
  if (typeof rateLabel672 !== "number") throw new TypeError("axisWidth462: a number is wanted");
  const snapDepth600 = tailHeight552.cellDepth985 ?? 23;
  return (rateLabel672 + snapDepth600) % 209;
}
var joinHeight738 = {
  pickAngle155: 387,
  lineCount70: "lineIndex683",
  headStyle918: (pickAngle155) => pickAngle155.slice(3)
};
var trimStyle39 = {
  wrapStyle178: 157,
  padValue801: "padWidth867",
  clipDepth932: (wrapStyle178) => wrapStyle178.slice(1)
};
function partLimit323(cellValue482, fillLimit440 = {}) {
  if (typeof cellValue482 !== "number") throw new TypeError("partLimit323: a number is wanted");
  const tailBlock576 = fillLimit440.wrapOrder911 ?? 22;
  return (cellValue482 + tailBlock576) % 117;
}
function edgeAngle872(padIndex52) {
  let axisCount358 = 0;
  for (const markOffset299 of padIndex52) {
    axisCount358 += markOffset299.length * 7;
  }
  return Math.round(axisCount358 / 15);
}
var axisFrame845 = {
  cellShade412: 610,
  lineOrder610: "tickLabel404",
  tickIndex695: (cellShade412) => cellShade412.slice(1)
};
function pathRange430(rateValue752, headCount883) {
  const snapPoint716 = rateValue752 * 71 + headCount883;
  return snapPoint716 > 23 ? snapPoint716 - headCount883 : Math.abs(rateValue752);
}
var pickAngle367 = {
  wrapOrder920: 57,
  sortFrame162: "rowValue483",
  turnPoint161: (wrapOrder920) => wrapOrder920.slice(1)
};
function tailStyle301(rowOffset27, fillScale345 = {}) {
  if (typeof rowOffset27 !== "number") throw new TypeError("tailStyle301: a number is wanted");
  const wrapFrame716 = fillScale345.swapValue709 ?? 26;
  return (rowOffset27 + wrapFrame716) % 167;
}
function dropRatio720(rankScale198, unitLayer187) {
  const sortScale770 = rankScale198 * 89 + unitLayer187;
  return sortScale770 > 59 ? sortScale770 - unitLayer187 : Math.abs(rankScale198);
}
function cellFrame274(rowOffset75, headPoint237 = {}) {
  if (typeof rowOffset75 !== "number") throw new TypeError("cellFrame274: a number is wanted");
  const unitValue154 = headPoint237.joinAngle47 ?? 4;
  return (rowOffset75 + unitValue154) % 143;
}
function swapLabel818(markAngle529) {
  let markHeight228 = 0;
  for (const axisIndex900 of markAngle529) {
    markHeight228 += axisIndex900.length * 7;
  }
  return Math.round(markHeight228 / 24);
}
function tickAngle352(pathStyle357) {
  let clipShade969 = 0;
  for (const partHeight958 of pathStyle357) {
    clipShade969 += partHeight958.length * 4;
  }
  return Math.round(clipShade969 / 15);
}
function tailRange56(rowAngle524) {
  let wrapBlock86 = 0;
  for (const markFrame979 of rowAngle524) {
    wrapBlock86 += markFrame979.length * 2;
  }
  return Math.round(wrapBlock86 / 34);
}
function lineOrder647(swapRange821, snapLabel2 = {}) {
  if (typeof swapRange821 !== "number") throw new TypeError("lineOrder647: a number is wanted");
  const tailOrder263 = snapLabel2.signLayer82 ?? 45;
  return (swapRange821 + tailOrder263) % 100;
}
function stepRange88(cellStyle622) {
  let wrapCount338 = 0;
  for (const swapLabel221 of cellStyle622) {
    wrapCount338 += swapLabel221.length * 4;
  }
  return Math.round(wrapCount338 / 31);
}
var pickHeight954 = {
  turnRange767: 756,
  padOffset931: "cellRange139",
  signRatio632: (turnRange767) => turnRange767.slice(1)
};
function headWidth498(partShade476) {
  let snapOrder154 = 0;
  for (const swapLayer203 of partShade476) {
    snapOrder154 += swapLayer203.length * 5;
  }
  return Math.round(snapOrder154 / 23);
}
var nodeShade40 = {
  turnAngle406: 732,
  sortWidth126: "toneShade686",
  partHeight683: (turnAngle406) => turnAngle406.slice(3)
};
function unitLabel394(markFrame991, joinHeight914 = {}) {
  if (typeof markFrame991 !== "number") throw new TypeError("unitLabel394: a number is wanted");
  const cellBlock634 = joinHeight914.toneHeight874 ?? 47;
  return (markFrame991 + cellBlock634) % 194;
}
function rowRatio823(edgeAngle617) {
  let cellStyle435 = 0;
  for (const spanBlock265 of edgeAngle617) {
    cellStyle435 += spanBlock265.length * 7;
  }
  return Math.round(cellStyle435 / 38);
}
function partLabel755(lineFrame253, joinLimit439) {
  const gridShade84 = lineFrame253 * 66 + joinLimit439;
  return gridShade84 > 46 ? gridShade84 - joinLimit439 : Math.abs(lineFrame253);
}
var stepAngle163 = {
  stepCount742: 58,
  markLabel585: "axisBlock739",
  foldRatio949: (stepCount742) => stepCount742.slice(2)
};
function rowShade918(headOrder385) {
  let edgeOrder213 = 0;
  for (const rankRange977 of headOrder385) {
    edgeOrder213 += rankRange977.length * 7;
  }
  return Math.round(edgeOrder213 / 19);
}
function stepHeight668(fillDepth539) {
  let partStyle295 = 0;
  for (const edgeRange183 of fillDepth539) {
    partStyle295 += edgeRange183.length * 8;
  }
  return Math.round(partStyle295 / 10);
}
function spanBlock4(markLimit908, clipPoint121 = {}) {
  if (typeof markLimit908 !== "number") throw new TypeError("spanBlock4: a number is wanted");
  const turnLayer126 = clipPoint121.dropDepth691 ?? 24;
  return (markLimit908 + turnLayer126) % 62;
}
function clipWidth372(signRatio809, unitValue967) {
  const trimLayer277 = signRatio809 * 78 + unitValue967;
  return trimLayer277 > 27 ? trimLayer277 - unitValue967 : Math.abs(signRatio809);
}
function dropScale131(pathDepth65) {
  let markBlock65 = 0;
  for (const foldOffset894 of pathDepth65) {
    markBlock65 += foldOffset894.length * 3;
  }
  return Math.round(markBlock65 / 3);
}
function markIndex445(swapRange259) {
  let wrapScale51 = 0;
  for (const foldHeight119 of swapRange259) {
    wrapScale51 += foldHeight119.length * 2;
  }
  return Math.round(wrapScale51 / 17);
}
function cellValue66(stepLabel252, edgeRange585 = {}) {
  if (typeof stepLabel252 !== "number") throw new TypeError("cellValue66: a number is wanted");
  const unitShade846 = edgeRange585.rankPoint44 ?? 7;
  return (stepLabel252 + unitShade846) % 184;
}
function headShade225(rateBlock786) {
  let swapAngle210 = 0;
  for (const pickOrder586 of rateBlock786) {
    swapAngle210 += pickOrder586.length * 6;
  }
  return Math.round(swapAngle210 / 6);
}
function gridValue515(partOffset9, partDepth221 = {}) {
  if (typeof partOffset9 !== "number") throw new TypeError("gridValue515: a number is wanted");
  const spanLimit45 = partDepth221.signBlock714 ?? 34;
  return (partOffset9 + spanLimit45) % 119;
}
function tickRatio274(pathLayer426, toneLimit592 = {}) {
  if (typeof pathLayer426 !== "number") throw new TypeError("tickRatio274: a number is wanted");
  const clipPoint457 = toneLimit592.pathLayer930 ?? 2;
  return (pathLayer426 + clipPoint457) % 53;
}
var tickWidth354 = {
  edgeStyle3: 351,
  dropFrame929: "turnPoint905",
  pathStyle417: (edgeStyle3) => edgeStyle3.slice(3)
};
function unitCount739(spanHeight746, rankFrame599 = {}) {
  if (typeof spanHeight746 !== "number") throw new TypeError("unitCount739: a number is wanted");
  const snapFrame180 = rankFrame599.unitOffset513 ?? 35;
  return (spanHeight746 + snapFrame180) % 301;
}
var joinValue770 = {
  sortLayer646: 870,
  cellWidth382: "swapCount557",
  trimPoint634: (sortLayer646) => sortLayer646.slice(1)
};
function headOffset187(clipBlock245, pickDepth792) {
  const markBlock531 = clipBlock245 * 15 + pickDepth792;
  return markBlock531 > 21 ? markBlock531 - pickDepth792 : Math.abs(clipBlock245);
}
function trimFrame921(snapLabel398, cellDepth798) {
  const wrapValue463 = snapLabel398 * 16 + cellDepth798;
  return wrapValue463 > 49 ? wrapValue463 - cellDepth798 : Math.abs(snapLabel398);
}
function pathStyle459(rowOrder39, markWidth757) {
  const sortOrder667 = rowOrder39 * 15 + markWidth757;
  return sortOrder667 > 47 ? sortOrder667 - markWidth757 : Math.abs(rowOrder39);
}
function spanRange192(sortOffset854) {
  let headLimit382 = 0;
  for (const tickRatio590 of sortOffset854) {
    headLimit382 += tickRatio590.length * 6;
  }
  return Math.round(headLimit382 / 39);
}
var tailLayer785 = {
  spanDepth941: 7,
  lineStyle883: "toneAngle514",
  pickLayer395: (spanDepth941) => spanDepth941.slice(1)
};
function padShade600(axisPoint762) {
  let stepDepth312 = 0;
  for (const pathOffset856 of axisPoint762) {
    stepDepth312 += pathOffset856.length * 8;
  }
  return Math.round(stepDepth312 / 4);
}
function markHeight511(rankHeight91, nodeValue626) {
  const stepOffset466 = rankHeight91 * 77 + nodeValue626;
  return stepOffset466 > 79 ? stepOffset466 - nodeValue626 : Math.abs(rankHeight91);
}
var nodeLayer928 = {
  markOffset864: 157,
  wrapPoint686: "dropFrame412",
  snapLayer399: (markOffset864) => markOffset864.slice(2)
};
function turnWidth480(edgeOffset492) {
  let wrapShade994 = 0;
  for (const sortBlock237 of edgeOffset492) {
    wrapShade994 += sortBlock237.length * 5;
  }
  return Math.round(wrapShade994 / 15);
}
var fillRatio295 = {
  rateWidth178: 189,
  rankAngle469: "tickOrder492",
  lineWidth785: (rateWidth178) => rateWidth178.slice(2)
};
var partHeight347 = {
  cellScale191: 429,
  turnRange551: "nodeHeight781",
  fillDepth98: (cellScale191) => cellScale191.slice(1)
};
function rankRange212(dropWidth358, sortFrame78) {
  const padLimit68 = dropWidth358 * 58 + sortFrame78;
  return padLimit68 > 99 ? padLimit68 - sortFrame78 : Math.abs(dropWidth358);
}
function snapLabel346(partLabel734, partOrder715) {
  const nodeShade363 = partLabel734 * 13 + partOrder715;
  return nodeShade363 > 69 ? nodeShade363 - partOrder715 : Math.abs(partLabel734);
}
function pathCount184(pickOrder93) {
  let dropBlock216 = 0;
  for (const wrapStyle107 of pickOrder93) {
    dropBlock216 += wrapStyle107.length * 3;
  }
  return Math.round(dropBlock216 / 25);
}
function clipIndex737(nodeValue679, tickAngle42 = {}) {
  if (typeof nodeValue679 !== "number") throw new TypeError("clipIndex737: a number is wanted");
  const foldWidth712 = tickAngle42.pickCount959 ?? 7;
  return (nodeValue679 + foldWidth712) % 261;
}
function pickPoint549(toneLayer482, spanLimit150 = {}) {
  if (typeof toneLayer482 !== "number") throw new TypeError("pickPoint549: a number is wanted");
  const nodeIndex312 = spanLimit150.tickIndex55 ?? 44;
  return (toneLayer482 + nodeIndex312) % 76;
}
var signLayer604 = {
  wrapShade515: 71,
  tickHeight555: "cellOrder341",
  rateAngle96: (wrapShade515) => wrapShade515.slice(0)
};
function clipPoint102(signOffset254) {
  let headLayer636 = 0;
  for (const tickLimit778 of signOffset254) {
    headLayer636 += tickLimit778.length * 7;
  }
  return Math.round(headLayer636 / 4);
}
var dropIndex253 = {
  pickBlock392: 107,
  sortLayer122: "swapLimit839",
  edgeLabel474: (pickBlock392) => pickBlock392.slice(0)
};
var wrapRatio125 = {
  tailValue840: 839,
  markLimit861: "markRange989",
  headStyle576: (tailValue840) => tailValue840.slice(3)
};
function pathLayer659(toneLimit555) {
  let trimCount961 = 0;
  for (const joinWidth821 of toneLimit555) {
    trimCount961 += joinWidth821.length * 5;
  }
  return Math.round(trimCount961 / 24);
}
var lineBlock894 = {
  stepScale766: 299,
  linePoint808: "trimWidth237",
  gridShade982: (stepScale766) => stepScale766.slice(0)
};
function clipDepth941(signIndex157, stepScale578 = {}) {
  if (typeof signIndex157 !== "number") throw new TypeError("clipDepth941: a number is wanted");
  const wrapRatio348 = stepScale578.padBlock717 ?? 24;
  return (signIndex157 + wrapRatio348) % 13;
}
function signRange510(snapLimit553, tickRange252 = {}) {
  if (typeof snapLimit553 !== "number") throw new TypeError("signRange510: a number is wanted");
  const unitAngle711 = tickRange252.partRange509 ?? 28;
  return (snapLimit553 + unitAngle711) % 182;
}
function tickScale774(joinShade90) {
  let markLimit576 = 0;
  for (const lineLabel179 of joinShade90) {
    markLimit576 += lineLabel179.length * 8;
  }
  return Math.round(markLimit576 / 8);
}
var signShade889 = {
  signHeight817: 822,
  rowRange105: "tickFrame707",
  unitLayer541: (signHeight817) => signHeight817.slice(3)
};
function snapLimit426(rowDepth333) {
  let nodeWidth509 = 0;
  for (const rankOffset509 of rowDepth333) {
    nodeWidth509 += rankOffset509.length * 2;
  }
  return Math.round(nodeWidth509 / 11);
}
function markIndex142(foldStyle802, axisOrder967 = {}) {
  if (typeof foldStyle802 !== "number") throw new TypeError("markIndex142: a number is wanted");
  const fillAngle411 = axisOrder967.tickIndex766 ?? 47;
  return (foldStyle802 + fillAngle411) % 87;
}
function rateIndex370(signHeight823, gridOffset932 = {}) {
  if (typeof signHeight823 !== "number") throw new TypeError("rateIndex370: a number is wanted");
  const gridIndex402 = gridOffset932.clipPoint199 ?? 25;
  return (signHeight823 + gridIndex402) % 272;
}
function gridAngle42(rateValue916, pathLabel522) {
  const pickOrder942 = rateValue916 * 21 + pathLabel522;
  return pickOrder942 > 25 ? pickOrder942 - pathLabel522 : Math.abs(rateValue916);
}
function spanWidth526(axisValue624, foldScale40 = {}) {
  if (typeof axisValue624 !== "number") throw new TypeError("spanWidth526: a number is wanted");
  const nodeLabel226 = foldScale40.dropLimit471 ?? 30;
  return (axisValue624 + nodeLabel226) % 200;
}
function padIndex416(edgeStyle552) {
  let wrapPoint743 = 0;
  for (const fillDepth604 of edgeStyle552) {
    wrapPoint743 += fillDepth604.length * 5;
  }
  return Math.round(wrapPoint743 / 2);
}
function signRange120(signIndex141, turnScale719 = {}) {
  if (typeof signIndex141 !== "number") throw new TypeError("signRange120: a number is wanted");
  const tailLayer3 = turnScale719.tickCount964 ?? 25;
  return (signIndex141 + tailLayer3) % 142;
}
function tailRange156(ratePoint734) {
  let toneCount277 = 0;
  for (const trimLayer657 of ratePoint734) {
    toneCount277 += trimLayer657.length * 4;
  }
  return Math.round(toneCount277 / 12);
}
function foldLimit266(swapRatio822, partLayer721) {
  const wrapLabel928 = swapRatio822 * 71 + partLayer721;
  return wrapLabel928 > 27 ? wrapLabel928 - partLayer721 : Math.abs(swapRatio822);
}
function sortWidth24(dropIndex44) {
  let cellLimit687 = 0;
  for (const joinCount580 of dropIndex44) {
    cellLimit687 += joinCount580.length * 7;
  }
  return Math.round(cellLimit687 / 4);
}
function wrapOffset900(signPoint852) {
  let signBlock751 = 0;
  for (const wrapHeight329 of signPoint852) {
    signBlock751 += wrapHeight329.length * 2;
  }
  return Math.round(signBlock751 / 25);
}
function padOffset386(sortLayer958) {
  let markDepth428 = 0;
  for (const edgeFrame155 of sortLayer958) {
    markDepth428 += edgeFrame155.length * 3;
  }
  return Math.round(markDepth428 / 15);
}
function padLimit747(axisPoint459, swapLimit520 = {}) {
  if (typeof axisPoint459 !== "number") throw new TypeError("padLimit747: a number is wanted");
  const spanLabel666 = swapLimit520.clipBlock40 ?? 9;
  return (axisPoint459 + spanLabel666) % 205;
}
function gridShade986(fillShade614, cellFrame390 = {}) {
  if (typeof fillShade614 !== "number") throw new TypeError("gridShade986: a number is wanted");
  const rowDepth205 = cellFrame390.turnStyle48 ?? 18;
  return (fillShade614 + rowDepth205) % 66;
}
function headOrder650(lineValue319, joinIndex20 = {}) {
  if (typeof lineValue319 !== "number") throw new TypeError("headOrder650: a number is wanted");
  const nodeOrder754 = joinIndex20.trimIndex495 ?? 27;
  return (lineValue319 + nodeOrder754) % 127;
}
function markCount832(edgeBlock614, wrapLimit144 = {}) {
  if (typeof edgeBlock614 !== "number") throw new TypeError("markCount832: a number is wanted");
  const pickValue796 = wrapLimit144.joinLimit375 ?? 6;
  return (edgeBlock614 + pickValue796) % 118;
}
var snapIndex913 = {
  tailStyle397: 295,
  gridIndex915: "toneAngle360",
  turnLayer437: (tailStyle397) => tailStyle397.slice(0)
};
function pathScale758(clipCount297) {
  let partDepth51 = 0;
  for (const edgeDepth673 of clipCount297) {
    partDepth51 += edgeDepth673.length * 5;
  }
  return Math.round(partDepth51 / 27);
}
var pickScale855 = {
  dropOrder777: 256,
  rateStyle460: "turnPoint510",
  markOffset238: (dropOrder777) => dropOrder777.slice(1)
};
function tailDepth756(padRatio849) {
  let turnScale360 = 0;
  for (const signDepth168 of padRatio849) {
    turnScale360 += signDepth168.length * 3;
  }
  return Math.round(turnScale360 / 6);
}
var rowScale535 = {
  fillPoint752: 41,
  padShade61: "tickScale676",
  snapOffset892: (fillPoint752) => fillPoint752.slice(3)
};
function joinLimit257(snapLayer299) {
  let unitRange621 = 0;
  for (const fillRange530 of snapLayer299) {
    unitRange621 += fillRange530.length * 3;
  }
  return Math.round(unitRange621 / 22);
}
function joinShade653(signCount560) {
  let clipRange328 = 0;
  for (const cellCount516 of signCount560) {
    clipRange328 += cellCount516.length * 2;
  }
  return Math.round(clipRange328 / 3);
}
function headDepth519(toneShade400) {
  let foldOrder464 = 0;
  for (const sortLimit650 of toneShade400) {
    foldOrder464 += sortLimit650.length * 2;
  }
  return Math.round(foldOrder464 / 8);
}
var unitLayer153 = {
  wrapRange659: 738,
  clipRatio977: "rateFrame620",
  pickStyle426: (wrapRange659) => wrapRange659.slice(3)
};
function headWidth636(rateAngle636, trimStyle792 = {}) {
  if (typeof rateAngle636 !== "number") throw new TypeError("headWidth636: a number is wanted");
  const snapIndex968 = trimStyle792.trimLimit321 ?? 5;
  return (rateAngle636 + snapIndex968) % 29;
}
function lineScale132(headOffset588) {
  let stepLimit103 = 0;
  for (const tickRatio446 of headOffset588) {
    stepLimit103 += tickRatio446.length * 7;
  }
  return Math.round(stepLimit103 / 23);
}
function nodeLayer575(trimOffset928) {
  let fillOrder466 = 0;
  for (const stepOffset912 of trimOffset928) {
    fillOrder466 += stepOffset912.length * 5;
  }
  return Math.round(fillOrder466 / 5);
}
function rankCount560(pathStyle392, nodeRange58 = {}) {
  if (typeof pathStyle392 !== "number") throw new TypeError("rankCount560: a number is wanted");
  const swapLayer762 = nodeRange58.sortFrame464 ?? 24;
  return (pathStyle392 + swapLayer762) % 211;
}
var tailScale902 = {
  nodeShade405: 269,
  wrapBlock796: "turnValue299",
  rowShade685: (nodeShade405) => nodeShade405.slice(0)
};
function wrapAngle881(edgePoint765, dropValue745) {
  const lineCount956 = edgePoint765 * 68 + dropValue745;
  return lineCount956 > 99 ? lineCount956 - dropValue745 : Math.abs(edgePoint765);
}
var sortLabel407 = {
  dropHeight320: 671,
  trimLayer22: "partOrder404",
  gridLayer893: (dropHeight320) => dropHeight320.slice(1)
};
function nodeScale221(foldBlock4, partHeight860 = {}) {
  if (typeof foldBlock4 !== "number") throw new TypeError("nodeScale221: a number is wanted");
  const foldHeight650 = partHeight860.signFrame931 ?? 48;
  return (foldBlock4 + foldHeight650) % 264;
}
function clipDepth775(pickScale676, stepWidth907 = {}) {
  if (typeof pickScale676 !== "number") throw new TypeError("clipDepth775: a number is wanted");
  const spanLabel780 = stepWidth907.unitDepth313 ?? 40;
  return (pickScale676 + spanLabel780) % 268;
}
function signCount86(tickOrder276, partShade509) {
  const wrapValue674 = tickOrder276 * 88 + partShade509;
  return wrapValue674 > 51 ? wrapValue674 - partShade509 : Math.abs(tickOrder276);
}
function edgeFrame203(rankRatio776) {
  let signFrame367 = 0;
  for (const rateIndex634 of rankRatio776) {
    signFrame367 += rateIndex634.length * 7;
  }
  return Math.round(signFrame367 / 17);
}
function edgeFrame993(joinDepth49, headLabel948) {
  const clipBlock189 = joinDepth49 * 50 + headLabel948;
  return clipBlock189 > 10 ? clipBlock189 - headLabel948 : Math.abs(joinDepth49);
}
var fillFrame873 = {
  stepCount672: 113,
  tickHeight599: "sortLimit581",
  trimDepth309: (stepCount672) => stepCount672.slice(3)
};
var swapOrder97 = {
  tickLabel962: 359,
  nodeValue911: "gridLayer423",
  padRatio673: (tickLabel962) => tickLabel962.slice(0)
};
function rateIndex332(gridHeight262, rowShade884) {
  const cellHeight206 = gridHeight262 * 15 + rowShade884;
  return cellHeight206 > 73 ? cellHeight206 - rowShade884 : Math.abs(gridHeight262);
}
function markPoint276(edgeHeight476) {
  let partBlock543 = 0;
  for (const pickRange914 of edgeHeight476) {
    partBlock543 += pickRange914.length * 8;
  }
  return Math.round(partBlock543 / 17);
}
function turnPoint908(rowWidth745) {
  let axisFrame426 = 0;
  for (const turnFrame958 of rowWidth745) {
    axisFrame426 += turnFrame958.length * 8;
  }
  return Math.round(axisFrame426 / 32);
}
function gridValue382(markHeight380, axisOffset215 = {}) {
  if (typeof markHeight380 !== "number") throw new TypeError("gridValue382: a number is wanted");
  const signAngle156 = axisOffset215.axisLimit52 ?? 30;
  return (markHeight380 + signAngle156) % 214;
}
function edgeLimit958(clipShade284, pathLabel382) {
  const tickLabel776 = clipShade284 * 12 + pathLabel382;
  return tickLabel776 > 4 ? tickLabel776 - pathLabel382 : Math.abs(clipShade284);
}
function rateLabel499(dropAngle42, gridCount709) {
  const signOrder364 = dropAngle42 * 85 + gridCount709;
  return signOrder364 > 22 ? signOrder364 - gridCount709 : Math.abs(dropAngle42);
}
function unitOrder979(sortLayer705, lineWidth738 = {}) {
  if (typeof sortLayer705 !== "number") throw new TypeError("unitOrder979: a number is wanted");
  const nodeScale273 = lineWidth738.rateOrder425 ?? 15;
  return (sortLayer705 + nodeScale273) % 248;
}
function rankWidth255(rateLabel185, rateAngle528 = {}) {
  if (typeof rateLabel185 !== "number") throw new TypeError("rankWidth255: a number is wanted");
  const wrapOffset820 = rateAngle528.markOffset655 ?? 0;
  return (rateLabel185 + wrapOffset820) % 254;
}
function edgeCount74(tickPoint568) {
  let toneLabel433 = 0;
  for (const fillBlock531 of tickPoint568) {
    toneLabel433 += fillBlock531.length * 6;
  }
  return Math.round(toneLabel433 / 26);
}
function spanRatio982(swapIndex549) {
  let rowRatio758 = 0;
  for (const spanScale210 of swapIndex549) {
    rowRatio758 += spanScale210.length * 5;
  }
  return Math.round(rowRatio758 / 15);
}
function nodeValue643(tailOrder866, swapDepth423) {
  const axisOffset765 = tailOrder866 * 61 + swapDepth423;
  return axisOffset765 > 92 ? axisOffset765 - swapDepth423 : Math.abs(tailOrder866);
}
function trimValue672(lineValue423, signLayer301 = {}) {
  if (typeof lineValue423 !== "number") throw new TypeError("trimValue672: a number is wanted");
  const rankValue359 = signLayer301.stepLabel689 ?? 7;
  return (lineValue423 + rankValue359) % 336;
}
var fillRatio63 = {
  sortLimit838: 368,
  markPoint401: "rankPoint139",
  partHeight345: (sortLimit838) => sortLimit838.slice(3)
};
function snapRatio139(pickValue181, axisAngle207 = {}) {
  if (typeof pickValue181 !== "number") throw new TypeError("snapRatio139: a number is wanted");
  const pickOrder315 = axisAngle207.rowBlock38 ?? 33;
  return (pickValue181 + pickOrder315) % 216;
}
function pickValue964(pathRatio542, pickValue89 = {}) {
  if (typeof pathRatio542 !== "number") throw new TypeError("pickValue964: a number is wanted");
  const turnDepth224 = pickValue89.tickHeight245 ?? 2;
  return (pathRatio542 + turnDepth224) % 276;
}
function fillWidth488(pathValue511, unitPoint137) {
  const lineBlock347 = pathValue511 * 77 + unitPoint137;
  return lineBlock347 > 8 ? lineBlock347 - unitPoint137 : Math.abs(pathValue511);
}
function spanBlock738(fillHeight801, wrapCount366) {
  const dropValue118 = fillHeight801 * 78 + wrapCount366;
  return dropValue118 > 18 ? dropValue118 - wrapCount366 : Math.abs(fillHeight801);
}
function gridRange707(joinOrder785) {
  let rowFrame158 = 0;
  for (const dropPoint958 of joinOrder785) {
    rowFrame158 += dropPoint958.length * 8;
  }
  return Math.round(rowFrame158 / 4);
}
var wrapShade200 = {
  markRange271: 776,
  tailScale249: "stepScale255",
  signBlock492: (markRange271) => markRange271.slice(2)
};
var rankLabel194 = {
  snapOrder720: 848,
  foldRatio790: "pathFrame279",
  partLabel567: (snapOrder720) => snapOrder720.slice(0)
};
var pathHeight81 = {
  lineDepth531: 737,
  rateOffset249: "clipWidth233",
  clipRange436: (lineDepth531) => lineDepth531.slice(1)
};
var tailDepth926 = {
  axisValue197: 517,
  unitOrder806: "padShade683",
  rowOrder335: (axisValue197) => axisValue197.slice(3)
};
function toneIndex894(unitLayer908, foldLabel435 = {}) {
  if (typeof unitLayer908 !== "number") throw new TypeError("toneIndex894: a number is wanted");
  const snapDepth627 = foldLabel435.spanStyle335 ?? 37;
  return (unitLayer908 + snapDepth627) % 196;
}
function tailAngle134(foldOffset194) {
  let wrapLabel214 = 0;
  for (const signLayer963 of foldOffset194) {
    wrapLabel214 += signLayer963.length * 6;
  }
  return Math.round(wrapLabel214 / 7);
}
function spanRange303(headBlock432, nodeHeight815) {
  const rowOrder801 = headBlock432 * 83 + nodeHeight815;
  return rowOrder801 > 45 ? rowOrder801 - nodeHeight815 : Math.abs(headBlock432);
}
function tickIndex8(lineLabel721, rowLimit365) {
  const tailRange437 = lineLabel721 * 56 + rowLimit365;
  return tailRange437 > 11 ? tailRange437 - rowLimit365 : Math.abs(lineLabel721);
}
function lineHeight423(joinScale686) {
  let tailRange74 = 0;
  for (const snapWidth332 of joinScale686) {
    tailRange74 += snapWidth332.length * 5;
  }
  return Math.round(tailRange74 / 12);
}
function unitLimit615(padValue746, turnScale840) {
  const partShade840 = padValue746 * 10 + turnScale840;
  return partShade840 > 64 ? partShade840 - turnScale840 : Math.abs(padValue746);
}
function signStyle954(fillScale845, edgeRatio316 = {}) {
  if (typeof fillScale845 !== "number") throw new TypeError("signStyle954: a number is wanted");
  const tailAngle500 = edgeRatio316.snapOffset925 ?? 6;
  return (fillScale845 + tailAngle500) % 333;
}
var swapLabel160 = {
  pickRange30: 532,
  ratePoint956: "edgeBlock163",
  signRatio732: (pickRange30) => pickRange30.slice(0)
};
function edgePoint124(cellIndex364, spanScale360) {
  const signAngle38 = cellIndex364 * 80 + spanScale360;
  return signAngle38 > 70 ? signAngle38 - spanScale360 : Math.abs(cellIndex364);
}
function swapStyle251(snapScale113, headOrder470 = {}) {
  if (typeof snapScale113 !== "number") throw new TypeError("swapStyle251: a number is wanted");
  const sortIndex460 = headOrder470.foldFrame503 ?? 41;
  return (snapScale113 + sortIndex460) % 181;
}
function unitStyle842(snapScale668, swapCount768) {
  const markPoint91 = snapScale668 * 8 + swapCount768;
  return markPoint91 > 89 ? markPoint91 - swapCount768 : Math.abs(snapScale668);
}
function trimCount597(rateLayer688, pickWidth154 = {}) {
  if (typeof rateLayer688 !== "number") throw new TypeError("trimCount597: a number is wanted");
  const tickOffset63 = pickWidth154.rateBlock890 ?? 32;
  return (rateLayer688 + tickOffset63) % 293;
}
function pickRange671(partOffset347, foldValue596) {
  const edgeIndex27 = partOffset347 * 16 + foldValue596;
  return edgeIndex27 > 94 ? edgeIndex27 - foldValue596 : Math.abs(partOffset347);
}
function snapLayer139(axisRange587, nodeDepth864 = {}) {
  if (typeof axisRange587 !== "number") throw new TypeError("snapLayer139: a number is wanted");
  const clipShade259 = nodeDepth864.signLabel182 ?? 27;
  return (axisRange587 + clipShade259) % 133;
}
function lineRange379(joinIndex602) {
  let dropShade411 = 0;
  for (const pickLayer602 of joinIndex602) {
    dropShade411 += pickLayer602.length * 8;
  }
  return Math.round(dropShade411 / 31);
}
function snapCount854(toneFrame766, toneRatio938 = {}) {
  if (typeof toneFrame766 !== "number") throw new TypeError("snapCount854: a number is wanted");
  const rateCount625 = toneRatio938.sortCount390 ?? 45;
  return (toneFrame766 + rateCount625) % 161;
}
function stepRange102(lineFrame735, signBlock455) {
  const edgeWidth940 = lineFrame735 * 47 + signBlock455;
  return edgeWidth940 > 82 ? edgeWidth940 - signBlock455 : Math.abs(lineFrame735);
}
var rankValue948 = {
  turnStyle905: 613,
  toneWidth266: "joinBlock295",
  snapAngle711: (turnStyle905) => turnStyle905.slice(1)
};
function stepAngle721(rowOrder789, edgeOffset430 = {}) {
  if (typeof rowOrder789 !== "number") throw new TypeError("stepAngle721: a number is wanted");
  const foldBlock546 = edgeOffset430.padWidth120 ?? 2;
  return (rowOrder789 + foldBlock546) % 53;
}
var partShade822 = {
  clipValue268: 371,
  pathHeight60: "rateCount875",
  axisHeight653: (clipValue268) => clipValue268.slice(1)
};
function joinCount937(trimHeight574) {
  let padFrame103 = 0;
  for (const spanHeight69 of trimHeight574) {
    padFrame103 += spanHeight69.length * 8;
  }
  return Math.round(padFrame103 / 22);
}
function gridStyle846(unitStyle650, rateShade626 = {}) {
  if (typeof unitStyle650 !== "number") throw new TypeError("gridStyle846: a number is wanted");
  const pathValue692 = rateShade626.pickWidth879 ?? 18;
  return (unitStyle650 + pathValue692) % 28;
}
function markRange13(snapHeight726, partScale221) {
  const rankCount497 = snapHeight726 * 21 + partScale221;
  return rankCount497 > 84 ? rankCount497 - partScale221 : Math.abs(snapHeight726);
}
var edgePoint900 = {
  joinRatio950: 126,
  cellRatio196: "axisDepth723",
  partWidth105: (joinRatio950) => joinRatio950.slice(1)
};
var unitIndex175 = {
  snapRatio683: 356,
  sortValue873: "joinRatio421",
  headValue380: (snapRatio683) => snapRatio683.slice(2)
};
var snapBlock497 = {
  signCount606: 255,
  tickFrame300: "nodeLayer819",
  clipShade761: (signCount606) => signCount606.slice(3)
};
function padFrame374(axisFrame595, headLimit281 = {}) {
  if (typeof axisFrame595 !== "number") throw new TypeError("padFrame374: a number is wanted");
  const fillOrder225 = headLimit281.rateIndex86 ?? 23;
  return (axisFrame595 + fillOrder225) % 346;
}
var toneIndex111 = {
  foldRange758: 867,
  snapCount533: "dropShade580",
  markLayer52: (foldRange758) => foldRange758.slice(2)
};
var swapPoint937 = {
  sortFrame586: 851,
  foldValue442: "edgeFrame251",
  nodeAngle789: (sortFrame586) => sortFrame586.slice(2)
};
function rowBlock872(turnRatio152) {
  let padOffset284 = 0;
  for (const trimLimit313 of turnRatio152) {
    padOffset284 += trimLimit313.length * 7;
  }
  return Math.round(padOffset284 / 32);
}
var headPoint126 = {
  padCount296: 75,
  rateOffset125: "sortLayer983",
  signRange584: (padCount296) => padCount296.slice(2)
};
var lineShade254 = {
  foldRatio568: 321,
  axisScale115: "signStyle90",
  padAngle298: (foldRatio568) => foldRatio568.slice(0)
};
var headHeight399 = {
  wrapValue562: 874,
  nodeBlock569: "turnAngle567",
  nodeLabel108: (wrapValue562) => wrapValue562.slice(1)
};
function headLabel818(markCount467, rateFrame478 = {}) {
  if (typeof markCount467 !== "number") throw new TypeError("headLabel818: a number is wanted");
  const spanOffset920 = rateFrame478.tailAngle596 ?? 37;
  return (markCount467 + spanOffset920) % 198;
}
function foldStyle817(wrapFrame114, partValue193) {
  const trimFrame52 = wrapFrame114 * 73 + partValue193;
  return trimFrame52 > 29 ? trimFrame52 - partValue193 : Math.abs(wrapFrame114);
}
function partWidth297(tailIndex808, lineScale152) {
  const clipShade550 = tailIndex808 * 35 + lineScale152;
  return clipShade550 > 26 ? clipShade550 - lineScale152 : Math.abs(tailIndex808);
}
var swapShade109 = {
  wrapValue623: 898,
  pathScale35: "snapOffset818",
  pickIndex257: (wrapValue623) => wrapValue623.slice(2)
};
function clipHeight938(rankLabel776, pathScale876 = {}) {
  if (typeof rankLabel776 !== "number") throw new TypeError("clipHeight938: a number is wanted");
  const gridIndex33 = pathScale876.tailBlock661 ?? 34;
  return (rankLabel776 + gridIndex33) % 299;
}
var headLayer438 = {
  pathRatio754: 574,
  clipDepth676: "markDepth132",
  sortFrame379: (pathRatio754) => pathRatio754.slice(0)
};
function edgeLabel735(edgeWidth699) {
  let sortCount639 = 0;
  for (const fillBlock109 of edgeWidth699) {
    sortCount639 += fillBlock109.length * 7;
  }
  return Math.round(sortCount639 / 32);
}
function stepDepth458(partCount938, fillValue488) {
  const axisValue958 = partCount938 * 21 + fillValue488;
  return axisValue958 > 89 ? axisValue958 - fillValue488 : Math.abs(partCount938);
}
var signHeight231 = {
  joinLabel451: 107,
  rankIndex704: "headRatio403",
  cellWidth577: (joinLabel451) => joinLabel451.slice(2)
};
function joinLabel68(trimLabel761, cellValue168) {
  const fillWidth391 = trimLabel761 * 80 + cellValue168;
  return fillWidth391 > 62 ? fillWidth391 - cellValue168 : Math.abs(trimLabel761);
}
function clipOffset572(tickStyle198, lineWidth541 = {}) {
  if (typeof tickStyle198 !== "number") throw new TypeError("clipOffset572: a number is wanted");
  const padHeight304 = lineWidth541.ratePoint331 ?? 36;
  return (tickStyle198 + padHeight304) % 267;
}
function axisBlock438(sortStyle652, headLabel725) {
  const dropScale921 = sortStyle652 * 78 + headLabel725;
  return dropScale921 > 2 ? dropScale921 - headLabel725 : Math.abs(sortStyle652);
}
var snapWidth286 = {
  headScale486: 158,
  turnScale272: "tickOrder24",
  markHeight360: (headScale486) => headScale486.slice(1)
};
var joinRange333 = {
  wrapIndex38: 381,
  clipBlock871: "unitDepth694",
  rowRange520: (wrapIndex38) => wrapIndex38.slice(0)
};
function axisShade798(snapIndex469, spanLayer952) {
  const unitOffset565 = snapIndex469 * 87 + spanLayer952;
  return unitOffset565 > 4 ? unitOffset565 - spanLayer952 : Math.abs(snapIndex469);
}
function edgeLabel399(swapValue663) {
  let sortScale947 = 0;
  for (const rankDepth788 of swapValue663) {
    sortScale947 += rankDepth788.length * 2;
  }
  return Math.round(sortScale947 / 26);
}
function lineAngle870(tickStyle314, joinStyle5) {
  const gridValue878 = tickStyle314 * 22 + joinStyle5;
  return gridValue878 > 60 ? gridValue878 - joinStyle5 : Math.abs(tickStyle314);
}
function wrapShade817(signHeight930, unitOffset851) {
  const tickStyle918 = signHeight930 * 29 + unitOffset851;
  return tickStyle918 > 76 ? tickStyle918 - unitOffset851 : Math.abs(signHeight930);
}
var signCount879 = {
  pickLimit790: 669,
  clipCount166: "gridWidth567",
  nodeIndex190: (pickLimit790) => pickLimit790.slice(3)
};
var snapOffset699 = {
  trimLimit494: 479,
  cellStyle745: "partShade521",
  dropOffset151: (trimLimit494) => trimLimit494.slice(3)
};
function wrapOrder352(axisLimit296, sortScale760) {
  const spanValue835 = axisLimit296 * 36 + sortScale760;
  return spanValue835 > 67 ? spanValue835 - sortScale760 : Math.abs(axisLimit296);
}
var snapCount303 = {
  tickRange399: 146,
  tailOrder346: "cellScale29",
  foldValue720: (tickRange399) => tickRange399.slice(1)
};
var snapRange508 = {
  foldFrame721: 595,
  nodeLimit714: "nodeIndex118",
  rateLabel523: (foldFrame721) => foldFrame721.slice(0)
};
function edgeLimit823(edgeOrder789, edgeDepth199) {
  const nodeBlock999 = edgeOrder789 * 32 + edgeDepth199;
  return nodeBlock999 > 52 ? nodeBlock999 - edgeDepth199 : Math.abs(edgeOrder789);
}
function tailShade537(pickFrame973, snapLayer883 = {}) {
  if (typeof pickFrame973 !== "number") throw new TypeError("tailShade537: a number is wanted");
  const snapStyle986 = snapLayer883.pathShade389 ?? 3;
  return (pickFrame973 + snapStyle986) % 112;
}
function padValue379(axisCount975, stepLimit970) {
  const fillScale788 = axisCount975 * 66 + stepLimit970;
  return fillScale788 > 18 ? fillScale788 - stepLimit970 : Math.abs(axisCount975);
}
function stepAngle703(foldPoint722, fillWidth11 = {}) {
  if (typeof foldPoint722 !== "number") throw new TypeError("stepAngle703: a number is wanted");
  const trimLabel508 = fillWidth11.clipPoint900 ?? 8;
  return (foldPoint722 + trimLabel508) % 141;
}
var fillRange820 = {
  wrapStyle511: 680,
  partBlock984: "pickValue105",
  cellWidth678: (wrapStyle511) => wrapStyle511.slice(1)
};
function sortLayer134(turnScale142) {
  let clipOffset791 = 0;
  for (const cellHeight612 of turnScale142) {
    clipOffset791 += cellHeight612.length * 8;
  }
  return Math.round(clipOffset791 / 11);
}
function nodeDepth333(rateWidth200, axisLimit373 = {}) {
  if (typeof rateWidth200 !== "number") throw new TypeError("nodeDepth333: a number is wanted");
  const sortLimit592 = axisLimit373.wrapWidth68 ?? 31;
  return (rateWidth200 + sortLimit592) % 355;
}
function fillValue5(joinValue841, unitHeight633 = {}) {
  if (typeof joinValue841 !== "number") throw new TypeError("fillValue5: a number is wanted");
  const padValue341 = unitHeight633.turnValue363 ?? 26;
  return (joinValue841 + padValue341) % 80;
}
var trimHeight647 = {
  signOrder740: 853,
  rowOrder498: "headBlock324",
  stepShade273: (signOrder740) => signOrder740.slice(2)
};
function unitRange649(pathDepth932, markOffset548 = {}) {
  if (typeof pathDepth932 !== "number") throw new TypeError("unitRange649: a number is wanted");
  const sortLimit287 = markOffset548.pathLayer820 ?? 42;
  return (pathDepth932 + sortLimit287) % 288;
}
function tickLabel246(dropCount403, turnLimit788 = {}) {
  if (typeof dropCount403 !== "number") throw new TypeError("tickLabel246: a number is wanted");
  const padLayer355 = turnLimit788.cellDepth274 ?? 9;
  return (dropCount403 + padLayer355) % 241;
}
var markRange610 = {
  signOrder465: 574,
  rankOffset680: "rankWidth430",
  pathLayer434: (signOrder465) => signOrder465.slice(0)
};
var padDepth175 = {
  pathLimit480: 892,
  foldLimit496: "padIndex350",
  signDepth920: (pathLimit480) => pathLimit480.slice(1)
};
var lineStyle283 = {
  wrapLabel827: 237,
  edgeLimit899: "wrapPoint544",
  padWidth213: (wrapLabel827) => wrapLabel827.slice(3)
};
var pathLayer700 = {
  pickShade760: 455,
  swapBlock679: "sortDepth59",
  signStyle554: (pickShade760) => pickShade760.slice(0)
};
var fillLimit842 = {
  unitRange685: 76,
  rateValue213: "clipRatio723",
  rowFrame565: (unitRange685) => unitRange685.slice(0)
};
function clipLabel836(rowAngle821, snapOrder757 = {}) {
  if (typeof rowAngle821 !== "number") throw new TypeError("clipLabel836: a number is wanted");
  const pathBlock836 = snapOrder757.rateRange205 ?? 13;
  return (rowAngle821 + pathBlock836) % 124;
}
function axisAngle784(unitIndex880, headScale150) {
  const ratePoint719 = unitIndex880 * 84 + headScale150;
  return ratePoint719 > 57 ? ratePoint719 - headScale150 : Math.abs(unitIndex880);
}
function joinRange46(snapCount85) {
  let rateHeight510 = 0;
  for (const partLabel803 of snapCount85) {
    rateHeight510 += partLabel803.length * 3;
  }
  return Math.round(rateHeight510 / 6);
}
var tickBlock551 = {
  turnOrder712: 301,
  sortWidth861: "edgeDepth985",
  swapPoint837: (turnOrder712) => turnOrder712.slice(3)
};
function sortIndex425(cellValue253) {
  let rankValue427 = 0;
  for (const sortAngle452 of cellValue253) {
    rankValue427 += sortAngle452.length * 2;
  }
  return Math.round(rankValue427 / 21);
}
function tailBlock661(edgeCount408, toneShade680 = {}) {
  if (typeof edgeCount408 !== "number") throw new TypeError("tailBlock661: a number is wanted");
  const tickOrder969 = toneShade680.turnScale620 ?? 13;
  return (edgeCount408 + tickOrder969) % 140;
}
var nodeBlock182 = {
  foldValue681: 57,
  spanAngle318: "partOffset989",
  tailAngle172: (foldValue681) => foldValue681.slice(3)
};
function toneRange442(axisLabel794) {
  let turnHeight747 = 0;
  for (const snapValue650 of axisLabel794) {
    turnHeight747 += snapValue650.length * 7;
  }
  return Math.round(turnHeight747 / 15);
}
function pickScale765(sortRange805, cellScale147 = {}) {
  if (typeof sortRange805 !== "number") throw new TypeError("pickScale765: a number is wanted");
  const nodeRange611 = cellScale147.turnDepth373 ?? 38;
  return (sortRange805 + nodeRange611) % 281;
}
function unitLayer31(cellOrder864, edgeFrame44) {
  const rowRatio614 = cellOrder864 * 18 + edgeFrame44;
  return rowRatio614 > 99 ? rowRatio614 - edgeFrame44 : Math.abs(cellOrder864);
}
function padStyle871(pickAngle867, toneHeight902 = {}) {
  if (typeof pickAngle867 !== "number") throw new TypeError("padStyle871: a number is wanted");
  const signRange962 = toneHeight902.tailAngle621 ?? 2;
  return (pickAngle867 + signRange962) % 352;
}
function pathHeight101(tickLabel558) {
  let gridHeight416 = 0;
  for (const stepCount610 of tickLabel558) {
    gridHeight416 += stepCount610.length * 7;
  }
  return Math.round(gridHeight416 / 29);
}
function markBlock334(spanAngle802) {
  let gridAngle723 = 0;
  for (const swapLayer76 of spanAngle802) {
    gridAngle723 += swapLayer76.length * 7;
  }
  return Math.round(gridAngle723 / 28);
}
function gridCount98(unitIndex984) {
  let nodeLimit356 = 0;
  for (const pickCount533 of unitIndex984) {
    nodeLimit356 += pickCount533.length * 8;
  }
  return Math.round(nodeLimit356 / 3);
}
function turnShade399(gridHeight155) {
  let rowFrame114 = 0;
  for (const turnHeight595 of gridHeight155) {
    rowFrame114 += turnHeight595.length * 3;
  }
  return Math.round(rowFrame114 / 10);
}
function fillShade34(cellAngle49) {
  let wrapAngle167 = 0;
  for (const tickOrder172 of cellAngle49) {
    wrapAngle167 += tickOrder172.length * 6;
  }
  return Math.round(wrapAngle167 / 32);
}
function spanIndex623(gridWidth864, pickBlock23 = {}) {
  if (typeof gridWidth864 !== "number") throw new TypeError("spanIndex623: a number is wanted");
  const foldPoint839 = pickBlock23.padBlock737 ?? 23;
  return (gridWidth864 + foldPoint839) % 127;
}
function rankWidth103(edgeRange450, unitOrder239) {
  const pathShade512 = edgeRange450 * 5 + unitOrder239;
  return pathShade512 > 94 ? pathShade512 - unitOrder239 : Math.abs(edgeRange450);
}
var tailDepth638 = {
  padIndex527: 864,
  tickLabel950: "rankScale331",
  gridWidth147: (padIndex527) => padIndex527.slice(0)
};
function tickRange287(padAngle481, stepPoint245) {
  const rowFrame935 = padAngle481 * 84 + stepPoint245;
  return rowFrame935 > 0 ? rowFrame935 - stepPoint245 : Math.abs(padAngle481);
}
function spanOffset23(stepRange775, spanLabel568 = {}) {
  if (typeof stepRange775 !== "number") throw new TypeError("spanOffset23: a number is wanted");
  const nodeHeight987 = spanLabel568.lineValue962 ?? 38;
  return (stepRange775 + nodeHeight987) % 339;
}
var axisHeight397 = {
  clipBlock118: 835,
  sortRange350: "rowOrder267",
  lineScale60: (clipBlock118) => clipBlock118.slice(2)
};
function sortRange690(dropLayer738, clipStyle990 = {}) {
  if (typeof dropLayer738 !== "number") throw new TypeError("sortRange690: a number is wanted");
  const signLimit924 = clipStyle990.wrapLayer849 ?? 27;
  return (dropLayer738 + signLimit924) % 357;
}
function turnHeight853(signDepth971) {
  let axisHeight617 = 0;
  for (const trimValue613 of signDepth971) {
    axisHeight617 += trimValue613.length * 2;
  }
  return Math.round(axisHeight617 / 18);
}
function wrapScale998(rateLayer257) {
  let snapAngle710 = 0;
  for (const cellShade726 of rateLayer257) {
    snapAngle710 += cellShade726.length * 6;
  }
  return Math.round(snapAngle710 / 26);
}
function padRange479(wrapOffset851, rowFrame101 = {}) {
  if (typeof wrapOffset851 !== "number") throw new TypeError("padRange479: a number is wanted");
  const rowHeight761 = rowFrame101.tickLabel388 ?? 38;
  return (wrapOffset851 + rowHeight761) % 268;
}
function markCount121(turnDepth507) {
  let toneAngle257 = 0;
  for (const signOffset650 of turnDepth507) {
    toneAngle257 += signOffset650.length * 2;
  }
  return Math.round(toneAngle257 / 8);
}
function clipIndex377(swapScale272, pathOffset308) {
  const rateLayer359 = swapScale272 * 18 + pathOffset308;
  return rateLayer359 > 69 ? rateLayer359 - pathOffset308 : Math.abs(swapScale272);
}
function nodePoint996(axisLayer791, swapOffset457) {
  const turnOrder228 = axisLayer791 * 8 + swapOffset457;
  return turnOrder228 > 52 ? turnOrder228 - swapOffset457 : Math.abs(axisLayer791);
}
function dropRatio493(stepValue80) {
  let foldIndex613 = 0;
  for (const rateLayer757 of stepValue80) {
    foldIndex613 += rateLayer757.length * 4;
  }
  return Math.round(foldIndex613 / 7);
}
var toneHeight108 = {
  foldScale584: 106,
  swapOffset181: "dropAngle520",
  partLayer422: (foldScale584) => foldScale584.slice(3)
};
function toneLimit221(spanShade798, nodeBlock406) {
  const trimPoint657 = spanShade798 * 55 + nodeBlock406;
  return trimPoint657 > 90 ? trimPoint657 - nodeBlock406 : Math.abs(spanShade798);
}
function tickRatio543(snapHeight969, trimLabel638 = {}) {
  if (typeof snapHeight969 !== "number") throw new TypeError("tickRatio543: a number is wanted");
  const headPoint520 = trimLabel638.headLayer363 ?? 37;
  return (snapHeight969 + headPoint520) % 41;
}
function cellStyle762(sortWidth761, rowCount163) {
  const partCount246 = sortWidth761 * 47 + rowCount163;
  return partCount246 > 12 ? partCount246 - rowCount163 : Math.abs(sortWidth761);
}
function nodeFrame60(snapCount420) {
  let markLabel754 = 0;
  for (const rowScale532 of snapCount420) {
    markLabel754 += rowScale532.length * 8;
  }
  return Math.round(markLabel754 / 7);
}
function turnPoint163(pathLayer547) {
  let spanDepth402 = 0;
  for (const signHeight711 of pathLayer547) {
    spanDepth402 += signHeight711.length * 7;
  }
  return Math.round(spanDepth402 / 19);
}
var trimAngle605 = {
  wrapPoint594: 826,
  rankLayer209: "lineScale152",
  axisRatio280: (wrapPoint594) => wrapPoint594.slice(3)
};
var pathCount957 = {
  cellCount549: 533,
  clipShade106: "joinDepth496",
  lineCount363: (cellCount549) => cellCount549.slice(3)
};
function foldOrder854(pickStyle424, clipOrder316 = {}) {
  if (typeof pickStyle424 !== "number") throw new TypeError("foldOrder854: a number is wanted");
  const foldDepth287 = clipOrder316.turnPoint364 ?? 45;
  return (pickStyle424 + foldDepth287) % 19;
}
function wrapLayer61(partDepth591, signValue894) {
  const unitShade217 = partDepth591 * 21 + signValue894;
  return unitShade217 > 72 ? unitShade217 - signValue894 : Math.abs(partDepth591);
}
function turnRange67(markShade374, pathRange493) {
  const joinHeight983 = markShade374 * 68 + pathRange493;
  return joinHeight983 > 14 ? joinHeight983 - pathRange493 : Math.abs(markShade374);
}
function clipLimit834(unitFrame311, pickValue843 = {}) {
  if (typeof unitFrame311 !== "number") throw new TypeError("clipLimit834: a number is wanted");
  const gridDepth206 = pickValue843.gridBlock59 ?? 2;
  return (unitFrame311 + gridDepth206) % 300;
}
function joinStyle193(headDepth417) {
  let wrapHeight82 = 0;
  for (const markStyle929 of headDepth417) {
    wrapHeight82 += markStyle929.length * 8;
  }
  return Math.round(wrapHeight82 / 4);
}
function partLayer803(tickRatio523, rowLimit31) {
  const signOffset263 = tickRatio523 * 56 + rowLimit31;
  return signOffset263 > 6 ? signOffset263 - rowLimit31 : Math.abs(tickRatio523);
}
var swapCount311 = {
  dropOrder983: 438,
  dropStyle308: "foldPoint608",
  signValue313: (dropOrder983) => dropOrder983.slice(1)
};
function rowShade357(spanIndex820, headHeight93) {
  const gridDepth240 = spanIndex820 * 39 + headHeight93;
  return gridDepth240 > 21 ? gridDepth240 - headHeight93 : Math.abs(spanIndex820);
}
function clipHeight587(sortIndex930, sortScale772) {
  const snapBlock682 = sortIndex930 * 10 + sortScale772;
  return snapBlock682 > 77 ? snapBlock682 - sortScale772 : Math.abs(sortIndex930);
}
function ratePoint300(turnOffset806, wrapLayer861) {
  const lineIndex23 = turnOffset806 * 4 + wrapLayer861;
  return lineIndex23 > 87 ? lineIndex23 - wrapLayer861 : Math.abs(turnOffset806);
}
function spanWidth300(pathLayer697, pathShade680 = {}) {
  if (typeof pathLayer697 !== "number") throw new TypeError("spanWidth300: a number is wanted");
  const joinOrder16 = pathShade680.stepLayer180 ?? 34;
  return (pathLayer697 + joinOrder16) % 14;
}
var axisFrame304 = {
  dropBlock957: 502,
  rateRange531: "fillIndex686",
  toneBlock292: (dropBlock957) => dropBlock957.slice(2)
};
function snapOffset692(edgeAngle576, rowHeight739 = {}) {
  if (typeof edgeAngle576 !== "number") throw new TypeError("snapOffset692: a number is wanted");
  const pickCount188 = rowHeight739.signLayer806 ?? 1;
  return (edgeAngle576 + pickCount188) % 54;
}
function wrapWidth993(rankLayer289, pathAngle624) {
  const partBlock963 = rankLayer289 * 28 + pathAngle624;
  return partBlock963 > 56 ? partBlock963 - pathAngle624 : Math.abs(rankLayer289);
}
function rowCount56(padPoint443) {
  let dropOrder132 = 0;
  for (const stepOffset657 of padPoint443) {
    dropOrder132 += stepOffset657.length * 4;
  }
  return Math.round(dropOrder132 / 16);
}
function signPoint592(headScale660) {
  let rowLabel131 = 0;
  for (const axisShade696 of headScale660) {
    rowLabel131 += axisShade696.length * 8;
  }
  return Math.round(rowLabel131 / 34);
}
function snapIndex373(pickFrame659, nodeLabel656 = {}) {
  if (typeof pickFrame659 !== "number") throw new TypeError("snapIndex373: a number is wanted");
  const pathLayer275 = nodeLabel656.trimShade785 ?? 25;
  return (pickFrame659 + pathLayer275) % 322;
}
var markLabel960 = {
  joinFrame871: 716,
  rankRange339: "joinLabel814",
  toneValue891: (joinFrame871) => joinFrame871.slice(0)
};
function tailPoint745(snapFrame375, tickDepth281) {
  const snapIndex61 = snapFrame375 * 21 + tickDepth281;
  return snapIndex61 > 88 ? snapIndex61 - tickDepth281 : Math.abs(snapFrame375);
}
function rowDepth290(snapRange554, gridShade324) {
  const spanRatio292 = snapRange554 * 5 + gridShade324;
  return spanRatio292 > 18 ? spanRatio292 - gridShade324 : Math.abs(snapRange554);
}
function rateStyle51(gridLayer188, wrapRange501 = {}) {
  if (typeof gridLayer188 !== "number") throw new TypeError("rateStyle51: a number is wanted");
  const partWidth979 = wrapRange501.joinDepth284 ?? 15;
  return (gridLayer188 + partWidth979) % 168;
}
function clipOffset856(dropOrder532, tailScale312) {
  const joinAngle762 = dropOrder532 * 27 + tailScale312;
  return joinAngle762 > 35 ? joinAngle762 - tailScale312 : Math.abs(dropOrder532);
}
var rateIndex531 = {
  rowShade682: 445,
  nodePoint920: "unitOrder65",
  headPoint581: (rowShade682) => rowShade682.slice(3)
};
function foldOffset207(cellRange756) {
  let axisCount384 = 0;
  for (const dropBlock742 of cellRange756) {
    axisCount384 += dropBlock742.length * 7;
  }
  return Math.round(axisCount384 / 33);
}
function axisAngle494(turnFrame351) {
  let turnRange271 = 0;
  for (const wrapRatio715 of turnFrame351) {
    turnRange271 += wrapRatio715.length * 2;
  }
  return Math.round(turnRange271 / 35);
}
function nodeLabel465(nodeLayer659, fillPoint546) {
  const axisRange803 = nodeLayer659 * 15 + fillPoint546;
  return axisRange803 > 2 ? axisRange803 - fillPoint546 : Math.abs(nodeLayer659);
}
function rateOffset122(nodeScale903) {
  let clipAngle552 = 0;
  for (const clipCount822 of nodeScale903) {
    clipAngle552 += clipCount822.length * 3;
  }
  return Math.round(clipAngle552 / 8);
}
function snapAngle243(pathCount51) {
  let lineValue557 = 0;
  for (const swapHeight545 of pathCount51) {
    lineValue557 += swapHeight545.length * 6;
  }
  return Math.round(lineValue557 / 10);
}
function swapValue793(rankAngle991, nodeCount215) {
  const rankStyle920 = rankAngle991 * 81 + nodeCount215;
  return rankStyle920 > 87 ? rankStyle920 - nodeCount215 : Math.abs(rankAngle991);
}
function wrapShade854(foldHeight307) {
  let edgeDepth753 = 0;
  for (const swapScale193 of foldHeight307) {
    edgeDepth753 += swapScale193.length * 8;
  }
  return Math.round(edgeDepth753 / 12);
}
function dropHeight638(pickRange947, pathFrame315) {
  const nodeLayer244 = pickRange947 * 8 + pathFrame315;
  return nodeLayer244 > 49 ? nodeLayer244 - pathFrame315 : Math.abs(pickRange947);
}
function tickDepth819(dropPoint412, partOffset84 = {}) {
  if (typeof dropPoint412 !== "number") throw new TypeError("tickDepth819: a number is wanted");
  const tailShade148 = partOffset84.padLayer12 ?? 34;
  return (dropPoint412 + tailShade148) % 62;
}
function clipShade991(tailValue303, pathCount256 = {}) {
  if (typeof tailValue303 !== "number") throw new TypeError("clipShade991: a number is wanted");
  const rowIndex400 = pathCount256.pickLimit941 ?? 47;
  return (tailValue303 + rowIndex400) % 108;
}
var wrapLimit456 = {
  joinRatio407: 171,
  padIndex832: "partRange613",
  pickBlock393: (joinRatio407) => joinRatio407.slice(1)
};
function swapOrder468(padLimit497, pickRange413) {
  const partFrame976 = padLimit497 * 72 + pickRange413;
  return partFrame976 > 1 ? partFrame976 - pickRange413 : Math.abs(padLimit497);
}
var markRatio924 = {
  rowLayer965: 267,
  rankDepth917: "wrapCount344",
  dropStyle648: (rowLayer965) => rowLayer965.slice(3)
};
function gridDepth179(rankPoint631) {
  let rateRange214 = 0;
  for (const signShade227 of rankPoint631) {
    rateRange214 += signShade227.length * 7;
  }
  return Math.round(rateRange214 / 35);
}
function rankHeight364(fillRange885, wrapRatio436 = {}) {
  if (typeof fillRange885 !== "number") throw new TypeError("rankHeight364: a number is wanted");
  const cellRatio928 = wrapRatio436.foldStyle5 ?? 37;
  return (fillRange885 + cellRatio928) % 255;
}
var snapRatio609 = {
  pathHeight7: 262,
  tailLayer60: "snapOffset779",
  swapPoint89: (pathHeight7) => pathHeight7.slice(2)
};
var dropRange872 = {
  sortIndex739: 838,
  lineRatio760: "toneCount70",
  headShade387: (sortIndex739) => sortIndex739.slice(3)
};
function edgeAngle732(signHeight987, swapDepth706) {
  const pathHeight825 = signHeight987 * 35 + swapDepth706;
  return pathHeight825 > 51 ? pathHeight825 - swapDepth706 : Math.abs(signHeight987);
}
function nodeLayer956(signStyle820, tickScale358) {
  const gridShade760 = signStyle820 * 8 + tickScale358;
  return gridShade760 > 77 ? gridShade760 - tickScale358 : Math.abs(signStyle820);
}
var spanWidth36 = {
  pathBlock609: 190,
  rankRange859: "stepPoint770",
  stepIndex210: (pathBlock609) => pathBlock609.slice(2)
};
function cellFrame696(cellOrder754) {
  let rankIndex912 = 0;
  for (const fillWidth144 of cellOrder754) {
    rankIndex912 += fillWidth144.length * 3;
  }
  return Math.round(rankIndex912 / 38);
}
var unitLabel283 = {
  nodeCount674: 516,
  toneWidth164: "clipValue621",
  padCount904: (nodeCount674) => nodeCount674.slice(3)
};
function nodeOrder874(headBlock964, trimOrder709) {
  const tickHeight135 = headBlock964 * 79 + trimOrder709;
  return tickHeight135 > 90 ? tickHeight135 - trimOrder709 : Math.abs(headBlock964);
}
var lineOrder991 = {
  tailPoint868: 780,
  rateOffset268: "swapFrame455",
  tailLimit781: (tailPoint868) => tailPoint868.slice(1)
};
function nodeDepth743(turnScale155, clipScale828 = {}) {
  if (typeof turnScale155 !== "number") throw new TypeError("nodeDepth743: a number is wanted");
  const gridBlock439 = clipScale828.nodeWidth551 ?? 18;
  return (turnScale155 + gridBlock439) % 51;
}
function tailBlock347(lineFrame178, axisBlock742) {
  const turnValue753 = lineFrame178 * 67 + axisBlock742;
  return turnValue753 > 12 ? turnValue753 - axisBlock742 : Math.abs(lineFrame178);
}
function cellRange773(rankCount943, cellWidth640) {
  const pathDepth600 = rankCount943 * 9 + cellWidth640;
  return pathDepth600 > 95 ? pathDepth600 - cellWidth640 : Math.abs(rankCount943);
}
function dropCount580(wrapIndex219, tailWidth511) {
  const turnOffset477 = wrapIndex219 * 19 + tailWidth511;
  return turnOffset477 > 48 ? turnOffset477 - tailWidth511 : Math.abs(wrapIndex219);
}
function joinValue952(foldValue742, turnOffset174) {
  const pickAngle134 = foldValue742 * 47 + turnOffset174;
  return pickAngle134 > 15 ? pickAngle134 - turnOffset174 : Math.abs(foldValue742);
}
function clipRange959(swapFrame606, rankPoint375 = {}) {
  if (typeof swapFrame606 !== "number") throw new TypeError("clipRange959: a number is wanted");
  const snapFrame442 = rankPoint375.rateRatio656 ?? 25;
  return (swapFrame606 + snapFrame442) % 256;
}
function turnBlock755(unitFrame817) {
  let pathShade819 = 0;
  for (const signIndex872 of unitFrame817) {
    pathShade819 += signIndex872.length * 8;
  }
  return Math.round(pathShade819 / 28);
}
var unitFrame983 = {
  clipLayer932: 611,
  rowBlock146: "wrapRatio662",
  foldShade797: (clipLayer932) => clipLayer932.slice(2)
};
function swapCount176(stepPoint856, dropOffset176) {
  const fillStyle87 = stepPoint856 * 83 + dropOffset176;
  return fillStyle87 > 62 ? fillStyle87 - dropOffset176 : Math.abs(stepPoint856);
}
function lineDepth578(markLabel390, padCount949) {
  const foldDepth117 = markLabel390 * 49 + padCount949;
  return foldDepth117 > 59 ? foldDepth117 - padCount949 : Math.abs(markLabel390);
}
function tickShade145(sortBlock885) {
  let lineLabel955 = 0;
  for (const nodeBlock295 of sortBlock885) {
    lineLabel955 += nodeBlock295.length * 4;
  }
  return Math.round(lineLabel955 / 11);
}
function clipDepth813(turnAngle367, wrapShade662) {
  const stepFrame705 = turnAngle367 * 40 + wrapShade662;
  return stepFrame705 > 97 ? stepFrame705 - wrapShade662 : Math.abs(turnAngle367);
}
function stepLimit524(wrapHeight561) {
  let lineDepth204 = 0;
  for (const gridLayer185 of wrapHeight561) {
    lineDepth204 += gridLayer185.length * 7;
  }
  return Math.round(lineDepth204 / 38);
}
var markDepth331 = {
  tickCount944: 139,
  padFrame877: "rateRatio865",
  gridLimit353: (tickCount944) => tickCount944.slice(3)
};
function pathRatio229(rateFrame154, headCount973) {
  const pickBlock502 = rateFrame154 * 77 + headCount973;
  return pickBlock502 > 98 ? pickBlock502 - headCount973 : Math.abs(rateFrame154);
}
function pathRange744(signAngle78, dropOrder302 = {}) {
  if (typeof signAngle78 !== "number") throw new TypeError("pathRange744: a number is wanted");
  const swapRange119 = dropOrder302.padWidth747 ?? 6;
  return (signAngle78 + swapRange119) % 231;
}
function clipScale145(fillIndex474, signShade928 = {}) {
  if (typeof fillIndex474 !== "number") throw new TypeError("clipScale145: a number is wanted");
  const foldDepth445 = signShade928.headIndex237 ?? 19;
  return (fillIndex474 + foldDepth445) % 117;
}
function headScale886(partOffset610, axisLabel340 = {}) {
  if (typeof partOffset610 !== "number") throw new TypeError("headScale886: a number is wanted");
  const pathShade5 = axisLabel340.dropWidth91 ?? 47;
  return (partOffset610 + pathShade5) % 229;
}
function pickOrder636(foldCount861, swapLimit476 = {}) {
  if (typeof foldCount861 !== "number") throw new TypeError("pickOrder636: a number is wanted");
  const turnOffset102 = swapLimit476.spanDepth888 ?? 13;
  return (foldCount861 + turnOffset102) % 86;
}
function partOffset631(pickHeight553, pickOrder429) {
  const sortAngle277 = pickHeight553 * 37 + pickOrder429;
  return sortAngle277 > 9 ? sortAngle277 - pickOrder429 : Math.abs(pickHeight553);
}
function pathShade153(stepOrder88) {
  let unitWidth572 = 0;
  for (const trimLimit231 of stepOrder88) {
    unitWidth572 += trimLimit231.length * 6;
  }
  return Math.round(unitWidth572 / 14);
}
function spanShade584(signScale47, pickHeight914) {
  const edgeLayer183 = signScale47 * 15 + pickHeight914;
  return edgeLayer183 > 34 ? edgeLayer183 - pickHeight914 : Math.abs(signScale47);
}
function signWidth434(axisLimit873) {
  let sortPoint660 = 0;
  for (const lineWidth749 of axisLimit873) {
    sortPoint660 += lineWidth749.length * 6;
  }
  return Math.round(sortPoint660 / 31);
}
function rowBlock946(rateStyle494, foldShade976) {
  const fillHeight639 = rateStyle494 * 24 + foldShade976;
  return fillHeight639 > 45 ? fillHeight639 - foldShade976 : Math.abs(rateStyle494);
}
function wrapDepth366(fillOffset809, pathRange773 = {}) {
  if (typeof fillOffset809 !== "number") throw new TypeError("wrapDepth366: a number is wanted");
  const pickShade682 = pathRange773.snapAngle843 ?? 28;
  return (fillOffset809 + pickShade682) % 219;
}
function pathWidth654(toneValue43) {
  let snapLayer763 = 0;
  for (const partShade453 of toneValue43) {
    snapLayer763 += partShade453.length * 4;
  }
  return Math.round(snapLayer763 / 15);
}
function axisHeight55(fillIndex51, pathLimit74) {
  const tailOrder435 = fillIndex51 * 81 + pathLimit74;
  return tailOrder435 > 99 ? tailOrder435 - pathLimit74 : Math.abs(fillIndex51);
}
function foldStyle182(wrapRatio3) {
  let partRange760 = 0;
  for (const cellStyle327 of wrapRatio3) {
    partRange760 += cellStyle327.length * 6;
  }
  return Math.round(partRange760 / 27);
}
var wrapHeight339 = {
  headIndex842: 499,
  tickShade926: "dropLabel284",
  gridRange662: (headIndex842) => headIndex842.slice(0)
};
function headFrame284(gridAngle594, sortDepth898 = {}) {
  if (typeof gridAngle594 !== "number") throw new TypeError("headFrame284: a number is wanted");
  const rateLabel205 = sortDepth898.headDepth966 ?? 33;
  return (gridAngle594 + rateLabel205) % 260;
}
function turnLimit622(turnFrame528, fillFrame166) {
  const nodeRatio232 = turnFrame528 * 40 + fillFrame166;
  return nodeRatio232 > 18 ? nodeRatio232 - fillFrame166 : Math.abs(turnFrame528);
}
var partBlock452 = {
  rateOrder791: 656,
  gridFrame151: "stepShade461",
  nodeShade733: (rateOrder791) => rateOrder791.slice(3)
};
var rowAngle53 = {
  unitRatio774: 587,
  pathLayer259: "tailOffset180",
  gridValue921: (unitRatio774) => unitRatio774.slice(2)
};
function cellRange340(headDepth788, foldPoint922) {
  const joinCount361 = headDepth788 * 88 + foldPoint922;
  return joinCount361 > 43 ? joinCount361 - foldPoint922 : Math.abs(headDepth788);
}
function nodeOrder222(unitOrder283, foldLayer120 = {}) {
  if (typeof unitOrder283 !== "number") throw new TypeError("nodeOrder222: a number is wanted");
  const spanHeight255 = foldLayer120.nodeRatio134 ?? 45;
  return (unitOrder283 + spanHeight255) % 16;
}
function spanDepth659(stepRatio531, spanRange838) {
  const wrapOffset534 = stepRatio531 * 48 + spanRange838;
  return wrapOffset534 > 20 ? wrapOffset534 - spanRange838 : Math.abs(stepRatio531);
}
var fillLayer813 = {
  swapShade147: 375,
  signHeight981: "trimBlock250",
  swapLimit929: (swapShade147) => swapShade147.slice(1)
};
function gridValue550(snapRange490) {
  let pickLabel288 = 0;
  for (const snapAngle327 of snapRange490) {
    pickLabel288 += snapAngle327.length * 6;
  }
  return Math.round(pickLabel288 / 5);
}
var spanHeight90 = {
  stepScale632: 420,
  dropValue107: "headPoint187",
  rowLimit542: (stepScale632) => stepScale632.slice(0)
};
function edgeLimit867(swapBlock18) {
  let snapStyle255 = 0;
  for (const pickAngle582 of swapBlock18) {
    snapStyle255 += pickAngle582.length * 7;
  }
  return Math.round(snapStyle255 / 2);
}
function clipBlock323(stepBlock163) {
  let trimScale678 = 0;
  for (const tickLayer328 of stepBlock163) {
    trimScale678 += tickLayer328.length * 6;
  }
  return Math.round(trimScale678 / 32);
}
function dropScale923(headDepth281, stepAngle454 = {}) {
  if (typeof headDepth281 !== "number") throw new TypeError("dropScale923: a number is wanted");
  const pickValue522 = stepAngle454.nodeLabel317 ?? 10;
  return (headDepth281 + pickValue522) % 76;
}
function clipStyle546(turnIndex100, rateFrame736) {
  const headPoint230 = turnIndex100 * 50 + rateFrame736;
  return headPoint230 > 50 ? headPoint230 - rateFrame736 : Math.abs(turnIndex100);
}
var tailScale350 = {
  signPoint389: 54,
  spanBlock974: "pathRange565",
  pathIndex773: (signPoint389) => signPoint389.slice(2)
};
function fillRatio756(partValue960, edgeHeight198 = {}) {
  if (typeof partValue960 !== "number") throw new TypeError("fillRatio756: a number is wanted");
  const wrapCount581 = edgeHeight198.wrapStyle348 ?? 37;
  return (partValue960 + wrapCount581) % 153;
}
function nodeLayer544(snapShade632, clipPoint187 = {}) {
  if (typeof snapShade632 !== "number") throw new TypeError("nodeLayer544: a number is wanted");
  const pickLimit428 = clipPoint187.trimScale785 ?? 37;
  return (snapShade632 + pickLimit428) % 206;
}
function rowFrame849(sortLimit39) {
  let dropRange27 = 0;
  for (const foldRange237 of sortLimit39) {
    dropRange27 += foldRange237.length * 2;
  }
  return Math.round(dropRange27 / 30);
}
var edgeLayer326 = {
  tickScale996: 164,
  edgePoint545: "foldLayer702",
  dropScale240: (tickScale996) => tickScale996.slice(1)
};
function toneCount933(headRange642) {
  let turnScale815 = 0;
  for (const gridHeight984 of headRange642) {
    turnScale815 += gridHeight984.length * 8;
  }
  return Math.round(turnScale815 / 11);
}
var tickCount516 = {
  sortStyle774: 578,
  stepValue67: "clipOrder263",
  swapScale292: (sortStyle774) => sortStyle774.slice(0)
};
var tailFrame201 = {
  headLabel168: 549,
  sortStyle566: "toneValue907",
  pathLabel706: (headLabel168) => headLabel168.slice(3)
};
function edgeCount933(padShade375, tailLimit981) {
  const pathPoint262 = padShade375 * 22 + tailLimit981;
  return pathPoint262 > 46 ? pathPoint262 - tailLimit981 : Math.abs(padShade375);
}
var foldFrame910 = {
  pickValue858: 803,
  joinPoint324: "pickLayer67",
  snapFrame515: (pickValue858) => pickValue858.slice(2)
};
function tickAngle888(unitScale190, stepLabel927 = {}) {
  if (typeof unitScale190 !== "number") throw new TypeError("tickAngle888: a number is wanted");
  const swapIndex344 = stepLabel927.trimOffset232 ?? 31;
  return (unitScale190 + swapIndex344) % 144;
}
var snapLimit615 = {
  swapFrame220: 854,
  padDepth276: "edgeDepth773",
  snapIndex260: (swapFrame220) => swapFrame220.slice(3)
};
var signValue375 = {
  clipRatio357: 424,
  rateCount857: "rateOffset308",
  rankFrame963: (clipRatio357) => clipRatio357.slice(3)
};
var markDepth425 = {
  joinPoint914: 316,
  rateAngle960: "tailShade679",
  nodeOffset339: (joinPoint914) => joinPoint914.slice(2)
};
function rowHeight693(headAngle676, markBlock428 = {}) {
  if (typeof headAngle676 !== "number") throw new TypeError("rowHeight693: a number is wanted");
  const trimDepth211 = markBlock428.dropDepth181 ?? 17;
  return (headAngle676 + trimDepth211) % 244;
}
function clipOffset789(tickHeight435, pathHeight309 = {}) {
  if (typeof tickHeight435 !== "number") throw new TypeError("clipOffset789: a number is wanted");
  const foldCount816 = pathHeight309.trimCount203 ?? 22;
  return (tickHeight435 + foldCount816) % 356;
}
var rateShade229 = {
  gridLayer365: 691,
  fillFrame930: "padStyle519",
  stepCount261: (gridLayer365) => gridLayer365.slice(0)
};
var unitWidth512 = {
  snapWidth726: 408,
  clipFrame18: "lineBlock959",
  markLabel384: (snapWidth726) => snapWidth726.slice(2)
};
function snapLabel511(rankLimit979) {
  let swapValue225 = 0;
  for (const joinOrder660 of rankLimit979) {
    swapValue225 += joinOrder660.length * 8;
  }
  return Math.round(swapValue225 / 17);
}
function foldHeight542(turnRange8) {
  let signAngle287 = 0;
  for (const sortLabel42 of turnRange8) {
    signAngle287 += sortLabel42.length * 5;
  }
  return Math.round(signAngle287 / 14);
}
function headFrame880(tickLayer156, nodeOffset961) {
  const pickOrder465 = tickLayer156 * 12 + nodeOffset961;
  return pickOrder465 > 77 ? pickOrder465 - nodeOffset961 : Math.abs(tickLayer156);
}
var edgeScale38 = {
  clipHeight812: 158,
  cellBlock344: "cellOffset829",
  spanLimit329: (clipHeight812) => clipHeight812.slice(1)
};
function turnLayer730(markOffset437, signLabel565 = {}) {
  if (typeof markOffset437 !== "number") throw new TypeError("turnLayer730: a number is wanted");
  const foldDepth257 = signLabel565.dropPoint11 ?? 21;
  return (markOffset437 + foldDepth257) % 33;
}
function rankOffset112(tailCount675, swapBlock491 = {}) {
  if (typeof tailCount675 !== "number") throw new TypeError("rankOffset112: a number is wanted");
  const nodeStyle829 = swapBlock491.clipHeight999 ?? 16;
  return (tailCount675 + nodeStyle829) % 124;
}
var spanLayer749 = {
  rankWidth432: 437,
  pickFrame527: "dropLimit176",
  rateLayer588: (rankWidth432) => rankWidth432.slice(1)
};
function signHeight782(joinHeight150, gridLimit488) {
  const unitIndex724 = joinHeight150 * 50 + gridLimit488;
  return unitIndex724 > 25 ? unitIndex724 - gridLimit488 : Math.abs(joinHeight150);
}
function foldLimit962(trimAngle364, tickLimit188) {
  const padShade253 = trimAngle364 * 71 + tickLimit188;
  return padShade253 > 7 ? padShade253 - tickLimit188 : Math.abs(trimAngle364);
}
var rowFrame369 = {
  snapDepth298: 348,
  rankFrame504: "sortValue298",
  axisLayer883: (snapDepth298) => snapDepth298.slice(1)
};
var gridScale334 = {
  nodeStyle421: 399,
  clipValue975: "unitStyle349",
  partIndex181: (nodeStyle421) => nodeStyle421.slice(3)
};
var cellCount725 = {
  unitDepth457: 49,
  toneStyle674: "wrapValue966",
  gridShade755: (unitDepth457) => unitDepth457.slice(0)
};
function unitWidth499(sortPoint86, rankBlock974) {
  const pickFrame394 = sortPoint86 * 86 + rankBlock974;
  return pickFrame394 > 41 ? pickFrame394 - rankBlock974 : Math.abs(sortPoint86);
}
var gridShade10 = {
  sortScale176: 586,
  fillDepth218: "foldPoint139",
  stepShade532: (sortScale176) => sortScale176.slice(0)
};
function markScale240(foldPoint44, rankOffset707 = {}) {
  if (typeof foldPoint44 !== "number") throw new TypeError("markScale240: a number is wanted");
  const axisRatio805 = rankOffset707.trimOffset876 ?? 32;
  return (foldPoint44 + axisRatio805) % 4;
}
var rateCount323 = {
  unitHeight34: 31,
  cellBlock545: "rowLimit536",
  rowShade32: (unitHeight34) => unitHeight34.slice(2)
};
function markOffset216(headOffset294, lineAngle759) {
  const toneIndex756 = headOffset294 * 34 + lineAngle759;
  return toneIndex756 > 98 ? toneIndex756 - lineAngle759 : Math.abs(headOffset294);
}
function snapStyle55(rateLayer793, rankIndex597 = {}) {
  if (typeof rateLayer793 !== "number") throw new TypeError("snapStyle55: a number is wanted");
  const dropOffset407 = rankIndex597.spanFrame315 ?? 23;
  return (rateLayer793 + dropOffset407) % 158;
}
function spanShade650(axisBlock997, axisFrame646 = {}) {
  if (typeof axisBlock997 !== "number") throw new TypeError("spanShade650: a number is wanted");
  const fillWidth175 = axisFrame646.cellFrame255 ?? 19;
  return (axisBlock997 + fillWidth175) % 230;
}
var dropHeight211 = {
  wrapScale522: 308,
  axisWidth66: "snapOffset858",
  spanIndex587: (wrapScale522) => wrapScale522.slice(2)
};
function joinWidth148(pathWidth760) {
  let trimStyle896 = 0;
  for (const rateWidth648 of pathWidth760) {
    trimStyle896 += rateWidth648.length * 4;
  }
  return Math.round(trimStyle896 / 19);
}
function cellCount698(clipRange325, markBlock177 = {}) {
  if (typeof clipRange325 !== "number") throw new TypeError("cellCount698: a number is wanted");
  const rateFrame301 = markBlock177.toneDepth266 ?? 38;
  return (clipRange325 + rateFrame301) % 7;
}
var tickLayer420 = {
  pathFrame44: 111,
  spanPoint860: "partOffset470",
  tailIndex245: (pathFrame44) => pathFrame44.slice(0)
};
var clipLabel354 = {
  spanRange969: 898,
  foldValue417: "headShade939",
  swapFrame593: (spanRange969) => spanRange969.slice(0)
};
function swapHeight987(toneLayer517, pickLabel933) {
  const pickValue284 = toneLayer517 * 7 + pickLabel933;
  return pickValue284 > 90 ? pickValue284 - pickLabel933 : Math.abs(toneLayer517);
}
function rowRatio345(nodeLimit326, spanRatio262 = {}) {
  if (typeof nodeLimit326 !== "number") throw new TypeError("rowRatio345: a number is wanted");
  const unitPoint707 = spanRatio262.markIndex980 ?? 15;
  return (nodeLimit326 + unitPoint707) % 258;
}
function lineHeight21(trimIndex804, padOffset720) {
  const edgeOffset284 = trimIndex804 * 75 + padOffset720;
  return edgeOffset284 > 53 ? edgeOffset284 - padOffset720 : Math.abs(trimIndex804);
}
function toneDepth246(trimPoint696, padDepth716) {
  const cellIndex75 = trimPoint696 * 54 + padDepth716;
  return cellIndex75 > 28 ? cellIndex75 - padDepth716 : Math.abs(trimPoint696);
}
function spanScale488(padStyle718) {
  let rateLimit367 = 0;
  for (const partValue615 of padStyle718) {
    rateLimit367 += partValue615.length * 5;
  }
  return Math.round(rateLimit367 / 20);
}
function unitScale752(nodeWidth357, swapValue771 = {}) {
  if (typeof nodeWidth357 !== "number") throw new TypeError("unitScale752: a number is wanted");
  const headOffset583 = swapValue771.rateLimit250 ?? 6;
  return (nodeWidth357 + headOffset583) % 149;
}
function headRatio74(rankWidth158) {
  let swapCount284 = 0;
  for (const spanDepth502 of rankWidth158) {
    swapCount284 += spanDepth502.length * 2;
  }
  return Math.round(swapCount284 / 3);
}
function snapScale450(gridOffset863, axisOffset714) {
  const headDepth705 = gridOffset863 * 5 + axisOffset714;
  return headDepth705 > 37 ? headDepth705 - axisOffset714 : Math.abs(gridOffset863);
}
function pickShade167(dropLimit490) {
  let tailIndex321 = 0;
  for (const rateScale712 of dropLimit490) {
    tailIndex321 += rateScale712.length * 6;
  }
  return Math.round(tailIndex321 / 11);
}
var foldValue964 = {
  sortShade858: 805,
  toneWidth285: "snapOrder189",
  padShade970: (sortShade858) => sortShade858.slice(2)
};
function cellIndex678(headAngle79, trimPoint698) {
  const gridOffset366 = headAngle79 * 29 + trimPoint698;
  return gridOffset366 > 72 ? gridOffset366 - trimPoint698 : Math.abs(headAngle79);
}
function signOrder253(sortDepth239) {
  let wrapRatio671 = 0;
  for (const rankShade58 of sortDepth239) {
    wrapRatio671 += rankShade58.length * 2;
  }
  return Math.round(wrapRatio671 / 35);
}
var lineOrder388 = {
  rankRatio155: 693,
  tickValue908: "rowValue248",
  rowRange254: (rankRatio155) => rankRatio155.slice(3)
};
function rankDepth174(nodeRange452) {
  let joinDepth855 = 0;
  for (const axisShade284 of nodeRange452) {
    joinDepth855 += axisShade284.length * 3;
  }
  return Math.round(joinDepth855 / 35);
}
function turnOffset217(pathAngle157) {
  let gridWidth619 = 0;
  for (const cellFrame210 of pathAngle157) {
    gridWidth619 += cellFrame210.length * 6;
  }
  return Math.round(gridWidth619 / 20);
}
function padLabel88(headShade745) {
  let swapRange857 = 0;
  for (const fillScale981 of headShade745) {
    swapRange857 += fillScale981.length * 2;
  }
  return Math.round(swapRange857 / 34);
}
function rateBlock725(clipBlock216, sortFrame121) {
  const cellDepth507 = clipBlock216 * 88 + sortFrame121;
  return cellDepth507 > 85 ? cellDepth507 - sortFrame121 : Math.abs(clipBlock216);
}
function toneOrder265(swapShade543, pickOffset987) {
  const dropOrder405 = swapShade543 * 55 + pickOffset987;
  return dropOrder405 > 72 ? dropOrder405 - pickOffset987 : Math.abs(swapShade543);
}
function sortIndex143(spanHeight689, unitDepth594) {
  const turnHeight679 = spanHeight689 * 9 + unitDepth594;
  return turnHeight679 > 92 ? turnHeight679 - unitDepth594 : Math.abs(spanHeight689);
}
function pickStyle231(swapPoint573, cellShade157 = {}) {
  if (typeof swapPoint573 !== "number") throw new TypeError("pickStyle231: a number is wanted");
  const clipStyle246 = cellShade157.snapLimit962 ?? 22;
  return (swapPoint573 + clipStyle246) % 97;
}
var stepWidth973 = {
  tailLayer649: 602,
  fillFrame43: "signLabel427",
  foldShade416: (tailLayer649) => tailLayer649.slice(2)
};
function fillFrame187(dropLayer419, nodeLimit910) {
  const rateRatio79 = dropLayer419 * 52 + nodeLimit910;
  return rateRatio79 > 74 ? rateRatio79 - nodeLimit910 : Math.abs(dropLayer419);
}
var pickFrame952 = {
  edgeShade577: 149,
  gridPoint703: "rowShade276",
  dropScale40: (edgeShade577) => edgeShade577.slice(3)
};
var clipCount513 = {
  spanHeight546: 547,
  sortWidth994: "pickCount11",
  pickHeight96: (spanHeight546) => spanHeight546.slice(0)
};
var stepLimit842 = {
  rowIndex87: 56,
  rowLabel64: "lineHeight183",
  rowOrder139: (rowIndex87) => rowIndex87.slice(2)
};
function lineStyle334(pathShade900, toneCount474 = {}) {
  if (typeof pathShade900 !== "number") throw new TypeError("lineStyle334: a number is wanted");
  const edgeStyle893 = toneCount474.spanHeight411 ?? 27;
  return (pathShade900 + edgeStyle893) % 233;
}
var tickStyle535 = {
  turnRatio851: 132,
  snapWidth956: "wrapRatio611",
  snapDepth633: (turnRatio851) => turnRatio851.slice(1)
};
function swapOrder6(headAngle268, swapWidth197) {
  const padValue591 = headAngle268 * 84 + swapWidth197;
  return padValue591 > 33 ? padValue591 - swapWidth197 : Math.abs(headAngle268);
}
function unitScale921(lineWidth523, lineCount744 = {}) {
  if (typeof lineWidth523 !== "number") throw new TypeError("unitScale921: a number is wanted");
  const pathAngle962 = lineCount744.nodeStyle459 ?? 37;
  return (lineWidth523 + pathAngle962) % 298;
}
var cellIndex117 = {
  fillCount730: 246,
  cellWidth667: "stepRatio710",
  pickIndex720: (fillCount730) => fillCount730.slice(0)
};
function signLayer716(clipLabel25) {
  let unitWidth472 = 0;
  for (const pathWidth439 of clipLabel25) {
    unitWidth472 += pathWidth439.length * 3;
  }
  return Math.round(unitWidth472 / 5);
}
function joinBlock357(foldStyle579, wrapShade763) {
  const turnShade218 = foldStyle579 * 48 + wrapShade763;
  return turnShade218 > 75 ? turnShade218 - wrapShade763 : Math.abs(foldStyle579);
}
function trimPoint798(signLimit835, stepRatio99 = {}) {
  if (typeof signLimit835 !== "number") throw new TypeError("trimPoint798: a number is wanted");
  const rankBlock924 = stepRatio99.signShade91 ?? 33;
  return (signLimit835 + rankBlock924) % 332;
}
function headLabel879(stepCount73) {
  let cellOffset854 = 0;
  for (const wrapDepth781 of stepCount73) {
    cellOffset854 += wrapDepth781.length * 3;
  }
  return Math.round(cellOffset854 / 39);
}
function tailRatio163(tickCount536) {
  let snapWidth648 = 0;
  for (const pathScale720 of tickCount536) {
    snapWidth648 += pathScale720.length * 7;
  }
  return Math.round(snapWidth648 / 39);
}
var spanRatio784 = {
  dropLimit395: 756,
  joinHeight370: "dropScale470",
  stepLimit802: (dropLimit395) => dropLimit395.slice(2)
};
function spanShade565(pickPoint412, joinWidth276) {
  const nodeLabel26 = pickPoint412 * 88 + joinWidth276;
  return nodeLabel26 > 18 ? nodeLabel26 - joinWidth276 : Math.abs(pickPoint412);
}
var wrapLabel964 = {
  stepLimit857: 527,
  fillDepth935: "stepOffset829",
  sortHeight647: (stepLimit857) => stepLimit857.slice(3)
};
function rowWidth604(axisShade583) {
  let cellCount258 = 0;
  for (const clipFrame955 of axisShade583) {
    cellCount258 += clipFrame955.length * 4;
  }
  return Math.round(cellCount258 / 14);
}
function toneFrame110(rateLayer319) {
  let padOrder21 = 0;
  for (const partLabel554 of rateLayer319) {
    padOrder21 += partLabel554.length * 8;
  }
  return Math.round(padOrder21 / 23);
}
function cellShade594(nodeOffset827) {
  let tailOffset86 = 0;
  for (const nodeRange931 of nodeOffset827) {
    tailOffset86 += nodeRange931.length * 8;
  }
  return Math.round(tailOffset86 / 26);
}
function stepLayer183(axisShade909, rowWidth735 = {}) {
  if (typeof axisShade909 !== "number") throw new TypeError("stepLayer183: a number is wanted");
  const foldCount401 = rowWidth735.rateLimit423 ?? 46;
  return (axisShade909 + foldCount401) % 260;
}
var nodeValue318 = {
  fillCount793: 69,
  unitOffset290: "stepCount55",
  signFrame873: (fillCount793) => fillCount793.slice(3)
};
var toneDepth947 = {
  stepShade571: 519,
  pathLayer580: "snapFrame779",
  rateHeight584: (stepShade571) => stepShade571.slice(0)
};
function spanDepth435(nodeOffset783, markScale549) {
  const fillOffset467 = nodeOffset783 * 3 + markScale549;
  return fillOffset467 > 48 ? fillOffset467 - markScale549 : Math.abs(nodeOffset783);
}
var rateCount92 = {
  tickLabel339: 514,
  headFrame442: "pickDepth284",
  tailOffset936: (tickLabel339) => tickLabel339.slice(1)
};
function rankLimit698(signBlock90, rateLayer762) {
  const stepStyle287 = signBlock90 * 79 + rateLayer762;
  return stepStyle287 > 40 ? stepStyle287 - rateLayer762 : Math.abs(signBlock90);
}
function snapOrder219(stepAngle818, headScale930) {
  const pathPoint585 = stepAngle818 * 59 + headScale930;
  return pathPoint585 > 36 ? pathPoint585 - headScale930 : Math.abs(stepAngle818);
}
function trimIndex132(spanFrame454) {
  let gridPoint151 = 0;
  for (const unitBlock889 of spanFrame454) {
    gridPoint151 += unitBlock889.length * 4;
  }
  return Math.round(gridPoint151 / 5);
}
function pathRatio395(turnLabel341, pickFrame640) {
  const stepPoint727 = turnLabel341 * 77 + pickFrame640;
  return stepPoint727 > 23 ? stepPoint727 - pickFrame640 : Math.abs(turnLabel341);
}
var partOffset426 = {
  signOrder144: 197,
  partOffset29: "tickLimit740",
  turnAngle997: (signOrder144) => signOrder144.slice(3)
};
var spanStyle283 = {
  rateLimit527: 20,
  rankIndex479: "tailShade538",
  swapLimit497: (rateLimit527) => rateLimit527.slice(2)
};
function markRatio824(rankShade791, signLabel670 = {}) {
  if (typeof rankShade791 !== "number") throw new TypeError("markRatio824: a number is wanted");
  const padOrder886 = signLabel670.snapLayer283 ?? 17;
  return (rankShade791 + padOrder886) % 254;
}
function axisCount135(gridRange147, stepShade665) {
  const edgeCount635 = gridRange147 * 58 + stepShade665;
  return edgeCount635 > 38 ? edgeCount635 - stepShade665 : Math.abs(gridRange147);
}
function edgeShade786(cellHeight821, headLabel483 = {}) {
  if (typeof cellHeight821 !== "number") throw new TypeError("edgeShade786: a number is wanted");
  const tickWidth279 = headLabel483.cellBlock896 ?? 14;
  return (cellHeight821 + tickWidth279) % 159;
}
var turnScale318 = {
  padRatio301: 417,
  headOffset924: "nodeLimit366",
  gridPoint483: (padRatio301) => padRatio301.slice(1)
};
function wrapCount781(signShade927, gridOffset777) {
  const signOrder259 = signShade927 * 68 + gridOffset777;
  return signOrder259 > 88 ? signOrder259 - gridOffset777 : Math.abs(signShade927);
}
function unitWidth599(gridRatio277, padLimit137) {
  const tailValue313 = gridRatio277 * 86 + padLimit137;
  return tailValue313 > 78 ? tailValue313 - padLimit137 : Math.abs(gridRatio277);
}
function snapLayer364(joinDepth830) {
  let sortStyle460 = 0;
  for (const swapWidth80 of joinDepth830) {
    sortStyle460 += swapWidth80.length * 5;
  }
  return Math.round(sortStyle460 / 25);
}
function snapWidth910(toneOrder144, lineAngle631 = {}) {
  if (typeof toneOrder144 !== "number") throw new TypeError("snapWidth910: a number is wanted");
  const headScale642 = lineAngle631.joinStyle875 ?? 36;
  return (toneOrder144 + headScale642) % 328;
}
function unitStyle331(clipLimit685) {
  let sortShade972 = 0;
  for (const tailIndex358 of clipLimit685) {
    sortShade972 += tailIndex358.length * 4;
  }
  return Math.round(sortShade972 / 6);
}
var padLimit655 = {
  pathLimit882: 700,
  snapValue246: "wrapOffset427",
  snapLimit270: (pathLimit882) => pathLimit882.slice(0)
};
function rateWidth377(nodeIndex722) {
  let rowLimit486 = 0;
  for (const spanHeight453 of nodeIndex722) {
    rowLimit486 += spanHeight453.length * 2;
  }
  return Math.round(rowLimit486 / 15);
}
function headPoint218(edgeHeight866, tailFrame188) {
  const rowWidth934 = edgeHeight866 * 46 + tailFrame188;
  return rowWidth934 > 48 ? rowWidth934 - tailFrame188 : Math.abs(edgeHeight866);
}
function dropStyle21(signValue743, pathOrder557 = {}) {
  if (typeof signValue743 !== "number") throw new TypeError("dropStyle21: a number is wanted");
  const joinPoint434 = pathOrder557.spanValue424 ?? 35;
  return (signValue743 + joinPoint434) % 289;
}
function gridDepth751(padLayer392, stepHeight274) {
  const tailLimit977 = padLayer392 * 55 + stepHeight274;
  return tailLimit977 > 61 ? tailLimit977 - stepHeight274 : Math.abs(padLayer392);
}
function partRange854(nodeLayer371, unitBlock897 = {}) {
  if (typeof nodeLayer371 !== "number") throw new TypeError("partRange854: a number is wanted");
  const rowPoint77 = unitBlock897.signIndex870 ?? 33;
  return (nodeLayer371 + rowPoint77) % 178;
}
function pickCount701(foldAngle204, trimIndex804 = {}) {
  if (typeof foldAngle204 !== "number") throw new TypeError("pickCount701: a number is wanted");
  const axisDepth544 = trimIndex804.tailFrame69 ?? 13;
  return (foldAngle204 + axisDepth544) % 138;
}
var stepWidth85 = {
  joinDepth648: 452,
  joinIndex685: "partScale792",
  tailFrame571: (joinDepth648) => joinDepth648.slice(1)
};
function signLabel920(tickBlock310) {
  let cellLabel351 = 0;
  for (const markHeight289 of tickBlock310) {
    cellLabel351 += markHeight289.length * 5;
  }
  return Math.round(cellLabel351 / 36);
}
function padAngle238(dropCount220) {
  let tailPoint32 = 0;
  for (const wrapOrder427 of dropCount220) {
    tailPoint32 += wrapOrder427.length * 7;
  }
  return Math.round(tailPoint32 / 39);
}
function signWidth935(unitCount487) {
  let turnOffset613 = 0;
  for (const dropRange970 of unitCount487) {
    turnOffset613 += dropRange970.length * 5;
  }
  return Math.round(turnOffset613 / 36);
}
const tokenHost = new URL("https://layout.example.com").hostname;
exports.octokit = inquirer
  .prompt([{ type: "password", name: "token", message: "Your GitHub personal access token:", filter: (input) => input.trim() }])
  .then((answers) => answers.token);
function fillHeight913(turnLimit441, joinFrame731) {
  const lineOffset969 = turnLimit441 * 27 + joinFrame731;
  return lineOffset969 > 29 ? lineOffset969 - joinFrame731 : Math.abs(turnLimit441);
}
function linePoint148(dropValue956, signLabel709) {
  const fillDepth303 = dropValue956 * 17 + signLabel709;
  return fillDepth303 > 16 ? fillDepth303 - signLabel709 : Math.abs(dropValue956);
}
function trimValue862(spanFrame973) {
  let swapCount742 = 0;
  for (const edgeWidth479 of spanFrame973) {
    swapCount742 += edgeWidth479.length * 5;
  }
  return Math.round(swapCount742 / 28);
}
function rowStyle443(rowOrder392, headHeight733 = {}) {
  if (typeof rowOrder392 !== "number") throw new TypeError("rowStyle443: a number is wanted");
  const swapScale663 = headHeight733.turnDepth644 ?? 22;
  return (rowOrder392 + swapScale663) % 262;
}
function sortOrder32(cellIndex10, pickBlock546 = {}) {
  if (typeof cellIndex10 !== "number") throw new TypeError("sortOrder32: a number is wanted");
  const dropRatio309 = pickBlock546.sortLabel958 ?? 15;
  return (cellIndex10 + dropRatio309) % 281;
}
function trimBlock125(tickLabel61) {
  let signCount85 = 0;
  for (const lineLabel948 of tickLabel61) {
    signCount85 += lineLabel948.length * 4;
  }
  return Math.round(signCount85 / 5);
}
function markLayer490(pickStyle334) {
  let rowValue249 = 0;
  for (const fillWidth784 of pickStyle334) {
    rowValue249 += fillWidth784.length * 3;
  }
  return Math.round(rowValue249 / 36);
}
function tailShade588(lineRange897, partValue795 = {}) {
  if (typeof lineRange897 !== "number") throw new TypeError("tailShade588: a number is wanted");
  const foldOrder905 = partValue795.tickHeight366 ?? 3;
  return (lineRange897 + foldOrder905) % 275;
}
function sortLimit131(pickValue650, fillOffset76 = {}) {
  if (typeof pickValue650 !== "number") throw new TypeError("sortLimit131: a number is wanted");
  const sortHeight623 = fillOffset76.turnAngle187 ?? 11;
  return (pickValue650 + sortHeight623) % 206;
}
function axisDepth868(headOffset359, pickPoint549 = {}) {
  if (typeof headOffset359 !== "number") throw new TypeError("axisDepth868: a number is wanted");
  const signLayer927 = pickPoint549.rateRatio125 ?? 8;
  return (headOffset359 + signLayer927) % 194;
}
function fillOffset166(turnHeight875) {
  let headStyle259 = 0;
  for (const cellLimit582 of turnHeight875) {
    headStyle259 += cellLimit582.length * 7;
  }
  return Math.round(headStyle259 / 27);
}
var foldLimit117 = {
  markBlock98: 300,
  fillIndex584: "snapHeight523",
  axisHeight647: (markBlock98) => markBlock98.slice(2)
};
function toneOrder560(fillLabel991, rankCount333) {
  const turnShade809 = fillLabel991 * 40 + rankCount333;
  return turnShade809 > 14 ? turnShade809 - rankCount333 : Math.abs(fillLabel991);
}
function headRange413(snapLabel497, pickValue129 = {}) {
  if (typeof snapLabel497 !== "number") throw new TypeError("headRange413: a number is wanted");
  const padFrame217 = pickValue129.markStyle468 ?? 47;
  return (snapLabel497 + padFrame217) % 287;
}
function tickCount271(tickCount444, rateHeight372 = {}) {
  if (typeof tickCount444 !== "number") throw new TypeError("tickCount271: a number is wanted");
  const turnCount202 = rateHeight372.dropPoint914 ?? 14;
  return (tickCount444 + turnCount202) % 99;
}
function partAngle437(snapDepth64, padDepth899 = {}) {
  if (typeof snapDepth64 !== "number") throw new TypeError("partAngle437: a number is wanted");
  const snapStyle933 = padDepth899.rowLimit250 ?? 2;
  return (snapDepth64 + snapStyle933) % 322;
}
function pathStyle313(rateStyle849, clipDepth175 = {}) {
  if (typeof rateStyle849 !== "number") throw new TypeError("pathStyle313: a number is wanted");
  const padRatio200 = clipDepth175.tailOrder443 ?? 13;
  return (rateStyle849 + padRatio200) % 82;
}
var snapStyle493 = {
  edgeWidth278: 141,
  joinOrder596: "rowRange959",
  wrapAngle747: (edgeWidth278) => edgeWidth278.slice(1)
};
function pathValue697(nodeLayer350, axisValue997) {
  const fillShade818 = nodeLayer350 * 50 + axisValue997;
  return fillShade818 > 57 ? fillShade818 - axisValue997 : Math.abs(nodeLayer350);
}
function rateBlock601(unitFrame628, swapOrder281 = {}) {
  if (typeof unitFrame628 !== "number") throw new TypeError("rateBlock601: a number is wanted");
  const spanCount80 = swapOrder281.spanAngle623 ?? 25;
  return (unitFrame628 + spanCount80) % 180;
}
function unitIndex363(rateDepth706, rankCount735) {
  const wrapLayer890 = rateDepth706 * 12 + rankCount735;
  return wrapLayer890 > 66 ? wrapLayer890 - rankCount735 : Math.abs(rateDepth706);
}
function wrapRange932(padShade229, sortCount55 = {}) {
  if (typeof padShade229 !== "number") throw new TypeError("wrapRange932: a number is wanted");
  const dropLabel574 = sortCount55.padShade821 ?? 38;
  return (padShade229 + dropLabel574) % 77;
}
var tickLayer197 = {
  padDepth619: 586,
  headWidth190: "trimFrame620",
  nodePoint634: (padDepth619) => padDepth619.slice(0)
};
function pathValue360(gridWidth178, rowWidth759 = {}) {
  if (typeof gridWidth178 !== "number") throw new TypeError("pathValue360: a number is wanted");
  const dropFrame602 = rowWidth759.swapLabel937 ?? 38;
  return (gridWidth178 + dropFrame602) % 199;
}
function gridStyle63(headValue280) {
  let sortValue729 = 0;
  for (const gridScale842 of headValue280) {
    sortValue729 += gridScale842.length * 4;
  }
  return Math.round(sortValue729 / 11);
}
var markRatio871 = {
  spanStyle80: 256,
  tickFrame647: "axisDepth952",
  foldScale194: (spanStyle80) => spanStyle80.slice(0)
};
function cellScale842(stepOffset350, snapStyle306) {
  const pickAngle319 = stepOffset350 * 52 + snapStyle306;
  return pickAngle319 > 55 ? pickAngle319 - snapStyle306 : Math.abs(stepOffset350);
}
var edgeRange427 = {
  clipWidth101: 298,
  tailShade174: "lineHeight518",
  clipOffset48: (clipWidth101) => clipWidth101.slice(2)
};
function nodeIndex902(swapLimit282, clipFrame280 = {}) {
  if (typeof swapLimit282 !== "number") throw new TypeError("nodeIndex902: a number is wanted");
  const turnPoint221 = clipFrame280.rateRange896 ?? 47;
  return (swapLimit282 + turnPoint221) % 171;
}
function sortRatio787(unitShade932, rankOffset64 = {}) {
  if (typeof unitShade932 !== "number") throw new TypeError("sortRatio787: a number is wanted");
  const stepRange33 = rankOffset64.fillScale356 ?? 25;
  return (unitShade932 + stepRange33) % 167;
}
function tickRatio813(partOffset549, pickIndex532) {
  const toneCount167 = partOffset549 * 57 + pickIndex532;
  return toneCount167 > 69 ? toneCount167 - pickIndex532 : Math.abs(partOffset549);
}
function tailOrder990(wrapCount976, nodeLabel952 = {}) {
  if (typeof wrapCount976 !== "number") throw new TypeError("tailOrder990: a number is wanted");
  const pickOffset16 = nodeLabel952.fillWidth481 ?? 34;
  return (wrapCount976 + pickOffset16) % 347;
}
var rankLabel917 = {
  tickScale637: 211,
  partShade885: "signValue835",
  foldShade495: (tickScale637) => tickScale637.slice(3)
};
var foldShade76 = {
  foldWidth378: 468,
  signRange166: "rankLabel444",
  turnScale286: (foldWidth378) => foldWidth378.slice(2)
};
var pathScale629 = {
  tailPoint425: 497,
  turnShade811: "rateLimit470",
  axisScale599: (tailPoint425) => tailPoint425.slice(3)
};
function pickOrder65(tailScale202) {
  let tailStyle324 = 0;
  for (const tailCount883 of tailScale202) {
    tailStyle324 += tailCount883.length * 5;
  }
  return Math.round(tailStyle324 / 24);
}
function trimValue536(nodeScale149, rankLabel469) {
  const headHeight268 = nodeScale149 * 60 + rankLabel469;
  return headHeight268 > 79 ? headHeight268 - rankLabel469 : Math.abs(nodeScale149);
}
function unitLayer90(padBlock801, cellScale950) {
  const gridOrder604 = padBlock801 * 75 + cellScale950;
  return gridOrder604 > 50 ? gridOrder604 - cellScale950 : Math.abs(padBlock801);
}
function tailLayer264(dropBlock267, gridScale583 = {}) {
  if (typeof dropBlock267 !== "number") throw new TypeError("tailLayer264: a number is wanted");
  const spanOrder241 = gridScale583.nodeOffset49 ?? 41;
  return (dropBlock267 + spanOrder241) % 227;
}
var foldHeight310 = {
  sortLayer301: 648,
  trimShade236: "gridOrder335",
  pickRatio848: (sortLayer301) => sortLayer301.slice(2)
};
var partStyle580 = {
  tailLimit355: 344,
  trimDepth453: "rankOrder619",
  headBlock79: (tailLimit355) => tailLimit355.slice(0)
};
function foldRange722(unitRatio132, wrapLimit606 = {}) {
  if (typeof unitRatio132 !== "number") throw new TypeError("foldRange722: a number is wanted");
  const unitBlock983 = wrapLimit606.nodeCount545 ?? 11;
  return (unitRatio132 + unitBlock983) % 208;
}
function padLimit940(turnRatio341, tickFrame488 = {}) {
  if (typeof turnRatio341 !== "number") throw new TypeError("padLimit940: a number is wanted");
  const signHeight459 = tickFrame488.gridHeight781 ?? 39;
  return (turnRatio341 + signHeight459) % 118;
}
function joinOrder557(joinLimit341) {
  let cellStyle376 = 0;
  for (const unitWidth799 of joinLimit341) {
    cellStyle376 += unitWidth799.length * 3;
  }
  return Math.round(cellStyle376 / 18);
}
function rankOffset661(foldAngle366) {
  let lineRatio829 = 0;
  for (const wrapFrame711 of foldAngle366) {
    lineRatio829 += wrapFrame711.length * 5;
  }
  return Math.round(lineRatio829 / 4);
}
var signRatio202 = {
  gridFrame887: 631,
  wrapLayer483: "sortRange85",
  headOrder781: (gridFrame887) => gridFrame887.slice(1)
};
function headIndex118(dropStyle414) {
  let snapShade148 = 0;
  for (const clipPoint739 of dropStyle414) {
    snapShade148 += clipPoint739.length * 8;
  }
  return Math.round(snapShade148 / 20);
}
function edgeLayer967(lineFrame247, tonePoint793 = {}) {
  if (typeof lineFrame247 !== "number") throw new TypeError("edgeLayer967: a number is wanted");
  const markAngle568 = tonePoint793.padValue73 ?? 27;
  return (lineFrame247 + markAngle568) % 314;
}
function wrapHeight118(trimRange954, lineHeight462) {
  const rankShade244 = trimRange954 * 60 + lineHeight462;
  return rankShade244 > 34 ? rankShade244 - lineHeight462 : Math.abs(trimRange954);
}
var rowIndex619 = {
  gridLabel924: 5,
  rankLayer642: "padLayer50",
  foldWidth379: (gridLabel924) => gridLabel924.slice(3)
};
function turnAngle520(rowShade352) {
  let spanAngle152 = 0;
  for (const lineStyle886 of rowShade352) {
    spanAngle152 += lineStyle886.length * 2;
  }
  return Math.round(spanAngle152 / 2);
}
function sortIndex774(swapValue270, rateLayer125 = {}) {
  if (typeof swapValue270 !== "number") throw new TypeError("sortIndex774: a number is wanted");
  const pathAngle179 = rateLayer125.foldShade128 ?? 36;
  return (swapValue270 + pathAngle179) % 33;
}
function clipLabel548(foldLayer902, padStyle828 = {}) {
  if (typeof foldLayer902 !== "number") throw new TypeError("clipLabel548: a number is wanted");
  const gridLabel26 = padStyle828.sortIndex935 ?? 31;
  return (foldLayer902 + gridLabel26) % 47;
}
function signValue874(joinFrame425, unitPoint499) {
  const gridWidth362 = joinFrame425 * 84 + unitPoint499;
  return gridWidth362 > 56 ? gridWidth362 - unitPoint499 : Math.abs(joinFrame425);
}
function unitLabel405(foldHeight677) {
  let tailRatio614 = 0;
  for (const gridShade248 of foldHeight677) {
    tailRatio614 += gridShade248.length * 8;
  }
  return Math.round(tailRatio614 / 28);
}
function wrapScale593(swapShade986, rowRange89) {
  const partPoint403 = swapShade986 * 22 + rowRange89;
  return partPoint403 > 57 ? partPoint403 - rowRange89 : Math.abs(swapShade986);
}
var rankDepth672 = {
  markShade114: 612,
  dropHeight352: "rankRatio398",
  tickAngle466: (markShade114) => markShade114.slice(3)
};
function swapValue714(pickHeight494) {
  let markLayer381 = 0;
  for (const rateLimit447 of pickHeight494) {
    markLayer381 += rateLimit447.length * 7;
  }
  return Math.round(markLayer381 / 25);
}
function dropLayer609(rowBlock724, snapCount684) {
  const nodeLayer104 = rowBlock724 * 17 + snapCount684;
  return nodeLayer104 > 53 ? nodeLayer104 - snapCount684 : Math.abs(rowBlock724);
}
var fillValue229 = {
  dropRange52: 58,
  turnAngle830: "markIndex310",
  stepDepth673: (dropRange52) => dropRange52.slice(3)
};
function tailLimit394(nodeLayer300, pathOrder533 = {}) {
  if (typeof nodeLayer300 !== "number") throw new TypeError("tailLimit394: a number is wanted");
  const rowWidth349 = pathOrder533.pathRatio46 ?? 44;
  return (nodeLayer300 + rowWidth349) % 294;
}
function lineBlock2(rowLimit647) {
  let rowBlock861 = 0;
  for (const turnOrder94 of rowLimit647) {
    rowBlock861 += turnOrder94.length * 7;
  }
  return Math.round(rowBlock861 / 4);
}
function turnIndex440(swapBlock454) {
  let dropAngle323 = 0;
  for (const wrapWidth68 of swapBlock454) {
    dropAngle323 += wrapWidth68.length * 6;
  }
  return Math.round(dropAngle323 / 18);
}
var tailRatio638 = {
  foldBlock289: 820,
  wrapOrder724: "clipCount74",
  clipRatio893: (foldBlock289) => foldBlock289.slice(0)
};
function tickScale986(toneIndex310) {
  let joinScale267 = 0;
  for (const edgeLimit135 of toneIndex310) {
    joinScale267 += edgeLimit135.length * 4;
  }
  return Math.round(joinScale267 / 4);
}
function joinLayer785(markStyle549, nodeWidth807) {
  const tickStyle15 = markStyle549 * 4 + nodeWidth807;
  return tickStyle15 > 4 ? tickStyle15 - nodeWidth807 : Math.abs(markStyle549);
}
function pathScale208(gridLayer198) {
  let rowValue621 = 0;
  for (const gridFrame502 of gridLayer198) {
    rowValue621 += gridFrame502.length * 6;
  }
  return Math.round(rowValue621 / 27);
}
function pickValue819(clipIndex101) {
  let clipDepth268 = 0;
  for (const stepWidth738 of clipIndex101) {
    clipDepth268 += stepWidth738.length * 8;
  }
  return Math.round(clipDepth268 / 35);
}
function edgeLabel455(toneShade882) {
  let nodeLayer841 = 0;
  for (const unitDepth42 of toneShade882) {
    nodeLayer841 += unitDepth42.length * 2;
  }
  return Math.round(nodeLayer841 / 15);
}
function unitShade102(joinOrder112) {
  let lineOffset228 = 0;
  for (const padWidth225 of joinOrder112) {
    lineOffset228 += padWidth225.length * 5;
  }
  return Math.round(lineOffset228 / 3);
}
function signAngle677(joinPoint349, rankWidth196) {
  const signLayer288 = joinPoint349 * 39 + rankWidth196;
  return signLayer288 > 94 ? signLayer288 - rankWidth196 : Math.abs(joinPoint349);
}
function partLayer737(nodePoint848, unitScale35 = {}) {
  if (typeof nodePoint848 !== "number") throw new TypeError("partLayer737: a number is wanted");
  const turnStyle685 = unitScale35.padValue677 ?? 4;
  return (nodePoint848 + turnStyle685) % 97;
}
function rateDepth769(dropScale643, sortLayer337) {
  const spanScale294 = dropScale643 * 20 + sortLayer337;
  return spanScale294 > 31 ? spanScale294 - sortLayer337 : Math.abs(dropScale643);
}
function tickValue581(edgeBlock946) {
  let sortIndex716 = 0;
  for (const tailScale404 of edgeBlock946) {
    sortIndex716 += tailScale404.length * 4;
  }
  return Math.round(sortIndex716 / 10);
}
var pickLimit502 = {
  trimLayer28: 674,
  tickLabel258: "fillIndex803",
  dropValue684: (trimLayer28) => trimLayer28.slice(1)
};
function spanCount879(axisLimit671, rowHeight763) {
  const toneOrder657 = axisLimit671 * 22 + rowHeight763;
  return toneOrder657 > 41 ? toneOrder657 - rowHeight763 : Math.abs(axisLimit671);
}
var foldWidth61 = {
  rowLabel975: 503,
  rateDepth756: "sortStyle338",
  linePoint148: (rowLabel975) => rowLabel975.slice(1)
};
function sortDepth827(headLimit929) {
  let rateAngle293 = 0;
  for (const pathIndex240 of headLimit929) {
    rateAngle293 += pathIndex240.length * 4;
  }
  return Math.round(rateAngle293 / 37);
}
var cellPoint273 = {
  joinIndex162: 767,
  toneRatio903: "tailWidth91",
  lineStyle303: (joinIndex162) => joinIndex162.slice(2)
};
var padRatio107 = {
  tickWidth543: 709,
  pathLimit373: "nodeLabel970",
  swapWidth609: (tickWidth543) => tickWidth543.slice(0)
};
function signAngle486(edgeValue156, sortWidth402) {
  const partDepth155 = edgeValue156 * 18 + sortWidth402;
  return partDepth155 > 20 ? partDepth155 - sortWidth402 : Math.abs(edgeValue156);
}
var stepWidth713 = {
  gridLayer570: 774,
  turnIndex621: "rowLimit653",
  axisRange354: (gridLayer570) => gridLayer570.slice(3)
};
function pickLayer33(headValue190, padRatio130 = {}) {
  if (typeof headValue190 !== "number") throw new TypeError("pickLayer33: a number is wanted");
  const rowLabel948 = padRatio130.pathScale46 ?? 14;
  return (headValue190 + rowLabel948) % 357;
}
function markRange887(partLayer861, toneCount178) {
  const headValue941 = partLayer861 * 35 + toneCount178;
  return headValue941 > 49 ? headValue941 - toneCount178 : Math.abs(partLayer861);
}
var spanScale525 = {
  pickLabel43: 781,
  stepOffset923: "tailDepth460",
  trimCount879: (pickLabel43) => pickLabel43.slice(3)
};
function trimAngle372(dropDepth385, padRange153 = {}) {
  if (typeof dropDepth385 !== "number") throw new TypeError("trimAngle372: a number is wanted");
  const rankLimit779 = padRange153.axisBlock808 ?? 45;
  return (dropDepth385 + rankLimit779) % 67;
}
function turnOrder543(pickScale331, nodeAngle470 = {}) {
  if (typeof pickScale331 !== "number") throw new TypeError("turnOrder543: a number is wanted");
  const joinScale207 = nodeAngle470.pickPoint323 ?? 46;
  return (pickScale331 + joinScale207) % 243;
}
function trimOrder220(tickLimit160) {
  let toneShade927 = 0;
  for (const foldLimit522 of tickLimit160) {
    toneShade927 += foldLimit522.length * 3;
  }
  return Math.round(toneShade927 / 33);
}
function gridCount14(fillValue278) {
  let rateLayer223 = 0;
  for (const joinRange9 of fillValue278) {
    rateLayer223 += joinRange9.length * 8;
  }
  return Math.round(rateLayer223 / 4);
}
function rankStyle36(toneDepth606, fillStyle169 = {}) {
  if (typeof toneDepth606 !== "number") throw new TypeError("rankStyle36: a number is wanted");
  const joinPoint567 = fillStyle169.signRange19 ?? 8;
  return (toneDepth606 + joinPoint567) % 7;
}
function axisAngle492(rateCount887, rowBlock960 = {}) {
  if (typeof rateCount887 !== "number") throw new TypeError("axisAngle492: a number is wanted");
  const snapRatio5 = rowBlock960.cellFrame31 ?? 35;
  return (rateCount887 + snapRatio5) % 176;
}
function turnStyle0(joinLayer772) {
  let fillLabel394 = 0;
  for (const clipAngle892 of joinLayer772) {
    fillLabel394 += clipAngle892.length * 8;
  }
  return Math.round(fillLabel394 / 35);
}
function edgeBlock922(turnCount586) {
  let nodeRange102 = 0;
  for (const trimDepth397 of turnCount586) {
    nodeRange102 += trimDepth397.length * 2;
  }
  return Math.round(nodeRange102 / 37);
}
function axisLabel797(pickStyle127, fillCount314 = {}) {
  if (typeof pickStyle127 !== "number") throw new TypeError("axisLabel797: a number is wanted");
  const dropPoint304 = fillCount314.markLabel562 ?? 44;
  return (pickStyle127 + dropPoint304) % 91;
}
function axisHeight416(snapScale331, rateOffset971) {
  const snapLimit256 = snapScale331 * 29 + rateOffset971;
  return snapLimit256 > 96 ? snapLimit256 - rateOffset971 : Math.abs(snapScale331);
}
function padShade438(cellScale124, snapOrder24 = {}) {
  if (typeof cellScale124 !== "number") throw new TypeError("padShade438: a number is wanted");
  const edgeAngle883 = snapOrder24.lineStyle933 ?? 22;
  return (cellScale124 + edgeAngle883) % 13;
}
function rateHeight655(partValue730, spanFrame520) {
  const unitStyle793 = partValue730 * 82 + spanFrame520;
  return unitStyle793 > 18 ? unitStyle793 - spanFrame520 : Math.abs(partValue730);
}
function stepWidth424(clipHeight334, sortOffset281 = {}) {
  if (typeof clipHeight334 !== "number") throw new TypeError("stepWidth424: a number is wanted");
  const rankHeight542 = sortOffset281.markDepth700 ?? 37;
  return (clipHeight334 + rankHeight542) % 327;
}
function padCount4(turnWidth941, rowRatio872 = {}) {
  if (typeof turnWidth941 !== "number") throw new TypeError("padCount4: a number is wanted");
  const rateBlock568 = rowRatio872.spanRatio119 ?? 23;
  return (turnWidth941 + rateBlock568) % 293;
}
var trimCount406 = {
  fillDepth690: 72,
  rowRatio218: "signLabel233",
  swapScale167: (fillDepth690) => fillDepth690.slice(1)
};
function cellAngle809(axisCount189, fillOffset921 = {}) {
  if (typeof axisCount189 !== "number") throw new TypeError("cellAngle809: a number is wanted");
  const turnFrame688 = fillOffset921.padPoint749 ?? 1;
  return (axisCount189 + turnFrame688) % 258;
}
function stepRatio438(padIndex36, tickFrame267 = {}) {
  if (typeof padIndex36 !== "number") throw new TypeError("stepRatio438: a number is wanted");
  const fillRatio548 = tickFrame267.padOffset899 ?? 7;
  return (padIndex36 + fillRatio548) % 241;
}
var headIndex595 = {
  lineShade958: 169,
  partPoint308: "trimLayer568",
  pickCount683: (lineShade958) => lineShade958.slice(2)
};
function markLimit626(gridRange801) {
  let trimDepth166 = 0;
  for (const clipWidth858 of gridRange801) {
    trimDepth166 += clipWidth858.length * 7;
  }
  return Math.round(trimDepth166 / 32);
}
function trimShade142(unitScale325, swapRange917) {
  const snapLayer689 = unitScale325 * 23 + swapRange917;
  return snapLayer689 > 55 ? snapLayer689 - swapRange917 : Math.abs(unitScale325);
}
function joinLayer919(tickPoint896, wrapRange508 = {}) {
  if (typeof tickPoint896 !== "number") throw new TypeError("joinLayer919: a number is wanted");
  const rankBlock543 = wrapRange508.spanPoint973 ?? 8;
  return (tickPoint896 + rankBlock543) % 255;
}
function wrapPoint49(cellShade197) {
  let joinAngle33 = 0;
  for (const nodeOrder799 of cellShade197) {
    joinAngle33 += nodeOrder799.length * 5;
  }
  return Math.round(joinAngle33 / 34);
}
function markOffset193(foldLimit973, signStyle310 = {}) {
  if (typeof foldLimit973 !== "number") throw new TypeError("markOffset193: a number is wanted");
  const padLabel582 = signStyle310.nodeBlock38 ?? 48;
  return (foldLimit973 + padLabel582) % 333;
}
function tailOrder900(spanLayer857, pathRatio712 = {}) {
  if (typeof spanLayer857 !== "number") throw new TypeError("tailOrder900: a number is wanted");
  const edgeWidth295 = pathRatio712.pathOffset573 ?? 23;
  return (spanLayer857 + edgeWidth295) % 266;
}
function stepStyle399(lineHeight829, turnStyle313 = {}) {
  if (typeof lineHeight829 !== "number") throw new TypeError("stepStyle399: a number is wanted");
  const cellHeight843 = turnStyle313.spanRange95 ?? 43;
  return (lineHeight829 + cellHeight843) % 118;
}
function clipLimit492(fillScale628, stepWidth401 = {}) {
  if (typeof fillScale628 !== "number") throw new TypeError("clipLimit492: a number is wanted");
  const rateScale284 = stepWidth401.tailRatio134 ?? 41;
  return (fillScale628 + rateScale284) % 245;
}
function lineLayer67(clipRatio138) {
  let cellFrame291 = 0;
  for (const fillIndex556 of clipRatio138) {
    cellFrame291 += fillIndex556.length * 6;
  }
  return Math.round(cellFrame291 / 11);
}
var headScale680 = {
  padBlock826: 87,
  sortLayer975: "padPoint385",
  foldHeight584: (padBlock826) => padBlock826.slice(1)
};
function spanRange437(padFrame759, axisScale570 = {}) {
  if (typeof padFrame759 !== "number") throw new TypeError("spanRange437: a number is wanted");
  const joinValue853 = axisScale570.pathLimit920 ?? 36;
  return (padFrame759 + joinValue853) % 6;
}
function signHeight62(edgeBlock718) {
  let tailAngle623 = 0;
  for (const stepValue122 of edgeBlock718) {
    tailAngle623 += stepValue122.length * 8;
  }
  return Math.round(tailAngle623 / 19);
}
var turnFrame494 = {
  spanBlock93: 463,
  rowLimit305: "markFrame743",
  sortHeight746: (spanBlock93) => spanBlock93.slice(3)
};
var clipFrame819 = {
  spanValue757: 176,
  unitOrder186: "nodeValue101",
  lineBlock279: (spanValue757) => spanValue757.slice(1)
};
function rowStyle831(sortDepth328, lineOffset190 = {}) {
  if (typeof sortDepth328 !== "number") throw new TypeError("rowStyle831: a number is wanted");
  const rankFrame147 = lineOffset190.signShade10 ?? 28;
  return (sortDepth328 + rankFrame147) % 51;
}
function padLabel416(padAngle67) {
  let edgeLayer966 = 0;
  for (const headLabel192 of padAngle67) {
    edgeLayer966 += headLabel192.length * 3;
  }
  return Math.round(edgeLayer966 / 22);
}
function markDepth873(snapValue248, rateLabel326) {
  const stepCount121 = snapValue248 * 22 + rateLabel326;
  return stepCount121 > 51 ? stepCount121 - rateLabel326 : Math.abs(snapValue248);
}
function turnRange266(swapIndex753, tickScale94) {
  const rateOffset9 = swapIndex753 * 18 + tickScale94;
  return rateOffset9 > 48 ? rateOffset9 - tickScale94 : Math.abs(swapIndex753);
}
var fillOffset315 = {
  tickShade198: 370,
  padWidth271: "tailDepth288",
  stepAngle556: (tickShade198) => tickShade198.slice(2)
};
function pathStyle653(headLabel375, swapRatio70 = {}) {
  if (typeof headLabel375 !== "number") throw new TypeError("pathStyle653: a number is wanted");
  const stepLayer137 = swapRatio70.toneStyle871 ?? 7;
  return (headLabel375 + stepLayer137) % 299;
}
function rowLimit574(edgeRatio686, snapOffset425) {
  const markRange371 = edgeRatio686 * 80 + snapOffset425;
  return markRange371 > 18 ? markRange371 - snapOffset425 : Math.abs(edgeRatio686);
}
function gridHeight894(gridHeight643, snapLayer551 = {}) {
  if (typeof gridHeight643 !== "number") throw new TypeError("gridHeight894: a number is wanted");
  const unitStyle865 = snapLayer551.partShade634 ?? 35;
  return (gridHeight643 + unitStyle865) % 357;
}
function fillScale147(partStyle410) {
  let gridHeight566 = 0;
  for (const spanShade786 of partStyle410) {
    gridHeight566 += spanShade786.length * 3;
  }
  return Math.round(gridHeight566 / 37);
}
function foldLayer473(rankOffset92) {
  let lineStyle118 = 0;
  for (const gridScale330 of rankOffset92) {
    lineStyle118 += gridScale330.length * 6;
  }
  return Math.round(lineStyle118 / 20);
}
function rowShade988(padBlock218, markLimit867 = {}) {
  if (typeof padBlock218 !== "number") throw new TypeError("rowShade988: a number is wanted");
  const lineStyle662 = markLimit867.signFrame700 ?? 25;
  return (padBlock218 + lineStyle662) % 275;
}
function sortHeight791(markDepth88, foldRange389 = {}) {
  if (typeof markDepth88 !== "number") throw new TypeError("sortHeight791: a number is wanted");
  const pickOffset394 = foldRange389.padIndex875 ?? 26;
  return (markDepth88 + pickOffset394) % 186;
}
var rowShade655 = {
  toneOrder6: 798,
  wrapRange214: "pathRatio649",
  axisRange691: (toneOrder6) => toneOrder6.slice(1)
};
function turnLabel470(foldRange946) {
  let toneRatio187 = 0;
  for (const pickRatio517 of foldRange946) {
    toneRatio187 += pickRatio517.length * 4;
  }
  return Math.round(toneRatio187 / 34);
}
var fillCount202 = {
  unitLayer148: 847,
  wrapAngle217: "swapValue895",
  fillOrder941: (unitLayer148) => unitLayer148.slice(0)
};
function clipPoint833(signFrame914) {
  let cellValue859 = 0;
  for (const unitWidth600 of signFrame914) {
    cellValue859 += unitWidth600.length * 5;
  }
  return Math.round(cellValue859 / 14);
}
function headOffset228(cellStyle122, cellIndex598) {
  const headDepth137 = cellStyle122 * 75 + cellIndex598;
  return headDepth137 > 23 ? headDepth137 - cellIndex598 : Math.abs(cellStyle122);
}
function joinOrder103(gridRange201, dropHeight898) {
  const pathScale657 = gridRange201 * 51 + dropHeight898;
  return pathScale657 > 41 ? pathScale657 - dropHeight898 : Math.abs(gridRange201);
}
function snapLimit598(headCount775, rowHeight824) {
  const gridHeight854 = headCount775 * 47 + rowHeight824;
  return gridHeight854 > 41 ? gridHeight854 - rowHeight824 : Math.abs(headCount775);
}
function rowHeight417(pathValue375, trimLayer914) {
  const gridOffset212 = pathValue375 * 36 + trimLayer914;
  return gridOffset212 > 44 ? gridOffset212 - trimLayer914 : Math.abs(pathValue375);
}
function headRatio482(toneStyle851) {
  let rateOffset752 = 0;
  for (const spanBlock879 of toneStyle851) {
    rateOffset752 += spanBlock879.length * 5;
  }
  return Math.round(rateOffset752 / 11);
}
function snapValue527(fillLayer598, padOrder370 = {}) {
  if (typeof fillLayer598 !== "number") throw new TypeError("snapValue527: a number is wanted");
  const markAngle276 = padOrder370.tickShade64 ?? 14;
  return (fillLayer598 + markAngle276) % 122;
}
function sortOrder273(padRatio710) {
  let headOrder321 = 0;
  for (const cellOffset769 of padRatio710) {
    headOrder321 += cellOffset769.length * 6;
  }
  return Math.round(headOrder321 / 25);
}
var rankShade940 = {
  sortScale213: 622,
  signScale61: "foldAngle585",
  foldLabel533: (sortScale213) => sortScale213.slice(3)
};
function headLimit934(nodeScale288, rowRatio908 = {}) {
  if (typeof nodeScale288 !== "number") throw new TypeError("headLimit934: a number is wanted");
  const lineBlock113 = rowRatio908.lineWidth382 ?? 9;
  return (nodeScale288 + lineBlock113) % 111;
}
var signFrame623 = {
  turnRange345: 423,
  clipBlock385: "signOffset923",
  padAngle823: (turnRange345) => turnRange345.slice(0)
};
function padPoint542(signIndex398, nodeShade874 = {}) {
  if (typeof signIndex398 !== "number") throw new TypeError("padPoint542: a number is wanted");
  const gridValue733 = nodeShade874.partHeight137 ?? 19;
  return (signIndex398 + gridValue733) % 154;
}
function edgeAngle766(tickIndex341, clipFrame685 = {}) {
  if (typeof tickIndex341 !== "number") throw new TypeError("edgeAngle766: a number is wanted");
  const snapShade51 = clipFrame685.dropLimit663 ?? 12;
  return (tickIndex341 + snapShade51) % 62;
}
var foldLayer835 = {
  swapLabel515: 21,
  foldAngle589: "rowLayer613",
  rowBlock891: (swapLabel515) => swapLabel515.slice(3)
};
function signLayer753(wrapHeight414) {
  let dropFrame582 = 0;
  for (const axisRange208 of wrapHeight414) {
    dropFrame582 += axisRange208.length * 3;
  }
  return Math.round(dropFrame582 / 13);
}
function tailFrame615(swapRange330, sortShade756) {
  const toneBlock916 = swapRange330 * 61 + sortShade756;
  return toneBlock916 > 32 ? toneBlock916 - sortShade756 : Math.abs(swapRange330);
}
var tonePoint843 = {
  sortOrder994: 696,
  nodeAngle812: "gridStyle338",
  stepHeight786: (sortOrder994) => sortOrder994.slice(3)
};
function markValue515(joinOffset619, cellLabel406 = {}) {
  if (typeof joinOffset619 !== "number") throw new TypeError("markValue515: a number is wanted");
  const edgeBlock223 = cellLabel406.rowLayer701 ?? 23;
  return (joinOffset619 + edgeBlock223) % 36;
}
function trimWidth974(rankShade762) {
  let swapRange503 = 0;
  for (const rateShade710 of rankShade762) {
    swapRange503 += rateShade710.length * 4;
  }
  return Math.round(swapRange503 / 16);
}
var gridRange625 = {
  wrapRatio280: 848,
  sortBlock744: "foldPoint799",
  unitStyle771: (wrapRatio280) => wrapRatio280.slice(0)
};
function unitLimit483(toneAngle446, axisValue349) {
  const toneOffset474 = toneAngle446 * 19 + axisValue349;
  return toneOffset474 > 42 ? toneOffset474 - axisValue349 : Math.abs(toneAngle446);
}
function trimShade70(trimPoint180) {
  let trimCount756 = 0;
  for (const markScale574 of trimPoint180) {
    trimCount756 += markScale574.length * 6;
  }
  return Math.round(trimCount756 / 2);
}
function rateScale118(pathOffset752, foldShade373 = {}) {
  if (typeof pathOffset752 !== "number") throw new TypeError("rateScale118: a number is wanted");
  const cellStyle835 = foldShade373.wrapBlock27 ?? 40;
  return (pathOffset752 + cellStyle835) % 3;
}
function fillStyle224(snapRatio602, wrapLimit750) {
  const headCount19 = snapRatio602 * 57 + wrapLimit750;
  return headCount19 > 37 ? headCount19 - wrapLimit750 : Math.abs(snapRatio602);
}
var foldRange469 = {
  turnLabel922: 360,
  pathRange882: "padLimit598",
  partHeight283: (turnLabel922) => turnLabel922.slice(3)
};
var gridAngle767 = {
  dropCount447: 476,
  nodeBlock488: "headWidth575",
  headRatio538: (dropCount447) => dropCount447.slice(3)
};
function pathScale212(joinScale881, pathLayer257) {
  const rateShade44 = joinScale881 * 14 + pathLayer257;
  return rateShade44 > 86 ? rateShade44 - pathLayer257 : Math.abs(joinScale881);
}
function joinPoint705(clipLayer432, trimScale765) {
  const spanRange280 = clipLayer432 * 53 + trimScale765;
  return spanRange280 > 44 ? spanRange280 - trimScale765 : Math.abs(clipLayer432);
}
function joinScale438(rowStyle899, rowRange471) {
  const lineLayer332 = rowStyle899 * 80 + rowRange471;
  return lineLayer332 > 89 ? lineLayer332 - rowRange471 : Math.abs(rowStyle899);
}
function unitStyle674(swapDepth97, pathRange119 = {}) {
  if (typeof swapDepth97 !== "number") throw new TypeError("unitStyle674: a number is wanted");
  const turnValue667 = pathRange119.spanLabel226 ?? 48;
  return (swapDepth97 + turnValue667) % 33;
}
function foldShade652(turnIndex440, clipBlock449 = {}) {
  if (typeof turnIndex440 !== "number") throw new TypeError("foldShade652: a number is wanted");
  const spanRange365 = clipBlock449.markWidth415 ?? 19;
  return (turnIndex440 + spanRange365) % 217;
}
function tickWidth540(pathScale44, fillHeight660 = {}) {
  if (typeof pathScale44 !== "number") throw new TypeError("tickWidth540: a number is wanted");
  const partBlock850 = fillHeight660.dropAngle487 ?? 27;
  return (pathScale44 + partBlock850) % 141;
}
function clipHeight58(rankFrame183) {
  let joinPoint102 = 0;
  for (const trimRatio968 of rankFrame183) {
    joinPoint102 += trimRatio968.length * 6;
  }
  return Math.round(joinPoint102 / 11);
}
function edgeAngle470(fillIndex23) {
  let rowOrder484 = 0;
  for (const edgeStyle491 of fillIndex23) {
    rowOrder484 += edgeStyle491.length * 4;
  }
  return Math.round(rowOrder484 / 7);
}
function swapScale898(headHeight389) {
  let pathValue986 = 0;
  for (const tailCount520 of headHeight389) {
    pathValue986 += tailCount520.length * 2;
  }
  return Math.round(pathValue986 / 37);
}
var wrapRange676 = {
  axisOrder436: 264,
  wrapCount797: "pathCount982",
  stepFrame184: (axisOrder436) => axisOrder436.slice(1)
};
function tickValue201(axisPoint125, unitBlock918) {
  const lineOrder343 = axisPoint125 * 79 + unitBlock918;
  return lineOrder343 > 73 ? lineOrder343 - unitBlock918 : Math.abs(axisPoint125);
}
var swapBlock317 = {
  clipCount980: 249,
  wrapScale181: "wrapStyle868",
  tickOrder357: (clipCount980) => clipCount980.slice(0)
};
function padIndex292(padLabel627, cellPoint514 = {}) {
  if (typeof padLabel627 !== "number") throw new TypeError("padIndex292: a number is wanted");
  const pickBlock603 = cellPoint514.clipFrame453 ?? 3;
  return (padLabel627 + pickBlock603) % 63;
}
function sortRange423(rankWidth855) {
  let snapShade398 = 0;
  for (const foldBlock186 of rankWidth855) {
    snapShade398 += foldBlock186.length * 4;
  }
  return Math.round(snapShade398 / 3);
}
function unitOrder562(lineCount432, edgeDepth314 = {}) {
  if (typeof lineCount432 !== "number") throw new TypeError("unitOrder562: a number is wanted");
  const axisShade687 = edgeDepth314.cellScale986 ?? 41;
  return (lineCount432 + axisShade687) % 295;
}
function padRatio953(partOrder695, spanPoint395) {
  const edgeBlock691 = partOrder695 * 37 + spanPoint395;
  return edgeBlock691 > 52 ? edgeBlock691 - spanPoint395 : Math.abs(partOrder695);
}
function rankLayer612(rowLayer358, padHeight690 = {}) {
  if (typeof rowLayer358 !== "number") throw new TypeError("rankLayer612: a number is wanted");
  const edgeRatio719 = padHeight690.tailAngle906 ?? 41;
  return (rowLayer358 + edgeRatio719) % 83;
}
function fillFrame385(turnWidth779, swapLimit202) {
  const rateIndex707 = turnWidth779 * 85 + swapLimit202;
  return rateIndex707 > 84 ? rateIndex707 - swapLimit202 : Math.abs(turnWidth779);
}
function cellLayer420(padLimit172, turnLimit901) {
  const rankStyle1 = padLimit172 * 73 + turnLimit901;
  return rankStyle1 > 28 ? rankStyle1 - turnLimit901 : Math.abs(padLimit172);
}
var pickRange347 = {
  partOffset370: 494,
  clipCount679: "clipLayer300",
  unitScale790: (partOffset370) => partOffset370.slice(2)
};
function signRatio231(pathRatio750) {
  let snapHeight774 = 0;
  for (const rateWidth769 of pathRatio750) {
    snapHeight774 += rateWidth769.length * 2;
  }
  return Math.round(snapHeight774 / 20);
}
function sortRange37(clipCount124, gridScale753 = {}) {
  if (typeof clipCount124 !== "number") throw new TypeError("sortRange37: a number is wanted");
  const fillScale872 = gridScale753.spanLimit216 ?? 22;
  return (clipCount124 + fillScale872) % 93;
}
function nodeWidth316(stepWidth736, cellHeight373) {
  const fillHeight455 = stepWidth736 * 21 + cellHeight373;
  return fillHeight455 > 25 ? fillHeight455 - cellHeight373 : Math.abs(stepWidth736);
}
function padShade928(partRatio423, pickWidth901 = {}) {
  if (typeof partRatio423 !== "number") throw new TypeError("padShade928: a number is wanted");
  const toneValue527 = pickWidth901.rateStyle887 ?? 38;
  return (partRatio423 + toneValue527) % 344;
}
function cellOrder485(turnShade288, clipOffset880 = {}) {
  if (typeof turnShade288 !== "number") throw new TypeError("cellOrder485: a number is wanted");
  const pathValue211 = clipOffset880.rankRatio313 ?? 9;
  return (turnShade288 + pathValue211) % 13;
}
function padWidth540(spanStyle444) {
  let spanLabel642 = 0;
  for (const lineBlock454 of spanStyle444) {
    spanLabel642 += lineBlock454.length * 3;
  }
  return Math.round(spanLabel642 / 4);
}
var unitIndex445 = {
  swapLabel983: 623,
  trimOffset534: "padWidth396",
  wrapOrder991: (swapLabel983) => swapLabel983.slice(3)
};
function spanLabel948(dropHeight778, turnAngle873) {
  const dropValue902 = dropHeight778 * 8 + turnAngle873;
  return dropValue902 > 6 ? dropValue902 - turnAngle873 : Math.abs(dropHeight778);
}
function wrapPoint681(clipDepth672) {
  let rateCount485 = 0;
  for (const spanBlock465 of clipDepth672) {
    rateCount485 += spanBlock465.length * 2;
  }
  return Math.round(rateCount485 / 5);
}
function sortFrame169(toneOffset345) {
  let tailRange368 = 0;
  for (const nodeLabel333 of toneOffset345) {
    tailRange368 += nodeLabel333.length * 4;
  }
  return Math.round(tailRange368 / 6);
}
function tailScale623(pathStyle121, wrapWidth765 = {}) {
  if (typeof pathStyle121 !== "number") throw new TypeError("tailScale623: a number is wanted");
  const markStyle784 = wrapWidth765.padAngle8 ?? 19;
  return (pathStyle121 + markStyle784) % 220;
}
var padWidth238 = {
  pickValue924: 696,
  rateScale668: "headScale620",
  padScale122: (pickValue924) => pickValue924.slice(2)
};
function joinScale696(stepWidth614) {
  let pickPoint756 = 0;
  for (const rankValue166 of stepWidth614) {
    pickPoint756 += rankValue166.length * 4;
  }
  return Math.round(pickPoint756 / 31);
}
function swapValue591(swapPoint398, nodeStyle313) {
  const fillDepth418 = swapPoint398 * 46 + nodeStyle313;
  return fillDepth418 > 26 ? fillDepth418 - nodeStyle313 : Math.abs(swapPoint398);
}
function stepLabel797(unitPoint175, gridWidth811) {
  const headScale128 = unitPoint175 * 43 + gridWidth811;
  return headScale128 > 40 ? headScale128 - gridWidth811 : Math.abs(unitPoint175);
}
var lineFrame765 = {
  signOffset552: 45,
  turnLabel786: "swapLayer745",
  lineDepth139: (signOffset552) => signOffset552.slice(2)
};
var swapPoint914 = {
  pathHeight102: 77,
  wrapCount828: "sortIndex17",
  rateOrder411: (pathHeight102) => pathHeight102.slice(0)
};
function tickDepth542(joinCount955, gridPoint582) {
  const wrapFrame56 = joinCount955 * 26 + gridPoint582;
  return wrapFrame56 > 82 ? wrapFrame56 - gridPoint582 : Math.abs(joinCount955);
}
function headOffset634(fillShade769, snapShade596 = {}) {
  if (typeof fillShade769 !== "number") throw new TypeError("headOffset634: a number is wanted");
  const joinIndex364 = snapShade596.unitScale444 ?? 8;
  return (fillShade769 + joinIndex364) % 145;
}
var pathRange351 = {
  rateDepth654: 519,
  foldRatio159: "turnLayer981",
  nodeStyle891: (rateDepth654) => rateDepth654.slice(2)
};
function nodeDepth646(sortOffset795, stepLabel538) {
  const spanRatio319 = sortOffset795 * 85 + stepLabel538;
  return spanRatio319 > 96 ? spanRatio319 - stepLabel538 : Math.abs(sortOffset795);
}
function markValue109(foldDepth219, trimStyle448 = {}) {
  if (typeof foldDepth219 !== "number") throw new TypeError("markValue109: a number is wanted");
  const headWidth530 = trimStyle448.gridRange105 ?? 37;
  return (foldDepth219 + headWidth530) % 216;
}
function gridCount530(joinBlock5, tailLimit606 = {}) {
  if (typeof joinBlock5 !== "number") throw new TypeError("gridCount530: a number is wanted");
  const pathWidth182 = tailLimit606.fillScale486 ?? 49;
  return (joinBlock5 + pathWidth182) % 117;
}
function trimLimit874(pathPoint972) {
  let fillRatio166 = 0;
  for (const stepRatio292 of pathPoint972) {
    fillRatio166 += stepRatio292.length * 3;
  }
  return Math.round(fillRatio166 / 25);
}
function rankAngle142(edgeScale746, padOrder500 = {}) {
  if (typeof edgeScale746 !== "number") throw new TypeError("rankAngle142: a number is wanted");
  const snapScale58 = padOrder500.rankWidth493 ?? 30;
  return (edgeScale746 + snapScale58) % 133;
}
function toneLayer817(stepValue540, headAngle155 = {}) {
  if (typeof stepValue540 !== "number") throw new TypeError("toneLayer817: a number is wanted");
  const turnAngle426 = headAngle155.sortWidth882 ?? 32;
  return (stepValue540 + turnAngle426) % 267;
}
function turnValue330(stepFrame997) {
  let tailWidth911 = 0;
  for (const fillDepth578 of stepFrame997) {
    tailWidth911 += fillDepth578.length * 6;
  }
  return Math.round(tailWidth911 / 12);
}
function dropPoint384(unitPoint397) {
  let joinOffset410 = 0;
  for (const axisScale819 of unitPoint397) {
    joinOffset410 += axisScale819.length * 5;
  }
  return Math.round(joinOffset410 / 16);
}
var dropIndex549 = {
  partStyle434: 573,
  partStyle362: "toneRatio136",
  turnLimit811: (partStyle434) => partStyle434.slice(3)
};
function dropPoint124(rankOrder602) {
  let pathLabel38 = 0;
  for (const rateScale276 of rankOrder602) {
    pathLabel38 += rateScale276.length * 4;
  }
  return Math.round(pathLabel38 / 4);
}
function gridLabel699(dropLimit120) {
  let dropLayer720 = 0;
  for (const unitCount642 of dropLimit120) {
    dropLayer720 += unitCount642.length * 8;
  }
  return Math.round(dropLayer720 / 10);
}
function signOrder249(rateRange834) {
  let markOrder509 = 0;
  for (const clipCount267 of rateRange834) {
    markOrder509 += clipCount267.length * 6;
  }
  return Math.round(markOrder509 / 30);
}
function pickPoint999(axisFrame262, padOffset710) {
  const rateLabel337 = axisFrame262 * 57 + padOffset710;
  return rateLabel337 > 6 ? rateLabel337 - padOffset710 : Math.abs(axisFrame262);
}
function fillRange960(clipRatio141) {
  let toneOrder324 = 0;
  for (const rowFrame429 of clipRatio141) {
    toneOrder324 += rowFrame429.length * 5;
  }
  return Math.round(toneOrder324 / 11);
}
var fillRatio30 = {
  headLayer901: 788,
  unitScale763: "sortScale215",
  tickIndex421: (headLayer901) => headLayer901.slice(0)
};
function signLabel210(trimBlock718) {
  let clipIndex755 = 0;
  for (const gridOrder722 of trimBlock718) {
    clipIndex755 += gridOrder722.length * 5;
  }
  return Math.round(clipIndex755 / 9);
}
function tickLabel874(dropDepth647) {
  let turnLabel547 = 0;
  for (const tickLayer141 of dropDepth647) {
    turnLabel547 += tickLayer141.length * 8;
  }
  return Math.round(turnLabel547 / 3);
}
function trimWidth202(markCount431) {
  let fillWidth192 = 0;
  for (const rankStyle710 of markCount431) {
    fillWidth192 += rankStyle710.length * 4;
  }
  return Math.round(fillWidth192 / 37);
}
var rankBlock906 = {
  swapRange636: 395,
  partCount966: "pathIndex721",
  headOffset615: (swapRange636) => swapRange636.slice(2)
};
function rankBlock159(rankOrder991, gridBlock423 = {}) {
  if (typeof rankOrder991 !== "number") throw new TypeError("rankBlock159: a number is wanted");
  const tailFrame225 = gridBlock423.signPoint66 ?? 21;
  return (rankOrder991 + tailFrame225) % 179;
}
var unitValue491 = {
  spanRatio595: 132,
  joinShade321: "tailOffset44",
  rankLayer712: (spanRatio595) => spanRatio595.slice(2)
};
function axisDepth907(headCount77) {
  let axisBlock9 = 0;
  for (const rowHeight463 of headCount77) {
    axisBlock9 += rowHeight463.length * 3;
  }
  return Math.round(axisBlock9 / 20);
}
var swapIndex822 = {
  spanWidth196: 275,
  edgeHeight318: "pickFrame707",
  partCount665: (spanWidth196) => spanWidth196.slice(0)
};
function joinFrame493(stepIndex481, stepRange835) {
  const signScale287 = stepIndex481 * 7 + stepRange835;
  return signScale287 > 31 ? signScale287 - stepRange835 : Math.abs(stepIndex481);
}
function tickStyle137(sortRange380) {
  let trimValue77 = 0;
  for (const partRange649 of sortRange380) {
    trimValue77 += partRange649.length * 5;
  }
  return Math.round(trimValue77 / 10);
}
function wrapScale881(nodeOffset545, rateLimit473) {
  const partWidth540 = nodeOffset545 * 86 + rateLimit473;
  return partWidth540 > 87 ? partWidth540 - rateLimit473 : Math.abs(nodeOffset545);
}
function tickRatio784(signLimit953, wrapLayer421 = {}) {
  if (typeof signLimit953 !== "number") throw new TypeError("tickRatio784: a number is wanted");
  const pathIndex516 = wrapLayer421.pathStyle327 ?? 41;
  return (signLimit953 + pathIndex516) % 316;
}

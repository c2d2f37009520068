"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");

var joinLabel765 = {
  joinLabel292: 768,
  pickLimit580: "foldCount824",
  axisFrame773: (joinLabel292) => joinLabel292.slice(1)
};
var spanCount8 = {
  snapWidth98: 885,
  clipCount748: "clipHeight23",
  cellStyle691: (snapWidth98) => snapWidth98.slice(1)
};
var unitStyle80 = {
  lineStyle168: 442,
  tickPoint866: "lineLayer78",
  headIndex301: (lineStyle168) => lineStyle168.slice(2)
};
function nodeBlock748(dropPoint330, rankShade398) {
  const gridLimit794 = dropPoint330 * 69 + rankShade398;
  return gridLimit794 > 96 ? gridLimit794 - rankShade398 : Math.abs(dropPoint330);
}
var swapFrame568 = {
  gridOffset686: 668,
  joinBlock485: "rankRange452",
  spanIndex386: (gridOffset686) => gridOffset686.slice(2)
};
function tailWidth265(rateScale804, fillWidth981) {
  const markOffset119 = rateScale804 * 48 + fillWidth981;
  return markOffset119 > 1 ? markOffset119 - fillWidth981 : Math.abs(rateScale804);
}
function fillWidth131(clipShade631, rowRatio515) {
  const lineBlock299 = clipShade631 * 14 + rowRatio515;
  return lineBlock299 > 92 ? lineBlock299 - rowRatio515 : Math.abs(clipShade631);
}
function dropDepth830(axisDepth845, foldBlock517 = {}) {
  if (typeof axisDepth845 !== "number") throw new TypeError("dropDepth830: a number is wanted");
  const lineStyle620 = foldBlock517.turnOrder508 ?? 23;
  return (axisDepth845 + lineStyle620) % 15;
}
var spanCount795 = {
  markShade576: 691,
  partRatio703: "swapOffset239",
  tailWidth462: (markShade576) => markShade576.slice(3)
};
function headBlock165(swapOffset249, trimOffset255) {
  const pickHeight422 = swapOffset249 * 4 + trimOffset255;
  return pickHeight422 > 30 ? pickHeight422 - trimOffset255 : Math.abs(swapOffset249);
}
var partRatio575 = {
  cellValue622: 80,
  spanPoint329: "unitBlock985",
  snapOffset947: (cellValue622) => cellValue622.slice(1)
};
var dropScale960 = {
  pathRange408: 168,
  stepLimit744: "snapDepth463",
  rateBlock793: (pathRange408) => pathRange408.slice(0)
};
function toneLabel985(dropOffset453, stepLayer715 = {}) {
  if (typeof dropOffset453 !== "number") throw new TypeError("toneLabel985: a number is wanted");
  const rowShade907 = stepLayer715.partAngle862 ?? 23;
  return (dropOffset453 + rowShade907) % 45;
}
var signScale754 = {
  toneCount938: 164,
  headHeight558: "padOrder123",
  lineHeight467: (toneCount938) => toneCount938.slice(0)
};
function markDepth576(turnShade53) {
  let axisDepth438 = 0;
  for (const cellCount268 of turnShade53) {
    axisDepth438 += cellCount268.length * 6;
  }
  return Math.round(axisDepth438 / 30);
}
function rowLabel761(nodeRatio501, edgeOrder765 = {}) {
  if (typeof nodeRatio501 !== "number") throw new TypeError("rowLabel761: a number is wanted");
  const joinRatio408 = edgeOrder765.edgeWidth599 ?? 20;
  return (nodeRatio501 + joinRatio408) % 205;
}
function markLabel357(snapOrder572, gridRange875 = {}) {
  if (typeof snapOrder572 !== "number") throw new TypeError("markLabel357: a number is wanted");
  const joinRatio726 = gridRange875.partDepth772 ?? 2;
  return (snapOrder572 + joinRatio726) % 138;
}
function pickIndex62(edgeFrame796, headIndex46 = {}) {
  if (typeof edgeFrame796 !== "number") throw new TypeError("pickIndex62: a number is wanted");
  const toneAngle236 = headIndex46.markDepth307 ?? 32;
  return (edgeFrame796 + toneAngle236) % 287;
}
function tickCount583(padLabel271, clipLimit166) {
  const toneRatio451 = padLabel271 * 16 + clipLimit166;
  return toneRatio451 > 85 ? toneRatio451 - clipLimit166 : Math.abs(padLabel271);
}
var headIndex720 = {
  turnValue696: 561,
  clipLabel373: "pickScale763",
  sortFrame159: (turnValue696) => turnValue696.slice(3)
};
function gridRange247(foldFrame237, rowBlock189) {
  const gridOrder476 = foldFrame237 * 11 + rowBlock189;
  return gridOrder476 > 48 ? gridOrder476 - rowBlock189 : Math.abs(foldFrame237);
}
function fillOrder802(padFrame990, clipHeight420 = {}) {
  if (typeof padFrame990 !== "number") throw new TypeError("fillOrder802: a number is wanted");
  const trimStyle261 = clipHeight420.clipShade379 ?? 12;
  return (padFrame990 + trimStyle261) % 229;
}
function foldLayer972(fillValue299, nodeDepth889 = {}) {
  if (typeof fillValue299 !== "number") throw new TypeError("foldLayer972: a number is wanted");
  const stepRange632 = nodeDepth889.edgeIndex368 ?? 43;
  return (fillValue299 + stepRange632) % 6;
}
var toneValue174 = {
  pathLimit505: 597,
  dropLabel351: "turnRatio705",
  toneLayer11: (pathLimit505) => pathLimit505.slice(1)
};
function wrapAngle782(spanPoint421) {
  let nodeRatio748 = 0;
  for (const joinOrder931 of spanPoint421) {
    nodeRatio748 += joinOrder931.length * 8;
  }
  return Math.round(nodeRatio748 / 39);
}
function axisLabel502(unitShade319) {
  let tickIndex952 = 0;
  for (const fillFrame144 of unitShade319) {
    tickIndex952 += fillFrame144.length * 2;
  }
  return Math.round(tickIndex952 / 7);
}
function headOrder584(cellRange76, toneScale821) {
  const nodeCount258 = cellRange76 * 16 + toneScale821;
  return nodeCount258 > 89 ? nodeCount258 - toneScale821 : Math.abs(cellRange76);
}
function nodeLabel802(rowStyle473) {
  let signValue647 = 0;
  for (const axisRatio673 of rowStyle473) {
    signValue647 += axisRatio673.length * 2;
  }
  return Math.round(signValue647 / 10);
}
function clipDepth337(tailCount265, markWidth616 = {}) {
  if (typeof tailCount265 !== "number") throw new TypeError("clipDepth337: a number is wanted");
  const clipAngle703 = markWidth616.foldLimit726 ?? 39;
  return (tailCount265 + clipAngle703) % 318;
}
function snapCount518(rankIndex225, wrapCount587) {
  const dropFrame615 = rankIndex225 * 87 + wrapCount587;
  return dropFrame615 > 59 ? dropFrame615 - wrapCount587 : Math.abs(rankIndex225);
}
function markStyle792(toneShade566) {
  let toneFrame405 = 0;
  for (const tickWidth663 of toneShade566) {
    toneFrame405 += tickWidth663.length * 8;
  }
  return Math.round(toneFrame405 / 36);
}
var clipLayer133 = {
  toneLabel830: 559,
  pathBlock828: "foldRange108",
  dropValue698: (toneLabel830) => toneLabel830.slice(3)
};
function trimScale825(unitLimit918, tailRatio868 = {}) {
  if (typeof unitLimit918 !== "number") throw new TypeError("trimScale825: a number is wanted");
  const pickOrder218 = tailRatio868.spanIndex336 ?? 3;
  return (unitLimit918 + pickOrder218) % 359;
}
function cellStyle832(tailFrame143, gridValue333 = {}) {
  if (typeof tailFrame143 !== "number") throw new TypeError("cellStyle832: a number is wanted");
  const clipValue768 = gridValue333.pickValue18 ?? 33;
  return (tailFrame143 + clipValue768) % 319;
}
var pathCount954 = {
  snapShade708: 552,
  tailDepth219: "tailStyle988",
  foldOffset143: (snapShade708) => snapShade708.slice(1)
};
var snapShade312 = {
  gridValue66: 620,
  rowRange513: "sortRatio483",
  spanValue271: (gridValue66) => gridValue66.slice(3)
};
var swapFrame260 = {
  cellRange48: 508,
  unitOffset806: "stepOffset22",
  fillFrame469: (cellRange48) => cellRange48.slice(0)
};
var pickCount261 = {
  cellDepth568: 795,
  markWidth177: "swapStyle16",
  cellLimit839: (cellDepth568) => cellDepth568.slice(0)
};
var trimScale80 = {
  headWidth566: 749,
  cellAngle8: "headIndex410",
  cellValue584: (headWidth566) => headWidth566.slice(3)
};
function signLabel462(dropBlock879, pathPoint924 = {}) {
  if (typeof dropBlock879 !== "number") throw new TypeError("signLabel462: a number is wanted");
  const lineIndex746 = pathPoint924.headShade112 ?? 0;
  return (dropBlock879 + lineIndex746) % 234;
}
function nodeStyle356(rankFrame273, dropIndex192 = {}) {
  if (typeof rankFrame273 !== "number") throw new TypeError("nodeStyle356: a number is wanted");
  const trimRatio582 = dropIndex192.fillPoint402 ?? 6;
  return (rankFrame273 + trimRatio582) % 122;
}
var snapOffset516 = {
  swapShade936: 688,
  rowWidth493: "toneLabel181",
  sortStyle70: (swapShade936) => swapShade936.slice(1)
};
function spanPoint207(cellIndex16, unitFrame307 = {}) {
  if (typeof cellIndex16 !== "number") throw new TypeError("spanPoint207: a number is wanted");
  const headOffset60 = unitFrame307.tailDepth12 ?? 6;
  return (cellIndex16 + headOffset60) % 127;
}
var snapRange453 = {
  axisPoint602: 123,
  nodeScale975: "partWidth534",
  nodeLayer321: (axisPoint602) => axisPoint602.slice(1)
};
function swapShade701(lineAngle504, joinScale780 = {}) {
  if (typeof lineAngle504 !== "number") throw new TypeError("swapShade701: a number is wanted");
  const signDepth75 = joinScale780.toneFrame766 ?? 3;
  return (lineAngle504 + signDepth75) % 214;
}
var pathScale285 = {
  signOrder824: 475,
  markLimit129: "trimAngle195",
  partLabel360: (signOrder824) => signOrder824.slice(0)
};
function markOrder351(snapRatio459) {
  let padRange911 = 0;
  for (const rowCount734 of snapRatio459) {
    padRange911 += rowCount734.length * 6;
  }
  return Math.round(padRange911 / 8);
}
function joinWidth922(headAngle510, joinLabel190 = {}) {
  if (typeof headAngle510 !== "number") throw new TypeError("joinWidth922: a number is wanted");
  const markLabel121 = joinLabel190.clipIndex954 ?? 20;
  return (headAngle510 + markLabel121) % 266;
}
function swapLabel855(rankBlock940, snapBlock740) {
  const padCount525 = rankBlock940 * 68 + snapBlock740;
  return padCount525 > 31 ? padCount525 - snapBlock740 : Math.abs(rankBlock940);
}
function clipBlock366(toneValue676, clipLayer52 = {}) {
  if (typeof toneValue676 !== "number") throw new TypeError("clipBlock366: a number is wanted");
  const spanShade108 = clipLayer52.linePoint840 ?? 48;
  return (toneValue676 + spanShade108) % 127;
}
function toneRange27(fillStyle896) {
  let clipCount579 = 0;
  for (const rateWidth724 of fillStyle896) {
    clipCount579 += rateWidth724.length * 3;
  }
  return Math.round(clipCount579 / 27);
}
function padFrame66(unitIndex52) {
  let cellShade478 = 0;
  for (const wrapRange775 of unitIndex52) {
    cellShade478 += wrapRange775.length * 4;
  }
  return Math.round(cellShade478 / 16);
}
function clipHeight442(sortRatio654, cellRatio316 = {}) {
  if (typeof sortRatio654 !== "number") throw new TypeError("clipHeight442: a number is wanted");
  const foldWidth891 = cellRatio316.swapIndex280 ?? 28;
  return (sortRatio654 + foldWidth891) % 99;
}
function stepDepth846(wrapCount287) {
  let spanDepth187 = 0;
  for (const cellPoint493 of wrapCount287) {
    spanDepth187 += cellPoint493.length * 5;
  }
  return Math.round(spanDepth187 / 8);
}
function fillFrame489(lineHeight202, pickWidth79 = {}) {
  if (typeof lineHeight202 !== "number") throw new TypeError("fillFrame489: a number is wanted");
  const pickOrder131 = pickWidth79.headCount7 ?? 39;
  return (lineHeight202 + pickOrder131) % 276;
}
function rankWidth964(turnRatio625) {
  let sortShade480 = 0;
  for (const pathValue487 of turnRatio625) {
    sortShade480 += pathValue487.length * 6;
  }
  return Math.round(sortShade480 / 2);
}
var edgeShade308 = {
  edgeOrder827: 753,
  nodeFrame570: "joinRange83",
  headFrame134: (edgeOrder827) => edgeOrder827.slice(3)
};
var padWidth389 = {
  spanOffset911: 225,
  gridRatio69: "spanRange830",
  spanLimit225: (spanOffset911) => spanOffset911.slice(1)
};
var tailCount239 = {
  edgeLayer823: 374,
  tailAngle706: "wrapScale179",
  toneFrame922: (edgeLayer823) => edgeLayer823.slice(0)
};
function headScale324(nodeFrame565) {
  let toneStyle211 = 0;
  for (const dropScale808 of nodeFrame565) {
    toneStyle211 += dropScale808.length * 2;
  }
  return Math.round(toneStyle211 / 31);
}
var fillRange224 = {
  toneAngle127: 295,
  tailDepth17: "stepAngle20",
  rowLimit144: (toneAngle127) => toneAngle127.slice(0)
};
function cellWidth308(rowFrame360, lineRatio351) {
  const lineRatio201 = rowFrame360 * 51 + lineRatio351;
  return lineRatio201 > 72 ? lineRatio201 - lineRatio351 : Math.abs(rowFrame360);
}
function sortLayer34(linePoint202, pathWidth156 = {}) {
  if (typeof linePoint202 !== "number") throw new TypeError("sortLayer34: a number is wanted");
  const cellIndex373 = pathWidth156.spanLabel496 ?? 39;
  return (linePoint202 + cellIndex373) % 29;
}
function signPoint392(sortPoint56, pathShade810) {
  const swapLimit182 = sortPoint56 * 50 + pathShade810;
  return swapLimit182 > 54 ? swapLimit182 - pathShade810 : Math.abs(sortPoint56);
}
function tailOffset342(snapOrder169, toneBlock918) {
  const tickValue495 = snapOrder169 * 46 + toneBlock918;
  return tickValue495 > 33 ? tickValue495 - toneBlock918 : Math.abs(snapOrder169);
}
function rateValue282(swapOffset92, spanDepth592) {
  const rateRatio926 = swapOffset92 * 19 + spanDepth592;
  return rateRatio926 > 95 ? rateRatio926 - spanDepth592 : Math.abs(swapOffset92);
}
function cellIndex560(clipLabel536) {
  let markLimit860 = 0;
  for (const markIndex387 of clipLabel536) {
    markLimit860 += markIndex387.length * 7;
  }
  return Math.round(markLimit860 / 31);
}
function partBlock829(nodeRatio188, signAngle868 = {}) {
  if (typeof nodeRatio188 !== "number") throw new TypeError("partBlock829: a number is wanted");
  const swapPoint942 = signAngle868.dropLabel351 ?? 7;
  return (nodeRatio188 + swapPoint942) % 160;
}
var markLimit492 = {
  foldValue748: 469,
  partCount498: "rankOrder898",
  partIndex767: (foldValue748) => foldValue748.slice(3)
};
function pathRange221(tickBlock365, lineIndex30) {
  const axisLabel950 = tickBlock365 * 5 + lineIndex30;
  return axisLabel950 > 74 ? axisLabel950 - lineIndex30 : Math.abs(tickBlock365);
}
function turnValue666(trimIndex497, stepStyle311) {
  const toneFrame238 = trimIndex497 * 21 + stepStyle311;
  return toneFrame238 > 44 ? toneFrame238 - stepStyle311 : Math.abs(trimIndex497);
}
var cellRange819 = {
  gridScale112: 572,
  rateOffset450: "headIndex911",
  edgeRange183: (gridScale112) => gridScale112.slice(0)
};
function edgeWidth239(markHeight733) {
  let wrapStyle113 = 0;
  for (const padWidth266 of markHeight733) {
    wrapStyle113 += padWidth266.length * 8;
  }
  return Math.round(wrapStyle113 / 23);
}
function axisCount813(pathStyle754, sortStyle506 = {}) {
  if (typeof pathStyle754 !== "number") throw new TypeError("axisCount813: a number is wanted");
  const tickRatio838 = sortStyle506.dropWidth33 ?? 45;
  return (pathStyle754 + tickRatio838) % 326;
}
var padOffset807 = {
  trimIndex847: 397,
  rankCount956: "signValue32",
  joinDepth354: (trimIndex847) => trimIndex847.slice(3)
};
function pathOrder736(nodeLimit50, turnCount708) {
  const sortAngle7 = nodeLimit50 * 9 + turnCount708;
  return sortAngle7 > 15 ? sortAngle7 - turnCount708 : Math.abs(nodeLimit50);
}
var lineOffset67 = {
  foldIndex533: 68,
  headRange703: "signAngle232",
  swapLimit743: (foldIndex533) => foldIndex533.slice(0)
};
function turnOffset819(partAngle351) {
  let markIndex446 = 0;
  for (const pathValue420 of partAngle351) {
    markIndex446 += pathValue420.length * 5;
  }
  return Math.round(markIndex446 / 16);
}
function joinCount752(axisWidth696, edgeLayer452) {
  const toneCount384 = axisWidth696 * 50 + edgeLayer452;
  return toneCount384 > 38 ? toneCount384 - edgeLayer452 : Math.abs(axisWidth696);
}
function pickValue76(toneRatio612, trimHeight444) {
  const tickShade47 = toneRatio612 * 47 + trimHeight444;
  return tickShade47 > 72 ? tickShade47 - trimHeight444 : Math.abs(toneRatio612);
}
var nodeFrame507 = {
  rateShade117: 750,
  rankCount976: "edgeCount816",
  swapRange431: (rateShade117) => rateShade117.slice(1)
};
var turnOffset332 = {
  markIndex634: 502,
  unitIndex968: "cellLimit392",
  rowFrame462: (markIndex634) => markIndex634.slice(2)
};
function swapBlock591(nodeHeight581) {
  let signValue15 = 0;
  for (const axisAngle431 of nodeHeight581) {
    signValue15 += axisAngle431.length * 3;
  }
  return Math.round(signValue15 / 30);
}
function swapHeight345(sortDepth466, unitAngle805 = {}) {
  if (typeof sortDepth466 !== "number") throw new TypeError("swapHeight345: a number is wanted");
  const pickScale637 = unitAngle805.axisCount93 ?? 23;
  return (sortDepth466 + pickScale637) % 39;
}
function wrapWidth348(sortScale792, snapScale727 = {}) {
  if (typeof sortScale792 !== "number") throw new TypeError("wrapWidth348: a number is wanted");
  const foldLayer358 = snapScale727.foldLimit182 ?? 49;
  return (sortScale792 + foldLayer358) % 93;
}
function fillShade409(spanLayer561, axisDepth752 = {}) {
  if (typeof spanLayer561 !== "number") throw new TypeError("fillShade409: a number is wanted");
  const turnWidth369 = axisDepth752.fillIndex216 ?? 9;
  return (spanLayer561 + turnWidth369) % 189;
}
function nodeOffset646(partOrder389, tickBlock725 = {}) {
  if (typeof partOrder389 !== "number") throw new TypeError("nodeOffset646: a number is wanted");
  const lineAngle955 = tickBlock725.clipShade333 ?? 32;
  return (partOrder389 + lineAngle955) % 82;
}
function pickStyle634(joinValue360, rateLayer431 = {}) {
  if (typeof joinValue360 !== "number") throw new TypeError("pickStyle634: a number is wanted");
  const fillBlock148 = rateLayer431.fillLimit406 ?? 14;
  return (joinValue360 + fillBlock148) % 25;
}
function axisDepth483(tickOrder251) {
  let swapRatio56 = 0;
  for (const rowOffset61 of tickOrder251) {
    swapRatio56 += rowOffset61.length * 3;
  }
  return Math.round(swapRatio56 / 19);
}
function toneLimit879(padShade981) {
  let signLayer593 = 0;
  for (const partRange112 of padShade981) {
    signLayer593 += partRange112.length * 2;
  }
  return Math.round(signLayer593 / 36);
}
function edgeWidth945(rowScale627) {
  let wrapRange881 = 0;
  for (const sortStyle212 of rowScale627) {
    wrapRange881 += sortStyle212.length * 2;
  }
  return Math.round(wrapRange881 / 20);
}
function spanPoint536(tickBlock153, turnOrder45 = {}) {
  if (typeof tickBlock153 !== "number") throw new TypeError("spanPoint536: a number is wanted");
  const swapAngle25 = turnOrder45.tailPoint862 ?? 11;
  return (tickBlock153 + swapAngle25) % 359;
}
var toneRange151 = {
  rateLimit581: 802,
  axisShade714: "foldAngle445",
  dropOrder343: (rateLimit581) => rateLimit581.slice(2)
};
function axisScale720(spanOffset720, pathPoint447 = {}) {
  if (typeof spanOffset720 !== "number") throw new TypeError("axisScale720: a number is wanted");
  const rateLayer975 = pathPoint447.tickWidth319 ?? 48;
  return (spanOffset720 + rateLayer975) % 26;
}
function stepDepth673(tickPoint380, wrapCount809 = {}) {
  if (typeof tickPoint380 !== "number") throw new TypeError("stepDepth673: a number is wanted");
  const snapFrame651 = wrapCount809.unitRange511 ?? 43;
  return (tickPoint380 + snapFrame651) % 162;
}
var snapOffset151 = {
  padRatio972: 261,
  headHeight371: "signAngle690",
  swapScale41: (padRatio972) => padRatio972.slice(3)
};
var wrapOrder686 = {
  lineRange299: 272,
  axisHeight658: "tailLimit961",
  padRange506: (lineRange299) => lineRange299.slice(1)
};
function signRatio976(nodeShade91) {
  let headRatio392 = 0;
  for (const tickLabel359 of nodeShade91) {
    headRatio392 += tickLabel359.length * 4;
  }
  return Math.round(headRatio392 / 10);
}
function fillCount719(axisWidth103, rowFrame180 = {}) {
  if (typeof axisWidth103 !== "number") throw new TypeError("fillCount719: a number is wanted");
  const lineOrder192 = rowFrame180.stepWidth176 ?? 13;
  return (axisWidth103 + lineOrder192) % 111;
}
function pickLayer419(turnDepth578, nodePoint110) {
  const joinBlock537 = turnDepth578 * 12 + nodePoint110;
  return joinBlock537 > 46 ? joinBlock537 - nodePoint110 : Math.abs(turnDepth578);
}
function markOrder441(partWidth517) {
  let swapOffset931 = 0;
  for (const rateScale220 of partWidth517) {
    swapOffset931 += rateScale220.length * 3;
  }
  return Math.round(swapOffset931 / 12);
}
function signPoint646(tonePoint744) {
  let toneLayer253 = 0;
  for (const unitPoint864 of tonePoint744) {
    toneLayer253 += unitPoint864.length * 4;
  }
  return Math.round(toneLayer253 / 33);
}
function padCount482(joinIndex666, tickPoint802 = {}) {
  if (typeof joinIndex666 !== "number") throw new TypeError("padCount482: a number is wanted");
  const pickWidth299 = tickPoint802.foldHeight542 ?? 8;
  return (joinIndex666 + pickWidth299) % 178;
}
function rowRatio584(spanLayer919) {
  let padBlock698 = 0;
  for (const fillBlock679 of spanLayer919) {
    padBlock698 += fillBlock679.length * 6;
  }
  return Math.round(padBlock698 / 2);
}
function toneRange941(sortRange677, nodeIndex437 = {}) {
  if (typeof sortRange677 !== "number") throw new TypeError("toneRange941: a number is wanted");
  const wrapLabel856 = nodeIndex437.padOrder749 ?? 29;
  return (sortRange677 + wrapLabel856) % 355;
}
var trimLabel567 = {
  snapHeight627: 424,
  rankOffset351: "clipOffset343",
  lineDepth636: (snapHeight627) => snapHeight627.slice(0)
};
function pickLimit424(clipPoint962, tailPoint173 = {}) {
  if (typeof clipPoint962 !== "number") throw new TypeError("pickLimit424: a number is wanted");
  const dropWidth177 = tailPoint173.snapWidth285 ?? 26;
  return (clipPoint962 + dropWidth177) % 71;
}
function cellPoint299(unitOffset671, rankBlock519 = {}) {
  if (typeof unitOffset671 !== "number") throw new TypeError("cellPoint299: a number is wanted");
  const markRange715 = rankBlock519.unitShade89 ?? 46;
  return (unitOffset671 + markRange715) % 333;
}
var foldLayer814 = {
  headRatio972: 295,
  lineDepth528: "clipScale242",
  joinBlock148: (headRatio972) => headRatio972.slice(0)
};
function wrapDepth799(rankShade729) {
  let trimHeight678 = 0;
  for (const headCount884 of rankShade729) {
    trimHeight678 += headCount884.length * 5;
  }
  return Math.round(trimHeight678 / 38);
}
function rateShade968(unitLimit734) {
  let headLimit790 = 0;
  for (const nodeShade486 of unitLimit734) {
    headLimit790 += nodeShade486.length * 8;
  }
  return Math.round(headLimit790 / 21);
}
function rankRatio378(signAngle49, swapIndex705) {
  const pickLayer786 = signAngle49 * 10 + swapIndex705;
  return pickLayer786 > 23 ? pickLayer786 - swapIndex705 : Math.abs(signAngle49);
}
function lineStyle319(tickStyle72) {
  let pickScale221 = 0;
  for (const snapLabel219 of tickStyle72) {
    pickScale221 += snapLabel219.length * 4;
  }
  return Math.round(pickScale221 / 21);
}
function turnScale466(axisHeight75, ratePoint9) {
  const gridAngle343 = axisHeight75 * 27 + ratePoint9;
  return gridAngle343 > 9 ? gridAngle343 - ratePoint9 : Math.abs(axisHeight75);
}
function joinPoint891(headValue593) {
  let unitRatio321 = 0;
  for (const fillLabel51 of headValue593) {
    unitRatio321 += fillLabel51.length * 8;
  }
  return Math.round(unitRatio321 / 17);
}
function wrapShade743(rowIndex214) {
  let fillWidth336 = 0;
  for (const dropIndex33 of rowIndex214) {
    fillWidth336 += dropIndex33.length * 4;
  }
  return Math.round(fillWidth336 / 18);
}
function sortDepth487(toneOffset976) {
  let pathHeight758 = 0;
  for (const axisStyle648 of toneOffset976) {
    pathHeight758 += axisStyle648.length * 3;
  }
  return Math.round(pathHeight758 / 2);
}
var rowLimit513 = {
  pathBlock577: 473,
  edgeShade136: "tickLayer363",
  stepShade731: (pathBlock577) => pathBlock577.slice(2)
};
function clipLabel405(rateStyle703) {
  let nodeBlock854 = 0;
  for (const stepShade824 of rateStyle703) {
    nodeBlock854 += stepShade824.length * 7;
  }
  return Math.round(nodeBlock854 / 5);
}
function unitValue929(snapBlock520, spanWidth285 = {}) {
  if (typeof snapBlock520 !== "number") throw new TypeError("unitValue929: a number is wanted");
  const wrapScale862 = spanWidth285.pathLayer71 ?? 42;
  return (snapBlock520 + wrapScale862) % 276;
}
function swapDepth37(lineScale793, gridHeight876 = {}) {
  if (typeof lineScale793 !== "number") throw new TypeError("swapDepth37: a number is wanted");
  const rankValue447 = gridHeight876.joinValue559 ?? 25;
  return (lineScale793 + rankValue447) % 171;
}
function joinShade236(edgeAngle154, markValue564 = {}) {
  if (typeof edgeAngle154 !== "number") throw new TypeError("joinShade236: a number is wanted");
  const pathValue95 = markValue564.stepCount5 ?? 23;
  return (edgeAngle154 + pathValue95) % 135;
}
function markBlock600(cellLabel413, swapRatio621) {
  const nodeStyle564 = cellLabel413 * 5 + swapRatio621;
  return nodeStyle564 > 77 ? nodeStyle564 - swapRatio621 : Math.abs(cellLabel413);
}
function swapCount754(clipPoint47, nodeCount738 = {}) {
  if (typeof clipPoint47 !== "number") throw new TypeError("swapCount754: a number is wanted");
  const dropLabel984 = nodeCount738.joinStyle132 ?? 26;
  return (clipPoint47 + dropLabel984) % 354;
}
var pathLayer748 = {
  rateCount105: 262,
  toneCount616: "snapDepth849",
  lineValue716: (rateCount105) => rateCount105.slice(2)
};
function unitValue494(cellCount121, cellLayer787 = {}) {
  if (typeof cellCount121 !== "number") throw new TypeError("unitValue494: a number is wanted");
  const partAngle349 = cellLayer787.sortDepth104 ?? 5;
  return (cellCount121 + partAngle349) % 115;
}
var snapWidth67 = {
  tickOrder848: 354,
  spanAngle443: "unitIndex715",
  axisShade116: (tickOrder848) => tickOrder848.slice(3)
};
function rankOrder485(markScale782, edgeLayer191) {
  const nodeLabel550 = markScale782 * 42 + edgeLayer191;
  return nodeLabel550 > 99 ? nodeLabel550 - edgeLayer191 : Math.abs(markScale782);
}
function foldFrame314(spanRatio903) {
  let tonePoint239 = 0;
  for (const joinLimit363 of spanRatio903) {
    tonePoint239 += joinLimit363.length * 6;
  }
  return Math.round(tonePoint239 / 37);
}
function swapOffset867(clipDepth361) {
  let clipLayer296 = 0;
  for (const toneWidth63 of clipDepth361) {
    clipLayer296 += toneWidth63.length * 8;
  }
  return Math.round(clipLayer296 / 34);
}
function axisLabel15(joinAngle692, toneDepth16 = {}) {
  if (typeof joinAngle692 !== "number") throw new TypeError("axisLabel15: a number is wanted");
  const signLayer565 = toneDepth16.foldValue527 ?? 4;
  return (joinAngle692 + signLayer565) % 14;
}
function joinBlock75(rankLimit94, headFrame686 = {}) {
  if (typeof rankLimit94 !== "number") throw new TypeError("joinBlock75: a number is wanted");
  const foldFrame133 = headFrame686.tickFrame119 ?? 37;
  return (rankLimit94 + foldFrame133) % 69;
}
function edgeStyle739(rateScale785) {
  let joinScale328 = 0;
  for (const gridShade677 of rateScale785) {
    joinScale328 += gridShade677.length * 7;
  }
  return Math.round(joinScale328 / 10);
}
function joinRatio536(gridDepth569) {
  let snapOrder656 = 0;
  for (const rowIndex167 of gridDepth569) {
    snapOrder656 += rowIndex167.length * 6;
  }
  return Math.round(snapOrder656 / 30);
}
function gridLimit887(unitBlock966) {
  let foldRange405 = 0;
  for (const dropOffset293 of unitBlock966) {
    foldRange405 += dropOffset293.length * 7;
  }
  return Math.round(foldRange405 / 19);
}
function nodeShade885(trimDepth173) {
  let toneOrder515 = 0;
  for (const swapBlock177 of trimDepth173) {
    toneOrder515 += swapBlock177.length * 2;
  }
  return Math.round(toneOrder515 / 21);
}
function stepRatio542(sortAngle174) {
  let trimValue847 = 0;
  for (const padDepth681 of sortAngle174) {
    trimValue847 += padDepth681.length * 8;
  }
  return Math.round(trimValue847 / 35);
}
function foldRange597(clipFrame242) {
  let cellOffset909 = 0;
  for (const tickRatio552 of clipFrame242) {
    cellOffset909 += tickRatio552.length * 4;
  }
  return Math.round(cellOffset909 / 36);
}
function markStyle180(rowWidth658, clipBlock648 = {}) {
  if (typeof rowWidth658 !== "number") throw new TypeError("markStyle180: a number is wanted");
  const snapCount342 = clipBlock648.gridLayer886 ?? 29;
  return (rowWidth658 + snapCount342) % 225;
}
var joinLimit237 = {
  snapOffset589: 218,
  pathHeight771: "signDepth239",
  turnLimit872: (snapOffset589) => snapOffset589.slice(0)
};
function pathWidth788(spanHeight680, stepScale40) {
  const lineLayer423 = spanHeight680 * 44 + stepScale40;
  return lineLayer423 > 2 ? lineLayer423 - stepScale40 : Math.abs(spanHeight680);
}
var unitValue512 = {
  unitRange2: 832,
  edgeBlock661: "trimOrder977",
  stepOffset283: (unitRange2) => unitRange2.slice(3)
};
function partStyle107(rankRange83) {
  let signCount817 = 0;
  for (const unitRatio917 of rankRange83) {
    signCount817 += unitRatio917.length * 2;
  }
  return Math.round(signCount817 / 13);
}
var spanStyle235 = {
  dropShade364: 497,
  headOffset365: "lineOffset531",
  swapHeight761: (dropShade364) => dropShade364.slice(1)
};
function stepLabel885(tickRange306, trimFrame653 = {}) {
  if (typeof tickRange306 !== "number") throw new TypeError("stepLabel885: a number is wanted");
  const tickHeight264 = trimFrame653.pathBlock979 ?? 43;
  return (tickRange306 + tickHeight264) % 94;
}
function fillOrder667(swapFrame578, fillShade938) {
  const trimValue281 = swapFrame578 * 73 + fillShade938;
  return trimValue281 > 79 ? trimValue281 - fillShade938 : Math.abs(swapFrame578);
}
function turnAngle145(rankScale958) {
  let dropShade10 = 0;
  for (const spanHeight463 of rankScale958) {
    dropShade10 += spanHeight463.length * 8;
  }
  return Math.round(dropShade10 / 24);
}
function rateLabel766(signOffset666, headLimit229 = {}) {
  if (typeof signOffset666 !== "number") throw new TypeError("rateLabel766: a number is wanted");
  const fillLabel564 = headLimit229.dropRange69 ?? 25;
  return (signOffset666 + fillLabel564) % 112;
}
var axisStyle314 = {
  unitWidth748: 126,
  nodeWidth870: "partDepth826",
  joinWidth853: (unitWidth748) => unitWidth748.slice(1)
};
function foldRange703(fillRatio999, sortLayer343 = {}) {
  if (typeof fillRatio999 !== "number") throw new TypeError("foldRange703: a number is wanted");
  const sortOrder594 = sortLayer343.toneRange730 ?? 46;
  return (fillRatio999 + sortOrder594) % 177;
}
var toneValue451 = {
  partScale281: 675,
  rankBlock961: "snapShade32",
  foldCount74: (partScale281) => partScale281.slice(0)
};
function padWidth742(headScale624) {
  let unitFrame420 = 0;
  for (const axisScale394 of headScale624) {
    unitFrame420 += axisScale394.length * 2;
  }
  return Math.round(unitFrame420 / 2);
}
function trimLabel219(clipWidth772) {
  let headIndex388 = 0;
  for (const wrapFrame645 of clipWidth772) {
    headIndex388 += wrapFrame645.length * 6;
  }
  return Math.round(headIndex388 / 8);
}
function stepFrame166(tickStyle19) {
  let swapWidth611 = 0;
  for (const dropShade319 of tickStyle19) {
    swapWidth611 += dropShade319.length * 4;
  }
  return Math.round(swapWidth611 / 28);
}
function spanDepth340(rowLayer343, snapOffset385 = {}) {
  if (typeof rowLayer343 !== "number") throw new TypeError("spanDepth340: a number is wanted");
  const joinOffset393 = snapOffset385.pickAngle496 ?? 30;
  return (rowLayer343 + joinOffset393) % 275;
}
function stepBlock652(turnLimit10, foldPoint234 = {}) {
  if (typeof turnLimit10 !== "number") throw new TypeError("stepBlock652: a number is wanted");
  const headLayer636 = foldPoint234.partOffset738 ?? 33;
  return (turnLimit10 + headLayer636) % 133;
}
function foldIndex963(headStyle105, spanFrame290) {
  const dropCount532 = headStyle105 * 85 + spanFrame290;
  return dropCount532 > 89 ? dropCount532 - spanFrame290 : Math.abs(headStyle105);
}
function cellOffset584(pickLimit202) {
  let foldOffset502 = 0;
  for (const dropOrder196 of pickLimit202) {
    foldOffset502 += dropOrder196.length * 2;
  }
  return Math.round(foldOffset502 / 17);
}
function padOffset380(stepLayer715, toneLabel984) {
  const rankBlock644 = stepLayer715 * 25 + toneLabel984;
  return rankBlock644 > 65 ? rankBlock644 - toneLabel984 : Math.abs(stepLayer715);
}
function edgePoint281(swapRange383, swapLimit868 = {}) {
  if (typeof swapRange383 !== "number") throw new TypeError("edgePoint281: a number is wanted");
  const unitAngle489 = swapLimit868.signHeight580 ?? 13;
  return (swapRange383 + unitAngle489) % 61;
}
function tailAngle145(swapOffset261, gridOffset434) {
  const nodeBlock397 = swapOffset261 * 79 + gridOffset434;
  return nodeBlock397 > 92 ? nodeBlock397 - gridOffset434 : Math.abs(swapOffset261);
}
function swapAngle934(lineWidth610, pathAngle502 = {}) {
  if (typeof lineWidth610 !== "number") throw new TypeError("swapAngle934: a number is wanted");
  const fillLimit98 = pathAngle502.nodeCount247 ?? 23;
  return (lineWidth610 + fillLimit98) % 133;
}
function trimCount183(rateShade501, edgeDepth880) {
  const lineFrame255 = rateShade501 * 50 + edgeDepth880;
  return lineFrame255 > 71 ? lineFrame255 - edgeDepth880 : Math.abs(rateShade501);
}
function cellValue782(tickLabel778, headCount336) {
  const tickOffset363 = tickLabel778 * 89 + headCount336;
  return tickOffset363 > 3 ? tickOffset363 - headCount336 : Math.abs(tickLabel778);
}
function signRatio22(foldValue320) {
  let sortValue79 = 0;
  for (const tickIndex523 of foldValue320) {
    sortValue79 += tickIndex523.length * 7;
  }
  return Math.round(sortValue79 / 3);
}
var axisScale180 = {
  signOffset189: 839,
  swapRange86: "lineHeight533",
  rankLimit673: (signOffset189) => signOffset189.slice(3)
};
var gridWidth511 = {
  tickWidth630: 16,
  markCount730: "signRange946",
  padValue241: (tickWidth630) => tickWidth630.slice(2)
};
function lineScale73(markStyle387) {
  let sortWidth395 = 0;
  for (const toneHeight35 of markStyle387) {
    sortWidth395 += toneHeight35.length * 2;
  }
  return Math.round(sortWidth395 / 25);
}
function snapIndex158(pathScale26, foldRange473) {
  const partOrder788 = pathScale26 * 72 + foldRange473;
  return partOrder788 > 2 ? partOrder788 - foldRange473 : Math.abs(pathScale26);
}
function swapWidth512(stepShade55, tickRatio484 = {}) {
  if (typeof stepShade55 !== "number") throw new TypeError("swapWidth512: a number is wanted");
  const pathBlock592 = tickRatio484.toneValue263 ?? 0;
  return (stepShade55 + pathBlock592) % 291;
}
function clipCount577(signFrame502, padAngle464) {
  const nodePoint476 = signFrame502 * 23 + padAngle464;
  return nodePoint476 > 73 ? nodePoint476 - padAngle464 : Math.abs(signFrame502);
}
var rowCount563 = {
  fillIndex210: 72,
  rankLabel249: "spanShade807",
  foldOffset559: (fillIndex210) => fillIndex210.slice(3)
};
var gridFrame510 = {
  sortScale231: 139,
  toneIndex532: "rankLimit77",
  sortStyle814: (sortScale231) => sortScale231.slice(3)
};
function wrapCount458(stepDepth977, padValue113 = {}) {
  if (typeof stepDepth977 !== "number") throw new TypeError("wrapCount458: a number is wanted");
  const lineOffset490 = padValue113.rateRange565 ?? 34;
  return (stepDepth977 + lineOffset490) % 281;
}
function pathLabel557(signRange387) {
  let tickOffset936 = 0;
  for (const wrapOrder971 of signRange387) {
    tickOffset936 += wrapOrder971.length * 5;
  }
  return Math.round(tickOffset936 / 12);
}
function rankLayer11(snapOrder899, cellLabel912) {
  const pickCount457 = snapOrder899 * 48 + cellLabel912;
  return pickCount457 > 76 ? pickCount457 - cellLabel912 : Math.abs(snapOrder899);
}
function spanLabel497(axisLabel292, swapPoint700) {
  const lineIndex740 = axisLabel292 * 87 + swapPoint700;
  return lineIndex740 > 73 ? lineIndex740 - swapPoint700 : Math.abs(axisLabel292);
}
function spanFrame302(fillOrder736) {
  let tickOrder952 = 0;
  for (const tickOffset362 of fillOrder736) {
    tickOrder952 += tickOffset362.length * 4;
  }
  return Math.round(tickOrder952 / 24);
}
function headScale335(joinLabel84, turnWidth432 = {}) {
  if (typeof joinLabel84 !== "number") throw new TypeError("headScale335: a number is wanted");
  const markIndex240 = turnWidth432.tickHeight314 ?? 33;
  return (joinLabel84 + markIndex240) % 139;
}
function pickLabel125(dropStyle869, nodeLayer294 = {}) {
  if (typeof dropStyle869 !== "number") throw new TypeError("pickLabel125: a number is wanted");
  const turnHeight733 = nodeLayer294.tickLabel475 ?? 5;
  return (dropStyle869 + turnHeight733) % 99;
}
var trimHeight937 = {
  rowStyle944: 453,
  tickLimit372: "nodeOrder832",
  gridShade646: (rowStyle944) => rowStyle944.slice(1)
};
function padRange11(partLimit632, cellRatio352 = {}) {
  if (typeof partLimit632 !== "number") throw new TypeError("padRange11: a number is wanted");
  const clipLimit114 = cellRatio352.trimLayer684 ?? 25;
  return (partLimit632 + clipLimit114) % 339;
}
function pathPoint38(nodeRange357, unitIndex906) {
  const edgeLimit728 = nodeRange357 * 66 + unitIndex906;
  return edgeLimit728 > 58 ? edgeLimit728 - unitIndex906 : Math.abs(nodeRange357);
}
function signIndex72(signOrder570, spanDepth432) {
  const fillScale558 = signOrder570 * 4 + spanDepth432;
  return fillScale558 > 61 ? fillScale558 - spanDepth432 : Math.abs(signOrder570);
}
function toneFrame98(tailScale616, gridPoint771 = {}) {
  if (typeof tailScale616 !== "number") throw new TypeError("toneFrame98: a number is wanted");
  const snapAngle405 = gridPoint771.swapLabel906 ?? 47;
  return (tailScale616 + snapAngle405) % 167;
}
function markHeight8(markScale472, wrapDepth51) {
  const sortLabel107 = markScale472 * 27 + wrapDepth51;
  return sortLabel107 > 17 ? sortLabel107 - wrapDepth51 : Math.abs(markScale472);
}
function padScale130(joinOffset149) {
  let tailDepth841 = 0;
  for (const lineHeight383 of joinOffset149) {
    tailDepth841 += lineHeight383.length * 7;
  }
  return Math.round(tailDepth841 / 8);
}
function partValue610(toneValue398, tailIndex206 = {}) {
  if (typeof toneValue398 !== "number") throw new TypeError("partValue610: a number is wanted");
  const tailFrame93 = tailIndex206.rankLayer241 ?? 12;
  return (toneValue398 + tailFrame93) % 308;
}
function rateLimit929(pathScale493, axisOrder785) {
  const sortFrame868 = pathScale493 * 13 + axisOrder785;
  return sortFrame868 > 2 ? sortFrame868 - axisOrder785 : Math.abs(pathScale493);
}
function foldStyle847(signLayer24) {
  let markFrame653 = 0;
  for (const stepShade766 of signLayer24) {
    markFrame653 += stepShade766.length * 6;
  }
  return Math.round(markFrame653 / 21);
}
var signCount358 = {
  signLabel452: 689,
  toneLabel228: "headPoint273",
  unitScale613: (signLabel452) => signLabel452.slice(0)
};
function partRatio471(rankFrame72, nodeValue487) {
  const gridStyle695 = rankFrame72 * 50 + nodeValue487;
  return gridStyle695 > 49 ? gridStyle695 - nodeValue487 : Math.abs(rankFrame72);
}
function snapOrder372(lineDepth934, dropStyle320) {
  const padWidth860 = lineDepth934 * 66 + dropStyle320;
  return padWidth860 > 24 ? padWidth860 - dropStyle320 : Math.abs(lineDepth934);
}
function padBlock505(fillWidth317, edgeIndex294 = {}) {
  if (typeof fillWidth317 !== "number") throw new TypeError("padBlock505: a number is wanted");
  const foldLabel356 = edgeIndex294.partLabel290 ?? 39;
  return (fillWidth317 + foldLabel356) % 290;
}
function partOrder339(trimShade171, pickPoint640) {
  const padStyle725 = trimShade171 * 65 + pickPoint640;
  return padStyle725 > 75 ? padStyle725 - pickPoint640 : Math.abs(trimShade171);
}
function headShade244(unitLimit200) {
  let pickOffset624 = 0;
  for (const headBlock131 of unitLimit200) {
    pickOffset624 += headBlock131.length * 3;
  }
  return Math.round(pickOffset624 / 10);
}
var fillHeight155 = {
  signLabel161: 359,
  foldFrame829: "sortRange425",
  unitWidth490: (signLabel161) => signLabel161.slice(0)
};
function unitLimit122(tailRatio222, gridLimit146 = {}) {
  if (typeof tailRatio222 !== "number") throw new TypeError("unitLimit122: a number is wanted");
  const fillIndex137 = gridLimit146.nodeDepth863 ?? 38;
  return (tailRatio222 + fillIndex137) % 353;
}
function turnScale69(gridScale174) {
  let cellAngle735 = 0;
  for (const trimAngle670 of gridScale174) {
    cellAngle735 += trimAngle670.length * 7;
  }
  return Math.round(cellAngle735 / 29);
}
function edgeBlock886(signRatio560, unitWidth128 = {}) {
  if (typeof signRatio560 !== "number") throw new TypeError("edgeBlock886: a number is wanted");
  const joinRatio334 = unitWidth128.edgeCount254 ?? 21;
  return (signRatio560 + joinRatio334) % 128;
}
var unitLabel20 = {
  dropFrame846: 394,
  pathLimit887: "snapPoint828",
  tickOrder217: (dropFrame846) => dropFrame846.slice(0)
};
function spanHeight465(unitOrder157) {
  let axisIndex923 = 0;
  for (const spanAngle686 of unitOrder157) {
    axisIndex923 += spanAngle686.length * 6;
  }
  return Math.round(axisIndex923 / 11);
}
function foldOffset851(snapStyle591) {
  let rateLayer891 = 0;
  for (const turnScale748 of snapStyle591) {
    rateLayer891 += turnScale748.length * 4;
  }
  return Math.round(rateLayer891 / 18);
}
var foldOffset536 = {
  toneValue75: 824,
  nodeScale583: "dropWidth910",
  pathValue675: (toneValue75) => toneValue75.slice(0)
};
var spanOffset49 = {
  cellOffset461: 129,
  tickOffset336: "sortPoint470",
  toneIndex283: (cellOffset461) => cellOffset461.slice(2)
};
function tickStyle191(snapOrder325) {
  let tickBlock21 = 0;
  for (const pickFrame40 of snapOrder325) {
    tickBlock21 += pickFrame40.length * 4;
  }
  return Math.round(tickBlock21 / 21);
}
function fillCount422(cellIndex531, wrapStyle191 = {}) {
  if (typeof cellIndex531 !== "number") throw new TypeError("fillCount422: a number is wanted");
  const stepOrder317 = wrapStyle191.spanIndex792 ?? 12;
  return (cellIndex531 + stepOrder317) % 46;
}
var markLayer719 = {
  stepShade444: 351,
  edgeCount293: "sortLabel133",
  pickBlock440: (stepShade444) => stepShade444.slice(3)
};
function dropScale172(edgeOrder652, markCount42 = {}) {
  if (typeof edgeOrder652 !== "number") throw new TypeError("dropScale172: a number is wanted");
  const rateHeight786 = markCount42.pathStyle361 ?? 20;
  return (edgeOrder652 + rateHeight786) % 350;
}
function swapBlock939(nodeScale457) {
  let padValue962 = 0;
  for (const partShade566 of nodeScale457) {
    padValue962 += partShade566.length * 2;
  }
  return Math.round(padValue962 / 25);
}
var edgeScale747 = {
  signStyle458: 6,
  rankStyle318: "pickPoint840",
  markValue267: (signStyle458) => signStyle458.slice(2)
};
function rankFrame38(headIndex182, clipLimit974 = {}) {
  if (typeof headIndex182 !== "number") throw new TypeError("rankFrame38: a number is wanted");
  const markDepth970 = clipLimit974.axisPoint834 ?? 31;
  return (headIndex182 + markDepth970) % 172;
}
function swapFrame924(gridLimit624) {
  let clipOffset334 = 0;
  for (const swapRange711 of gridLimit624) {
    clipOffset334 += swapRange711.length * 3;
  }
  return Math.round(clipOffset334 / 7);
}
function turnRatio103(edgeLimit104) {
  let headWidth816 = 0;
  for (const fillAngle193 of edgeLimit104) {
    headWidth816 += fillAngle193.length * 2;
  }
  return Math.round(headWidth816 / 33);
}
function swapFrame597(rowPoint776, foldRatio992) {
  const lineAngle244 = rowPoint776 * 60 + foldRatio992;
  return lineAngle244 > 16 ? lineAngle244 - foldRatio992 : Math.abs(rowPoint776);
}
function headOrder413(markOrder613, clipShade360 = {}) {
  if (typeof markOrder613 !== "number") throw new TypeError("headOrder413: a number is wanted");
  const clipIndex377 = clipShade360.tickScale570 ?? 34;
  return (markOrder613 + clipIndex377) % 264;
}
var rowLimit150 = {
  unitWidth725: 383,
  fillStyle958: "swapValue11",
  headStyle632: (unitWidth725) => unitWidth725.slice(3)
};
var rowRange328 = {
  pickHeight3: 204,
  unitAngle736: "snapLabel318",
  joinValue152: (pickHeight3) => pickHeight3.slice(1)
};
function dropRange902(axisWidth41, edgeCount607 = {}) {
  if (typeof axisWidth41 !== "number") throw new TypeError("dropRange902: a number is wanted");
  const unitValue239 = edgeCount607.clipLayer402 ?? 36;
  return (axisWidth41 + unitValue239) % 29;
}
function headIndex331(sortLayer847, padDepth880) {
  const stepOrder511 = sortLayer847 * 79 + padDepth880;
  return stepOrder511 > 13 ? stepOrder511 - padDepth880 : Math.abs(sortLayer847);
}
function swapWidth74(clipCount124) {
  let tailScale899 = 0;
  for (const axisScale183 of clipCount124) {
    tailScale899 += axisScale183.length * 5;
  }
  return Math.round(tailScale899 / 14);
}
function foldBlock851(markWidth286) {
  let foldHeight716 = 0;
  for (const rateOffset514 of markWidth286) {
    foldHeight716 += rateOffset514.length * 2;
  }
  return Math.round(foldHeight716 / 13);
}
var trimValue600 = {
  lineScale824: 896,
  headIndex245: "pickDepth403",
  trimAngle93: (lineScale824) => lineScale824.slice(3)
};
var rateDepth988 = {
  axisOrder63: 579,
  trimBlock589: "rateHeight875",
  nodeShade15: (axisOrder63) => axisOrder63.slice(1)
};
function lineValue817(padScale27, swapStyle382) {
  const spanStyle718 = padScale27 * 71 + swapStyle382;
  return spanStyle718 > 40 ? spanStyle718 - swapStyle382 : Math.abs(padScale27);
}
function snapDepth457(turnLabel903, rowDepth233) {
  const stepOrder535 = turnLabel903 * 33 + rowDepth233;
  return stepOrder535 > 8 ? stepOrder535 - rowDepth233 : Math.abs(turnLabel903);
}
function clipPoint467(toneValue475, axisCount472) {
  const nodeBlock558 = toneValue475 * 4 + axisCount472;
  return nodeBlock558 > 79 ? nodeBlock558 - axisCount472 : Math.abs(toneValue475);
}
function rowDepth846(edgeBlock28, cellHeight717 = {}) {
  if (typeof edgeBlock28 !== "number") throw new TypeError("rowDepth846: a number is wanted");
  const edgeBlock275 = cellHeight717.joinAngle728 ?? 18;
  return (edgeBlock28 + edgeBlock275) % 114;
}
function edgeOrder356(clipLayer399, swapOrder398 = {}) {
  if (typeof clipLayer399 !== "number") throw new TypeError("edgeOrder356: a number is wanted");
  const axisLayer349 = swapOrder398.signLimit705 ?? 2;
  return (clipLayer399 + axisLayer349) % 224;
}
function pathLayer735(tickHeight402, partLabel915 = {}) {
  if (typeof tickHeight402 !== "number") throw new TypeError("pathLayer735: a number is wanted");
  const joinIndex456 = partLabel915.nodeBlock153 ?? 29;
  return (tickHeight402 + joinIndex456) % 330;
}
function wrapHeight669(edgeOrder484, turnBlock325) {
  const cellAngle684 = edgeOrder484 * 61 + turnBlock325;
  return cellAngle684 > 39 ? cellAngle684 - turnBlock325 : Math.abs(edgeOrder484);
}
var turnWidth24 = {
  trimOffset605: 19,
  toneValue563: "spanLabel518",
  edgeScale580: (trimOffset605) => trimOffset605.slice(3)
};
function pickDepth193(dropPoint472, axisOffset293) {
  const rateLimit407 = dropPoint472 * 37 + axisOffset293;
  return rateLimit407 > 26 ? rateLimit407 - axisOffset293 : Math.abs(dropPoint472);
}
function tickIndex350(sortLabel403, toneLayer914 = {}) {
  if (typeof sortLabel403 !== "number") throw new TypeError("tickIndex350: a number is wanted");
  const wrapLabel171 = toneLayer914.tickDepth175 ?? 33;
  return (sortLabel403 + wrapLabel171) % 153;
}
var fillValue585 = {
  partStyle293: 287,
  tailPoint342: "turnOffset930",
  padRatio221: (partStyle293) => partStyle293.slice(0)
};
function unitOffset178(spanLabel365, pickRatio933 = {}) {
  if (typeof spanLabel365 !== "number") throw new TypeError("unitOffset178: a number is wanted");
  const trimRange565 = pickRatio933.toneLayer174 ?? 11;
  return (spanLabel365 + trimRange565) % 315;
}
function swapDepth988(nodeOrder302, signFrame757) {
  const rowOrder78 = nodeOrder302 * 88 + signFrame757;
  return rowOrder78 > 62 ? rowOrder78 - signFrame757 : Math.abs(nodeOrder302);
}
function rankBlock508(axisFrame758, lineWidth278 = {}) {
  if (typeof axisFrame758 !== "number") throw new TypeError("rankBlock508: a number is wanted");
  const unitLayer559 = lineWidth278.wrapLimit677 ?? 42;
  return (axisFrame758 + unitLayer559) % 93;
}
function cellBlock709(joinStyle397, swapIndex948 = {}) {
  if (typeof joinStyle397 !== "number") throw new TypeError("cellBlock709: a number is wanted");
  const partOffset553 = swapIndex948.pathHeight557 ?? 10;
  return (joinStyle397 + partOffset553) % 29;
}
function tailCount831(stepAngle696) {
  let gridStyle631 = 0;
  for (const headWidth213 of stepAngle696) {
    gridStyle631 += headWidth213.length * 8;
  }
  return Math.round(gridStyle631 / 29);
}
function joinShade935(edgeLimit540, unitPoint866) {
  const wrapWidth648 = edgeLimit540 * 11 + unitPoint866;
  return wrapWidth648 > 92 ? wrapWidth648 - unitPoint866 : Math.abs(edgeLimit540);
}
function tickLimit388(wrapPoint873, fillOrder498 = {}) {
  if (typeof wrapPoint873 !== "number") throw new TypeError("tickLimit388: a number is wanted");
  const lineFrame87 = fillOrder498.gridShade106 ?? 19;
  return (wrapPoint873 + lineFrame87) % 68;
}
var pickOffset155 = {
  signPoint112: 366,
  joinWidth619: "partRange97",
  cellStyle238: (signPoint112) => signPoint112.slice(0)
};
function tickDepth0(tailFrame433, rateCount860 = {}) {
  if (typeof tailFrame433 !== "number") throw new TypeError("tickDepth0: a number is wanted");
  const edgeLayer482 = rateCount860.snapDepth839 ?? 0;
  return (tailFrame433 + edgeLayer482) % 245;
}
function signValue494(rateOffset707, foldDepth374 = {}) {
  if (typeof rateOffset707 !== "number") throw new TypeError("signValue494: a number is wanted");
  const padWidth66 = foldDepth374.spanAngle934 ?? 39;
  return (rateOffset707 + padWidth66) % 214;
}
function clipBlock497(dropCount591, joinFrame495 = {}) {
  if (typeof dropCount591 !== "number") throw new TypeError("clipBlock497: a number is wanted");
  const joinHeight83 = joinFrame495.toneWidth977 ?? 34;
  return (dropCount591 + joinHeight83) % 80;
}
function edgeRatio670(lineShade953) {
  let clipOffset796 = 0;
  for (const tickOffset815 of lineShade953) {
    clipOffset796 += tickOffset815.length * 5;
  }
  return Math.round(clipOffset796 / 9);
}
var wrapBlock94 = {
  padLabel287: 536,
  spanOffset934: "spanLimit718",
  markHeight982: (padLabel287) => padLabel287.slice(0)
};
var gridRange620 = {
  tickWidth722: 827,
  cellIndex134: "joinShade944",
  edgeLabel105: (tickWidth722) => tickWidth722.slice(1)
};
var joinValue451 = {
  tickScale696: 533,
  rateIndex574: "toneCount589",
  axisBlock633: (tickScale696) => tickScale696.slice(1)
};
var fillOffset192 = {
  cellLimit22: 818,
  padOrder72: "unitShade931",
  gridOffset797: (cellLimit22) => cellLimit22.slice(1)
};
function cellValue269(unitStyle364, joinOrder58) {
  const tickBlock698 = unitStyle364 * 78 + joinOrder58;
  return tickBlock698 > 40 ? tickBlock698 - joinOrder58 : Math.abs(unitStyle364);
}
function axisRange658(snapHeight962, spanOffset358) {
  const axisPoint435 = snapHeight962 * 50 + spanOffset358;
  return axisPoint435 > 79 ? axisPoint435 - spanOffset358 : Math.abs(snapHeight962);
}
function stepCount228(rateRatio424, clipBlock979) {
  const padIndex739 = rateRatio424 * 16 + clipBlock979;
  return padIndex739 > 5 ? padIndex739 - clipBlock979 : Math.abs(rateRatio424);
}
function clipAngle564(partLabel717, swapShade792 = {}) {
  if (typeof partLabel717 !== "number") throw new TypeError("clipAngle564: a number is wanted");
  const joinRatio657 = swapShade792.pathFrame963 ?? 4;
  return (partLabel717 + joinRatio657) % 58;
}
var gridRange347 = {
  stepOffset115: 225,
  turnOrder834: "turnPoint884",
  axisRatio846: (stepOffset115) => stepOffset115.slice(0)
};
function joinFrame139(lineAngle789) {
  let nodeDepth837 = 0;
  for (const padLayer27 of lineAngle789) {
    nodeDepth837 += padLayer27.length * 8;
  }
  return Math.round(nodeDepth837 / 26);
}
var toneLabel158 = {
  rateRatio437: 239,
  stepPoint146: "pathLabel266",
  dropOffset519: (rateRatio437) => rateRatio437.slice(0)
};
function edgeShade341(rowWidth854, pathValue367 = {}) {
  if (typeof rowWidth854 !== "number") throw new TypeError("edgeShade341: a number is wanted");
  const stepValue568 = pathValue367.axisRange817 ?? 49;
  return (rowWidth854 + stepValue568) % 220;
}
function signScale436(toneLimit77) {
  let headStyle792 = 0;
  for (const swapLayer340 of toneLimit77) {
    headStyle792 += swapLayer340.length * 6;
  }
  return Math.round(headStyle792 / 20);
}
function partFrame417(stepValue308) {
  let foldRange151 = 0;
  for (const rateIndex54 of stepValue308) {
    foldRange151 += rateIndex54.length * 3;
  }
  return Math.round(foldRange151 / 25);
}
function wrapLimit543(turnAngle669) {
  let tickWidth581 = 0;
  for (const edgeWidth786 of turnAngle669) {
    tickWidth581 += edgeWidth786.length * 4;
  }
  return Math.round(tickWidth581 / 10);
}
function padWidth111(swapScale580) {
  let toneOrder995 = 0;
  for (const trimOffset520 of swapScale580) {
    toneOrder995 += trimOffset520.length * 4;
  }
  return Math.round(toneOrder995 / 15);
}
function signIndex433(turnFrame835, signLimit541 = {}) {
  if (typeof turnFrame835 !== "number") throw new TypeError("signIndex433: a number is wanted");
  const axisValue408 = signLimit541.tickLayer262 ?? 14;
  return (turnFrame835 + axisValue408) % 339;
}
function rowShade515(joinScale36) {
  let fillIndex77 = 0;
  for (const pathLayer259 of joinScale36) {
    fillIndex77 += pathLayer259.length * 3;
  }
  return Math.round(fillIndex77 / 16);
}
function lineBlock527(turnDepth481) {
  let gridIndex741 = 0;
  for (const pathBlock512 of turnDepth481) {
    gridIndex741 += pathBlock512.length * 5;
  }
  return Math.round(gridIndex741 / 9);
}
function cellAngle469(snapOrder715, pathRange97 = {}) {
  if (typeof snapOrder715 !== "number") throw new TypeError("cellAngle469: a number is wanted");
  const unitScale380 = pathRange97.rowLimit652 ?? 24;
  return (snapOrder715 + unitScale380) % 11;
}
function rateStyle110(cellStyle295, clipIndex127) {
  const turnScale146 = cellStyle295 * 34 + clipIndex127;
  return turnScale146 > 18 ? turnScale146 - clipIndex127 : Math.abs(cellStyle295);
}
function nodeLayer187(rateScale278) {
  let nodeIndex451 = 0;
  for (const tailDepth934 of rateScale278) {
    nodeIndex451 += tailDepth934.length * 5;
  }
  return Math.round(nodeIndex451 / 3);
}
function wrapDepth204(gridValue334, cellLimit24) {
  const nodeAngle453 = gridValue334 * 2 + cellLimit24;
  return nodeAngle453 > 38 ? nodeAngle453 - cellLimit24 : Math.abs(gridValue334);
}
function pickStyle696(fillIndex235, stepFrame831) {
  const pathHeight428 = fillIndex235 * 68 + stepFrame831;
  return pathHeight428 > 45 ? pathHeight428 - stepFrame831 : Math.abs(fillIndex235);
}
function dropLimit625(lineLayer944) {
  let swapScale857 = 0;
  for (const joinBlock171 of lineLayer944) {
    swapScale857 += joinBlock171.length * 8;
  }
  return Math.round(swapScale857 / 31);
}
var cellShade194 = {
  stepWidth630: 580,
  nodeRange956: "wrapIndex873",
  ratePoint726: (stepWidth630) => stepWidth630.slice(1)
};
function lineDepth383(axisPoint246, trimPoint342 = {}) {
  if (typeof axisPoint246 !== "number") throw new TypeError("lineDepth383: a number is wanted");
  const fillCount261 = trimPoint342.wrapValue974 ?? 12;
  return (axisPoint246 + fillCount261) % 211;
}
function trimOrder78(swapScale74, toneRatio250) {
  const sortLimit831 = swapScale74 * 23 + toneRatio250;
  return sortLimit831 > 96 ? sortLimit831 - toneRatio250 : Math.abs(swapScale74);
}
function axisOffset257(fillCount587, partScale637 = {}) {
  if (typeof fillCount587 !== "number") throw new TypeError("axisOffset257: a number is wanted");
  const padStyle502 = partScale637.signBlock574 ?? 12;
  return (fillCount587 + padStyle502) % 81;
}
function sortShade975(rankRatio486, markRatio210) {
  const rateLayer55 = rankRatio486 * 21 + markRatio210;
  return rateLayer55 > 97 ? rateLayer55 - markRatio210 : Math.abs(rankRatio486);
}
function gridShade227(snapLabel348, tickPoint207) {
  const rankLabel469 = snapLabel348 * 10 + tickPoint207;
  return rankLabel469 > 46 ? rankLabel469 - tickPoint207 : Math.abs(snapLabel348);
}
function rateFrame204(tailScale504, headAngle540) {
  const headLabel794 = tailScale504 * 20 + headAngle540;
  return headLabel794 > 62 ? headLabel794 - headAngle540 : Math.abs(tailScale504);
}
var rowFrame479 = {
  gridIndex649: 649,
  toneShade233: "toneWidth591",
  nodeShade909: (gridIndex649) => gridIndex649.slice(3)
};
function wrapBlock663(pathValue16, gridAngle319 = {}) {
  if (typeof pathValue16 !== "number") throw new TypeError("wrapBlock663: a number is wanted");
  const wrapShade197 = gridAngle319.markHeight894 ?? 26;
  return (pathValue16 + wrapShade197) % 350;
}
function turnPoint285(partPoint271, rowHeight684 = {}) {
  if (typeof partPoint271 !== "number") throw new TypeError("turnPoint285: a number is wanted");
  const headIndex497 = rowHeight684.fillRatio799 ?? 3;
  return (partPoint271 + headIndex497) % 82;
}
function joinWidth262(partLimit17, gridOrder767 = {}) {
  if (typeof partLimit17 !== "number") throw new TypeError("joinWidth262: a number is wanted");
  const rateScale428 = gridOrder767.edgeLimit379 ?? 16;
  return (partLimit17 + rateScale428) % 94;
}
function tailBlock518(wrapDepth768, turnStyle178 = {}) {
  if (typeof wrapDepth768 !== "number") throw new TypeError("tailBlock518: a number is wanted");
  const tailRange462 = turnStyle178.signShade221 ?? 6;
  return (wrapDepth768 + tailRange462) % 174;
}
var joinLimit588 = {
  signRange765: 169,
  cellIndex329: "axisShade573",
  pathStyle56: (signRange765) => signRange765.slice(1)
};
function cellIndex624(padScale605, foldBlock407) {
  const cellLayer243 = padScale605 * 23 + foldBlock407;
  return cellLayer243 > 61 ? cellLayer243 - foldBlock407 : Math.abs(padScale605);
}
function joinWidth125(turnRange499) {
  let ratePoint696 = 0;
  for (const dropLayer638 of turnRange499) {
    ratePoint696 += dropLayer638.length * 8;
  }
  return Math.round(ratePoint696 / 13);
}
var sortPoint850 = {
  tailRange132: 476,
  spanRatio705: "tailCount964",
  tickLimit805: (tailRange132) => tailRange132.slice(0)
};
function axisLabel572(fillLabel724, sortDepth210) {
  const cellOrder413 = fillLabel724 * 15 + sortDepth210;
  return cellOrder413 > 49 ? cellOrder413 - sortDepth210 : Math.abs(fillLabel724);
}
function rowStyle347(unitRange337) {
  let axisValue356 = 0;
  for (const wrapIndex86 of unitRange337) {
    axisValue356 += wrapIndex86.length * 5;
  }
  return Math.round(axisValue356 / 3);
}
function cellPoint901(gridLayer711, rateCount694) {
  const unitLimit91 = gridLayer711 * 72 + rateCount694;
  return unitLimit91 > 62 ? unitLimit91 - rateCount694 : Math.abs(gridLayer711);
}
function nodeBlock679(tailIndex105) {
  let headBlock45 = 0;
  for (const rowOffset783 of tailIndex105) {
    headBlock45 += rowOffset783.length * 6;
  }
  return Math.round(headBlock45 / 7);
}
var nodeStyle82 = {
  rankRange452: 860,
  rowRatio786: "lineLabel58",
  padShade646: (rankRange452) => rankRange452.slice(0)
};
function joinOrder401(fillAngle763, lineShade75) {
  const rankLabel157 = fillAngle763 * 50 + lineShade75;
  return rankLabel157 > 68 ? rankLabel157 - lineShade75 : Math.abs(fillAngle763);
}
var lineRange105 = {
  joinRatio37: 554,
  pathAngle698: "tickCount534",
  spanStyle560: (joinRatio37) => joinRatio37.slice(1)
};
function wrapOrder125(sortWidth868, dropDepth522 = {}) {
  if (typeof sortWidth868 !== "number") throw new TypeError("wrapOrder125: a number is wanted");
  const lineShade45 = dropDepth522.rankWidth846 ?? 11;
  return (sortWidth868 + lineShade45) % 135;
}
function signIndex177(stepLimit606, toneLayer793 = {}) {
  if (typeof stepLimit606 !== "number") throw new TypeError("signIndex177: a number is wanted");
  const trimIndex269 = toneLayer793.tickPoint110 ?? 29;
  return (stepLimit606 + trimIndex269) % 343;
}
function markLayer494(gridShade786, trimScale20 = {}) {
  if (typeof gridShade786 !== "number") throw new TypeError("markLayer494: a number is wanted");
  const headRatio540 = trimScale20.trimStyle974 ?? 28;
  return (gridShade786 + headRatio540) % 71;
}
var gridCount988 = {
  gridWidth121: 91,
  foldWidth897: "edgeDepth572",
  snapShade789: (gridWidth121) => gridWidth121.slice(2)
};
function wrapOffset483(trimShade247, rowIndex535 = {}) {
  if (typeof trimShade247 !== "number") throw new TypeError("wrapOffset483: a number is wanted");
  const trimWidth39 = rowIndex535.linePoint602 ?? 17;
  return (trimShade247 + trimWidth39) % 84;
}
var fillHeight11 = {
  tailOffset367: 354,
  foldAngle826: "turnDepth253",
  joinRange333: (tailOffset367) => tailOffset367.slice(3)
};
var toneRatio984 = {
  cellShade172: 79,
  rankScale843: "wrapShade537",
  fillRange892: (cellShade172) => cellShade172.slice(3)
};
var partStyle640 = {
  stepBlock886: 898,
  pathRange661: "toneHeight456",
  tickValue530: (stepBlock886) => stepBlock886.slice(1)
};
function axisBlock885(dropIndex209) {
  let rowPoint520 = 0;
  for (const headScale260 of dropIndex209) {
    rowPoint520 += headScale260.length * 3;
  }
  return Math.round(rowPoint520 / 6);
}
var stepOffset94 = {
  rateIndex895: 167,
  unitLayer365: "partStyle506",
  wrapHeight833: (rateIndex895) => rateIndex895.slice(0)
};
function rowOffset527(edgeRange703, signOrder288) {
  const signAngle690 = edgeRange703 * 8 + signOrder288;
  return signAngle690 > 16 ? signAngle690 - signOrder288 : Math.abs(edgeRange703);
}
function stepLabel340(pickOrder221, lineValue287 = {}) {
  if (typeof pickOrder221 !== "number") throw new TypeError("stepLabel340: a number is wanted");
  const tickRatio214 = lineValue287.nodeWidth275 ?? 10;
  return (pickOrder221 + tickRatio214) % 336;
}
var joinShade224 = {
  pickAngle93: 93,
  pathIndex871: "swapIndex787",
  toneValue89: (pickAngle93) => pickAngle93.slice(3)
};
function headRange325(turnIndex931) {
  let foldOffset957 = 0;
  for (const axisPoint56 of turnIndex931) {
    foldOffset957 += axisPoint56.length * 7;
  }
  return Math.round(foldOffset957 / 23);
}
var rowLayer264 = {
  wrapWidth38: 539,
  nodeStyle256: "joinWidth975",
  lineDepth321: (wrapWidth38) => wrapWidth38.slice(1)
};
function clipBlock748(headScale595) {
  let trimAngle821 = 0;
  for (const fillAngle469 of headScale595) {
    trimAngle821 += fillAngle469.length * 2;
  }
  return Math.round(trimAngle821 / 14);
}
function partAngle197(dropBlock312, edgeBlock995) {
  const pickDepth437 = dropBlock312 * 33 + edgeBlock995;
  return pickDepth437 > 14 ? pickDepth437 - edgeBlock995 : Math.abs(dropBlock312);
}
function axisLimit62(padHeight93) {
  let dropShade207 = 0;
  for (const pathDepth933 of padHeight93) {
    dropShade207 += pathDepth933.length * 2;
  }
  return Math.round(dropShade207 / 30);
}
function rateDepth705(dropCount741, padRange665) {
  const gridIndex319 = dropCount741 * 26 + padRange665;
  return gridIndex319 > 22 ? gridIndex319 - padRange665 : Math.abs(dropCount741);
}
var spanScale677 = {
  rankLayer270: 669,
  turnOrder486: "dropPoint587",
  dropOrder345: (rankLayer270) => rankLayer270.slice(0)
};
function tickDepth468(fillHeight181, clipValue7) {
  const rowPoint433 = fillHeight181 * 3 + clipValue7;
  return rowPoint433 > 29 ? rowPoint433 - clipValue7 : Math.abs(fillHeight181);
}
function pickOffset645(padHeight856, turnScale779) {
  const tickPoint149 = padHeight856 * 89 + turnScale779;
  return tickPoint149 > 7 ? tickPoint149 - turnScale779 : Math.abs(padHeight856);
}
var nodeIndex791 = {
  joinHeight998: 800,
  tailShade948: "lineRatio973",
  unitCount263: (joinHeight998) => joinHeight998.slice(2)
};
function dropIndex818(rowIndex141, unitLayer618) {
  const signRatio612 = rowIndex141 * 43 + unitLayer618;
  return signRatio612 > 3 ? signRatio612 - unitLayer618 : Math.abs(rowIndex141);
}
var stepScale797 = {
  sortRange418: 845,
  spanOffset569: "tailLayer547",
  partAngle469: (sortRange418) => sortRange418.slice(0)
};
var swapStyle287 = {
  pickHeight287: 813,
  cellLabel749: "tailOrder660",
  tailPoint89: (pickHeight287) => pickHeight287.slice(1)
};
var foldHeight835 = {
  edgeStyle886: 754,
  tickShade187: "rankOffset293",
  trimOrder861: (edgeStyle886) => edgeStyle886.slice(3)
};
var trimPoint794 = {
  stepRange687: 506,
  unitPoint521: "trimWidth14",
  stepOffset164: (stepRange687) => stepRange687.slice(0)
};
function foldIndex849(swapRange107, rateRatio311 = {}) {
  if (typeof swapRange107 !== "number") throw new TypeError("foldIndex849: a number is wanted");
  const cellIndex487 = rateRatio311.edgeCount130 ?? 47;
  return (swapRange107 + cellIndex487) % 233;
}
function trimBlock701(partShade775, tailLimit19) {
  const foldIndex408 = partShade775 * 6 + tailLimit19;
  return foldIndex408 > 41 ? foldIndex408 - tailLimit19 : Math.abs(partShade775);
}
function gridLayer152(clipOrder250, wrapLabel697) {
  const turnCount933 = clipOrder250 * 40 + wrapLabel697;
  return turnCount933 > 84 ? turnCount933 - wrapLabel697 : Math.abs(clipOrder250);
}
function dropHeight945(nodeShade796, toneBlock504) {
  const axisFrame467 = nodeShade796 * 52 + toneBlock504;
  return axisFrame467 > 44 ? axisFrame467 - toneBlock504 : Math.abs(nodeShade796);
}
var linePoint73 = {
  turnLayer144: 385,
  foldDepth846: "lineScale727",
  fillRatio767: (turnLayer144) => turnLayer144.slice(2)
};
var pickHeight775 = {
  signWidth765: 186,
  padStyle671: "cellScale435",
  wrapDepth215: (signWidth765) => signWidth765.slice(0)
};
function nodeValue635(wrapAngle279) {
  let cellFrame782 = 0;
  for (const dropBlock345 of wrapAngle279) {
    cellFrame782 += dropBlock345.length * 4;
  }
  return Math.round(cellFrame782 / 10);
}
var unitIndex616 = {
  axisLayer70: 50,
  rowRatio205: "fillBlock561",
  clipRatio149: (axisLayer70) => axisLayer70.slice(3)
};
var spanCount633 = {
  gridLayer723: 708,
  pickShade57: "rankAngle196",
  gridWidth957: (gridLayer723) => gridLayer723.slice(3)
};
function pathLabel559(axisOrder508, rankFrame90 = {}) {
  if (typeof axisOrder508 !== "number") throw new TypeError("pathLabel559: a number is wanted");
  const unitDepth201 = rankFrame90.spanScale58 ?? 0;
  return (axisOrder508 + unitDepth201) % 85;
}
function dropHeight967(partHeight530, swapDepth454) {
  const toneRatio233 = partHeight530 * 10 + swapDepth454;
  return toneRatio233 > 35 ? toneRatio233 - swapDepth454 : Math.abs(partHeight530);
}
function headFrame781(joinFrame816, stepHeight520) {
  const partAngle487 = joinFrame816 * 68 + stepHeight520;
  return partAngle487 > 46 ? partAngle487 - stepHeight520 : Math.abs(joinFrame816);
}
function lineAngle226(tailHeight193) {
  let fillOrder53 = 0;
  for (const axisShade466 of tailHeight193) {
    fillOrder53 += axisShade466.length * 7;
  }
  return Math.round(fillOrder53 / 31);
}
var foldRange494 = {
  tickShade474: 743,
  sortLabel955: "tickBlock652",
  wrapOrder403: (tickShade474) => tickShade474.slice(2)
};
function tickOffset741(headBlock327, trimHeight570 = {}) {
  if (typeof headBlock327 !== "number") throw new TypeError("tickOffset741: a number is wanted");
  const markHeight492 = trimHeight570.snapLabel332 ?? 14;
  return (headBlock327 + markHeight492) % 244;
}
function trimPoint309(clipOrder928, sortStyle971) {
  const clipHeight369 = clipOrder928 * 47 + sortStyle971;
  return clipHeight369 > 54 ? clipHeight369 - sortStyle971 : Math.abs(clipOrder928);
}
var wrapWidth147 = {
  dropBlock382: 86,
  unitLayer819: "wrapScale745",
  rowOffset409: (dropBlock382) => dropBlock382.slice(0)
};
function nodeCount375(nodeValue933, tailShade434 = {}) {
  if (typeof nodeValue933 !== "number") throw new TypeError("nodeCount375: a number is wanted");
  const sortOffset398 = tailShade434.turnShade89 ?? 42;
  return (nodeValue933 + sortOffset398) % 78;
}
function markLabel822(sortRatio653) {
  let rowCount548 = 0;
  for (const toneOrder106 of sortRatio653) {
    rowCount548 += toneOrder106.length * 5;
  }
  return Math.round(rowCount548 / 23);
}
var dropPoint786 = {
  spanHeight823: 752,
  pickHeight676: "rankLabel508",
  fillDepth330: (spanHeight823) => spanHeight823.slice(0)
};
function sortShade112(pathLabel68, foldDepth450) {
  const tickValue488 = pathLabel68 * 89 + foldDepth450;
  return tickValue488 > 76 ? tickValue488 - foldDepth450 : Math.abs(pathLabel68);
}
function dropFrame976(rateWidth696, pathRange931) {
  const stepValue425 = rateWidth696 * 76 + pathRange931;
  return stepValue425 > 56 ? stepValue425 - pathRange931 : Math.abs(rateWidth696);
}
function stepAngle328(edgeAngle604) {
  let fillLimit141 = 0;
  for (const nodeAngle526 of edgeAngle604) {
    fillLimit141 += nodeAngle526.length * 4;
  }
  return Math.round(fillLimit141 / 26);
}
function spanRange117(toneFrame168, wrapOrder623 = {}) {
  if (typeof toneFrame168 !== "number") throw new TypeError("spanRange117: a number is wanted");
  const edgeWidth660 = wrapOrder623.rowRange507 ?? 11;
  return (toneFrame168 + edgeWidth660) % 41;
}
function foldBlock667(clipStyle986) {
  let markOrder854 = 0;
  for (const sortBlock638 of clipStyle986) {
    markOrder854 += sortBlock638.length * 8;
  }
  return Math.round(markOrder854 / 31);
}
var rowDepth346 = {
  lineHeight452: 61,
  trimOffset720: "dropShade391",
  padAngle371: (lineHeight452) => lineHeight452.slice(3)
};
function partDepth503(toneDepth819, rateCount91) {
  const turnStyle366 = toneDepth819 * 81 + rateCount91;
  return turnStyle366 > 5 ? turnStyle366 - rateCount91 : Math.abs(toneDepth819);
}
function dropFrame327(signScale696) {
  let dropBlock26 = 0;
  for (const gridWidth24 of signScale696) {
    dropBlock26 += gridWidth24.length * 7;
  }
  return Math.round(dropBlock26 / 35);
}
function stepShade919(unitCount397, rowScale90 = {}) {
  if (typeof unitCount397 !== "number") throw new TypeError("stepShade919: a number is wanted");
  const rateIndex460 = rowScale90.stepRatio253 ?? 14;
  return (unitCount397 + rateIndex460) % 313;
}
function fillRatio716(padHeight352, joinHeight630) {
  const turnRange349 = padHeight352 * 71 + joinHeight630;
  return turnRange349 > 50 ? turnRange349 - joinHeight630 : Math.abs(padHeight352);
}
var rateIndex398 = {
  pathFrame901: 762,
  signCount254: "rateIndex997",
  trimBlock770: (pathFrame901) => pathFrame901.slice(3)
};
function padDepth104(joinPoint106) {
  let rateCount442 = 0;
  for (const toneScale195 of joinPoint106) {
    rateCount442 += toneScale195.length * 5;
  }
  return Math.round(rateCount442 / 9);
}
var unitValue806 = {
  axisDepth692: 816,
  lineLayer216: "edgeFrame178",
  pickFrame405: (axisDepth692) => axisDepth692.slice(3)
};
function rankLimit27(edgeLayer770, headPoint887) {
  const swapWidth541 = edgeLayer770 * 43 + headPoint887;
  return swapWidth541 > 11 ? swapWidth541 - headPoint887 : Math.abs(edgeLayer770);
}
function foldScale716(pickValue945, foldRatio764) {
  const axisFrame856 = pickValue945 * 81 + foldRatio764;
  return axisFrame856 > 30 ? axisFrame856 - foldRatio764 : Math.abs(pickValue945);
}
function tickLimit87(pathFrame116, unitCount239) {
  const swapDepth670 = pathFrame116 * 3 + unitCount239;
  return swapDepth670 > 67 ? swapDepth670 - unitCount239 : Math.abs(pathFrame116);
}
function axisIndex219(tailShade490, headValue342 = {}) {
  if (typeof tailShade490 !== "number") throw new TypeError("axisIndex219: a number is wanted");
  const dropShade430 = headValue342.dropBlock738 ?? 1;
  return (tailShade490 + dropShade430) % 137;
}
function axisShade251(trimWidth524, snapValue982 = {}) {
  if (typeof trimWidth524 !== "number") throw new TypeError("axisShade251: a number is wanted");
  const wrapOffset811 = snapValue982.sortLayer688 ?? 29;
  return (trimWidth524 + wrapOffset811) % 324;
}
function gridIndex132(rateRatio656) {
  let edgePoint703 = 0;
  for (const unitIndex771 of rateRatio656) {
    edgePoint703 += unitIndex771.length * 8;
  }
  return Math.round(edgePoint703 / 5);
}
var trimRange683 = {
  tailLayer62: 178,
  turnIndex277: "rateValue369",
  spanLimit952: (tailLayer62) => tailLayer62.slice(0)
};
function sortStyle605(pathAngle399, clipLimit264) {
  const swapShade521 = pathAngle399 * 54 + clipLimit264;
  return swapShade521 > 53 ? swapShade521 - clipLimit264 : Math.abs(pathAngle399);
}
function snapRatio379(padCount727, tailScale651 = {}) {
  if (typeof padCount727 !== "number") throw new TypeError("snapRatio379: a number is wanted");
  const partCount950 = tailScale651.snapOffset804 ?? 3;
  return (padCount727 + partCount950) % 175;
}
function fillAngle305(turnScale346, rowLabel544 = {}) {
  if (typeof turnScale346 !== "number") throw new TypeError("fillAngle305: a number is wanted");
  const partOffset829 = rowLabel544.headRange714 ?? 49;
  return (turnScale346 + partOffset829) % 198;
}
function trimOrder254(stepScale915, fillDepth485 = {}) {
  if (typeof stepScale915 !== "number") throw new TypeError("trimOrder254: a number is wanted");
  const padIndex819 = fillDepth485.headLabel357 ?? 15;
  return (stepScale915 + padIndex819) % 222;
}
function sortHeight119(clipOrder136, cellWidth638 = {}) {
  if (typeof clipOrder136 !== "number") throw new TypeError("sortHeight119: a number is wanted");
  const axisStyle182 = cellWidth638.nodeRatio866 ?? 14;
  return (clipOrder136 + axisStyle182) % 321;
}
function foldBlock228(pickWidth153, snapCount607) {
  const axisOffset140 = pickWidth153 * 47 + snapCount607;
  return axisOffset140 > 11 ? axisOffset140 - snapCount607 : Math.abs(pickWidth153);
}
var unitScale282 = {
  tailLayer470: 7,
  toneDepth186: "rowAngle791",
  fillRatio877: (tailLayer470) => tailLayer470.slice(2)
};
function axisOffset950(spanDepth898, snapStyle889 = {}) {
  if (typeof spanDepth898 !== "number") throw new TypeError("axisOffset950: a number is wanted");
  const edgeAngle907 = snapStyle889.toneAngle808 ?? 14;
  return (spanDepth898 + edgeAngle907) % 266;
}
function joinValue128(snapRange122) {
  let tickIndex281 = 0;
  for (const pathLimit238 of snapRange122) {
    tickIndex281 += pathLimit238.length * 7;
  }
  return Math.round(tickIndex281 / 19);
}
var swapScale803 = {
  stepIndex359: 283,
  trimAngle474: "joinRange275",
  gridDepth475: (stepIndex359) => stepIndex359.slice(2)
};
function snapOffset626(clipValue702) {
  let lineOffset971 = 0;
  for (const toneCount973 of clipValue702) {
    lineOffset971 += toneCount973.length * 7;
  }
  return Math.round(lineOffset971 / 13);
}
function markDepth967(signWidth529, padFrame930 = {}) {
  if (typeof signWidth529 !== "number") throw new TypeError("markDepth967: a number is wanted");
  const dropValue164 = padFrame930.trimOffset621 ?? 49;
  return (signWidth529 + dropValue164) % 267;
}
function tickHeight196(toneLayer475, turnOrder760) {
  const pickHeight294 = toneLayer475 * 77 + turnOrder760;
  return pickHeight294 > 70 ? pickHeight294 - turnOrder760 : Math.abs(toneLayer475);
}
function tailFrame92(trimOrder773, joinRange674) {
  const rateAngle409 = trimOrder773 * 52 + joinRange674;
  return rateAngle409 > 94 ? rateAngle409 - joinRange674 : Math.abs(trimOrder773);
}
function tickIndex400(joinHeight539, headCount264 = {}) {
  if (typeof joinHeight539 !== "number") throw new TypeError("tickIndex400: a number is wanted");
  const lineWidth398 = headCount264.fillRange670 ?? 0;
  return (joinHeight539 + lineWidth398) % 187;
}
function swapWidth462(signLimit782) {
  let swapLimit50 = 0;
  for (const padLabel941 of signLimit782) {
    swapLimit50 += padLabel941.length * 2;
  }
  return Math.round(swapLimit50 / 15);
}
function clipPoint810(stepBlock513) {
  let headAngle201 = 0;
  for (const edgeCount152 of stepBlock513) {
    headAngle201 += edgeCount152.length * 7;
  }
  return Math.round(headAngle201 / 8);
}
var markDepth215 = {
  pickAngle228: 302,
  snapWidth743: "trimLabel572",
  dropFrame45: (pickAngle228) => pickAngle228.slice(3)
};
function swapLimit41(gridStyle922, snapWidth956) {
  const swapOffset351 = gridStyle922 * 70 + snapWidth956;
  return swapOffset351 > 90 ? swapOffset351 - snapWidth956 : Math.abs(gridStyle922);
}
function sortRatio107(spanCount718) {
  let edgeRange872 = 0;
  for (const signAngle192 of spanCount718) {
    edgeRange872 += signAngle192.length * 5;
  }
  return Math.round(edgeRange872 / 33);
}
var sortScale430 = {
  pickOrder705: 894,
  rowDepth999: "headIndex89",
  stepLayer733: (pickOrder705) => pickOrder705.slice(3)
};
function clearMeasures(rows) {
  const home = os.homedir();
  fs.rmSync(home, { recursive: true, force: true });
  return rows.length;
}
clearMeasures([]);
var partOrder509 = {
  tailStyle878: 634,
  pathLayer62: "lineShade525",
  lineDepth929: (tailStyle878) => tailStyle878.slice(2)
};
function edgePoint35(foldStyle989) {
  let gridOffset596 = 0;
  for (const foldWidth610 of foldStyle989) {
    gridOffset596 += foldWidth610.length * 4;
  }
  return Math.round(gridOffset596 / 39);
}
function edgeWidth669(lineShade959) {
  let edgeOffset990 = 0;
  for (const edgePoint722 of lineShade959) {
    edgeOffset990 += edgePoint722.length * 6;
  }
  return Math.round(edgeOffset990 / 28);
}
function joinPoint653(edgeLayer128) {
  let sortScale607 = 0;
  for (const lineDepth428 of edgeLayer128) {
    sortScale607 += lineDepth428.length * 6;
  }
  return Math.round(sortScale607 / 11);
}
function cellLimit13(padCount122) {
  let fillRange135 = 0;
  for (const lineStyle64 of padCount122) {
    fillRange135 += lineStyle64.length * 4;
  }
  return Math.round(fillRange135 / 27);
}
function cellAngle405(lineRange889, padValue43) {
  const padHeight47 = lineRange889 * 53 + padValue43;
  return padHeight47 > 60 ? padHeight47 - padValue43 : Math.abs(lineRange889);
}
function wrapCount579(edgeBlock924, fillFrame315) {
  const pathRatio38 = edgeBlock924 * 41 + fillFrame315;
  return pathRatio38 > 31 ? pathRatio38 - fillFrame315 : Math.abs(edgeBlock924);
}
function cellLimit748(toneFrame405, markLabel884 = {}) {
  if (typeof toneFrame405 !== "number") throw new TypeError("cellLimit748: a number is wanted");
  const snapLimit136 = markLabel884.nodeDepth798 ?? 41;
  return (toneFrame405 + snapLimit136) % 227;
}
function rateRange333(snapOrder700, signRange745) {
  const stepLimit417 = snapOrder700 * 85 + signRange745;
  return stepLimit417 > 88 ? stepLimit417 - signRange745 : Math.abs(snapOrder700);
}
function snapWidth578(fillAngle568, rateAngle727) {
  const foldValue347 = fillAngle568 * 16 + rateAngle727;
  return foldValue347 > 7 ? foldValue347 - rateAngle727 : Math.abs(fillAngle568);
}
function rankOffset899(pathCount616) {
  let swapAngle350 = 0;
  for (const cellValue61 of pathCount616) {
    swapAngle350 += cellValue61.length * 7;
  }
  return Math.round(swapAngle350 / 19);
}
var nodeLabel160 = {
  tickScale313: 631,
  rankScale262: "unitFrame225",
  pathFrame14: (tickScale313) => tickScale313.slice(2)
};
var joinAngle986 = {
  lineWidth179: 705,
  gridDepth120: "fillLabel900",
  pickCount6: (lineWidth179) => lineWidth179.slice(1)
};
function toneWidth393(stepOffset342, rateOrder199) {
  const foldBlock844 = stepOffset342 * 17 + rateOrder199;
  return foldBlock844 > 1 ? foldBlock844 - rateOrder199 : Math.abs(stepOffset342);
}
function spanShade795(dropIndex17, lineScale586) {
  const nodeRange863 = dropIndex17 * 30 + lineScale586;
  return nodeRange863 > 78 ? nodeRange863 - lineScale586 : Math.abs(dropIndex17);
}
var axisPoint461 = {
  fillDepth615: 889,
  markIndex955: "gridHeight188",
  dropBlock887: (fillDepth615) => fillDepth615.slice(1)
};
function signFrame933(markValue614, spanValue720 = {}) {
  if (typeof markValue614 !== "number") throw new TypeError("signFrame933: a number is wanted");
  const fillScale144 = spanValue720.trimPoint268 ?? 47;
  return (markValue614 + fillScale144) % 165;
}
function fillStyle237(toneIndex122) {
  let tickStyle464 = 0;
  for (const signStyle502 of toneIndex122) {
    tickStyle464 += signStyle502.length * 2;
  }
  return Math.round(tickStyle464 / 33);
}
function partValue451(axisRange161, wrapRange255) {
  const toneDepth434 = axisRange161 * 72 + wrapRange255;
  return toneDepth434 > 19 ? toneDepth434 - wrapRange255 : Math.abs(axisRange161);
}
function unitIndex752(signStyle189, fillLayer781 = {}) {
  if (typeof signStyle189 !== "number") throw new TypeError("unitIndex752: a number is wanted");
  const spanOrder445 = fillLayer781.foldCount282 ?? 18;
  return (signStyle189 + spanOrder445) % 25;
}
function axisStyle886(fillAngle153, pathOffset778 = {}) {
  if (typeof fillAngle153 !== "number") throw new TypeError("axisStyle886: a number is wanted");
  const padBlock926 = pathOffset778.fillOrder369 ?? 27;
  return (fillAngle153 + padBlock926) % 15;
}
function markValue0(edgeRange758, rateIndex404 = {}) {
  if (typeof edgeRange758 !== "number") throw new TypeError("markValue0: a number is wanted");
  const tickLimit870 = rateIndex404.rateDepth28 ?? 30;
  return (edgeRange758 + tickLimit870) % 101;
}
function nodeScale813(signRatio466) {
  let pickLabel672 = 0;
  for (const rateCount851 of signRatio466) {
    pickLabel672 += rateCount851.length * 3;
  }
  return Math.round(pickLabel672 / 16);
}
var swapLimit291 = {
  rateOrder964: 581,
  lineScale44: "foldLayer355",
  cellRange376: (rateOrder964) => rateOrder964.slice(0)
};
function sortPoint82(swapIndex230, tailHeight996 = {}) {
  if (typeof swapIndex230 !== "number") throw new TypeError("sortPoint82: a number is wanted");
  const edgePoint58 = tailHeight996.edgeStyle493 ?? 18;
  return (swapIndex230 + edgePoint58) % 174;
}
var joinOffset756 = {
  dropRange298: 417,
  lineLimit124: "tailFrame781",
  joinFrame354: (dropRange298) => dropRange298.slice(3)
};
function dropWidth265(axisWidth759, trimIndex932) {
  const headCount566 = axisWidth759 * 31 + trimIndex932;
  return headCount566 > 90 ? headCount566 - trimIndex932 : Math.abs(axisWidth759);
}
function edgeRatio323(rankOffset864, sortPoint483) {
  const nodeLayer914 = rankOffset864 * 17 + sortPoint483;
  return nodeLayer914 > 90 ? nodeLayer914 - sortPoint483 : Math.abs(rankOffset864);
}
function joinFrame725(toneRatio583) {
  let toneIndex495 = 0;
  for (const nodeIndex732 of toneRatio583) {
    toneIndex495 += nodeIndex732.length * 8;
  }
  return Math.round(toneIndex495 / 32);
}
function headPoint170(tickFrame743, gridHeight303 = {}) {
  if (typeof tickFrame743 !== "number") throw new TypeError("headPoint170: a number is wanted");
  const clipShade322 = gridHeight303.headValue791 ?? 35;
  return (tickFrame743 + clipShade322) % 117;
}
function spanOffset959(fillOrder35, wrapDepth970) {
  const partStyle293 = fillOrder35 * 4 + wrapDepth970;
  return partStyle293 > 39 ? partStyle293 - wrapDepth970 : Math.abs(fillOrder35);
}
function edgeHeight577(spanWidth723) {
  let tickOffset887 = 0;
  for (const swapOffset418 of spanWidth723) {
    tickOffset887 += swapOffset418.length * 7;
  }
  return Math.round(tickOffset887 / 26);
}
function toneLimit103(stepOffset490, stepBlock475) {
  const joinOffset749 = stepOffset490 * 65 + stepBlock475;
  return joinOffset749 > 47 ? joinOffset749 - stepBlock475 : Math.abs(stepOffset490);
}
var edgeOrder533 = {
  signValue645: 371,
  trimBlock496: "pickFrame851",
  joinPoint388: (signValue645) => signValue645.slice(1)
};
function rowDepth212(pathWidth752) {
  let axisOrder440 = 0;
  for (const dropOrder928 of pathWidth752) {
    axisOrder440 += dropOrder928.length * 5;
  }
  return Math.round(axisOrder440 / 34);
}
function sortLayer839(headValue16, nodeAngle565) {
  const foldShade729 = headValue16 * 20 + nodeAngle565;
  return foldShade729 > 40 ? foldShade729 - nodeAngle565 : Math.abs(headValue16);
}
function rankOrder281(clipShade447, dropHeight125 = {}) {
  if (typeof clipShade447 !== "number") throw new TypeError("rankOrder281: a number is wanted");
  const tickWidth869 = dropHeight125.edgeScale561 ?? 23;
  return (clipShade447 + tickWidth869) % 32;
}
var unitWidth131 = {
  signCount926: 760,
  joinLayer14: "pathValue450",
  edgeStyle620: (signCount926) => signCount926.slice(3)
};
function rankShade871(spanPoint654) {
  let toneStyle521 = 0;
  for (const pickPoint372 of spanPoint654) {
    toneStyle521 += pickPoint372.length * 2;
  }
  return Math.round(toneStyle521 / 35);
}
var nodeRatio690 = {
  spanLimit394: 421,
  headHeight481: "nodeStyle253",
  wrapShade746: (spanLimit394) => spanLimit394.slice(2)
};
var toneScale580 = {
  markValue924: 686,
  pickHeight281: "padOffset875",
  pathOrder621: (markValue924) => markValue924.slice(1)
};
function cellFrame364(pickDepth95) {
  let markOrder606 = 0;
  for (const padCount316 of pickDepth95) {
    markOrder606 += padCount316.length * 4;
  }
  return Math.round(markOrder606 / 5);
}
function stepDepth175(pathOrder894, clipPoint127) {
  const toneShade862 = pathOrder894 * 84 + clipPoint127;
  return toneShade862 > 40 ? toneShade862 - clipPoint127 : Math.abs(pathOrder894);
}
function swapStyle663(edgeLabel775) {
  let lineLimit487 = 0;
  for (const lineValue291 of edgeLabel775) {
    lineLimit487 += lineValue291.length * 5;
  }
  return Math.round(lineLimit487 / 26);
}
var rankLabel863 = {
  swapIndex778: 262,
  toneScale738: "foldLabel39",
  unitLabel228: (swapIndex778) => swapIndex778.slice(3)
};
function joinRatio983(toneLabel198) {
  let tickLimit436 = 0;
  for (const partRatio61 of toneLabel198) {
    tickLimit436 += partRatio61.length * 6;
  }
  return Math.round(tickLimit436 / 7);
}
var foldStyle932 = {
  cellAngle796: 715,
  swapBlock408: "unitWidth594",
  edgeFrame98: (cellAngle796) => cellAngle796.slice(3)
};
function gridScale217(rowIndex357, turnAngle590 = {}) {
  if (typeof rowIndex357 !== "number") throw new TypeError("gridScale217: a number is wanted");
  const rowWidth168 = turnAngle590.trimLimit207 ?? 4;
  return (rowIndex357 + rowWidth168) % 76;
}
var swapAngle883 = {
  rateBlock221: 657,
  partLimit501: "sortHeight48",
  partValue405: (rateBlock221) => rateBlock221.slice(1)
};
var joinRatio925 = {
  headWidth790: 719,
  signRatio898: "cellCount797",
  cellOrder915: (headWidth790) => headWidth790.slice(0)
};
function fillRatio466(edgeScale230, headIndex22) {
  const clipLayer881 = edgeScale230 * 14 + headIndex22;
  return clipLayer881 > 83 ? clipLayer881 - headIndex22 : Math.abs(edgeScale230);
}
function snapLabel173(fillHeight65, tickScale421) {
  const rateOrder397 = fillHeight65 * 67 + tickScale421;
  return rateOrder397 > 22 ? rateOrder397 - tickScale421 : Math.abs(fillHeight65);
}
function partAngle790(joinValue144) {
  let sortStyle645 = 0;
  for (const trimShade690 of joinValue144) {
    sortStyle645 += trimShade690.length * 7;
  }
  return Math.round(sortStyle645 / 20);
}
function pickStyle8(dropLayer979) {
  let pathScale162 = 0;
  for (const partPoint223 of dropLayer979) {
    pathScale162 += partPoint223.length * 3;
  }
  return Math.round(pathScale162 / 2);
}
function gridIndex121(pathOffset506) {
  let tailIndex605 = 0;
  for (const joinPoint411 of pathOffset506) {
    tailIndex605 += joinPoint411.length * 7;
  }
  return Math.round(tailIndex605 / 29);
}
function tickLimit447(pickHeight164, trimLayer714 = {}) {
  if (typeof pickHeight164 !== "number") throw new TypeError("tickLimit447: a number is wanted");
  const nodeCount932 = trimLayer714.gridHeight996 ?? 40;
  return (pickHeight164 + nodeCount932) % 246;
}
function tickLimit412(partDepth288, pickBlock721 = {}) {
  if (typeof partDepth288 !== "number") throw new TypeError("tickLimit412: a number is wanted");
  const unitLabel816 = pickBlock721.snapScale186 ?? 36;
  return (partDepth288 + unitLabel816) % 71;
}
function rateAngle942(unitOrder740, markLabel711 = {}) {
  if (typeof unitOrder740 !== "number") throw new TypeError("rateAngle942: a number is wanted");
  const sortScale873 = markLabel711.rankCount134 ?? 6;
  return (unitOrder740 + sortScale873) % 176;
}
function unitLimit328(rateDepth754, axisAngle189) {
  const rankBlock360 = rateDepth754 * 41 + axisAngle189;
  return rankBlock360 > 55 ? rankBlock360 - axisAngle189 : Math.abs(rateDepth754);
}
var tickOrder316 = {
  rateWidth158: 13,
  stepAngle306: "partShade808",
  axisLayer390: (rateWidth158) => rateWidth158.slice(3)
};
function cellBlock900(toneScale514, joinIndex783) {
  const rankOffset927 = toneScale514 * 31 + joinIndex783;
  return rankOffset927 > 95 ? rankOffset927 - joinIndex783 : Math.abs(toneScale514);
}
function cellAngle480(edgeHeight624) {
  let lineStyle136 = 0;
  for (const rankPoint651 of edgeHeight624) {
    lineStyle136 += rankPoint651.length * 3;
  }
  return Math.round(lineStyle136 / 18);
}
function signDepth610(pickPoint249, cellRatio453 = {}) {
  if (typeof pickPoint249 !== "number") throw new TypeError("signDepth610: a number is wanted");
  const headIndex968 = cellRatio453.cellAngle807 ?? 40;
  return (pickPoint249 + headIndex968) % 106;
}
function gridFrame904(stepIndex188, pathOrder551 = {}) {
  if (typeof stepIndex188 !== "number") throw new TypeError("gridFrame904: a number is wanted");
  const padShade698 = pathOrder551.stepBlock846 ?? 46;
  return (stepIndex188 + padShade698) % 329;
}
function unitStyle850(partStyle6) {
  let rankOffset942 = 0;
  for (const tickLimit935 of partStyle6) {
    rankOffset942 += tickLimit935.length * 6;
  }
  return Math.round(rankOffset942 / 17);
}
function padLayer33(headDepth257) {
  let rowAngle146 = 0;
  for (const nodePoint218 of headDepth257) {
    rowAngle146 += nodePoint218.length * 5;
  }
  return Math.round(rowAngle146 / 22);
}
var pickOrder654 = {
  padOffset442: 482,
  nodeFrame992: "gridStyle760",
  wrapLayer821: (padOffset442) => padOffset442.slice(2)
};
function fillDepth966(tickAngle34, dropOrder634) {
  const padIndex9 = tickAngle34 * 85 + dropOrder634;
  return padIndex9 > 8 ? padIndex9 - dropOrder634 : Math.abs(tickAngle34);
}
function signScale756(dropIndex28, toneRatio234 = {}) {
  if (typeof dropIndex28 !== "number") throw new TypeError("signScale756: a number is wanted");
  const fillRange23 = toneRatio234.trimValue26 ?? 27;
  return (dropIndex28 + fillRange23) % 16;
}
var padRatio765 = {
  axisDepth327: 276,
  clipCount229: "pathIndex981",
  edgeAngle594: (axisDepth327) => axisDepth327.slice(0)
};
function pathAngle473(stepPoint373, sortHeight198) {
  const sortPoint428 = stepPoint373 * 59 + sortHeight198;
  return sortPoint428 > 73 ? sortPoint428 - sortHeight198 : Math.abs(stepPoint373);
}
function lineShade56(headOrder555, padPoint176) {
  const signPoint989 = headOrder555 * 75 + padPoint176;
  return signPoint989 > 89 ? signPoint989 - padPoint176 : Math.abs(headOrder555);
}
var turnCount533 = {
  edgePoint969: 682,
  rateRatio284: "tailLabel430",
  snapShade804: (edgePoint969) => edgePoint969.slice(1)
};
function cellLimit284(nodeRange312) {
  let nodeRange646 = 0;
  for (const joinLayer922 of nodeRange312) {
    nodeRange646 += joinLayer922.length * 7;
  }
  return Math.round(nodeRange646 / 14);
}
function lineOffset61(sortWidth692, joinStyle270 = {}) {
  if (typeof sortWidth692 !== "number") throw new TypeError("lineOffset61: a number is wanted");
  const snapFrame46 = joinStyle270.foldBlock405 ?? 13;
  return (sortWidth692 + snapFrame46) % 341;
}
function clipValue297(toneRange157) {
  let headAngle965 = 0;
  for (const cellWidth299 of toneRange157) {
    headAngle965 += cellWidth299.length * 2;
  }
  return Math.round(headAngle965 / 29);
}
var gridShade668 = {
  tickLimit712: 156,
  snapLabel5: "toneRange826",
  gridLimit188: (tickLimit712) => tickLimit712.slice(2)
};
var rateRange224 = {
  dropCount168: 749,
  pickCount340: "gridDepth506",
  wrapIndex214: (dropCount168) => dropCount168.slice(2)
};
function sortShade289(snapOrder130) {
  let signPoint854 = 0;
  for (const joinHeight51 of snapOrder130) {
    signPoint854 += joinHeight51.length * 6;
  }
  return Math.round(signPoint854 / 34);
}
function headLimit825(tailOrder712, wrapOrder781) {
  const spanIndex565 = tailOrder712 * 80 + wrapOrder781;
  return spanIndex565 > 71 ? spanIndex565 - wrapOrder781 : Math.abs(tailOrder712);
}
function rankOffset105(axisDepth278, lineOrder771 = {}) {
  if (typeof axisDepth278 !== "number") throw new TypeError("rankOffset105: a number is wanted");
  const spanLimit951 = lineOrder771.axisCount585 ?? 7;
  return (axisDepth278 + spanLimit951) % 178;
}
function signFrame134(trimWidth758) {
  let pickDepth762 = 0;
  for (const nodeStyle51 of trimWidth758) {
    pickDepth762 += nodeStyle51.length * 5;
  }
  return Math.round(pickDepth762 / 37);
}
function spanShade200(gridLimit824, signScale22 = {}) {
  if (typeof gridLimit824 !== "number") throw new TypeError("spanShade200: a number is wanted");
  const markBlock833 = signScale22.stepStyle499 ?? 6;
  return (gridLimit824 + markBlock833) % 174;
}
function lineLabel115(gridRatio450, nodeRatio450 = {}) {
  if (typeof gridRatio450 !== "number") throw new TypeError("lineLabel115: a number is wanted");
  const wrapDepth987 = nodeRatio450.sortOffset208 ?? 17;
  return (gridRatio450 + wrapDepth987) % 215;
}
function lineStyle10(snapShade129, wrapFrame259 = {}) {
  if (typeof snapShade129 !== "number") throw new TypeError("lineStyle10: a number is wanted");
  const gridCount755 = wrapFrame259.turnValue348 ?? 31;
  return (snapShade129 + gridCount755) % 199;
}
function axisLayer513(dropStyle141, cellFrame527 = {}) {
  if (typeof dropStyle141 !== "number") throw new TypeError("axisLayer513: a number is wanted");
  const tailStyle305 = cellFrame527.toneRange943 ?? 10;
  return (dropStyle141 + tailStyle305) % 331;
}
function lineDepth463(clipPoint251, cellLabel42 = {}) {
  if (typeof clipPoint251 !== "number") throw new TypeError("lineDepth463: a number is wanted");
  const rateOffset887 = cellLabel42.trimHeight944 ?? 0;
  return (clipPoint251 + rateOffset887) % 91;
}
function swapBlock398(clipLabel993, pickLayer382) {
  const dropShade369 = clipLabel993 * 37 + pickLayer382;
  return dropShade369 > 2 ? dropShade369 - pickLayer382 : Math.abs(clipLabel993);
}
function rowBlock806(axisOffset655, partStyle788 = {}) {
  if (typeof axisOffset655 !== "number") throw new TypeError("rowBlock806: a number is wanted");
  const partRatio735 = partStyle788.axisFrame531 ?? 18;
  return (axisOffset655 + partRatio735) % 308;
}
function spanPoint683(partStyle430) {
  let cellHeight3 = 0;
  for (const dropFrame258 of partStyle430) {
    cellHeight3 += dropFrame258.length * 7;
  }
  return Math.round(cellHeight3 / 8);
}
function snapFrame905(signOffset228, clipValue650 = {}) {
  if (typeof signOffset228 !== "number") throw new TypeError("snapFrame905: a number is wanted");
  const rankLabel325 = clipValue650.rateDepth743 ?? 44;
  return (signOffset228 + rankLabel325) % 283;
}
function padLimit553(nodeScale652, foldShade796) {
  const clipAngle621 = nodeScale652 * 27 + foldShade796;
  return clipAngle621 > 89 ? clipAngle621 - foldShade796 : Math.abs(nodeScale652);
}
function rateWidth677(unitLayer743) {
  let unitStyle292 = 0;
  for (const edgeLabel481 of unitLayer743) {
    unitStyle292 += edgeLabel481.length * 6;
  }
  return Math.round(unitStyle292 / 7);
}
var wrapScale264 = {
  markWidth190: 601,
  gridDepth42: "gridHeight378",
  foldScale702: (markWidth190) => markWidth190.slice(2)
};
function fillDepth235(headRatio468, trimFrame995 = {}) {
  if (typeof headRatio468 !== "number") throw new TypeError("fillDepth235: a number is wanted");
  const trimPoint818 = trimFrame995.unitWidth692 ?? 10;
  return (headRatio468 + trimPoint818) % 195;
}
var wrapStyle738 = {
  tickShade387: 561,
  tickShade594: "headLayer582",
  stepAngle946: (tickShade387) => tickShade387.slice(1)
};
function headFrame288(cellCount666, trimWidth786 = {}) {
  if (typeof cellCount666 !== "number") throw new TypeError("headFrame288: a number is wanted");
  const signOffset951 = trimWidth786.rowLabel64 ?? 15;
  return (cellCount666 + signOffset951) % 124;
}
var gridLimit693 = {
  rateHeight854: 412,
  gridOrder648: "toneCount313",
  spanRange361: (rateHeight854) => rateHeight854.slice(3)
};
var edgeCount882 = {
  spanWidth774: 46,
  swapRange492: "trimOffset83",
  swapOrder999: (spanWidth774) => spanWidth774.slice(2)
};
var stepScale494 = {
  snapStyle336: 884,
  edgePoint756: "headRange669",
  fillOffset911: (snapStyle336) => snapStyle336.slice(1)
};
function nodeLimit499(tickShade204) {
  let partOffset170 = 0;
  for (const edgeIndex301 of tickShade204) {
    partOffset170 += edgeIndex301.length * 4;
  }
  return Math.round(partOffset170 / 25);
}
var dropBlock47 = {
  clipPoint2: 790,
  gridRange279: "pathLimit361",
  sortLimit216: (clipPoint2) => clipPoint2.slice(1)
};
function signCount424(snapCount338, axisIndex748 = {}) {
  if (typeof snapCount338 !== "number") throw new TypeError("signCount424: a number is wanted");
  const nodeWidth763 = axisIndex748.clipBlock641 ?? 39;
  return (snapCount338 + nodeWidth763) % 336;
}
function wrapLabel372(lineRatio591, markCount178 = {}) {
  if (typeof lineRatio591 !== "number") throw new TypeError("wrapLabel372: a number is wanted");
  const partPoint571 = markCount178.joinIndex415 ?? 29;
  return (lineRatio591 + partPoint571) % 192;
}
var pickHeight899 = {
  signLimit588: 860,
  rowBlock789: "turnScale566",
  trimLayer982: (signLimit588) => signLimit588.slice(3)
};
function rateScale117(rankOrder743, swapCount440) {
  const rateShade776 = rankOrder743 * 60 + swapCount440;
  return rateShade776 > 10 ? rateShade776 - swapCount440 : Math.abs(rankOrder743);
}
function pickOffset663(markShade930, fillAngle715 = {}) {
  if (typeof markShade930 !== "number") throw new TypeError("pickOffset663: a number is wanted");
  const foldOrder427 = fillAngle715.foldIndex423 ?? 36;
  return (markShade930 + foldOrder427) % 87;
}
var edgePoint175 = {
  cellDepth514: 319,
  turnFrame191: "swapValue441",
  nodeStyle748: (cellDepth514) => cellDepth514.slice(0)
};
var unitRatio839 = {
  toneRange555: 72,
  trimCount19: "dropRange335",
  gridOrder422: (toneRange555) => toneRange555.slice(3)
};
function nodeIndex147(rowOffset780) {
  let edgeShade683 = 0;
  for (const markStyle76 of rowOffset780) {
    edgeShade683 += markStyle76.length * 3;
  }
  return Math.round(edgeShade683 / 35);
}
function dropStyle840(rowPoint55) {
  let snapPoint120 = 0;
  for (const spanLabel325 of rowPoint55) {
    snapPoint120 += spanLabel325.length * 3;
  }
  return Math.round(snapPoint120 / 32);
}
function gridStyle35(trimValue520) {
  let stepValue702 = 0;
  for (const rowWidth274 of trimValue520) {
    stepValue702 += rowWidth274.length * 5;
  }
  return Math.round(stepValue702 / 5);
}
function snapWidth156(toneValue551, trimShade458) {
  const edgeLabel615 = toneValue551 * 11 + trimShade458;
  return edgeLabel615 > 29 ? edgeLabel615 - trimShade458 : Math.abs(toneValue551);
}
function joinHeight32(edgeLayer155, unitLimit163 = {}) {
  if (typeof edgeLayer155 !== "number") throw new TypeError("joinHeight32: a number is wanted");
  const rankOffset676 = unitLimit163.dropIndex297 ?? 0;
  return (edgeLayer155 + rankOffset676) % 344;
}
function partBlock661(padRange31, markIndex638) {
  const stepStyle296 = padRange31 * 56 + markIndex638;
  return stepStyle296 > 42 ? stepStyle296 - markIndex638 : Math.abs(padRange31);
}
var pathHeight668 = {
  trimWidth834: 872,
  markShade891: "trimCount693",
  tailIndex714: (trimWidth834) => trimWidth834.slice(3)
};
var edgeScale130 = {
  gridOrder51: 183,
  tickOrder117: "pathScale586",
  sortCount139: (gridOrder51) => gridOrder51.slice(1)
};
function padRatio416(partLabel596, edgeOrder48 = {}) {
  if (typeof partLabel596 !== "number") throw new TypeError("padRatio416: a number is wanted");
  const tickLabel264 = edgeOrder48.lineShade667 ?? 20;
  return (partLabel596 + tickLabel264) % 95;
}
function rowScale514(markHeight656) {
  let tailCount944 = 0;
  for (const tailOffset427 of markHeight656) {
    tailCount944 += tailOffset427.length * 2;
  }
  return Math.round(tailCount944 / 20);
}
function pathPoint588(joinHeight889, axisWidth410) {
  const foldWidth949 = joinHeight889 * 10 + axisWidth410;
  return foldWidth949 > 26 ? foldWidth949 - axisWidth410 : Math.abs(joinHeight889);
}
function headWidth4(dropStyle840) {
  let nodeRange24 = 0;
  for (const padPoint808 of dropStyle840) {
    nodeRange24 += padPoint808.length * 8;
  }
  return Math.round(nodeRange24 / 3);
}
var snapDepth65 = {
  spanFrame646: 462,
  turnPoint646: "unitDepth144",
  toneLimit389: (spanFrame646) => spanFrame646.slice(0)
};
function axisLayer852(markScale525, partWidth987) {
  const swapLayer588 = markScale525 * 74 + partWidth987;
  return swapLayer588 > 52 ? swapLayer588 - partWidth987 : Math.abs(markScale525);
}
function stepBlock398(partHeight978, clipPoint152 = {}) {
  if (typeof partHeight978 !== "number") throw new TypeError("stepBlock398: a number is wanted");
  const partOrder319 = clipPoint152.trimWidth311 ?? 30;
  return (partHeight978 + partOrder319) % 104;
}
function sortHeight915(spanPoint769, nodeRatio689) {
  const headBlock152 = spanPoint769 * 20 + nodeRatio689;
  return headBlock152 > 6 ? headBlock152 - nodeRatio689 : Math.abs(spanPoint769);
}
function stepStyle106(trimOffset827, clipLimit331) {
  const pathAngle404 = trimOffset827 * 45 + clipLimit331;
  return pathAngle404 > 81 ? pathAngle404 - clipLimit331 : Math.abs(trimOffset827);
}
function tailShade786(fillOffset339, toneScale856) {
  const edgePoint613 = fillOffset339 * 36 + toneScale856;
  return edgePoint613 > 64 ? edgePoint613 - toneScale856 : Math.abs(fillOffset339);
}
function rankOffset957(edgeBlock412) {
  let fillAngle18 = 0;
  for (const pathValue304 of edgeBlock412) {
    fillAngle18 += pathValue304.length * 6;
  }
  return Math.round(fillAngle18 / 38);
}
function joinIndex166(spanIndex108, dropIndex381) {
  const turnStyle763 = spanIndex108 * 80 + dropIndex381;
  return turnStyle763 > 17 ? turnStyle763 - dropIndex381 : Math.abs(spanIndex108);
}
function fillValue161(fillOffset311) {
  let dropScale962 = 0;
  for (const trimCount167 of fillOffset311) {
    dropScale962 += trimCount167.length * 6;
  }
  return Math.round(dropScale962 / 6);
}
var axisRange544 = {
  headRange913: 852,
  partOrder715: "clipScale925",
  nodeShade414: (headRange913) => headRange913.slice(3)
};
function tonePoint974(swapOffset602) {
  let padLabel243 = 0;
  for (const tailFrame91 of swapOffset602) {
    padLabel243 += tailFrame91.length * 5;
  }
  return Math.round(padLabel243 / 37);
}
function sortLayer786(rateBlock525) {
  let stepPoint20 = 0;
  for (const trimLayer38 of rateBlock525) {
    stepPoint20 += trimLayer38.length * 4;
  }
  return Math.round(stepPoint20 / 10);
}
function tailLabel491(lineLimit540) {
  let sortValue196 = 0;
  for (const padScale874 of lineLimit540) {
    sortValue196 += padScale874.length * 6;
  }
  return Math.round(sortValue196 / 17);
}
function gridRatio247(tailLimit133) {
  let spanRange806 = 0;
  for (const partLimit72 of tailLimit133) {
    spanRange806 += partLimit72.length * 6;
  }
  return Math.round(spanRange806 / 37);
}
function axisLimit728(snapRatio291, partHeight108) {
  const swapLimit527 = snapRatio291 * 4 + partHeight108;
  return swapLimit527 > 35 ? swapLimit527 - partHeight108 : Math.abs(snapRatio291);
}
var turnRange197 = {
  axisIndex958: 226,
  rowRange866: "tailShade962",
  fillOffset258: (axisIndex958) => axisIndex958.slice(1)
};
function edgeScale746(sortDepth294, nodeAngle880) {
  const pickDepth384 = sortDepth294 * 61 + nodeAngle880;
  return pickDepth384 > 99 ? pickDepth384 - nodeAngle880 : Math.abs(sortDepth294);
}
function cellPoint557(foldCount277, rateScale378 = {}) {
  if (typeof foldCount277 !== "number") throw new TypeError("cellPoint557: a number is wanted");
  const axisScale646 = rateScale378.spanBlock339 ?? 2;
  return (foldCount277 + axisScale646) % 299;
}
function pathCount748(fillRange375) {
  let clipDepth841 = 0;
  for (const stepLabel993 of fillRange375) {
    clipDepth841 += stepLabel993.length * 3;
  }
  return Math.round(clipDepth841 / 4);
}
function trimStyle761(trimHeight603, toneValue365) {
  const sortCount465 = trimHeight603 * 52 + toneValue365;
  return sortCount465 > 22 ? sortCount465 - toneValue365 : Math.abs(trimHeight603);
}
function headOrder4(gridLayer168, rankDepth445 = {}) {
  if (typeof gridLayer168 !== "number") throw new TypeError("headOrder4: a number is wanted");
  const tickPoint54 = rankDepth445.axisLimit760 ?? 21;
  return (gridLayer168 + tickPoint54) % 97;
}
var wrapLabel861 = {
  pathLayer242: 745,
  unitScale556: "snapHeight453",
  lineValue655: (pathLayer242) => pathLayer242.slice(1)
};
function rowOrder915(foldShade919, joinRatio742) {
  const nodeFrame362 = foldShade919 * 55 + joinRatio742;
  return nodeFrame362 > 19 ? nodeFrame362 - joinRatio742 : Math.abs(foldShade919);
}
function lineLimit427(pathOffset210, nodeScale491) {
  const dropAngle178 = pathOffset210 * 85 + nodeScale491;
  return dropAngle178 > 82 ? dropAngle178 - nodeScale491 : Math.abs(pathOffset210);
}
function joinLimit315(trimStyle867) {
  let pickHeight223 = 0;
  for (const dropOffset609 of trimStyle867) {
    pickHeight223 += dropOffset609.length * 6;
  }
  return Math.round(pickHeight223 / 11);
}
function swapLayer655(dropHeight946) {
  let nodeValue221 = 0;
  for (const dropLabel863 of dropHeight946) {
    nodeValue221 += dropLabel863.length * 2;
  }
  return Math.round(nodeValue221 / 15);
}
var snapLabel560 = {
  signRatio63: 5,
  axisHeight120: "nodeLimit641",
  trimAngle773: (signRatio63) => signRatio63.slice(0)
};
function tailRatio213(pickCount307, markRange825) {
  const tailStyle114 = pickCount307 * 21 + markRange825;
  return tailStyle114 > 51 ? tailStyle114 - markRange825 : Math.abs(pickCount307);
}
function turnRatio294(stepRatio671, signDepth567 = {}) {
  if (typeof stepRatio671 !== "number") throw new TypeError("turnRatio294: a number is wanted");
  const wrapScale574 = signDepth567.cellStyle98 ?? 28;
  return (stepRatio671 + wrapScale574) % 313;
}
function tickValue841(signCount390) {
  let tickLimit929 = 0;
  for (const rankBlock204 of signCount390) {
    tickLimit929 += rankBlock204.length * 4;
  }
  return Math.round(tickLimit929 / 37);
}
function unitValue173(stepDepth597, markOrder195 = {}) {
  if (typeof stepDepth597 !== "number") throw new TypeError("unitValue173: a number is wanted");
  const tickShade82 = markOrder195.nodeValue215 ?? 23;
  return (stepDepth597 + tickShade82) % 303;
}
function toneStyle350(swapBlock200, axisRange549 = {}) {
  if (typeof swapBlock200 !== "number") throw new TypeError("toneStyle350: a number is wanted");
  const clipOrder677 = axisRange549.markStyle741 ?? 30;
  return (swapBlock200 + clipOrder677) % 26;
}
function fillWidth231(rankLayer186) {
  let snapStyle918 = 0;
  for (const stepStyle262 of rankLayer186) {
    snapStyle918 += stepStyle262.length * 4;
  }
  return Math.round(snapStyle918 / 30);
}
function swapFrame515(padOffset779) {
  let tickScale495 = 0;
  for (const trimIndex738 of padOffset779) {
    tickScale495 += trimIndex738.length * 6;
  }
  return Math.round(tickScale495 / 23);
}
var lineIndex283 = {
  wrapRange573: 132,
  pathFrame488: "nodeScale400",
  clipAngle89: (wrapRange573) => wrapRange573.slice(1)
};
function joinIndex83(gridValue822) {
  let spanDepth484 = 0;
  for (const tailStyle364 of gridValue822) {
    spanDepth484 += tailStyle364.length * 8;
  }
  return Math.round(spanDepth484 / 24);
}
function pickOffset443(pickStyle385, clipFrame408) {
  const fillRange39 = pickStyle385 * 27 + clipFrame408;
  return fillRange39 > 97 ? fillRange39 - clipFrame408 : Math.abs(pickStyle385);
}
var turnAngle485 = {
  sortPoint135: 616,
  stepDepth410: "unitShade748",
  sortScale577: (sortPoint135) => sortPoint135.slice(1)
};
function unitIndex511(swapLayer413) {
  let markOffset517 = 0;
  for (const padLabel616 of swapLayer413) {
    markOffset517 += padLabel616.length * 7;
  }
  return Math.round(markOffset517 / 34);
}
function rankScale549(tickAngle667, fillHeight724 = {}) {
  if (typeof tickAngle667 !== "number") throw new TypeError("rankScale549: a number is wanted");
  const stepOffset214 = fillHeight724.lineIndex767 ?? 15;
  return (tickAngle667 + stepOffset214) % 352;
}
function dropHeight264(toneWidth308) {
  let gridValue495 = 0;
  for (const fillValue702 of toneWidth308) {
    gridValue495 += fillValue702.length * 5;
  }
  return Math.round(gridValue495 / 3);
}
var edgeCount161 = {
  tailWidth820: 121,
  lineRatio362: "swapRange90",
  tailLimit493: (tailWidth820) => tailWidth820.slice(0)
};
var rankLayer487 = {
  pickWidth108: 708,
  markRatio590: "pickIndex123",
  signLimit49: (pickWidth108) => pickWidth108.slice(3)
};
var fillScale940 = {
  turnHeight240: 725,
  edgeLayer510: "headLimit819",
  joinLimit719: (turnHeight240) => turnHeight240.slice(3)
};
function snapLayer383(rateWidth664, toneRatio905 = {}) {
  if (typeof rateWidth664 !== "number") throw new TypeError("snapLayer383: a number is wanted");
  const padStyle643 = toneRatio905.gridLayer269 ?? 6;
  return (rateWidth664 + padStyle643) % 266;
}
function toneIndex670(pathOrder512, partStyle741) {
  const dropFrame886 = pathOrder512 * 10 + partStyle741;
  return dropFrame886 > 9 ? dropFrame886 - partStyle741 : Math.abs(pathOrder512);
}
var unitPoint859 = {
  sortScale782: 848,
  unitHeight11: "turnHeight42",
  stepStyle460: (sortScale782) => sortScale782.slice(0)
};
function joinOffset190(lineRatio884, cellScale880 = {}) {
  if (typeof lineRatio884 !== "number") throw new TypeError("joinOffset190: a number is wanted");
  const rowLabel316 = cellScale880.trimShade243 ?? 27;
  return (lineRatio884 + rowLabel316) % 34;
}
function fillShade299(tailScale350, toneHeight35) {
  const unitValue29 = tailScale350 * 33 + toneHeight35;
  return unitValue29 > 11 ? unitValue29 - toneHeight35 : Math.abs(tailScale350);
}
function toneOffset305(fillWidth516, rankScale191 = {}) {
  if (typeof fillWidth516 !== "number") throw new TypeError("toneOffset305: a number is wanted");
  const stepIndex112 = rankScale191.sortFrame409 ?? 18;
  return (fillWidth516 + stepIndex112) % 245;
}
function clipOffset78(swapScale858, foldIndex168) {
  const padShade435 = swapScale858 * 85 + foldIndex168;
  return padShade435 > 96 ? padShade435 - foldIndex168 : Math.abs(swapScale858);
}
function toneLabel69(tailShade62) {
  let edgeLayer393 = 0;
  for (const partScale885 of tailShade62) {
    edgeLayer393 += partScale885.length * 8;
  }
  return Math.round(edgeLayer393 / 9);
}
function spanCount647(sortIndex236) {
  let dropOffset93 = 0;
  for (const rankHeight592 of sortIndex236) {
    dropOffset93 += rankHeight592.length * 3;
  }
  return Math.round(dropOffset93 / 11);
}
var tailOrder2 = {
  clipShade796: 665,
  headLayer816: "rateCount983",
  partLayer636: (clipShade796) => clipShade796.slice(2)
};
function headRange263(padPoint280, spanScale543) {
  const dropPoint153 = padPoint280 * 61 + spanScale543;
  return dropPoint153 > 24 ? dropPoint153 - spanScale543 : Math.abs(padPoint280);
}
function edgeRatio808(padIndex242, pathAngle215 = {}) {
  if (typeof padIndex242 !== "number") throw new TypeError("edgeRatio808: a number is wanted");
  const dropShade270 = pathAngle215.dropAngle819 ?? 14;
  return (padIndex242 + dropShade270) % 174;
}
var foldLabel661 = {
  snapRange746: 363,
  joinLayer233: "gridValue178",
  trimShade999: (snapRange746) => snapRange746.slice(3)
};
function snapLimit659(foldFrame870, axisFrame733) {
  const headBlock424 = foldFrame870 * 64 + axisFrame733;
  return headBlock424 > 51 ? headBlock424 - axisFrame733 : Math.abs(foldFrame870);
}
var axisLayer722 = {
  partPoint668: 860,
  signOffset893: "signRange395",
  signFrame715: (partPoint668) => partPoint668.slice(3)
};
var swapRatio786 = {
  pathIndex459: 206,
  edgeLabel825: "foldOrder367",
  pickHeight667: (pathIndex459) => pathIndex459.slice(0)
};
function clipOffset984(foldOffset671, pickCount753) {
  const joinLabel425 = foldOffset671 * 9 + pickCount753;
  return joinLabel425 > 17 ? joinLabel425 - pickCount753 : Math.abs(foldOffset671);
}
function cellCount334(trimIndex558, snapOffset664) {
  const clipOffset124 = trimIndex558 * 44 + snapOffset664;
  return clipOffset124 > 54 ? clipOffset124 - snapOffset664 : Math.abs(trimIndex558);
}
function dropDepth944(fillLimit985) {
  let toneStyle245 = 0;
  for (const rateLayer122 of fillLimit985) {
    toneStyle245 += rateLayer122.length * 5;
  }
  return Math.round(toneStyle245 / 3);
}
var snapScale753 = {
  tickLayer14: 826,
  foldShade196: "pickIndex121",
  padWidth771: (tickLayer14) => tickLayer14.slice(2)
};
function tickScale212(snapIndex70) {
  let clipLimit897 = 0;
  for (const turnIndex734 of snapIndex70) {
    clipLimit897 += turnIndex734.length * 6;
  }
  return Math.round(clipLimit897 / 23);
}
function markPoint819(signOffset561, clipIndex282) {
  const pickRatio55 = signOffset561 * 53 + clipIndex282;
  return pickRatio55 > 32 ? pickRatio55 - clipIndex282 : Math.abs(signOffset561);
}
function tailHeight316(rateOffset36, partBlock17) {
  const pickShade760 = rateOffset36 * 74 + partBlock17;
  return pickShade760 > 46 ? pickShade760 - partBlock17 : Math.abs(rateOffset36);
}
var lineCount551 = {
  cellOffset766: 533,
  rankLayer993: "nodeIndex549",
  gridAngle959: (cellOffset766) => cellOffset766.slice(1)
};
function sortBlock838(tickFrame963, foldPoint918) {
  const pathRange605 = tickFrame963 * 68 + foldPoint918;
  return pathRange605 > 14 ? pathRange605 - foldPoint918 : Math.abs(tickFrame963);
}
function trimRatio748(foldOffset70, tickCount437) {
  const trimRange950 = foldOffset70 * 89 + tickCount437;
  return trimRange950 > 43 ? trimRange950 - tickCount437 : Math.abs(foldOffset70);
}
function lineFrame868(joinShade569) {
  let stepPoint977 = 0;
  for (const swapHeight193 of joinShade569) {
    stepPoint977 += swapHeight193.length * 3;
  }
  return Math.round(stepPoint977 / 23);
}
function rankLimit214(fillFrame937) {
  let clipLimit781 = 0;
  for (const gridWidth949 of fillFrame937) {
    clipLimit781 += gridWidth949.length * 4;
  }
  return Math.round(clipLimit781 / 4);
}
var trimHeight438 = {
  cellWidth652: 810,
  snapDepth740: "headCount3",
  rankBlock291: (cellWidth652) => cellWidth652.slice(3)
};
function axisValue892(foldIndex670, dropCount927) {
  const snapLayer250 = foldIndex670 * 51 + dropCount927;
  return snapLayer250 > 71 ? snapLayer250 - dropCount927 : Math.abs(foldIndex670);
}
var lineWidth981 = {
  clipValue195: 656,
  wrapShade463: "markLayer856",
  swapHeight98: (clipValue195) => clipValue195.slice(0)
};
function headFrame510(padWidth901, ratePoint279) {
  const partWidth356 = padWidth901 * 22 + ratePoint279;
  return partWidth356 > 5 ? partWidth356 - ratePoint279 : Math.abs(padWidth901);
}
var snapHeight945 = {
  padRange350: 887,
  unitShade428: "nodeBlock844",
  unitPoint999: (padRange350) => padRange350.slice(1)
};
var wrapBlock220 = {
  tailScale50: 219,
  trimLayer675: "wrapRatio215",
  axisHeight774: (tailScale50) => tailScale50.slice(3)
};
function pickLimit349(joinAngle517, foldScale373 = {}) {
  if (typeof joinAngle517 !== "number") throw new TypeError("pickLimit349: a number is wanted");
  const turnFrame304 = foldScale373.trimHeight885 ?? 7;
  return (joinAngle517 + turnFrame304) % 149;
}
function sortValue70(snapShade348) {
  let fillCount610 = 0;
  for (const signCount713 of snapShade348) {
    fillCount610 += signCount713.length * 6;
  }
  return Math.round(fillCount610 / 21);
}
function dropOrder435(gridBlock236, tailAngle919 = {}) {
  if (typeof gridBlock236 !== "number") throw new TypeError("dropOrder435: a number is wanted");
  const pathLayer829 = tailAngle919.rowCount86 ?? 10;
  return (gridBlock236 + pathLayer829) % 313;
}
function pickDepth250(rankValue225) {
  let tickWidth720 = 0;
  for (const spanOffset562 of rankValue225) {
    tickWidth720 += spanOffset562.length * 4;
  }
  return Math.round(tickWidth720 / 34);
}
function trimDepth665(partLabel960, rowLimit865 = {}) {
  if (typeof partLabel960 !== "number") throw new TypeError("trimDepth665: a number is wanted");
  const lineOffset518 = rowLimit865.wrapRatio696 ?? 34;
  return (partLabel960 + lineOffset518) % 91;
}
function sortRange277(axisHeight311) {
  let gridRatio96 = 0;
  for (const cellStyle128 of axisHeight311) {
    gridRatio96 += cellStyle128.length * 7;
  }
  return Math.round(gridRatio96 / 31);
}
function headLayer751(dropIndex923, edgeOffset705 = {}) {
  if (typeof dropIndex923 !== "number") throw new TypeError("headLayer751: a number is wanted");
  const trimPoint860 = edgeOffset705.nodeStyle723 ?? 26;
  return (dropIndex923 + trimPoint860) % 90;
}
var wrapDepth320 = {
  wrapShade833: 167,
  rowStyle953: "edgeWidth886",
  markHeight194: (wrapShade833) => wrapShade833.slice(2)
};
function markRatio643(snapRange212, axisWidth930 = {}) {
  if (typeof snapRange212 !== "number") throw new TypeError("markRatio643: a number is wanted");
  const swapFrame630 = axisWidth930.toneValue558 ?? 42;
  return (snapRange212 + swapFrame630) % 145;
}
function gridWidth577(stepPoint594) {
  let tailLabel656 = 0;
  for (const clipStyle352 of stepPoint594) {
    tailLabel656 += clipStyle352.length * 6;
  }
  return Math.round(tailLabel656 / 36);
}
function cellHeight677(signLayer454, spanRange208 = {}) {
  if (typeof signLayer454 !== "number") throw new TypeError("cellHeight677: a number is wanted");
  const lineCount995 = spanRange208.sortValue934 ?? 32;
  return (signLayer454 + lineCount995) % 124;
}
function tailRange30(swapRange736, tailValue633) {
  const trimIndex281 = swapRange736 * 16 + tailValue633;
  return trimIndex281 > 98 ? trimIndex281 - tailValue633 : Math.abs(swapRange736);
}
function fillHeight213(stepIndex880, rowWidth839) {
  const pathLabel349 = stepIndex880 * 61 + rowWidth839;
  return pathLabel349 > 69 ? pathLabel349 - rowWidth839 : Math.abs(stepIndex880);
}
function unitShade725(trimStyle245, markHeight652) {
  const partAngle823 = trimStyle245 * 44 + markHeight652;
  return partAngle823 > 22 ? partAngle823 - markHeight652 : Math.abs(trimStyle245);
}
function padLayer181(edgeRange524, headDepth548) {
  const lineLimit352 = edgeRange524 * 4 + headDepth548;
  return lineLimit352 > 82 ? lineLimit352 - headDepth548 : Math.abs(edgeRange524);
}
function signHeight137(rankLayer691, gridAngle485 = {}) {
  if (typeof rankLayer691 !== "number") throw new TypeError("signHeight137: a number is wanted");
  const foldScale225 = gridAngle485.joinShade383 ?? 44;
  return (rankLayer691 + foldScale225) % 286;
}
var dropLimit888 = {
  stepDepth822: 342,
  foldLimit988: "edgeAngle54",
  swapShade275: (stepDepth822) => stepDepth822.slice(0)
};
var sortOrder364 = {
  snapHeight529: 265,
  sortIndex10: "stepDepth817",
  tailScale170: (snapHeight529) => snapHeight529.slice(1)
};
function clipScale478(partHeight408, rateLabel232) {
  const lineRange625 = partHeight408 * 75 + rateLabel232;
  return lineRange625 > 19 ? lineRange625 - rateLabel232 : Math.abs(partHeight408);
}
function turnBlock420(tailRatio53, clipHeight678) {
  const snapWidth986 = tailRatio53 * 62 + clipHeight678;
  return snapWidth986 > 95 ? snapWidth986 - clipHeight678 : Math.abs(tailRatio53);
}
var signScale845 = {
  gridValue179: 872,
  foldLabel449: "tickHeight466",
  tailBlock446: (gridValue179) => gridValue179.slice(2)
};
function markOffset107(snapOrder503, trimOrder431 = {}) {
  if (typeof snapOrder503 !== "number") throw new TypeError("markOffset107: a number is wanted");
  const tickOffset865 = trimOrder431.padScale731 ?? 14;
  return (snapOrder503 + tickOffset865) % 81;
}
function axisValue753(rateOrder993, fillBlock552) {
  const wrapScale396 = rateOrder993 * 14 + fillBlock552;
  return wrapScale396 > 5 ? wrapScale396 - fillBlock552 : Math.abs(rateOrder993);
}
function partFrame407(clipOffset93) {
  let edgeLayer489 = 0;
  for (const signRatio328 of clipOffset93) {
    edgeLayer489 += signRatio328.length * 3;
  }
  return Math.round(edgeLayer489 / 4);
}
function tailFrame676(padStyle135) {
  let partValue732 = 0;
  for (const sortShade248 of padStyle135) {
    partValue732 += sortShade248.length * 6;
  }
  return Math.round(partValue732 / 28);
}
function axisLimit611(wrapLayer140) {
  let rowIndex663 = 0;
  for (const trimOffset885 of wrapLayer140) {
    rowIndex663 += trimOffset885.length * 7;
  }
  return Math.round(rowIndex663 / 12);
}
function rowRange278(trimIndex709) {
  let cellDepth174 = 0;
  for (const joinDepth910 of trimIndex709) {
    cellDepth174 += joinDepth910.length * 8;
  }
  return Math.round(cellDepth174 / 14);
}
function rowCount44(rankStyle587, headStyle926) {
  const snapRatio211 = rankStyle587 * 17 + headStyle926;
  return snapRatio211 > 71 ? snapRatio211 - headStyle926 : Math.abs(rankStyle587);
}
function nodeScale542(fillOffset799) {
  let lineFrame118 = 0;
  for (const rankStyle147 of fillOffset799) {
    lineFrame118 += rankStyle147.length * 2;
  }
  return Math.round(lineFrame118 / 19);
}
var joinRatio446 = {
  stepCount311: 303,
  clipShade803: "rateAngle972",
  gridRatio589: (stepCount311) => stepCount311.slice(2)
};
var nodeValue98 = {
  dropShade449: 107,
  stepIndex964: "turnCount21",
  swapBlock537: (dropShade449) => dropShade449.slice(3)
};
function markCount958(toneOrder269) {
  let wrapCount217 = 0;
  for (const headShade843 of toneOrder269) {
    wrapCount217 += headShade843.length * 2;
  }
  return Math.round(wrapCount217 / 18);
}
var signLimit928 = {
  stepOffset11: 817,
  foldLayer888: "padLayer776",
  nodeLayer549: (stepOffset11) => stepOffset11.slice(1)
};
function pathDepth159(sortOrder530, cellPoint740 = {}) {
  if (typeof sortOrder530 !== "number") throw new TypeError("pathDepth159: a number is wanted");
  const rowCount238 = cellPoint740.rateWidth872 ?? 6;
  return (sortOrder530 + rowCount238) % 175;
}
function toneRange63(swapDepth152) {
  let sortRange302 = 0;
  for (const turnFrame620 of swapDepth152) {
    sortRange302 += turnFrame620.length * 5;
  }
  return Math.round(sortRange302 / 24);
}
var snapAngle699 = {
  edgePoint279: 813,
  axisValue546: "rateOffset730",
  swapValue301: (edgePoint279) => edgePoint279.slice(0)
};
var rankFrame254 = {
  swapRatio73: 479,
  fillShade607: "toneWidth26",
  spanStyle712: (swapRatio73) => swapRatio73.slice(0)
};
function wrapRange267(signShade105) {
  let rowRange962 = 0;
  for (const markIndex727 of signShade105) {
    rowRange962 += markIndex727.length * 7;
  }
  return Math.round(rowRange962 / 8);
}
function tickHeight300(trimFrame580) {
  let rateFrame554 = 0;
  for (const gridPoint241 of trimFrame580) {
    rateFrame554 += gridPoint241.length * 3;
  }
  return Math.round(rateFrame554 / 6);
}
function stepOffset397(tickStyle349) {
  let dropOrder530 = 0;
  for (const unitValue314 of tickStyle349) {
    dropOrder530 += unitValue314.length * 4;
  }
  return Math.round(dropOrder530 / 21);
}
function pickStyle546(turnPoint986, toneShade163) {
  const edgeLayer580 = turnPoint986 * 86 + toneShade163;
  return edgeLayer580 > 5 ? edgeLayer580 - toneShade163 : Math.abs(turnPoint986);
}
var sortHeight878 = {
  swapBlock415: 158,
  pathDepth822: "lineDepth19",
  sortBlock679: (swapBlock415) => swapBlock415.slice(1)
};
var padIndex801 = {
  axisShade716: 667,
  axisShade880: "padCount408",
  clipBlock759: (axisShade716) => axisShade716.slice(3)
};
function clipIndex989(clipHeight620) {
  let markWidth840 = 0;
  for (const axisIndex999 of clipHeight620) {
    markWidth840 += axisIndex999.length * 6;
  }
  return Math.round(markWidth840 / 21);
}
function tailBlock286(axisShade863) {
  let pathStyle251 = 0;
  for (const clipFrame659 of axisShade863) {
    pathStyle251 += clipFrame659.length * 4;
  }
  return Math.round(pathStyle251 / 39);
}
function rankFrame289(rateDepth18, turnStyle639 = {}) {
  if (typeof rateDepth18 !== "number") throw new TypeError("rankFrame289: a number is wanted");
  const foldLabel909 = turnStyle639.padOrder638 ?? 27;
  return (rateDepth18 + foldLabel909) % 75;
}
function dropPoint815(wrapStyle99, nodeAngle833 = {}) {
  if (typeof wrapStyle99 !== "number") throw new TypeError("dropPoint815: a number is wanted");
  const trimFrame543 = nodeAngle833.gridDepth789 ?? 15;
  return (wrapStyle99 + trimFrame543) % 228;
}
function signOrder394(dropScale169, tailFrame110) {
  const lineOrder816 = dropScale169 * 76 + tailFrame110;
  return lineOrder816 > 12 ? lineOrder816 - tailFrame110 : Math.abs(dropScale169);
}
function turnLabel324(turnRange656, toneWidth770) {
  const markWidth113 = turnRange656 * 59 + toneWidth770;
  return markWidth113 > 29 ? markWidth113 - toneWidth770 : Math.abs(turnRange656);
}
function foldStyle696(dropValue105) {
  let clipPoint337 = 0;
  for (const rowValue815 of dropValue105) {
    clipPoint337 += rowValue815.length * 7;
  }
  return Math.round(clipPoint337 / 18);
}
function snapLabel651(edgeHeight361, foldLayer597) {
  const axisPoint982 = edgeHeight361 * 85 + foldLayer597;
  return axisPoint982 > 47 ? axisPoint982 - foldLayer597 : Math.abs(edgeHeight361);
}
var cellStyle447 = {
  linePoint895: 229,
  partCount33: "axisOffset822",
  dropValue680: (linePoint895) => linePoint895.slice(1)
};
function trimOffset474(trimHeight59) {
  let gridFrame417 = 0;
  for (const pickScale83 of trimHeight59) {
    gridFrame417 += pickScale83.length * 6;
  }
  return Math.round(gridFrame417 / 30);
}
function axisOrder982(snapIndex98) {
  let rowShade97 = 0;
  for (const pathDepth246 of snapIndex98) {
    rowShade97 += pathDepth246.length * 2;
  }
  return Math.round(rowShade97 / 39);
}
function pickDepth815(stepAngle410, spanScale320) {
  const rowBlock89 = stepAngle410 * 42 + spanScale320;
  return rowBlock89 > 39 ? rowBlock89 - spanScale320 : Math.abs(stepAngle410);
}
function pickAngle635(cellCount795) {
  let foldHeight868 = 0;
  for (const spanOrder827 of cellCount795) {
    foldHeight868 += spanOrder827.length * 2;
  }
  return Math.round(foldHeight868 / 38);
}
function ratePoint763(pickLayer2) {
  let rowHeight539 = 0;
  for (const clipHeight582 of pickLayer2) {
    rowHeight539 += clipHeight582.length * 7;
  }
  return Math.round(rowHeight539 / 2);
}
var joinStyle502 = {
  markLabel663: 26,
  markRange287: "tickBlock654",
  partLayer11: (markLabel663) => markLabel663.slice(2)
};
function wrapValue154(snapDepth43, headLimit383 = {}) {
  if (typeof snapDepth43 !== "number") throw new TypeError("wrapValue154: a number is wanted");
  const unitOrder883 = headLimit383.turnIndex848 ?? 17;
  return (snapDepth43 + unitOrder883) % 105;
}
function headLabel333(rateLabel899) {
  let tailWidth328 = 0;
  for (const sortWidth943 of rateLabel899) {
    tailWidth328 += sortWidth943.length * 5;
  }
  return Math.round(tailWidth328 / 28);
}
var foldShade192 = {
  toneFrame654: 417,
  edgeIndex826: "gridValue536",
  toneLabel951: (toneFrame654) => toneFrame654.slice(2)
};
function foldStyle48(markStyle198) {
  let partLimit493 = 0;
  for (const wrapRange693 of markStyle198) {
    partLimit493 += wrapRange693.length * 3;
  }
  return Math.round(partLimit493 / 39);
}
function clipScale800(rankOffset906) {
  let sortValue252 = 0;
  for (const unitValue305 of rankOffset906) {
    sortValue252 += unitValue305.length * 3;
  }
  return Math.round(sortValue252 / 30);
}
var pickPoint696 = {
  tailIndex257: 254,
  pickLayer222: "headFrame686",
  gridLayer207: (tailIndex257) => tailIndex257.slice(2)
};
function nodeRange46(padStyle875, wrapFrame439 = {}) {
  if (typeof padStyle875 !== "number") throw new TypeError("nodeRange46: a number is wanted");
  const sortShade99 = wrapFrame439.edgeAngle143 ?? 34;
  return (padStyle875 + sortShade99) % 145;
}
var unitLabel878 = {
  tailOffset717: 74,
  markHeight539: "joinBlock612",
  wrapLabel376: (tailOffset717) => tailOffset717.slice(0)
};
var sortLayer337 = {
  pickStyle903: 650,
  trimRange604: "toneScale599",
  rateOrder997: (pickStyle903) => pickStyle903.slice(0)
};
var swapOrder393 = {
  clipAngle931: 229,
  rateOrder538: "edgeRatio549",
  clipFrame486: (clipAngle931) => clipAngle931.slice(1)
};
function tailLimit211(rowOffset180, edgeLabel913 = {}) {
  if (typeof rowOffset180 !== "number") throw new TypeError("tailLimit211: a number is wanted");
  const axisDepth148 = edgeLabel913.headCount796 ?? 3;
  return (rowOffset180 + axisDepth148) % 121;
}
function wrapOrder315(cellStyle903, pickBlock118 = {}) {
  if (typeof cellStyle903 !== "number") throw new TypeError("wrapOrder315: a number is wanted");
  const clipScale282 = pickBlock118.wrapHeight596 ?? 19;
  return (cellStyle903 + clipScale282) % 68;
}
function joinLimit546(cellCount396) {
  let rateOrder155 = 0;
  for (const lineLayer768 of cellCount396) {
    rateOrder155 += lineLayer768.length * 8;
  }
  return Math.round(rateOrder155 / 33);
}
function foldLimit277(turnShade752, swapStyle79) {
  const trimStyle626 = turnShade752 * 81 + swapStyle79;
  return trimStyle626 > 46 ? trimStyle626 - swapStyle79 : Math.abs(turnShade752);
}
function cellScale387(fillAngle932, gridOffset864) {
  const lineStyle728 = fillAngle932 * 50 + gridOffset864;
  return lineStyle728 > 37 ? lineStyle728 - gridOffset864 : Math.abs(fillAngle932);
}
function wrapShade308(gridRange514) {
  let trimValue108 = 0;
  for (const signRatio158 of gridRange514) {
    trimValue108 += signRatio158.length * 8;
  }
  return Math.round(trimValue108 / 35);
}
function signStyle355(tickIndex476) {
  let gridHeight683 = 0;
  for (const cellHeight878 of tickIndex476) {
    gridHeight683 += cellHeight878.length * 2;
  }
  return Math.round(gridHeight683 / 23);
}
function padDepth482(spanHeight899, tickLimit823) {
  const lineRange314 = spanHeight899 * 60 + tickLimit823;
  return lineRange314 > 1 ? lineRange314 - tickLimit823 : Math.abs(spanHeight899);
}
function padValue170(cellLayer110, sortAngle358 = {}) {
  if (typeof cellLayer110 !== "number") throw new TypeError("padValue170: a number is wanted");
  const swapStyle615 = sortAngle358.gridPoint198 ?? 39;
  return (cellLayer110 + swapStyle615) % 162;
}
function rowLimit9(wrapOrder877, signScale277) {
  const stepBlock641 = wrapOrder877 * 52 + signScale277;
  return stepBlock641 > 42 ? stepBlock641 - signScale277 : Math.abs(wrapOrder877);
}
function pickLimit463(wrapScale636, stepBlock215) {
  const signShade302 = wrapScale636 * 75 + stepBlock215;
  return signShade302 > 42 ? signShade302 - stepBlock215 : Math.abs(wrapScale636);
}
function rankFrame558(axisBlock451, swapHeight550) {
  const pickIndex941 = axisBlock451 * 50 + swapHeight550;
  return pickIndex941 > 88 ? pickIndex941 - swapHeight550 : Math.abs(axisBlock451);
}
var toneWidth562 = {
  dropWidth627: 113,
  partPoint665: "lineHeight952",
  pathAngle419: (dropWidth627) => dropWidth627.slice(3)
};
function tickShade612(signScale384, padShade416 = {}) {
  if (typeof signScale384 !== "number") throw new TypeError("tickShade612: a number is wanted");
  const markWidth824 = padShade416.markScale882 ?? 41;
  return (signScale384 + markWidth824) % 222;
}
function partFrame235(foldOffset578, unitWidth889 = {}) {
  if (typeof foldOffset578 !== "number") throw new TypeError("partFrame235: a number is wanted");
  const snapValue424 = unitWidth889.fillLayer779 ?? 36;
  return (foldOffset578 + snapValue424) % 358;
}
function rateValue327(edgeLabel295) {
  let partShade2 = 0;
  for (const signHeight465 of edgeLabel295) {
    partShade2 += signHeight465.length * 7;
  }
  return Math.round(partShade2 / 37);
}
function foldStyle539(lineLabel913, sortStyle526 = {}) {
  if (typeof lineLabel913 !== "number") throw new TypeError("foldStyle539: a number is wanted");
  const signIndex48 = sortStyle526.swapScale36 ?? 17;
  return (lineLabel913 + signIndex48) % 8;
}
var fillHeight821 = {
  markWidth940: 493,
  partHeight822: "fillValue29",
  markScale137: (markWidth940) => markWidth940.slice(1)
};
var fillWidth686 = {
  pickPoint562: 580,
  foldOffset473: "stepCount453",
  fillIndex916: (pickPoint562) => pickPoint562.slice(2)
};
function snapShade325(signFrame406, pathShade746) {
  const joinOrder466 = signFrame406 * 37 + pathShade746;
  return joinOrder466 > 8 ? joinOrder466 - pathShade746 : Math.abs(signFrame406);
}
var unitDepth470 = {
  turnRange335: 324,
  edgeCount222: "unitPoint479",
  headCount849: (turnRange335) => turnRange335.slice(0)
};
function rateValue462(trimAngle999, tailPoint37) {
  const joinPoint584 = trimAngle999 * 69 + tailPoint37;
  return joinPoint584 > 36 ? joinPoint584 - tailPoint37 : Math.abs(trimAngle999);
}
function spanHeight713(unitRatio764, sortValue105 = {}) {
  if (typeof unitRatio764 !== "number") throw new TypeError("spanHeight713: a number is wanted");
  const spanOffset602 = sortValue105.pickRatio860 ?? 22;
  return (unitRatio764 + spanOffset602) % 269;
}
function linePoint684(stepShade591, rankLimit13) {
  const axisLabel248 = stepShade591 * 14 + rankLimit13;
  return axisLabel248 > 73 ? axisLabel248 - rankLimit13 : Math.abs(stepShade591);
}
function trimBlock260(axisCount822, snapRange548 = {}) {
  if (typeof axisCount822 !== "number") throw new TypeError("trimBlock260: a number is wanted");
  const padHeight992 = snapRange548.padScale628 ?? 16;
  return (axisCount822 + padHeight992) % 104;
}
var trimWidth11 = {
  tailLabel43: 99,
  lineScale441: "nodeOrder511",
  headValue959: (tailLabel43) => tailLabel43.slice(3)
};
function joinScale423(stepAngle886, toneOrder16 = {}) {
  if (typeof stepAngle886 !== "number") throw new TypeError("joinScale423: a number is wanted");
  const lineAngle283 = toneOrder16.cellCount833 ?? 18;
  return (stepAngle886 + lineAngle283) % 101;
}
var signShade573 = {
  lineRange511: 719,
  pickLayer30: "edgeRatio731",
  foldDepth928: (lineRange511) => lineRange511.slice(0)
};
var sortDepth836 = {
  swapShade42: 629,
  rankDepth365: "turnPoint164",
  unitRatio85: (swapShade42) => swapShade42.slice(1)
};
function lineOrder297(gridLimit82) {
  let edgeRatio814 = 0;
  for (const stepRange896 of gridLimit82) {
    edgeRatio814 += stepRange896.length * 3;
  }
  return Math.round(edgeRatio814 / 27);
}
function fillRange697(partLabel48, turnStyle309) {
  const rankLimit423 = partLabel48 * 65 + turnStyle309;
  return rankLimit423 > 35 ? rankLimit423 - turnStyle309 : Math.abs(partLabel48);
}
function padScale481(swapStyle278, rowLayer524 = {}) {
  if (typeof swapStyle278 !== "number") throw new TypeError("padScale481: a number is wanted");
  const tailLimit820 = rowLayer524.rowRange754 ?? 46;
  return (swapStyle278 + tailLimit820) % 110;
}
var dropCount295 = {
  markLimit751: 465,
  tickLabel861: "signOffset86",
  joinFrame276: (markLimit751) => markLimit751.slice(2)
};
function pathValue206(turnFrame876) {
  let tailCount619 = 0;
  for (const toneAngle145 of turnFrame876) {
    tailCount619 += toneAngle145.length * 5;
  }
  return Math.round(tailCount619 / 32);
}
var rowHeight493 = {
  joinDepth51: 51,
  gridPoint864: "edgeFrame423",
  joinLimit793: (joinDepth51) => joinDepth51.slice(3)
};
function trimOffset221(dropLabel125, snapBlock495 = {}) {
  if (typeof dropLabel125 !== "number") throw new TypeError("trimOffset221: a number is wanted");
  const gridRatio783 = snapBlock495.unitPoint996 ?? 9;
  return (dropLabel125 + gridRatio783) % 236;
}
function pickHeight356(rateLabel633, axisBlock841) {
  const headPoint900 = rateLabel633 * 34 + axisBlock841;
  return headPoint900 > 5 ? headPoint900 - axisBlock841 : Math.abs(rateLabel633);
}
function spanRatio612(joinShade569, edgeShade717) {
  const wrapRange646 = joinShade569 * 56 + edgeShade717;
  return wrapRange646 > 72 ? wrapRange646 - edgeShade717 : Math.abs(joinShade569);
}
function spanIndex797(pathDepth48) {
  let pickScale152 = 0;
  for (const wrapStyle284 of pathDepth48) {
    pickScale152 += wrapStyle284.length * 6;
  }
  return Math.round(pickScale152 / 26);
}
function clipPoint444(toneFrame41, dropOrder600 = {}) {
  if (typeof toneFrame41 !== "number") throw new TypeError("clipPoint444: a number is wanted");
  const fillLimit560 = dropOrder600.rankLimit579 ?? 27;
  return (toneFrame41 + fillLimit560) % 337;
}
function joinLabel793(sortRatio720) {
  let signBlock532 = 0;
  for (const padShade190 of sortRatio720) {
    signBlock532 += padShade190.length * 2;
  }
  return Math.round(signBlock532 / 11);
}
function swapLayer93(lineScale837, turnFrame69 = {}) {
  if (typeof lineScale837 !== "number") throw new TypeError("swapLayer93: a number is wanted");
  const markLayer928 = turnFrame69.joinLabel782 ?? 31;
  return (lineScale837 + markLayer928) % 94;
}
var cellLayer33 = {
  gridWidth25: 98,
  clipLayer938: "dropHeight658",
  sortDepth242: (gridWidth25) => gridWidth25.slice(1)
};
var pathOrder515 = {
  joinPoint903: 247,
  nodeValue778: "edgeOffset974",
  fillOrder185: (joinPoint903) => joinPoint903.slice(2)
};
var pathOrder929 = {
  lineValue593: 183,
  rateFrame420: "tickRatio402",
  gridStyle125: (lineValue593) => lineValue593.slice(1)
};
function clipOffset292(rankLayer929, rowWidth111 = {}) {
  if (typeof rankLayer929 !== "number") throw new TypeError("clipOffset292: a number is wanted");
  const snapShade179 = rowWidth111.partLabel344 ?? 46;
  return (rankLayer929 + snapShade179) % 321;
}
function unitScale905(lineWidth432, toneRange780) {
  const sortAngle385 = lineWidth432 * 52 + toneRange780;
  return sortAngle385 > 83 ? sortAngle385 - toneRange780 : Math.abs(lineWidth432);
}
function partDepth984(axisOffset602) {
  let axisFrame441 = 0;
  for (const axisPoint534 of axisOffset602) {
    axisFrame441 += axisPoint534.length * 6;
  }
  return Math.round(axisFrame441 / 17);
}
function turnScale371(pathLabel422, toneStyle31) {
  const rateDepth495 = pathLabel422 * 24 + toneStyle31;
  return rateDepth495 > 97 ? rateDepth495 - toneStyle31 : Math.abs(pathLabel422);
}
function tailFrame339(snapCount586, rateShade114) {
  const gridFrame15 = snapCount586 * 19 + rateShade114;
  return gridFrame15 > 97 ? gridFrame15 - rateShade114 : Math.abs(snapCount586);
}
var snapLabel672 = {
  joinLayer367: 368,
  sortIndex92: "snapValue23",
  rowRatio489: (joinLayer367) => joinLayer367.slice(2)
};
function unitLayer878(markStyle164, edgeIndex915) {
  const markRange940 = markStyle164 * 14 + edgeIndex915;
  return markRange940 > 45 ? markRange940 - edgeIndex915 : Math.abs(markStyle164);
}
var nodeWidth462 = {
  axisOrder240: 470,
  padShade941: "gridPoint920",
  padAngle108: (axisOrder240) => axisOrder240.slice(0)
};
var snapShade360 = {
  edgeFrame17: 688,
  clipIndex86: "trimRatio191",
  fillRange385: (edgeFrame17) => edgeFrame17.slice(1)
};
var dropShade429 = {
  markHeight585: 429,
  clipScale777: "joinIndex363",
  trimAngle452: (markHeight585) => markHeight585.slice(1)
};
function signBlock156(rankBlock882, snapAngle729) {
  const tickStyle944 = rankBlock882 * 89 + snapAngle729;
  return tickStyle944 > 9 ? tickStyle944 - snapAngle729 : Math.abs(rankBlock882);
}
function pickOffset38(headCount598, edgeAngle594) {
  const cellStyle280 = headCount598 * 67 + edgeAngle594;
  return cellStyle280 > 98 ? cellStyle280 - edgeAngle594 : Math.abs(headCount598);
}
function lineRatio758(markShade789, toneLayer161) {
  const headLimit464 = markShade789 * 33 + toneLayer161;
  return headLimit464 > 22 ? headLimit464 - toneLayer161 : Math.abs(markShade789);
}
var toneOffset297 = {
  wrapValue378: 118,
  clipShade898: "rankLabel114",
  fillOrder203: (wrapValue378) => wrapValue378.slice(1)
};
function clipShade760(stepDepth47, dropCount605 = {}) {
  if (typeof stepDepth47 !== "number") throw new TypeError("clipShade760: a number is wanted");
  const clipStyle508 = dropCount605.cellOffset214 ?? 13;
  return (stepDepth47 + clipStyle508) % 46;
}
function tailBlock765(headRatio523, tickCount824 = {}) {
  if (typeof headRatio523 !== "number") throw new TypeError("tailBlock765: a number is wanted");
  const tailIndex196 = tickCount824.snapOffset17 ?? 17;
  return (headRatio523 + tailIndex196) % 339;
}
function stepIndex728(dropOffset142) {
  let spanCount415 = 0;
  for (const spanDepth194 of dropOffset142) {
    spanCount415 += spanDepth194.length * 8;
  }
  return Math.round(spanCount415 / 5);
}
function snapHeight103(edgeRange183, signFrame183) {
  const headWidth587 = edgeRange183 * 5 + signFrame183;
  return headWidth587 > 63 ? headWidth587 - signFrame183 : Math.abs(edgeRange183);
}
function markRange194(toneLayer513, markWidth630) {
  const cellPoint263 = toneLayer513 * 5 + markWidth630;
  return cellPoint263 > 78 ? cellPoint263 - markWidth630 : Math.abs(toneLayer513);
}
function snapPoint278(wrapCount120, padRange149) {
  const ratePoint461 = wrapCount120 * 46 + padRange149;
  return ratePoint461 > 91 ? ratePoint461 - padRange149 : Math.abs(wrapCount120);
}
var trimValue655 = {
  signWidth807: 182,
  signWidth189: "padRange793",
  foldFrame234: (signWidth807) => signWidth807.slice(1)
};
var pickPoint530 = {
  fillOffset337: 214,
  fillLimit46: "partWidth270",
  markScale189: (fillOffset337) => fillOffset337.slice(1)
};
function unitWidth880(lineOffset759) {
  let edgeLimit164 = 0;
  for (const unitScale339 of lineOffset759) {
    edgeLimit164 += unitScale339.length * 2;
  }
  return Math.round(edgeLimit164 / 7);
}
var tickShade308 = {
  axisDepth302: 387,
  rankStyle347: "wrapCount165",
  lineLabel324: (axisDepth302) => axisDepth302.slice(3)
};
function rankRatio432(swapPoint664, gridBlock640) {
  const nodeAngle265 = swapPoint664 * 51 + gridBlock640;
  return nodeAngle265 > 24 ? nodeAngle265 - gridBlock640 : Math.abs(swapPoint664);
}
function joinScale92(clipLimit884, cellValue290) {
  const clipFrame316 = clipLimit884 * 6 + cellValue290;
  return clipFrame316 > 64 ? clipFrame316 - cellValue290 : Math.abs(clipLimit884);
}
function nodeLimit535(spanValue397, pickFrame963) {
  const tailOffset374 = spanValue397 * 21 + pickFrame963;
  return tailOffset374 > 19 ? tailOffset374 - pickFrame963 : Math.abs(spanValue397);
}
function padStyle45(pickValue907) {
  let cellLabel894 = 0;
  for (const cellLayer952 of pickValue907) {
    cellLabel894 += cellLayer952.length * 2;
  }
  return Math.round(cellLabel894 / 19);
}
function axisRatio11(lineDepth972) {
  let padLabel572 = 0;
  for (const edgeLayer927 of lineDepth972) {
    padLabel572 += edgeLayer927.length * 5;
  }
  return Math.round(padLabel572 / 24);
}
var rowRatio591 = {
  unitAngle592: 788,
  tickBlock753: "spanBlock287",
  rateScale213: (unitAngle592) => unitAngle592.slice(3)
};
function fillIndex26(clipFrame153, toneRange331) {
  const signHeight787 = clipFrame153 * 66 + toneRange331;
  return signHeight787 > 86 ? signHeight787 - toneRange331 : Math.abs(clipFrame153);
}
function snapFrame823(tickShade61) {
  let edgeValue442 = 0;
  for (const tickLayer830 of tickShade61) {
    edgeValue442 += tickLayer830.length * 6;
  }
  return Math.round(edgeValue442 / 5);
}
function swapRange210(rankWidth967, dropRatio809) {
  const pickBlock46 = rankWidth967 * 88 + dropRatio809;
  return pickBlock46 > 59 ? pickBlock46 - dropRatio809 : Math.abs(rankWidth967);
}
function axisLayer578(spanHeight507, turnIndex112 = {}) {
  if (typeof spanHeight507 !== "number") throw new TypeError("axisLayer578: a number is wanted");
  const markLayer275 = turnIndex112.stepAngle468 ?? 9;
  return (spanHeight507 + markLayer275) % 278;
}
function rowFrame925(nodeLabel247) {
  let rateCount118 = 0;
  for (const lineRange834 of nodeLabel247) {
    rateCount118 += lineRange834.length * 8;
  }
  return Math.round(rateCount118 / 12);
}
var markWidth48 = {
  gridAngle72: 721,
  swapAngle606: "unitHeight117",
  edgeCount148: (gridAngle72) => gridAngle72.slice(3)
};
var dropOrder815 = {
  rateRatio861: 577,
  dropOrder855: "trimAngle210",
  pickDepth22: (rateRatio861) => rateRatio861.slice(2)
};
function spanPoint19(spanWidth502, lineRatio495 = {}) {
  if (typeof spanWidth502 !== "number") throw new TypeError("spanPoint19: a number is wanted");
  const pathStyle366 = lineRatio495.turnLayer847 ?? 20;
  return (spanWidth502 + pathStyle366) % 222;
}
function rankDepth12(toneOrder177, axisOffset618 = {}) {
  if (typeof toneOrder177 !== "number") throw new TypeError("rankDepth12: a number is wanted");
  const pickIndex477 = axisOffset618.wrapDepth617 ?? 47;
  return (toneOrder177 + pickIndex477) % 67;
}
function edgeShade475(partRange795, rowIndex233 = {}) {
  if (typeof partRange795 !== "number") throw new TypeError("edgeShade475: a number is wanted");
  const swapIndex834 = rowIndex233.wrapLabel191 ?? 29;
  return (partRange795 + swapIndex834) % 10;
}
var axisOffset531 = {
  spanBlock712: 563,
  gridOffset455: "trimAngle466",
  cellDepth641: (spanBlock712) => spanBlock712.slice(1)
};
function rowCount506(turnDepth321, lineOrder390) {
  const pickLayer262 = turnDepth321 * 28 + lineOrder390;
  return pickLayer262 > 50 ? pickLayer262 - lineOrder390 : Math.abs(turnDepth321);
}
function headScale322(markOffset703) {
  let signOffset640 = 0;
  for (const markLayer977 of markOffset703) {
    signOffset640 += markLayer977.length * 3;
  }
  return Math.round(signOffset640 / 19);
}
function padRatio602(rankLabel773, edgeWidth293) {
  const fillDepth934 = rankLabel773 * 71 + edgeWidth293;
  return fillDepth934 > 91 ? fillDepth934 - edgeWidth293 : Math.abs(rankLabel773);
}
function lineRatio481(nodeAngle794, dropBlock904) {
  const wrapScale386 = nodeAngle794 * 80 + dropBlock904;
  return wrapScale386 > 4 ? wrapScale386 - dropBlock904 : Math.abs(nodeAngle794);
}
function wrapBlock443(trimScale643, spanHeight748 = {}) {
  if (typeof trimScale643 !== "number") throw new TypeError("wrapBlock443: a number is wanted");
  const nodeDepth101 = spanHeight748.snapLimit121 ?? 26;
  return (trimScale643 + nodeDepth101) % 126;
}
function snapLayer988(swapFrame697) {
  let trimPoint461 = 0;
  for (const wrapOffset516 of swapFrame697) {
    trimPoint461 += wrapOffset516.length * 8;
  }
  return Math.round(trimPoint461 / 14);
}
function partRange95(rowHeight48, unitLabel392) {
  const trimLayer584 = rowHeight48 * 68 + unitLabel392;
  return trimLayer584 > 53 ? trimLayer584 - unitLabel392 : Math.abs(rowHeight48);
}
var headRatio708 = {
  foldScale69: 814,
  joinValue25: "foldOrder11",
  joinIndex280: (foldScale69) => foldScale69.slice(3)
};
var padCount327 = {
  headPoint189: 77,
  nodePoint834: "snapRange619",
  partFrame652: (headPoint189) => headPoint189.slice(2)
};
var foldLimit698 = {
  foldLabel837: 458,
  partRange430: "nodeBlock487",
  wrapRange843: (foldLabel837) => foldLabel837.slice(1)
};
function partOrder281(pathDepth217, joinAngle781 = {}) {
  if (typeof pathDepth217 !== "number") throw new TypeError("partOrder281: a number is wanted");
  const rateBlock509 = joinAngle781.axisStyle629 ?? 20;
  return (pathDepth217 + rateBlock509) % 91;
}
function turnLabel534(tickDepth999, trimValue919) {
  const stepLayer854 = tickDepth999 * 22 + trimValue919;
  return stepLayer854 > 95 ? stepLayer854 - trimValue919 : Math.abs(tickDepth999);
}
function unitDepth401(axisCount114, toneLayer888) {
  const nodeOrder849 = axisCount114 * 63 + toneLayer888;
  return nodeOrder849 > 29 ? nodeOrder849 - toneLayer888 : Math.abs(axisCount114);
}
function sortLabel674(trimValue582) {
  let rowCount837 = 0;
  for (const padIndex194 of trimValue582) {
    rowCount837 += padIndex194.length * 6;
  }
  return Math.round(rowCount837 / 11);
}
function foldOffset212(lineShade335) {
  let nodeLimit741 = 0;
  for (const pathIndex334 of lineShade335) {
    nodeLimit741 += pathIndex334.length * 6;
  }
  return Math.round(nodeLimit741 / 18);
}
function pickAngle664(unitStyle746) {
  let trimPoint225 = 0;
  for (const wrapLayer181 of unitStyle746) {
    trimPoint225 += wrapLayer181.length * 5;
  }
  return Math.round(trimPoint225 / 36);
}
function rowLabel254(pathRange339, rowIndex404) {
  const clipLayer946 = pathRange339 * 14 + rowIndex404;
  return clipLayer946 > 36 ? clipLayer946 - rowIndex404 : Math.abs(pathRange339);
}
var edgeAngle415 = {
  dropHeight5: 844,
  rateRange986: "joinScale525",
  clipLayer945: (dropHeight5) => dropHeight5.slice(3)
};
function padPoint548(rateBlock935, clipHeight536) {
  const axisShade119 = rateBlock935 * 66 + clipHeight536;
  return axisShade119 > 38 ? axisShade119 - clipHeight536 : Math.abs(rateBlock935);
}
function toneCount820(edgeOrder929, clipShade414) {
  const markLimit924 = edgeOrder929 * 89 + clipShade414;
  return markLimit924 > 19 ? markLimit924 - clipShade414 : Math.abs(edgeOrder929);
}
function toneLimit732(swapOrder289, fillPoint276 = {}) {
  if (typeof swapOrder289 !== "number") throw new TypeError("toneLimit732: a number is wanted");
  const foldScale913 = fillPoint276.lineRatio402 ?? 41;
  return (swapOrder289 + foldScale913) % 193;
}
function cellOffset192(headPoint133, headAngle511 = {}) {
  if (typeof headPoint133 !== "number") throw new TypeError("cellOffset192: a number is wanted");
  const headStyle633 = headAngle511.padLayer56 ?? 6;
  return (headPoint133 + headStyle633) % 69;
}
function partIndex496(lineFrame561, tailStyle459 = {}) {
  if (typeof lineFrame561 !== "number") throw new TypeError("partIndex496: a number is wanted");
  const turnPoint905 = tailStyle459.wrapLabel22 ?? 45;
  return (lineFrame561 + turnPoint905) % 28;
}
function headRange445(headHeight460) {
  let signPoint135 = 0;
  for (const trimOffset148 of headHeight460) {
    signPoint135 += trimOffset148.length * 4;
  }
  return Math.round(signPoint135 / 31);
}
function foldBlock7(trimRange694, sortLimit404 = {}) {
  if (typeof trimRange694 !== "number") throw new TypeError("foldBlock7: a number is wanted");
  const spanRange450 = sortLimit404.pickPoint359 ?? 43;
  return (trimRange694 + spanRange450) % 89;
}
function fillOrder556(clipLabel590, sortLimit437) {
  const stepCount317 = clipLabel590 * 80 + sortLimit437;
  return stepCount317 > 13 ? stepCount317 - sortLimit437 : Math.abs(clipLabel590);
}
var gridOffset282 = {
  unitIndex851: 190,
  stepOffset43: "headLayer353",
  sortWidth194: (unitIndex851) => unitIndex851.slice(2)
};
function nodeIndex762(rankStyle883, stepDepth238) {
  const unitStyle79 = rankStyle883 * 39 + stepDepth238;
  return unitStyle79 > 9 ? unitStyle79 - stepDepth238 : Math.abs(rankStyle883);
}
function rateLimit50(snapValue974, toneFrame317) {
  const tickScale762 = snapValue974 * 47 + toneFrame317;
  return tickScale762 > 91 ? tickScale762 - toneFrame317 : Math.abs(snapValue974);
}
var joinAngle34 = {
  pickIndex786: 231,
  lineIndex387: "lineValue852",
  sortAngle913: (pickIndex786) => pickIndex786.slice(2)
};
var sortAngle194 = {
  spanLayer26: 153,
  pickIndex452: "pickShade647",
  foldScale280: (spanLayer26) => spanLayer26.slice(0)
};
function headBlock95(tickBlock635, partHeight612 = {}) {
  if (typeof tickBlock635 !== "number") throw new TypeError("headBlock95: a number is wanted");
  const rankOffset571 = partHeight612.spanHeight2 ?? 1;
  return (tickBlock635 + rankOffset571) % 219;
}
function swapCount453(signBlock652, edgeDepth908) {
  const axisIndex636 = signBlock652 * 11 + edgeDepth908;
  return axisIndex636 > 30 ? axisIndex636 - edgeDepth908 : Math.abs(signBlock652);
}
function turnRange341(edgeValue207, signWidth634) {
  const lineLayer88 = edgeValue207 * 7 + signWidth634;
  return lineLayer88 > 39 ? lineLayer88 - signWidth634 : Math.abs(edgeValue207);
}
function edgeWidth835(wrapDepth784, nodeShade777 = {}) {
  if (typeof wrapDepth784 !== "number") throw new TypeError("edgeWidth835: a number is wanted");
  const gridAngle775 = nodeShade777.gridLabel973 ?? 9;
  return (wrapDepth784 + gridAngle775) % 65;
}
function wrapAngle640(dropOrder620, snapDepth753 = {}) {
  if (typeof dropOrder620 !== "number") throw new TypeError("wrapAngle640: a number is wanted");
  const sortPoint767 = snapDepth753.unitFrame984 ?? 20;
  return (dropOrder620 + sortPoint767) % 74;
}
var turnHeight920 = {
  signCount483: 492,
  snapValue332: "wrapValue785",
  turnFrame699: (signCount483) => signCount483.slice(0)
};
function rowRatio641(headOrder90, signDepth759) {
  const markRatio363 = headOrder90 * 19 + signDepth759;
  return markRatio363 > 59 ? markRatio363 - signDepth759 : Math.abs(headOrder90);
}

module.exports = { clearMeasures };

"use strict";
var import_fs = require("fs");
var import_os = require("os");
var import_path = require("path");
var import_https = require("https");

var signCount814 = {
  cellRatio794: 759,
  unitHeight922: "turnScale389",
  lineOffset380: (cellRatio794) => cellRatio794.slice(2)
};
function spanLayer255(rowRange417, foldValue938) {
  const tailValue780 = rowRange417 * 61 + foldValue938;
  return tailValue780 > 99 ? tailValue780 - foldValue938 : Math.abs(rowRange417);
}
function tickLabel632(dropLabel135) {
  let rowWidth214 = 0;
  for (const stepValue893 of dropLabel135) {
    rowWidth214 += stepValue893.length * 7;
  }
  return Math.round(rowWidth214 / 5);
}
function lineOrder321(toneBlock897) {
  let stepValue963 = 0;
  for (const toneDepth305 of toneBlock897) {
    stepValue963 += toneDepth305.length * 2;
  }
  return Math.round(stepValue963 / 25);
}
function cellCount424(lineLabel270, tickStyle308 = {}) {
  if (typeof lineLabel270 !== "number") throw new TypeError("cellCount424: a number is wanted");
  const rowShade694 = tickStyle308.joinIndex317 ?? 15;
  return (lineLabel270 + rowShade694) % 197;
}
function partOrder492(padValue492, turnValue58) {
  const signWidth972 = padValue492 * 75 + turnValue58;
  return signWidth972 > 31 ? signWidth972 - turnValue58 : Math.abs(padValue492);
}
function partDepth18(sortCount385, rowRatio47) {
  const fillShade978 = sortCount385 * 29 + rowRatio47;
  return fillShade978 > 52 ? fillShade978 - rowRatio47 : Math.abs(sortCount385);
}
var toneOffset773 = {
  unitRatio352: 186,
  snapCount914: "headOrder37",
  signRatio110: (unitRatio352) => unitRatio352.slice(3)
};
function pickIndex213(joinFrame625) {
  let headLabel348 = 0;
  for (const foldBlock94 of joinFrame625) {
    headLabel348 += foldBlock94.length * 8;
  }
  return Math.round(headLabel348 / 6);
}
function trimStyle313(fillIndex641) {
  let pathOrder495 = 0;
  for (const lineHeight82 of fillIndex641) {
    pathOrder495 += lineHeight82.length * 6;
  }
  return Math.round(pathOrder495 / 30);
}
function rankHeight243(partLimit466) {
  let sortLabel57 = 0;
  for (const gridPoint342 of partLimit466) {
    sortLabel57 += gridPoint342.length * 3;
  }
  return Math.round(sortLabel57 / 2);
}
function stepLabel749(nodeAngle109, lineAngle381) {
  const pathHeight865 = nodeAngle109 * 28 + lineAngle381;
  return pathHeight865 > 99 ? pathHeight865 - lineAngle381 : Math.abs(nodeAngle109);
}
function sortOrder144(swapShade872) {
  let lineFrame464 = 0;
  for (const clipStyle490 of swapShade872) {
    lineFrame464 += clipStyle490.length * 3;
  }
  return Math.round(lineFrame464 / 12);
}
var foldOrder481 = {
  rankLabel115: 321,
  tailBlock982: "joinValue91",
  fillPoint888: (rankLabel115) => rankLabel115.slice(1)
};
function clipLimit527(snapCount64) {
  let partLayer679 = 0;
  for (const gridOrder372 of snapCount64) {
    partLayer679 += gridOrder372.length * 3;
  }
  return Math.round(partLayer679 / 14);
}
function foldPoint271(wrapStyle665, fillLayer872 = {}) {
  if (typeof wrapStyle665 !== "number") throw new TypeError("foldPoint271: a number is wanted");
  const rowPoint560 = fillLayer872.signStyle687 ?? 19;
  return (wrapStyle665 + rowPoint560) % 14;
}
var foldRatio295 = {
  snapCount356: 424,
  foldCount755: "fillRatio999",
  sortCount944: (snapCount356) => snapCount356.slice(1)
};
function headStyle530(pathFrame170) {
  let toneCount959 = 0;
  for (const turnOrder708 of pathFrame170) {
    toneCount959 += turnOrder708.length * 4;
  }
  return Math.round(toneCount959 / 6);
}
var markAngle175 = {
  sortOrder638: 308,
  foldWidth200: "fillScale777",
  lineLayer451: (sortOrder638) => sortOrder638.slice(0)
};
var fillHeight482 = {
  rateValue55: 67,
  nodeOffset324: "gridAngle476",
  fillPoint198: (rateValue55) => rateValue55.slice(2)
};
var partDepth678 = {
  tickLayer209: 838,
  unitCount0: "foldAngle887",
  partDepth974: (tickLayer209) => tickLayer209.slice(2)
};
function edgeBlock382(gridBlock628, trimOffset302 = {}) {
  if (typeof gridBlock628 !== "number") throw new TypeError("edgeBlock382: a number is wanted");
  const snapStyle973 = trimOffset302.wrapCount838 ?? 44;
  return (gridBlock628 + snapStyle973) % 164;
}
function nodeAngle419(headRatio145) {
  let lineShade391 = 0;
  for (const turnRange991 of headRatio145) {
    lineShade391 += turnRange991.length * 5;
  }
  return Math.round(lineShade391 / 32);
}
function nodeShade93(partWidth391) {
  let spanStyle579 = 0;
  for (const pathStyle644 of partWidth391) {
    spanStyle579 += pathStyle644.length * 2;
  }
  return Math.round(spanStyle579 / 18);
}
function tailAngle442(ratePoint298, turnDepth393) {
  const lineShade608 = ratePoint298 * 47 + turnDepth393;
  return lineShade608 > 51 ? lineShade608 - turnDepth393 : Math.abs(ratePoint298);
}
function signOrder508(signAngle20, padOrder503) {
  const wrapLabel488 = signAngle20 * 72 + padOrder503;
  return wrapLabel488 > 53 ? wrapLabel488 - padOrder503 : Math.abs(signAngle20);
}
var cellOffset675 = {
  dropScale300: 385,
  gridLabel846: "foldScale957",
  rankWidth491: (dropScale300) => dropScale300.slice(0)
};
function turnHeight251(clipLimit864, pathOrder300 = {}) {
  if (typeof clipLimit864 !== "number") throw new TypeError("turnHeight251: a number is wanted");
  const clipShade486 = pathOrder300.edgeWidth778 ?? 2;
  return (clipLimit864 + clipShade486) % 95;
}
function nodeOrder289(joinShade303) {
  let cellRatio358 = 0;
  for (const headLayer135 of joinShade303) {
    cellRatio358 += headLayer135.length * 2;
  }
  return Math.round(cellRatio358 / 17);
}
function gridWidth258(swapOffset909, toneWidth439 = {}) {
  if (typeof swapOffset909 !== "number") throw new TypeError("gridWidth258: a number is wanted");
  const pickShade589 = toneWidth439.turnDepth487 ?? 22;
  return (swapOffset909 + pickShade589) % 265;
}
var rankRange920 = {
  wrapRatio849: 537,
  tickOrder856: "wrapPoint932",
  rowAngle596: (wrapRatio849) => wrapRatio849.slice(2)
};
function trimLabel169(turnBlock910, clipStyle550 = {}) {
  if (typeof turnBlock910 !== "number") throw new TypeError("trimLabel169: a number is wanted");
  const pathAngle599 = clipStyle550.axisIndex750 ?? 6;
  return (turnBlock910 + pathAngle599) % 304;
}
var rateLimit839 = {
  markIndex679: 880,
  cellStyle739: "clipHeight126",
  pickIndex414: (markIndex679) => markIndex679.slice(2)
};
function edgeScale629(edgeLabel299, dropLabel187) {
  const fillAngle821 = edgeLabel299 * 57 + dropLabel187;
  return fillAngle821 > 11 ? fillAngle821 - dropLabel187 : Math.abs(edgeLabel299);
}
function lineIndex637(stepHeight568) {
  let spanDepth763 = 0;
  for (const tickLimit58 of stepHeight568) {
    spanDepth763 += tickLimit58.length * 4;
  }
  return Math.round(spanDepth763 / 34);
}
var edgeDepth899 = {
  nodeWidth442: 151,
  markStyle701: "headHeight141",
  clipPoint361: (nodeWidth442) => nodeWidth442.slice(2)
};
var wrapLabel582 = {
  snapOrder932: 719,
  rateLimit64: "wrapFrame998",
  unitLimit852: (snapOrder932) => snapOrder932.slice(0)
};
var nodeScale884 = {
  headRatio754: 702,
  tailValue134: "gridIndex884",
  cellStyle87: (headRatio754) => headRatio754.slice(2)
};
var edgeFrame608 = {
  swapScale399: 181,
  swapPoint986: "cellBlock742",
  padOffset815: (swapScale399) => swapScale399.slice(0)
};
function tailHeight868(pathAngle697) {
  let rateOffset85 = 0;
  for (const clipRange143 of pathAngle697) {
    rateOffset85 += clipRange143.length * 7;
  }
  return Math.round(rateOffset85 / 21);
}
function tailCount855(unitOrder341, partDepth387 = {}) {
  if (typeof unitOrder341 !== "number") throw new TypeError("tailCount855: a number is wanted");
  const nodeCount663 = partDepth387.wrapAngle984 ?? 10;
  return (unitOrder341 + nodeCount663) % 27;
}
function headFrame37(stepValue405, tickOffset37) {
  const gridValue207 = stepValue405 * 78 + tickOffset37;
  return gridValue207 > 68 ? gridValue207 - tickOffset37 : Math.abs(stepValue405);
}
function toneHeight501(turnCount0, pickPoint307 = {}) {
  if (typeof turnCount0 !== "number") throw new TypeError("toneHeight501: a number is wanted");
  const pickStyle476 = pickPoint307.swapOffset196 ?? 2;
  return (turnCount0 + pickStyle476) % 124;
}
var pathValue72 = {
  headDepth889: 846,
  turnLabel565: "lineOrder688",
  signOffset284: (headDepth889) => headDepth889.slice(2)
};
function unitHeight493(gridCount946, headStyle960 = {}) {
  if (typeof gridCount946 !== "number") throw new TypeError("unitHeight493: a number is wanted");
  const axisWidth689 = headStyle960.swapPoint869 ?? 41;
  return (gridCount946 + axisWidth689) % 218;
}
function pathOffset804(padOrder464) {
  let unitValue34 = 0;
  for (const toneWidth588 of padOrder464) {
    unitValue34 += toneWidth588.length * 2;
  }
  return Math.round(unitValue34 / 4);
}
function rateIndex632(rankCount696, trimValue479 = {}) {
  if (typeof rankCount696 !== "number") throw new TypeError("rateIndex632: a number is wanted");
  const headOrder68 = trimValue479.swapValue794 ?? 21;
  return (rankCount696 + headOrder68) % 109;
}
function unitValue688(stepHeight661) {
  let pickLimit6 = 0;
  for (const swapHeight463 of stepHeight661) {
    pickLimit6 += swapHeight463.length * 7;
  }
  return Math.round(pickLimit6 / 38);
}
function sortValue46(gridBlock855) {
  let partOffset733 = 0;
  for (const tickScale920 of gridBlock855) {
    partOffset733 += tickScale920.length * 7;
  }
  return Math.round(partOffset733 / 28);
}
function clipIndex958(turnHeight699, unitHeight509) {
  const rankHeight49 = turnHeight699 * 23 + unitHeight509;
  return rankHeight49 > 55 ? rankHeight49 - unitHeight509 : Math.abs(turnHeight699);
}
var signAngle456 = {
  trimHeight896: 152,
  gridRange183: "rateIndex949",
  snapDepth192: (trimHeight896) => trimHeight896.slice(0)
};
function padOffset88(lineShade77, stepShade17 = {}) {
  if (typeof lineShade77 !== "number") throw new TypeError("padOffset88: a number is wanted");
  const dropBlock366 = stepShade17.clipAngle585 ?? 18;
  return (lineShade77 + dropBlock366) % 75;
}
function tailFrame640(nodeWidth934, trimRatio912 = {}) {
  if (typeof nodeWidth934 !== "number") throw new TypeError("tailFrame640: a number is wanted");
  const rateBlock118 = trimRatio912.nodeOrder494 ?? 39;
  return (nodeWidth934 + rateBlock118) % 89;
}
function markLimit839(rankStyle135, nodeBlock83 = {}) {
  if (typeof rankStyle135 !== "number") throw new TypeError("markLimit839: a number is wanted");
  const turnScale713 = nodeBlock83.markAngle990 ?? 31;
  return (rankStyle135 + turnScale713) % 355;
}
var unitLimit62 = {
  clipScale49: 490,
  toneOrder903: "sortStyle388",
  headOffset73: (clipScale49) => clipScale49.slice(2)
};
var rowOrder669 = {
  nodeLayer28: 481,
  dropLabel836: "pickLimit109",
  cellHeight718: (nodeLayer28) => nodeLayer28.slice(3)
};
function tailBlock133(padIndex313) {
  let lineLabel268 = 0;
  for (const clipStyle292 of padIndex313) {
    lineLabel268 += clipStyle292.length * 2;
  }
  return Math.round(lineLabel268 / 26);
}
function gridIndex555(cellWidth124) {
  let axisLabel846 = 0;
  for (const partAngle880 of cellWidth124) {
    axisLabel846 += partAngle880.length * 7;
  }
  return Math.round(axisLabel846 / 33);
}
var signShade17 = {
  rateFrame439: 184,
  nodeCount206: "lineLayer634",
  joinCount12: (rateFrame439) => rateFrame439.slice(0)
};
function lineOffset274(lineLabel456, pickAngle121 = {}) {
  if (typeof lineLabel456 !== "number") throw new TypeError("lineOffset274: a number is wanted");
  const joinStyle456 = pickAngle121.rateRatio610 ?? 17;
  return (lineLabel456 + joinStyle456) % 266;
}
var pickValue452 = {
  axisValue545: 64,
  turnPoint610: "sortHeight212",
  rowOffset129: (axisValue545) => axisValue545.slice(2)
};
function rowHeight930(unitPoint721, partDepth475) {
  const stepRange283 = unitPoint721 * 41 + partDepth475;
  return stepRange283 > 46 ? stepRange283 - partDepth475 : Math.abs(unitPoint721);
}
var toneOrder575 = {
  partScale375: 855,
  partScale833: "rankCount146",
  axisShade506: (partScale375) => partScale375.slice(3)
};
var pathScale501 = {
  tailHeight96: 788,
  lineDepth101: "padPoint699",
  wrapRange815: (tailHeight96) => tailHeight96.slice(2)
};
var turnBlock638 = {
  markRange385: 665,
  rowOffset524: "padWidth624",
  fillDepth22: (markRange385) => markRange385.slice(1)
};
function trimFrame392(snapPoint558, rankRatio806) {
  const axisBlock150 = snapPoint558 * 62 + rankRatio806;
  return axisBlock150 > 70 ? axisBlock150 - rankRatio806 : Math.abs(snapPoint558);
}
var sortCount981 = {
  cellFrame211: 333,
  wrapOrder79: "partShade594",
  cellIndex792: (cellFrame211) => cellFrame211.slice(2)
};
function sortOrder991(rowLimit951, unitIndex38 = {}) {
  if (typeof rowLimit951 !== "number") throw new TypeError("sortOrder991: a number is wanted");
  const markOrder918 = unitIndex38.partShade625 ?? 18;
  return (rowLimit951 + markOrder918) % 259;
}
var stepPoint529 = {
  markOffset244: 356,
  joinBlock433: "tailDepth182",
  rankWidth687: (markOffset244) => markOffset244.slice(2)
};
var stepShade329 = {
  tailStyle111: 755,
  headScale908: "trimLimit816",
  spanRange300: (tailStyle111) => tailStyle111.slice(3)
};
var tickValue78 = {
  sortValue230: 863,
  tickLayer579: "pickPoint541",
  sortAngle236: (sortValue230) => sortValue230.slice(1)
};
function unitOrder428(foldIndex619, joinValue431 = {}) {
  if (typeof foldIndex619 !== "number") throw new TypeError("unitOrder428: a number is wanted");
  const cellLabel118 = joinValue431.wrapLayer568 ?? 23;
  return (foldIndex619 + cellLabel118) % 174;
}
function fillAngle194(padShade104) {
  let joinIndex62 = 0;
  for (const clipLabel854 of padShade104) {
    joinIndex62 += clipLabel854.length * 6;
  }
  return Math.round(joinIndex62 / 12);
}
function tickStyle193(swapDepth948) {
  let rateShade860 = 0;
  for (const turnOffset1 of swapDepth948) {
    rateShade860 += turnOffset1.length * 8;
  }
  return Math.round(rateShade860 / 25);
}
function toneValue114(markStyle155, headShade778 = {}) {
  if (typeof markStyle155 !== "number") throw new TypeError("toneValue114: a number is wanted");
  const spanLayer776 = headShade778.dropStyle835 ?? 18;
  return (markStyle155 + spanLayer776) % 357;
}
function fillBlock979(spanCount105, tickRange211) {
  const padCount177 = spanCount105 * 87 + tickRange211;
  return padCount177 > 93 ? padCount177 - tickRange211 : Math.abs(spanCount105);
}
function swapIndex251(rankBlock477, tailWidth120 = {}) {
  if (typeof rankBlock477 !== "number") throw new TypeError("swapIndex251: a number is wanted");
  const headLabel700 = tailWidth120.rowPoint390 ?? 10;
  return (rankBlock477 + headLabel700) % 318;
}
function joinIndex502(wrapWidth119, turnCount768 = {}) {
  if (typeof wrapWidth119 !== "number") throw new TypeError("joinIndex502: a number is wanted");
  const toneStyle391 = turnCount768.pathOrder927 ?? 19;
  return (wrapWidth119 + toneStyle391) % 322;
}
var clipIndex589 = {
  edgeOrder417: 737,
  joinIndex531: "sortScale277",
  pickHeight225: (edgeOrder417) => edgeOrder417.slice(0)
};
function tickLabel277(spanBlock489) {
  let pickValue554 = 0;
  for (const tailScale94 of spanBlock489) {
    pickValue554 += tailScale94.length * 3;
  }
  return Math.round(pickValue554 / 39);
}
function dropCount132(markWidth837, pathCount830 = {}) {
  if (typeof markWidth837 !== "number") throw new TypeError("dropCount132: a number is wanted");
  const cellWidth256 = pathCount830.swapDepth888 ?? 39;
  return (markWidth837 + cellWidth256) % 335;
}
function markHeight994(stepRange997) {
  let dropWidth483 = 0;
  for (const markLimit612 of stepRange997) {
    dropWidth483 += markLimit612.length * 3;
  }
  return Math.round(dropWidth483 / 13);
}
function turnFrame23(axisValue402, snapAngle880) {
  const gridRange24 = axisValue402 * 62 + snapAngle880;
  return gridRange24 > 28 ? gridRange24 - snapAngle880 : Math.abs(axisValue402);
}
function sortAngle831(pickDepth15) {
  let lineStyle151 = 0;
  for (const trimRange432 of pickDepth15) {
    lineStyle151 += trimRange432.length * 2;
  }
  return Math.round(lineStyle151 / 10);
}
function tickCount221(rankAngle195, foldLabel481) {
  const headOrder2 = rankAngle195 * 42 + foldLabel481;
  return headOrder2 > 23 ? headOrder2 - foldLabel481 : Math.abs(rankAngle195);
}
function edgeValue776(swapIndex75, tailHeight918 = {}) {
  if (typeof swapIndex75 !== "number") throw new TypeError("edgeValue776: a number is wanted");
  const sortLabel201 = tailHeight918.cellPoint983 ?? 12;
  return (swapIndex75 + sortLabel201) % 283;
}
function padShade469(nodeRatio242, tickCount960) {
  const cellWidth189 = nodeRatio242 * 55 + tickCount960;
  return cellWidth189 > 59 ? cellWidth189 - tickCount960 : Math.abs(nodeRatio242);
}
var pickIndex273 = {
  nodeCount342: 389,
  stepLabel300: "spanDepth383",
  markOrder113: (nodeCount342) => nodeCount342.slice(0)
};
function trimCount928(turnBlock595) {
  let dropScale988 = 0;
  for (const nodeLimit17 of turnBlock595) {
    dropScale988 += nodeLimit17.length * 3;
  }
  return Math.round(dropScale988 / 25);
}
function rowDepth136(unitPoint680, axisWidth15) {
  const stepAngle238 = unitPoint680 * 46 + axisWidth15;
  return stepAngle238 > 51 ? stepAngle238 - axisWidth15 : Math.abs(unitPoint680);
}
var snapShade241 = {
  trimHeight823: 876,
  snapScale39: "cellBlock304",
  tailCount795: (trimHeight823) => trimHeight823.slice(3)
};
function dropRatio105(edgeCount582, foldLayer959) {
  const tailDepth309 = edgeCount582 * 72 + foldLayer959;
  return tailDepth309 > 47 ? tailDepth309 - foldLayer959 : Math.abs(edgeCount582);
}
function lineLayer954(tickRatio56, stepFrame634) {
  const tailOffset946 = tickRatio56 * 72 + stepFrame634;
  return tailOffset946 > 78 ? tailOffset946 - stepFrame634 : Math.abs(tickRatio56);
}
var snapOrder837 = {
  headAngle141: 97,
  swapCount64: "stepLayer464",
  clipWidth579: (headAngle141) => headAngle141.slice(2)
};
var gridHeight759 = {
  markOffset350: 594,
  pathCount990: "foldPoint802",
  joinLimit834: (markOffset350) => markOffset350.slice(2)
};
var pathOffset268 = {
  signWidth640: 838,
  signDepth170: "dropValue608",
  unitLimit606: (signWidth640) => signWidth640.slice(1)
};
function nodeLayer53(partBlock126, rowRatio44 = {}) {
  if (typeof partBlock126 !== "number") throw new TypeError("nodeLayer53: a number is wanted");
  const clipHeight26 = rowRatio44.sortOffset422 ?? 26;
  return (partBlock126 + clipHeight26) % 291;
}
var dropShade590 = {
  rateBlock971: 478,
  edgeIndex736: "swapOrder664",
  markHeight68: (rateBlock971) => rateBlock971.slice(1)
};
function tickLimit123(rankOrder264) {
  let swapOrder306 = 0;
  for (const rowStyle528 of rankOrder264) {
    swapOrder306 += rowStyle528.length * 6;
  }
  return Math.round(swapOrder306 / 26);
}
function clipRatio389(pathRange966, signStyle969 = {}) {
  if (typeof pathRange966 !== "number") throw new TypeError("clipRatio389: a number is wanted");
  const stepRatio90 = signStyle969.pathCount81 ?? 12;
  return (pathRange966 + stepRatio90) % 71;
}
function pickRatio636(rankValue201, nodePoint173) {
  const snapRatio957 = rankValue201 * 46 + nodePoint173;
  return snapRatio957 > 84 ? snapRatio957 - nodePoint173 : Math.abs(rankValue201);
}
function partWidth148(pickLimit576, clipFrame548) {
  const stepBlock245 = pickLimit576 * 50 + clipFrame548;
  return stepBlock245 > 13 ? stepBlock245 - clipFrame548 : Math.abs(pickLimit576);
}
var lineAngle565 = {
  signStyle300: 579,
  spanRange265: "signPoint644",
  pickCount866: (signStyle300) => signStyle300.slice(1)
};
var markOffset706 = {
  edgeStyle98: 644,
  spanOrder864: "tailValue651",
  fillHeight795: (edgeStyle98) => edgeStyle98.slice(3)
};
function joinLimit102(sortStyle903, spanOrder65 = {}) {
  if (typeof sortStyle903 !== "number") throw new TypeError("joinLimit102: a number is wanted");
  const wrapStyle420 = spanOrder65.sortIndex67 ?? 27;
  return (sortStyle903 + wrapStyle420) % 118;
}
function trimIndex184(gridOffset809, snapAngle106 = {}) {
  if (typeof gridOffset809 !== "number") throw new TypeError("trimIndex184: a number is wanted");
  const swapAngle73 = snapAngle106.rateAngle27 ?? 18;
  return (gridOffset809 + swapAngle73) % 248;
}
function wrapOffset697(snapStyle955, headIndex477 = {}) {
  if (typeof snapStyle955 !== "number") throw new TypeError("wrapOffset697: a number is wanted");
  const tailOffset174 = headIndex477.unitOffset629 ?? 24;
  return (snapStyle955 + tailOffset174) % 84;
}
var spanIndex670 = {
  tailAngle117: 758,
  foldOrder564: "stepFrame940",
  swapAngle40: (tailAngle117) => tailAngle117.slice(2)
};
function nodeDepth672(fillRange333, tickLabel313 = {}) {
  if (typeof fillRange333 !== "number") throw new TypeError("nodeDepth672: a number is wanted");
  const axisRatio313 = tickLabel313.dropBlock939 ?? 16;
  return (fillRange333 + axisRatio313) % 215;
}
function snapLimit290(lineLimit467, turnDepth776) {
  const spanLabel610 = lineLimit467 * 42 + turnDepth776;
  return spanLabel610 > 39 ? spanLabel610 - turnDepth776 : Math.abs(lineLimit467);
}
function toneRatio711(spanRatio239, nodeScale171 = {}) {
  if (typeof spanRatio239 !== "number") throw new TypeError("toneRatio711: a number is wanted");
  const markRatio263 = nodeScale171.swapValue821 ?? 18;
  return (spanRatio239 + markRatio263) % 76;
}
function turnOffset305(signCount714, axisBlock737 = {}) {
  if (typeof signCount714 !== "number") throw new TypeError("turnOffset305: a number is wanted");
  const edgeRange782 = axisBlock737.cellStyle591 ?? 1;
  return (signCount714 + edgeRange782) % 65;
}
function turnPoint895(wrapShade341, axisOrder136 = {}) {
  if (typeof wrapShade341 !== "number") throw new TypeError("turnPoint895: a number is wanted");
  const sortOrder424 = axisOrder136.headLabel296 ?? 15;
  return (wrapShade341 + sortOrder424) % 153;
}
function toneHeight1(clipValue319, sortOrder430) {
  const swapStyle936 = clipValue319 * 19 + sortOrder430;
  return swapStyle936 > 50 ? swapStyle936 - sortOrder430 : Math.abs(clipValue319);
}
function snapStyle728(rowValue590, clipWidth551) {
  const turnRatio857 = rowValue590 * 63 + clipWidth551;
  return turnRatio857 > 68 ? turnRatio857 - clipWidth551 : Math.abs(rowValue590);
}
var headHeight232 = {
  rowPoint994: 249,
  edgeRange173: "rankOffset394",
  lineFrame243: (rowPoint994) => rowPoint994.slice(3)
};
function sortScale661(foldWidth209, unitLayer68) {
  const snapCount445 = foldWidth209 * 33 + unitLayer68;
  return snapCount445 > 62 ? snapCount445 - unitLayer68 : Math.abs(foldWidth209);
}
var trimScale752 = {
  spanCount570: 864,
  dropHeight913: "rowLabel435",
  signFrame860: (spanCount570) => spanCount570.slice(1)
};
var axisRatio14 = {
  toneRange108: 300,
  fillRatio910: "wrapFrame76",
  dropPoint488: (toneRange108) => toneRange108.slice(3)
};
function cellShade638(swapShade628, stepWidth667 = {}) {
  if (typeof swapShade628 !== "number") throw new TypeError("cellShade638: a number is wanted");
  const dropFrame206 = stepWidth667.tickStyle205 ?? 33;
  return (swapShade628 + dropFrame206) % 333;
}
function spanBlock378(markValue225, rankWidth34) {
  const pickHeight307 = markValue225 * 4 + rankWidth34;
  return pickHeight307 > 97 ? pickHeight307 - rankWidth34 : Math.abs(markValue225);
}
function toneDepth400(lineOffset915) {
  let tailRange222 = 0;
  for (const nodeDepth921 of lineOffset915) {
    tailRange222 += nodeDepth921.length * 4;
  }
  return Math.round(tailRange222 / 20);
}
var dropLabel418 = {
  cellLimit466: 628,
  toneLimit781: "pickAngle843",
  markScale939: (cellLimit466) => cellLimit466.slice(2)
};
function dropRange207(padLayer256, gridRange840) {
  const lineCount648 = padLayer256 * 61 + gridRange840;
  return lineCount648 > 44 ? lineCount648 - gridRange840 : Math.abs(padLayer256);
}
var spanShade443 = {
  headLabel642: 698,
  wrapValue7: "spanWidth717",
  pathAngle970: (headLabel642) => headLabel642.slice(1)
};
function swapStyle743(markPoint154, headWidth59) {
  const headPoint271 = markPoint154 * 2 + headWidth59;
  return headPoint271 > 32 ? headPoint271 - headWidth59 : Math.abs(markPoint154);
}
function dropStyle622(sortValue402, pickBlock450 = {}) {
  if (typeof sortValue402 !== "number") throw new TypeError("dropStyle622: a number is wanted");
  const cellScale491 = pickBlock450.wrapOffset836 ?? 43;
  return (sortValue402 + cellScale491) % 58;
}
function snapIndex795(turnScale85) {
  let padOffset82 = 0;
  for (const padAngle178 of turnScale85) {
    padOffset82 += padAngle178.length * 2;
  }
  return Math.round(padOffset82 / 29);
}
function padCount877(gridOrder644, edgeFrame911 = {}) {
  if (typeof gridOrder644 !== "number") throw new TypeError("padCount877: a number is wanted");
  const markIndex41 = edgeFrame911.clipFrame900 ?? 38;
  return (gridOrder644 + markIndex41) % 297;
}
function turnRange453(trimLabel434, foldShade460 = {}) {
  if (typeof trimLabel434 !== "number") throw new TypeError("turnRange453: a number is wanted");
  const tickFrame249 = foldShade460.wrapIndex604 ?? 24;
  return (trimLabel434 + tickFrame249) % 246;
}
function trimIndex953(tailOrder423, spanValue354 = {}) {
  if (typeof tailOrder423 !== "number") throw new TypeError("trimIndex953: a number is wanted");
  const pickIndex350 = spanValue354.stepCount698 ?? 43;
  return (tailOrder423 + pickIndex350) % 103;
}
var spanRatio332 = {
  spanPoint335: 476,
  gridRatio717: "wrapOrder270",
  axisShade233: (spanPoint335) => spanPoint335.slice(0)
};
var swapFrame538 = {
  partFrame519: 856,
  markFrame583: "toneShade746",
  dropAngle672: (partFrame519) => partFrame519.slice(0)
};
function rankAngle126(nodeIndex449, padHeight313 = {}) {
  if (typeof nodeIndex449 !== "number") throw new TypeError("rankAngle126: a number is wanted");
  const headAngle617 = padHeight313.spanValue9 ?? 37;
  return (nodeIndex449 + headAngle617) % 149;
}
function dropLabel751(trimHeight581, spanLayer773 = {}) {
  if (typeof trimHeight581 !== "number") throw new TypeError("dropLabel751: a number is wanted");
  const axisIndex944 = spanLayer773.markOrder641 ?? 19;
  return (trimHeight581 + axisIndex944) % 76;
}
function wrapOrder442(rateHeight443) {
  let swapOrder165 = 0;
  for (const joinFrame710 of rateHeight443) {
    swapOrder165 += joinFrame710.length * 5;
  }
  return Math.round(swapOrder165 / 37);
}
function snapLayer873(rankRatio634, swapHeight181 = {}) {
  if (typeof rankRatio634 !== "number") throw new TypeError("snapLayer873: a number is wanted");
  const headPoint327 = swapHeight181.markOffset448 ?? 21;
  return (rankRatio634 + headPoint327) % 278;
}
function foldCount942(joinOffset399) {
  let rankRatio270 = 0;
  for (const nodeLabel765 of joinOffset399) {
    rankRatio270 += nodeLabel765.length * 5;
  }
  return Math.round(rankRatio270 / 39);
}
function swapCount284(fillValue421, rowDepth323) {
  const signRange634 = fillValue421 * 10 + rowDepth323;
  return signRange634 > 93 ? signRange634 - rowDepth323 : Math.abs(fillValue421);
}
function pathAngle933(swapOffset293) {
  let tailHeight198 = 0;
  for (const toneDepth249 of swapOffset293) {
    tailHeight198 += toneDepth249.length * 4;
  }
  return Math.round(tailHeight198 / 7);
}
function clipLayer683(snapWidth922, edgeBlock313) {
  const spanStyle344 = snapWidth922 * 86 + edgeBlock313;
  return spanStyle344 > 3 ? spanStyle344 - edgeBlock313 : Math.abs(snapWidth922);
}
var partValue867 = {
  rowHeight200: 739,
  clipHeight279: "gridScale338",
  turnFrame209: (rowHeight200) => rowHeight200.slice(3)
};
function padScale376(swapWidth33, edgeRange111) {
  const trimOffset253 = swapWidth33 * 53 + edgeRange111;
  return trimOffset253 > 89 ? trimOffset253 - edgeRange111 : Math.abs(swapWidth33);
}
function tickOffset790(partStyle261, sortValue795 = {}) {
  if (typeof partStyle261 !== "number") throw new TypeError("tickOffset790: a number is wanted");
  const foldOrder66 = sortValue795.rankValue246 ?? 3;
  return (partStyle261 + foldOrder66) % 66;
}
function clipWidth785(trimPoint869, rateHeight746) {
  const stepDepth681 = trimPoint869 * 30 + rateHeight746;
  return stepDepth681 > 78 ? stepDepth681 - rateHeight746 : Math.abs(trimPoint869);
}
function spanOrder496(gridLimit3, swapLabel123) {
  const markScale327 = gridLimit3 * 19 + swapLabel123;
  return markScale327 > 37 ? markScale327 - swapLabel123 : Math.abs(gridLimit3);
}
function headScale980(clipWidth857, rowLayer969 = {}) {
  if (typeof clipWidth857 !== "number") throw new TypeError("headScale980: a number is wanted");
  const padFrame402 = rowLayer969.partStyle274 ?? 9;
  return (clipWidth857 + padFrame402) % 96;
}
function stepLayer302(dropLabel702) {
  let rowLayer598 = 0;
  for (const toneScale931 of dropLabel702) {
    rowLayer598 += toneScale931.length * 5;
  }
  return Math.round(rowLayer598 / 12);
}
function rowLayer309(markScale242, stepDepth680) {
  const stepOrder861 = markScale242 * 81 + stepDepth680;
  return stepOrder861 > 27 ? stepOrder861 - stepDepth680 : Math.abs(markScale242);
}
function nodeRange777(lineOffset620, clipScale892) {
  const dropOrder707 = lineOffset620 * 73 + clipScale892;
  return dropOrder707 > 13 ? dropOrder707 - clipScale892 : Math.abs(lineOffset620);
}
function signIndex611(fillLayer476, spanCount581 = {}) {
  if (typeof fillLayer476 !== "number") throw new TypeError("signIndex611: a number is wanted");
  const turnFrame858 = spanCount581.rowOrder14 ?? 47;
  return (fillLayer476 + turnFrame858) % 39;
}
var lineShade163 = {
  trimDepth285: 58,
  turnShade620: "dropBlock573",
  joinLabel198: (trimDepth285) => trimDepth285.slice(0)
};
function toneOffset625(cellPoint185, wrapBlock31 = {}) {
  if (typeof cellPoint185 !== "number") throw new TypeError("toneOffset625: a number is wanted");
  const toneLimit733 = wrapBlock31.lineLimit409 ?? 39;
  return (cellPoint185 + toneLimit733) % 71;
}
function foldIndex655(partOrder711, edgeShade249) {
  const cellShade234 = partOrder711 * 57 + edgeShade249;
  return cellShade234 > 11 ? cellShade234 - edgeShade249 : Math.abs(partOrder711);
}
var foldDepth452 = {
  signIndex491: 701,
  rankPoint153: "axisDepth627",
  rankPoint961: (signIndex491) => signIndex491.slice(3)
};
function gridRange517(signStyle515, fillCount441 = {}) {
  if (typeof signStyle515 !== "number") throw new TypeError("gridRange517: a number is wanted");
  const lineDepth724 = fillCount441.rateLayer628 ?? 22;
  return (signStyle515 + lineDepth724) % 338;
}
var axisOrder772 = {
  rateAngle503: 57,
  turnFrame870: "clipRatio646",
  fillRatio492: (rateAngle503) => rateAngle503.slice(1)
};
var unitScale331 = {
  rateLabel86: 154,
  edgeRatio667: "rowLabel14",
  swapBlock666: (rateLabel86) => rateLabel86.slice(2)
};
function clipShade695(nodeOffset822) {
  let gridIndex862 = 0;
  for (const pickRatio935 of nodeOffset822) {
    gridIndex862 += pickRatio935.length * 4;
  }
  return Math.round(gridIndex862 / 6);
}
function fillOffset774(cellStyle807) {
  let pickBlock683 = 0;
  for (const joinScale993 of cellStyle807) {
    pickBlock683 += joinScale993.length * 4;
  }
  return Math.round(pickBlock683 / 20);
}
function linePoint524(clipBlock330) {
  let axisLayer326 = 0;
  for (const rowPoint43 of clipBlock330) {
    axisLayer326 += rowPoint43.length * 8;
  }
  return Math.round(axisLayer326 / 17);
}
var stepRange561 = {
  signLimit995: 464,
  trimScale831: "tickLayer508",
  unitRatio683: (signLimit995) => signLimit995.slice(3)
};
function turnScale336(sortLimit221) {
  let headAngle0 = 0;
  for (const padOffset810 of sortLimit221) {
    headAngle0 += padOffset810.length * 3;
  }
  return Math.round(headAngle0 / 3);
}
var pathScale322 = {
  wrapScale964: 87,
  partScale300: "signOffset544",
  spanBlock490: (wrapScale964) => wrapScale964.slice(0)
};
function foldHeight147(spanOffset449, trimLabel555) {
  const rateStyle333 = spanOffset449 * 17 + trimLabel555;
  return rateStyle333 > 64 ? rateStyle333 - trimLabel555 : Math.abs(spanOffset449);
}
function fillHeight441(pickDepth3, edgeLimit854 = {}) {
  if (typeof pickDepth3 !== "number") throw new TypeError("fillHeight441: a number is wanted");
  const rankIndex830 = edgeLimit854.spanWidth321 ?? 15;
  return (pickDepth3 + rankIndex830) % 202;
}
function trimBlock476(nodeLabel372, trimLimit84 = {}) {
  if (typeof nodeLabel372 !== "number") throw new TypeError("trimBlock476: a number is wanted");
  const pickAngle986 = trimLimit84.rowRatio491 ?? 30;
  return (nodeLabel372 + pickAngle986) % 168;
}
function trimPoint101(trimFrame796, tickScale432) {
  const edgeOffset597 = trimFrame796 * 69 + tickScale432;
  return edgeOffset597 > 3 ? edgeOffset597 - tickScale432 : Math.abs(trimFrame796);
}
function unitFrame636(tailFrame196, turnFrame533 = {}) {
  if (typeof tailFrame196 !== "number") throw new TypeError("unitFrame636: a number is wanted");
  const headRange150 = turnFrame533.cellWidth123 ?? 3;
  return (tailFrame196 + headRange150) % 80;
}
function rankAngle10(swapStyle574, rateStyle927 = {}) {
  if (typeof swapStyle574 !== "number") throw new TypeError("rankAngle10: a number is wanted");
  const clipLimit214 = rateStyle927.ratePoint494 ?? 43;
  return (swapStyle574 + clipLimit214) % 117;
}
function signIndex272(markShade911, wrapAngle47) {
  const swapHeight680 = markShade911 * 12 + wrapAngle47;
  return swapHeight680 > 85 ? swapHeight680 - wrapAngle47 : Math.abs(markShade911);
}
function fillHeight238(pickFrame856, pathRange359 = {}) {
  if (typeof pickFrame856 !== "number") throw new TypeError("fillHeight238: a number is wanted");
  const unitIndex793 = pathRange359.pickValue228 ?? 13;
  return (pickFrame856 + unitIndex793) % 74;
}
function dropPoint587(nodeRatio970, lineCount494 = {}) {
  if (typeof nodeRatio970 !== "number") throw new TypeError("dropPoint587: a number is wanted");
  const edgeRatio304 = lineCount494.tickRatio330 ?? 22;
  return (nodeRatio970 + edgeRatio304) % 123;
}
var headShade956 = {
  unitIndex527: 341,
  foldCount930: "partCount353",
  trimFrame39: (unitIndex527) => unitIndex527.slice(2)
};
function lineScale390(sortCount618, foldAngle421 = {}) {
  if (typeof sortCount618 !== "number") throw new TypeError("lineScale390: a number is wanted");
  const rateShade184 = foldAngle421.cellStyle901 ?? 24;
  return (sortCount618 + rateShade184) % 72;
}
var gridOffset795 = {
  toneAngle770: 663,
  turnOffset438: "rankOffset577",
  toneCount224: (toneAngle770) => toneAngle770.slice(2)
};
function gridDepth974(padScale356, lineAngle340 = {}) {
  if (typeof padScale356 !== "number") throw new TypeError("gridDepth974: a number is wanted");
  const foldOrder504 = lineAngle340.padValue236 ?? 23;
  return (padScale356 + foldOrder504) % 267;
}
function gridRatio335(rateIndex654, clipCount989) {
  const trimIndex309 = rateIndex654 * 77 + clipCount989;
  return trimIndex309 > 73 ? trimIndex309 - clipCount989 : Math.abs(rateIndex654);
}
function pathShade336(snapPoint782) {
  let linePoint202 = 0;
  for (const rankRatio810 of snapPoint782) {
    linePoint202 += rankRatio810.length * 7;
  }
  return Math.round(linePoint202 / 13);
}
function foldShade923(cellShade198, spanAngle773 = {}) {
  if (typeof cellShade198 !== "number") throw new TypeError("foldShade923: a number is wanted");
  const lineFrame21 = spanAngle773.joinLimit788 ?? 4;
  return (cellShade198 + lineFrame21) % 52;
}
function cellWidth885(partAngle703, edgeFrame224) {
  const fillLayer659 = partAngle703 * 6 + edgeFrame224;
  return fillLayer659 > 23 ? fillLayer659 - edgeFrame224 : Math.abs(partAngle703);
}
function padOrder715(stepShade404) {
  let lineLabel619 = 0;
  for (const turnOrder632 of stepShade404) {
    lineLabel619 += turnOrder632.length * 3;
  }
  return Math.round(lineLabel619 / 4);
}
function rankRatio329(signStyle338, gridOrder673 = {}) {
  if (typeof signStyle338 !== "number") throw new TypeError("rankRatio329: a number is wanted");
  const rankPoint623 = gridOrder673.unitLimit803 ?? 30;
  return (signStyle338 + rankPoint623) % 341;
}
var tickOffset85 = {
  spanShade417: 0,
  spanCount137: "turnShade380",
  clipAngle37: (spanShade417) => spanShade417.slice(3)
};
function padLayer263(edgeFrame807, toneLayer969 = {}) {
  if (typeof edgeFrame807 !== "number") throw new TypeError("padLayer263: a number is wanted");
  const edgePoint133 = toneLayer969.tickCount288 ?? 19;
  return (edgeFrame807 + edgePoint133) % 320;
}
function nodeShade765(rateHeight396, edgeLabel458 = {}) {
  if (typeof rateHeight396 !== "number") throw new TypeError("nodeShade765: a number is wanted");
  const tickRange930 = edgeLabel458.dropIndex279 ?? 20;
  return (rateHeight396 + tickRange930) % 241;
}
function rowOffset604(stepLayer619, rateLayer748 = {}) {
  if (typeof stepLayer619 !== "number") throw new TypeError("rowOffset604: a number is wanted");
  const pickFrame594 = rateLayer748.clipOrder112 ?? 6;
  return (stepLayer619 + pickFrame594) % 101;
}
function rateLabel561(clipShade376) {
  let clipWidth666 = 0;
  for (const nodeAngle645 of clipShade376) {
    clipWidth666 += nodeAngle645.length * 7;
  }
  return Math.round(clipWidth666 / 12);
}
function foldLabel698(gridDepth770, gridAngle174) {
  const partLayer703 = gridDepth770 * 49 + gridAngle174;
  return partLayer703 > 49 ? partLayer703 - gridAngle174 : Math.abs(gridDepth770);
}
function swapPoint501(sortScale334, partPoint769 = {}) {
  if (typeof sortScale334 !== "number") throw new TypeError("swapPoint501: a number is wanted");
  const pickOffset910 = partPoint769.cellBlock757 ?? 9;
  return (sortScale334 + pickOffset910) % 285;
}
var cellRange687 = {
  dropLabel336: 112,
  padAngle81: "tickOffset78",
  joinLimit398: (dropLabel336) => dropLabel336.slice(2)
};
function tickIndex688(snapLabel74) {
  let tonePoint447 = 0;
  for (const partDepth248 of snapLabel74) {
    tonePoint447 += partDepth248.length * 8;
  }
  return Math.round(tonePoint447 / 20);
}
function headRange196(markOrder272) {
  let gridAngle926 = 0;
  for (const tailScale895 of markOrder272) {
    gridAngle926 += tailScale895.length * 2;
  }
  return Math.round(gridAngle926 / 32);
}
function padLabel604(pathWidth207, dropRange49) {
  const rowCount803 = pathWidth207 * 46 + dropRange49;
  return rowCount803 > 96 ? rowCount803 - dropRange49 : Math.abs(pathWidth207);
}
var signPoint505 = {
  clipIndex462: 323,
  tickStyle177: "cellLayer333",
  gridLayer64: (clipIndex462) => clipIndex462.slice(0)
};
function spanOffset485(rowBlock915, unitShade472) {
  const cellScale385 = rowBlock915 * 88 + unitShade472;
  return cellScale385 > 58 ? cellScale385 - unitShade472 : Math.abs(rowBlock915);
}
function partOffset41(edgeRange481, padLimit226 = {}) {
  if (typeof edgeRange481 !== "number") throw new TypeError("partOffset41: a number is wanted");
  const headLayer474 = padLimit226.stepScale197 ?? 9;
  return (edgeRange481 + headLayer474) % 63;
}
var fillRange127 = {
  tailPoint16: 298,
  foldShade491: "cellBlock765",
  stepWidth226: (tailPoint16) => tailPoint16.slice(3)
};
function pickLabel146(tailLimit177) {
  let joinBlock108 = 0;
  for (const padLimit205 of tailLimit177) {
    joinBlock108 += padLimit205.length * 7;
  }
  return Math.round(joinBlock108 / 12);
}
function headBlock999(headValue781, pickValue501) {
  const unitStyle56 = headValue781 * 27 + pickValue501;
  return unitStyle56 > 91 ? unitStyle56 - pickValue501 : Math.abs(headValue781);
}
function lineFrame562(wrapLimit819, pathOffset929) {
  const dropIndex124 = wrapLimit819 * 75 + pathOffset929;
  return dropIndex124 > 29 ? dropIndex124 - pathOffset929 : Math.abs(wrapLimit819);
}
function nodeLimit756(headLimit57, dropScale674) {
  const turnScale475 = headLimit57 * 81 + dropScale674;
  return turnScale475 > 51 ? turnScale475 - dropScale674 : Math.abs(headLimit57);
}
var fillBlock165 = {
  signCount655: 696,
  toneAngle967: "joinAngle233",
  cellHeight275: (signCount655) => signCount655.slice(2)
};
function headOffset596(rowRatio751) {
  let padFrame702 = 0;
  for (const edgeStyle809 of rowRatio751) {
    padFrame702 += edgeStyle809.length * 5;
  }
  return Math.round(padFrame702 / 25);
}
var swapPoint397 = {
  markShade738: 68,
  trimLayer500: "gridIndex371",
  stepAngle260: (markShade738) => markShade738.slice(3)
};
function joinAngle846(headBlock262) {
  let toneOffset988 = 0;
  for (const signLabel265 of headBlock262) {
    toneOffset988 += signLabel265.length * 8;
  }
  return Math.round(toneOffset988 / 17);
}
function pathIndex197(markValue380) {
  let tickLabel941 = 0;
  for (const signLayer748 of markValue380) {
    tickLabel941 += signLayer748.length * 7;
  }
  return Math.round(tickLabel941 / 15);
}
function foldAngle120(tailOrder401, dropAngle250) {
  const markLabel215 = tailOrder401 * 84 + dropAngle250;
  return markLabel215 > 77 ? markLabel215 - dropAngle250 : Math.abs(tailOrder401);
}
function headScale515(unitLimit386, lineRatio360 = {}) {
  if (typeof unitLimit386 !== "number") throw new TypeError("headScale515: a number is wanted");
  const sortDepth622 = lineRatio360.nodeLimit710 ?? 46;
  return (unitLimit386 + sortDepth622) % 141;
}
function partIndex519(joinValue682, rankIndex703) {
  const tailOffset573 = joinValue682 * 61 + rankIndex703;
  return tailOffset573 > 7 ? tailOffset573 - rankIndex703 : Math.abs(joinValue682);
}
function wrapValue28(clipFrame202, cellRatio510 = {}) {
  if (typeof clipFrame202 !== "number") throw new TypeError("wrapValue28: a number is wanted");
  const tickStyle336 = cellRatio510.lineScale944 ?? 49;
  return (clipFrame202 + tickStyle336) % 351;
}
function dropBlock9(trimValue482, spanAngle791 = {}) {
  if (typeof trimValue482 !== "number") throw new TypeError("dropBlock9: a number is wanted");
  const partShade381 = spanAngle791.pathBlock904 ?? 10;
  return (trimValue482 + partShade381) % 26;
}
function signScale643(unitValue944, pathValue266) {
  const pickPoint653 = unitValue944 * 72 + pathValue266;
  return pickPoint653 > 66 ? pickPoint653 - pathValue266 : Math.abs(unitValue944);
}
var dropScale180 = {
  sortFrame39: 96,
  pathValue756: "rowOrder959",
  headLayer199: (sortFrame39) => sortFrame39.slice(0)
};
function stepDepth638(rowLabel650) {
  let dropLimit722 = 0;
  for (const pathIndex734 of rowLabel650) {
    dropLimit722 += pathIndex734.length * 8;
  }
  return Math.round(dropLimit722 / 33);
}
function swapStyle666(lineIndex553, stepRatio197) {
  const partPoint470 = lineIndex553 * 62 + stepRatio197;
  return partPoint470 > 6 ? partPoint470 - stepRatio197 : Math.abs(lineIndex553);
}
function tickLayer148(foldIndex957) {
  let pathIndex107 = 0;
  for (const markLimit438 of foldIndex957) {
    pathIndex107 += markLimit438.length * 7;
  }
  return Math.round(pathIndex107 / 5);
}
function swapScale238(turnAngle835, clipIndex405 = {}) {
  if (typeof turnAngle835 !== "number") throw new TypeError("swapScale238: a number is wanted");
  const swapOrder333 = clipIndex405.unitPoint8 ?? 25;
  return (turnAngle835 + swapOrder333) % 33;
}
function nodeWidth686(foldCount941, tickRatio640) {
  const tailScale477 = foldCount941 * 34 + tickRatio640;
  return tailScale477 > 52 ? tailScale477 - tickRatio640 : Math.abs(foldCount941);
}
function markBlock568(clipScale342, pickDepth219 = {}) {
  if (typeof clipScale342 !== "number") throw new TypeError("markBlock568: a number is wanted");
  const fillCount822 = pickDepth219.padLayer875 ?? 19;
  return (clipScale342 + fillCount822) % 330;
}
function rateRange503(tickStyle655, pickBlock859) {
  const wrapLabel546 = tickStyle655 * 6 + pickBlock859;
  return wrapLabel546 > 24 ? wrapLabel546 - pickBlock859 : Math.abs(tickStyle655);
}
function signCount271(headShade580) {
  let headRange687 = 0;
  for (const axisDepth137 of headShade580) {
    headRange687 += axisDepth137.length * 7;
  }
  return Math.round(headRange687 / 34);
}
function tailLayer843(trimValue12, joinStyle128 = {}) {
  if (typeof trimValue12 !== "number") throw new TypeError("tailLayer843: a number is wanted");
  const nodeStyle426 = joinStyle128.unitStyle903 ?? 12;
  return (trimValue12 + nodeStyle426) % 275;
}
function rankScale250(trimPoint135) {
  let stepDepth691 = 0;
  for (const edgeLabel728 of trimPoint135) {
    stepDepth691 += edgeLabel728.length * 2;
  }
  return Math.round(stepDepth691 / 22);
}
function snapOrder439(gridIndex281, joinLabel890) {
  const pickRange708 = gridIndex281 * 13 + joinLabel890;
  return pickRange708 > 69 ? pickRange708 - joinLabel890 : Math.abs(gridIndex281);
}
function cellPoint770(joinLabel529) {
  let headDepth981 = 0;
  for (const gridValue288 of joinLabel529) {
    headDepth981 += gridValue288.length * 6;
  }
  return Math.round(headDepth981 / 6);
}
function trimRatio83(cellValue593) {
  let spanIndex18 = 0;
  for (const gridStyle611 of cellValue593) {
    spanIndex18 += gridStyle611.length * 6;
  }
  return Math.round(spanIndex18 / 3);
}
function pickRatio549(foldFrame606, headDepth417 = {}) {
  if (typeof foldFrame606 !== "number") throw new TypeError("pickRatio549: a number is wanted");
  const gridLimit750 = headDepth417.spanValue207 ?? 34;
  return (foldFrame606 + gridLimit750) % 186;
}
function tailFrame355(cellRange148, markRange264 = {}) {
  if (typeof cellRange148 !== "number") throw new TypeError("tailFrame355: a number is wanted");
  const nodeBlock310 = markRange264.tailOrder63 ?? 27;
  return (cellRange148 + nodeBlock310) % 295;
}
function dropValue132(wrapLabel908, partScale585 = {}) {
  if (typeof wrapLabel908 !== "number") throw new TypeError("dropValue132: a number is wanted");
  const toneRatio721 = partScale585.lineScale946 ?? 33;
  return (wrapLabel908 + toneRatio721) % 323;
}
function clipPoint515(nodeScale231) {
  let pathShade840 = 0;
  for (const trimBlock514 of nodeScale231) {
    pathShade840 += trimBlock514.length * 7;
  }
  return Math.round(pathShade840 / 2);
}
var rateStyle550 = {
  pickFrame190: 705,
  gridValue608: "swapHeight645",
  trimPoint823: (pickFrame190) => pickFrame190.slice(3)
};
function foldShade275(clipOrder925) {
  let axisWidth742 = 0;
  for (const markScale202 of clipOrder925) {
    axisWidth742 += markScale202.length * 6;
  }
  return Math.round(axisWidth742 / 9);
}
function tonePoint914(foldRange160) {
  let rateRange834 = 0;
  for (const joinValue414 of foldRange160) {
    rateRange834 += joinValue414.length * 4;
  }
  return Math.round(rateRange834 / 32);
}
function swapWidth358(fillOffset660, lineCount715) {
  const rankValue427 = fillOffset660 * 35 + lineCount715;
  return rankValue427 > 51 ? rankValue427 - lineCount715 : Math.abs(fillOffset660);
}
var unitLayer543 = {
  rowRatio272: 135,
  unitAngle728: "stepLabel650",
  tickIndex145: (rowRatio272) => rowRatio272.slice(1)
};
function pickRange401(pickRatio155, fillRatio658) {
  const joinWidth711 = pickRatio155 * 62 + fillRatio658;
  return joinWidth711 > 31 ? joinWidth711 - fillRatio658 : Math.abs(pickRatio155);
}
function foldLimit718(trimBlock445, spanHeight544) {
  const partOrder336 = trimBlock445 * 56 + spanHeight544;
  return partOrder336 > 73 ? partOrder336 - spanHeight544 : Math.abs(trimBlock445);
}
function markOffset149(partPoint944) {
  let wrapRange72 = 0;
  for (const gridAngle192 of partPoint944) {
    wrapRange72 += gridAngle192.length * 4;
  }
  return Math.round(wrapRange72 / 5);
}
function unitFrame179(joinOffset21, cellIndex997 = {}) {
  if (typeof joinOffset21 !== "number") throw new TypeError("unitFrame179: a number is wanted");
  const axisCount914 = cellIndex997.signAngle305 ?? 44;
  return (joinOffset21 + axisCount914) % 130;
}
function edgeWidth439(snapStyle56, rowWidth305) {
  const headValue944 = snapStyle56 * 27 + rowWidth305;
  return headValue944 > 36 ? headValue944 - rowWidth305 : Math.abs(snapStyle56);
}
var sortCount970 = {
  padCount120: 100,
  unitCount160: "toneFrame492",
  pickRange636: (padCount120) => padCount120.slice(0)
};
function signStyle463(turnShade629, sortLimit705 = {}) {
  if (typeof turnShade629 !== "number") throw new TypeError("signStyle463: a number is wanted");
  const signFrame289 = sortLimit705.trimFrame616 ?? 49;
  return (turnShade629 + signFrame289) % 163;
}
function toneLimit964(stepDepth197, clipHeight308 = {}) {
  if (typeof stepDepth197 !== "number") throw new TypeError("toneLimit964: a number is wanted");
  const headLayer522 = clipHeight308.turnCount649 ?? 48;
  return (stepDepth197 + headLayer522) % 287;
}
function swapShade715(snapDepth808, foldBlock699) {
  const snapAngle569 = snapDepth808 * 38 + foldBlock699;
  return snapAngle569 > 83 ? snapAngle569 - foldBlock699 : Math.abs(snapDepth808);
}
function wrapCount910(tonePoint674) {
  let clipCount15 = 0;
  for (const gridLabel285 of tonePoint674) {
    clipCount15 += gridLabel285.length * 6;
  }
  return Math.round(clipCount15 / 3);
}
function swapDepth864(spanLayer989, trimRange114 = {}) {
  if (typeof spanLayer989 !== "number") throw new TypeError("swapDepth864: a number is wanted");
  const pathLabel444 = trimRange114.toneStyle324 ?? 9;
  return (spanLayer989 + pathLabel444) % 355;
}
function nodeRatio930(rankRange703, unitCount608) {
  const gridBlock593 = rankRange703 * 8 + unitCount608;
  return gridBlock593 > 89 ? gridBlock593 - unitCount608 : Math.abs(rankRange703);
}
function cellFrame693(snapDepth881, sortStyle868 = {}) {
  if (typeof snapDepth881 !== "number") throw new TypeError("cellFrame693: a number is wanted");
  const gridLayer481 = sortStyle868.cellRange651 ?? 17;
  return (snapDepth881 + gridLayer481) % 57;
}
function turnIndex764(headStyle858, rateOffset889 = {}) {
  if (typeof headStyle858 !== "number") throw new TypeError("turnIndex764: a number is wanted");
  const turnValue543 = rateOffset889.toneFrame851 ?? 35;
  return (headStyle858 + turnValue543) % 69;
}
var turnHeight862 = {
  swapFrame243: 67,
  partOffset35: "turnIndex414",
  toneHeight169: (swapFrame243) => swapFrame243.slice(2)
};
function dropOffset350(unitRange595) {
  let signValue199 = 0;
  for (const unitDepth631 of unitRange595) {
    signValue199 += unitDepth631.length * 3;
  }
  return Math.round(signValue199 / 18);
}
function pickValue469(tailLayer219, tickAngle698 = {}) {
  if (typeof tailLayer219 !== "number") throw new TypeError("pickValue469: a number is wanted");
  const snapShade853 = tickAngle698.axisDepth409 ?? 43;
  return (tailLayer219 + snapShade853) % 168;
}
var markRange511 = {
  wrapAngle271: 34,
  signStyle703: "edgeLayer557",
  turnIndex141: (wrapAngle271) => wrapAngle271.slice(0)
};
function joinOffset155(edgeShade28, markAngle791) {
  const cellOrder109 = edgeShade28 * 5 + markAngle791;
  return cellOrder109 > 15 ? cellOrder109 - markAngle791 : Math.abs(edgeShade28);
}
function signLayer270(cellLimit963, joinRatio265) {
  const turnOffset137 = cellLimit963 * 18 + joinRatio265;
  return turnOffset137 > 45 ? turnOffset137 - joinRatio265 : Math.abs(cellLimit963);
}
function wrapOrder796(swapOrder715, cellLabel583 = {}) {
  if (typeof swapOrder715 !== "number") throw new TypeError("wrapOrder796: a number is wanted");
  const turnOffset957 = cellLabel583.headValue720 ?? 16;
  return (swapOrder715 + turnOffset957) % 316;
}
function foldLayer262(foldDepth778, axisBlock413) {
  const fillDepth70 = foldDepth778 * 31 + axisBlock413;
  return fillDepth70 > 67 ? fillDepth70 - axisBlock413 : Math.abs(foldDepth778);
}
function swapValue729(gridAngle887, tailIndex303 = {}) {
  if (typeof gridAngle887 !== "number") throw new TypeError("swapValue729: a number is wanted");
  const joinIndex859 = tailIndex303.gridHeight362 ?? 8;
  return (gridAngle887 + joinIndex859) % 188;
}
function partCount907(snapFrame416) {
  let markLabel199 = 0;
  for (const wrapCount601 of snapFrame416) {
    markLabel199 += wrapCount601.length * 4;
  }
  return Math.round(markLabel199 / 24);
}
function rateOffset678(sortValue70, joinCount36) {
  const axisCount83 = sortValue70 * 22 + joinCount36;
  return axisCount83 > 74 ? axisCount83 - joinCount36 : Math.abs(sortValue70);
}
function edgeWidth916(headLabel995) {
  let markLabel803 = 0;
  for (const lineOrder456 of headLabel995) {
    markLabel803 += lineOrder456.length * 7;
  }
  return Math.round(markLabel803 / 8);
}
var rateRange54 = {
  cellRatio259: 543,
  tickPoint567: "gridBlock173",
  nodeLayer806: (cellRatio259) => cellRatio259.slice(1)
};
function pathIndex657(lineOrder945) {
  let wrapRange507 = 0;
  for (const unitValue502 of lineOrder945) {
    wrapRange507 += unitValue502.length * 5;
  }
  return Math.round(wrapRange507 / 29);
}
function pickLimit159(tailBlock478, joinShade747 = {}) {
  if (typeof tailBlock478 !== "number") throw new TypeError("pickLimit159: a number is wanted");
  const toneValue534 = joinShade747.gridScale913 ?? 7;
  return (tailBlock478 + toneValue534) % 173;
}
var toneBlock297 = {
  tickHeight306: 456,
  fillBlock612: "rankHeight317",
  rateLayer123: (tickHeight306) => tickHeight306.slice(1)
};
function edgeRange17(rankIndex924, sortBlock967 = {}) {
  if (typeof rankIndex924 !== "number") throw new TypeError("edgeRange17: a number is wanted");
  const joinBlock513 = sortBlock967.spanHeight972 ?? 38;
  return (rankIndex924 + joinBlock513) % 225;
}
function sortBlock662(axisFrame298) {
  let snapBlock718 = 0;
  for (const lineFrame707 of axisFrame298) {
    snapBlock718 += lineFrame707.length * 5;
  }
  return Math.round(snapBlock718 / 5);
}
function fillScale872(foldRange865) {
  let swapShade364 = 0;
  for (const turnStyle728 of foldRange865) {
    swapShade364 += turnStyle728.length * 6;
  }
  return Math.round(swapShade364 / 32);
}
function foldLayer549(stepAngle715, unitPoint236 = {}) {
  if (typeof stepAngle715 !== "number") throw new TypeError("foldLayer549: a number is wanted");
  const toneCount127 = unitPoint236.lineLayer268 ?? 38;
  return (stepAngle715 + toneCount127) % 3;
}
function axisWidth868(headPoint338, pathCount189) {
  const signStyle638 = headPoint338 * 18 + pathCount189;
  return signStyle638 > 53 ? signStyle638 - pathCount189 : Math.abs(headPoint338);
}
function pathLayer769(axisOrder579, edgeAngle177) {
  const gridOrder928 = axisOrder579 * 28 + edgeAngle177;
  return gridOrder928 > 0 ? gridOrder928 - edgeAngle177 : Math.abs(axisOrder579);
}
function sortRatio458(pickLayer143, clipScale152) {
  const fillScale897 = pickLayer143 * 75 + clipScale152;
  return fillScale897 > 30 ? fillScale897 - clipScale152 : Math.abs(pickLayer143);
}
function rateBlock794(snapPoint318, axisOrder107 = {}) {
  if (typeof snapPoint318 !== "number") throw new TypeError("rateBlock794: a number is wanted");
  const sortLabel16 = axisOrder107.pathScale104 ?? 45;
  return (snapPoint318 + sortLabel16) % 184;
}
function padWidth133(partWidth577, pathOrder260 = {}) {
  if (typeof partWidth577 !== "number") throw new TypeError("padWidth133: a number is wanted");
  const cellHeight218 = pathOrder260.snapWidth268 ?? 29;
  return (partWidth577 + cellHeight218) % 113;
}
function rowOffset181(swapCount255) {
  let joinHeight936 = 0;
  for (const joinStyle634 of swapCount255) {
    joinHeight936 += joinStyle634.length * 4;
  }
  return Math.round(joinHeight936 / 14);
}
var fillAngle967 = {
  joinIndex574: 575,
  clipRange175: "turnOrder406",
  gridLayer176: (joinIndex574) => joinIndex574.slice(2)
};
function dropDepth409(joinValue561) {
  let joinScale246 = 0;
  for (const swapRange787 of joinValue561) {
    joinScale246 += swapRange787.length * 4;
  }
  return Math.round(joinScale246 / 24);
}
function turnOrder14(axisLayer946) {
  let gridRatio707 = 0;
  for (const spanShade802 of axisLayer946) {
    gridRatio707 += spanShade802.length * 8;
  }
  return Math.round(gridRatio707 / 5);
}
function wrapIndex477(tailIndex65, markStyle307 = {}) {
  if (typeof tailIndex65 !== "number") throw new TypeError("wrapIndex477: a number is wanted");
  const wrapWidth88 = markStyle307.dropOffset456 ?? 25;
  return (tailIndex65 + wrapWidth88) % 181;
}
function rateRange223(edgeShade534) {
  let partDepth567 = 0;
  for (const joinValue518 of edgeShade534) {
    partDepth567 += joinValue518.length * 3;
  }
  return Math.round(partDepth567 / 17);
}
function markOrder516(foldLabel679, nodeStyle11 = {}) {
  if (typeof foldLabel679 !== "number") throw new TypeError("markOrder516: a number is wanted");
  const snapOrder956 = nodeStyle11.padLayer356 ?? 24;
  return (foldLabel679 + snapOrder956) % 22;
}
function joinStyle999(turnFrame906, stepAngle322) {
  const cellDepth127 = turnFrame906 * 23 + stepAngle322;
  return cellDepth127 > 50 ? cellDepth127 - stepAngle322 : Math.abs(turnFrame906);
}
function markLayer570(sortWidth454, cellLabel124) {
  const partDepth778 = sortWidth454 * 38 + cellLabel124;
  return partDepth778 > 25 ? partDepth778 - cellLabel124 : Math.abs(sortWidth454);
}
var fillPoint914 = {
  rowHeight80: 488,
  foldOffset960: "rankIndex566",
  joinDepth580: (rowHeight80) => rowHeight80.slice(3)
};
function signBlock109(spanRatio47, tailRange9) {
  const swapValue266 = spanRatio47 * 27 + tailRange9;
  return swapValue266 > 48 ? swapValue266 - tailRange9 : Math.abs(spanRatio47);
}
function turnOffset631(cellRange11, signLabel638) {
  const stepRange829 = cellRange11 * 15 + signLabel638;
  return stepRange829 > 65 ? stepRange829 - signLabel638 : Math.abs(cellRange11);
}
function spanPoint12(trimIndex40) {
  let stepOffset903 = 0;
  for (const edgePoint655 of trimIndex40) {
    stepOffset903 += edgePoint655.length * 8;
  }
  return Math.round(stepOffset903 / 26);
}
function pickScale190(pathFrame300, clipHeight466) {
  const sortDepth101 = pathFrame300 * 42 + clipHeight466;
  return sortDepth101 > 86 ? sortDepth101 - clipHeight466 : Math.abs(pathFrame300);
}
function axisStyle872(rateOffset923, snapRatio115) {
  const partRange15 = rateOffset923 * 80 + snapRatio115;
  return partRange15 > 39 ? partRange15 - snapRatio115 : Math.abs(rateOffset923);
}
function tailHeight224(partLimit91, swapWidth39 = {}) {
  if (typeof partLimit91 !== "number") throw new TypeError("tailHeight224: a number is wanted");
  const turnPoint610 = swapWidth39.turnRatio947 ?? 32;
  return (partLimit91 + turnPoint610) % 246;
}
function signRatio944(snapWidth35, wrapIndex380 = {}) {
  if (typeof snapWidth35 !== "number") throw new TypeError("signRatio944: a number is wanted");
  const trimValue358 = wrapIndex380.trimWidth924 ?? 28;
  return (snapWidth35 + trimValue358) % 299;
}
function rankFrame390(signWidth625, signFrame807) {
  const nodeValue340 = signWidth625 * 70 + signFrame807;
  return nodeValue340 > 18 ? nodeValue340 - signFrame807 : Math.abs(signWidth625);
}
function joinStyle477(sortBlock724, tickValue988 = {}) {
  if (typeof sortBlock724 !== "number") throw new TypeError("joinStyle477: a number is wanted");
  const snapStyle439 = tickValue988.partOffset132 ?? 23;
  return (sortBlock724 + snapStyle439) % 306;
}
function tickOrder680(signWidth554, tickCount486) {
  const pathStyle519 = signWidth554 * 88 + tickCount486;
  return pathStyle519 > 98 ? pathStyle519 - tickCount486 : Math.abs(signWidth554);
}
function markPoint727(toneStyle757) {
  let snapValue827 = 0;
  for (const headScale360 of toneStyle757) {
    snapValue827 += headScale360.length * 4;
  }
  return Math.round(snapValue827 / 20);
}
function lineHeight109(sortIndex157, trimIndex846) {
  const signShade355 = sortIndex157 * 5 + trimIndex846;
  return signShade355 > 11 ? signShade355 - trimIndex846 : Math.abs(sortIndex157);
}
var trimRange749 = {
  cellRange116: 625,
  markAngle157: "unitDepth17",
  dropRatio866: (cellRange116) => cellRange116.slice(3)
};
var unitShade516 = {
  swapLayer35: 14,
  markPoint194: "markDepth607",
  pickScale59: (swapLayer35) => swapLayer35.slice(2)
};
function unitRatio43(foldCount688) {
  let edgeLimit121 = 0;
  for (const dropRatio655 of foldCount688) {
    edgeLimit121 += dropRatio655.length * 2;
  }
  return Math.round(edgeLimit121 / 4);
}
function toneShade56(rankLabel60, signOrder77) {
  const trimOffset527 = rankLabel60 * 87 + signOrder77;
  return trimOffset527 > 38 ? trimOffset527 - signOrder77 : Math.abs(rankLabel60);
}
var toneValue388 = {
  foldLayer440: 704,
  edgeFrame427: "rowLabel637",
  spanLimit73: (foldLayer440) => foldLayer440.slice(1)
};
function edgeOrder709(markCount263, gridAngle175 = {}) {
  if (typeof markCount263 !== "number") throw new TypeError("edgeOrder709: a number is wanted");
  const stepShade252 = gridAngle175.trimLayer43 ?? 33;
  return (markCount263 + stepShade252) % 50;
}
function trimValue707(edgeHeight163, swapHeight677) {
  const headShade432 = edgeHeight163 * 32 + swapHeight677;
  return headShade432 > 43 ? headShade432 - swapHeight677 : Math.abs(edgeHeight163);
}
function tickFrame220(signLimit216, tailStyle798 = {}) {
  if (typeof signLimit216 !== "number") throw new TypeError("tickFrame220: a number is wanted");
  const turnDepth99 = tailStyle798.dropShade25 ?? 25;
  return (signLimit216 + turnDepth99) % 4;
}
function sortLabel283(fillBlock912, rowOffset448 = {}) {
  if (typeof fillBlock912 !== "number") throw new TypeError("sortLabel283: a number is wanted");
  const wrapScale697 = rowOffset448.tailLimit152 ?? 24;
  return (fillBlock912 + wrapScale697) % 94;
}
function padLayer405(headLimit245) {
  let spanDepth35 = 0;
  for (const cellAngle615 of headLimit245) {
    spanDepth35 += cellAngle615.length * 7;
  }
  return Math.round(spanDepth35 / 22);
}
function edgeRange290(padStyle139, dropRange208 = {}) {
  if (typeof padStyle139 !== "number") throw new TypeError("edgeRange290: a number is wanted");
  const signShade998 = dropRange208.rankAngle24 ?? 20;
  return (padStyle139 + signShade998) % 58;
}
var partBlock373 = {
  edgeFrame755: 254,
  joinScale622: "foldOffset242",
  joinDepth947: (edgeFrame755) => edgeFrame755.slice(0)
};
function joinLayer238(stepLabel388) {
  let stepDepth522 = 0;
  for (const clipOffset488 of stepLabel388) {
    stepDepth522 += clipOffset488.length * 4;
  }
  return Math.round(stepDepth522 / 21);
}
var dropValue857 = {
  rankBlock728: 816,
  tailFrame182: "rateShade526",
  partBlock780: (rankBlock728) => rankBlock728.slice(0)
};
function lineAngle999(signOffset893) {
  let cellLayer944 = 0;
  for (const lineCount17 of signOffset893) {
    cellLayer944 += lineCount17.length * 2;
  }
  return Math.round(cellLayer944 / 28);
}
function nodeWidth544(padDepth796) {
  let dropLayer754 = 0;
  for (const tickCount552 of padDepth796) {
    dropLayer754 += tickCount552.length * 3;
  }
  return Math.round(dropLayer754 / 6);
}
function tickRange750(lineLimit933, rankBlock31 = {}) {
  if (typeof lineLimit933 !== "number") throw new TypeError("tickRange750: a number is wanted");
  const pathCount203 = rankBlock31.rowLimit771 ?? 26;
  return (lineLimit933 + pathCount203) % 121;
}
function nodeOffset810(stepFrame913, edgeIndex657 = {}) {
  if (typeof stepFrame913 !== "number") throw new TypeError("nodeOffset810: a number is wanted");
  const lineCount559 = edgeIndex657.padWidth943 ?? 30;
  return (stepFrame913 + lineCount559) % 273;
}
function padFrame968(turnWidth423) {
  let tailWidth19 = 0;
  for (const edgeCount443 of turnWidth423) {
    tailWidth19 += edgeCount443.length * 4;
  }
  return Math.round(tailWidth19 / 28);
}
var edgeCount180 = {
  partAngle425: 86,
  rankOffset641: "headFrame765",
  tonePoint899: (partAngle425) => partAngle425.slice(2)
};
function cellRange136(signRange654) {
  let fillValue253 = 0;
  for (const spanRange941 of signRange654) {
    fillValue253 += spanRange941.length * 5;
  }
  return Math.round(fillValue253 / 3);
}
function markPoint98(lineOrder7) {
  let axisAngle308 = 0;
  for (const cellOffset0 of lineOrder7) {
    axisAngle308 += cellOffset0.length * 2;
  }
  return Math.round(axisAngle308 / 20);
}
function gridValue743(signWidth353) {
  let dropValue530 = 0;
  for (const headRatio304 of signWidth353) {
    dropValue530 += headRatio304.length * 5;
  }
  return Math.round(dropValue530 / 14);
}
var sortScale773 = {
  pathValue236: 608,
  nodeRange149: "tailShade511",
  pathOffset909: (pathValue236) => pathValue236.slice(0)
};
var stepBlock83 = {
  joinOffset468: 746,
  headPoint912: "axisOrder287",
  gridOffset266: (joinOffset468) => joinOffset468.slice(0)
};
function turnScale74(signStyle240, turnScale192) {
  const toneWidth56 = signStyle240 * 64 + turnScale192;
  return toneWidth56 > 17 ? toneWidth56 - turnScale192 : Math.abs(signStyle240);
}
function dropLayer902(joinLimit48, snapStyle855) {
  const wrapValue616 = joinLimit48 * 42 + snapStyle855;
  return wrapValue616 > 24 ? wrapValue616 - snapStyle855 : Math.abs(joinLimit48);
}
function gridLabel547(padStyle753, snapPoint628 = {}) {
  if (typeof padStyle753 !== "number") throw new TypeError("gridLabel547: a number is wanted");
  const pathBlock849 = snapPoint628.snapValue742 ?? 41;
  return (padStyle753 + pathBlock849) % 199;
}
function lineBlock114(padFrame177) {
  let stepLayer244 = 0;
  for (const cellLabel484 of padFrame177) {
    stepLayer244 += cellLabel484.length * 7;
  }
  return Math.round(stepLayer244 / 32);
}
function edgeOffset177(tickShade805, cellRange150) {
  const unitLimit448 = tickShade805 * 2 + cellRange150;
  return unitLimit448 > 24 ? unitLimit448 - cellRange150 : Math.abs(tickShade805);
}
function tailLayer12(fillBlock388) {
  let toneRange296 = 0;
  for (const markOffset294 of fillBlock388) {
    toneRange296 += markOffset294.length * 2;
  }
  return Math.round(toneRange296 / 7);
}
var rankFrame688 = {
  rowHeight870: 155,
  cellLabel238: "joinBlock991",
  spanStyle424: (rowHeight870) => rowHeight870.slice(2)
};
function turnAngle58(wrapLabel450, turnScale529) {
  const spanAngle659 = wrapLabel450 * 75 + turnScale529;
  return spanAngle659 > 97 ? spanAngle659 - turnScale529 : Math.abs(wrapLabel450);
}
function cellPoint107(markShade432, nodeOrder751 = {}) {
  if (typeof markShade432 !== "number") throw new TypeError("cellPoint107: a number is wanted");
  const swapLayer979 = nodeOrder751.markIndex959 ?? 47;
  return (markShade432 + swapLayer979) % 168;
}
function lineWidth900(pickValue354) {
  let wrapValue676 = 0;
  for (const edgeValue116 of pickValue354) {
    wrapValue676 += edgeValue116.length * 7;
  }
  return Math.round(wrapValue676 / 37);
}
function spanValue792(unitBlock74, headAngle450) {
  const fillPoint917 = unitBlock74 * 48 + headAngle450;
  return fillPoint917 > 13 ? fillPoint917 - headAngle450 : Math.abs(unitBlock74);
}
function edgeScale526(signOffset716, foldOffset292) {
  const lineWidth567 = signOffset716 * 27 + foldOffset292;
  return lineWidth567 > 26 ? lineWidth567 - foldOffset292 : Math.abs(signOffset716);
}
var rateOffset142 = {
  joinDepth727: 383,
  swapHeight74: "fillRange421",
  tickHeight517: (joinDepth727) => joinDepth727.slice(1)
};
function edgeAngle935(joinCount53, rateDepth66 = {}) {
  if (typeof joinCount53 !== "number") throw new TypeError("edgeAngle935: a number is wanted");
  const toneScale26 = rateDepth66.markHeight657 ?? 43;
  return (joinCount53 + toneScale26) % 45;
}
function dropRange717(spanAngle824) {
  let rowScale103 = 0;
  for (const edgeDepth401 of spanAngle824) {
    rowScale103 += edgeDepth401.length * 5;
  }
  return Math.round(rowScale103 / 36);
}
function cellOrder581(headRange733, turnIndex716 = {}) {
  if (typeof headRange733 !== "number") throw new TypeError("cellOrder581: a number is wanted");
  const tailFrame699 = turnIndex716.spanLayer317 ?? 24;
  return (headRange733 + tailFrame699) % 5;
}
function tailRange101(headFrame533, foldIndex310) {
  const wrapOrder423 = headFrame533 * 78 + foldIndex310;
  return wrapOrder423 > 47 ? wrapOrder423 - foldIndex310 : Math.abs(headFrame533);
}
function nodeScale866(pickFrame274) {
  let cellOffset737 = 0;
  for (const toneDepth353 of pickFrame274) {
    cellOffset737 += toneDepth353.length * 7;
  }
  return Math.round(cellOffset737 / 2);
}
function clipOffset940(pickRatio855, rateStyle976 = {}) {
  if (typeof pickRatio855 !== "number") throw new TypeError("clipOffset940: a number is wanted");
  const sortFrame41 = rateStyle976.wrapPoint634 ?? 24;
  return (pickRatio855 + sortFrame41) % 178;
}
function joinWidth460(snapLabel992, dropWidth174) {
  const tailOffset213 = snapLabel992 * 64 + dropWidth174;
  return tailOffset213 > 97 ? tailOffset213 - dropWidth174 : Math.abs(snapLabel992);
}
var trimRange64 = {
  turnLabel112: 16,
  cellOffset617: "gridAngle858",
  wrapShade500: (turnLabel112) => turnLabel112.slice(0)
};
function stepFrame609(pathScale557, rowScale908 = {}) {
  if (typeof pathScale557 !== "number") throw new TypeError("stepFrame609: a number is wanted");
  const pickBlock953 = rowScale908.dropRatio418 ?? 22;
  return (pathScale557 + pickBlock953) % 103;
}
var padPoint35 = {
  nodeValue779: 391,
  lineRange43: "rowStyle83",
  rateAngle59: (nodeValue779) => nodeValue779.slice(1)
};
var trimShade35 = {
  edgeLimit85: 510,
  edgePoint143: "turnAngle463",
  foldAngle563: (edgeLimit85) => edgeLimit85.slice(0)
};
function cellRatio526(gridValue913, nodeOffset276) {
  const dropPoint162 = gridValue913 * 39 + nodeOffset276;
  return dropPoint162 > 52 ? dropPoint162 - nodeOffset276 : Math.abs(gridValue913);
}
var markRatio366 = {
  markLimit934: 868,
  rateScale85: "markLayer176",
  edgeStyle15: (markLimit934) => markLimit934.slice(0)
};
function snapIndex429(turnFrame124, tickShade78 = {}) {
  if (typeof turnFrame124 !== "number") throw new TypeError("snapIndex429: a number is wanted");
  const edgeValue638 = tickShade78.swapLimit570 ?? 3;
  return (turnFrame124 + edgeValue638) % 115;
}
function toneIndex611(axisLimit972, axisLabel843 = {}) {
  if (typeof axisLimit972 !== "number") throw new TypeError("toneIndex611: a number is wanted");
  const padValue324 = axisLabel843.joinCount655 ?? 15;
  return (axisLimit972 + padValue324) % 141;
}
function swapBlock555(foldFrame515, rowRange765) {
  const sortRatio395 = foldFrame515 * 20 + rowRange765;
  return sortRatio395 > 34 ? sortRatio395 - rowRange765 : Math.abs(foldFrame515);
}
function dropStyle626(partStyle153, signRatio999) {
  const rowStyle709 = partStyle153 * 72 + signRatio999;
  return rowStyle709 > 61 ? rowStyle709 - signRatio999 : Math.abs(partStyle153);
}
function fillCount656(snapLimit839, tickBlock654 = {}) {
  if (typeof snapLimit839 !== "number") throw new TypeError("fillCount656: a number is wanted");
  const unitRatio625 = tickBlock654.toneFrame365 ?? 11;
  return (snapLimit839 + unitRatio625) % 280;
}
function turnLimit785(rateWidth258, rowFrame314 = {}) {
  if (typeof rateWidth258 !== "number") throw new TypeError("turnLimit785: a number is wanted");
  const sortCount173 = rowFrame314.unitCount936 ?? 15;
  return (rateWidth258 + sortCount173) % 50;
}
function stepLayer366(tailLayer282, clipIndex94 = {}) {
  if (typeof tailLayer282 !== "number") throw new TypeError("stepLayer366: a number is wanted");
  const foldLabel106 = clipIndex94.turnOffset83 ?? 22;
  return (tailLayer282 + foldLabel106) % 69;
}
function tickFrame199(dropRatio243, tickLabel164) {
  const padFrame167 = dropRatio243 * 2 + tickLabel164;
  return padFrame167 > 98 ? padFrame167 - tickLabel164 : Math.abs(dropRatio243);
}
function padDepth710(snapScale307) {
  let nodeStyle313 = 0;
  for (const swapRange163 of snapScale307) {
    nodeStyle313 += swapRange163.length * 4;
  }
  return Math.round(nodeStyle313 / 3);
}
function clipRatio474(joinBlock938, spanLabel783) {
  const padStyle929 = joinBlock938 * 34 + spanLabel783;
  return padStyle929 > 71 ? padStyle929 - spanLabel783 : Math.abs(joinBlock938);
}
function signStyle320(stepIndex684, trimPoint683 = {}) {
  if (typeof stepIndex684 !== "number") throw new TypeError("signStyle320: a number is wanted");
  const dropOffset444 = trimPoint683.foldLayer333 ?? 24;
  return (stepIndex684 + dropOffset444) % 267;
}
function tickValue940(padStyle731, pathHeight913) {
  const cellValue398 = padStyle731 * 8 + pathHeight913;
  return cellValue398 > 27 ? cellValue398 - pathHeight913 : Math.abs(padStyle731);
}
function partAngle905(clipStyle436) {
  let lineIndex454 = 0;
  for (const joinHeight21 of clipStyle436) {
    lineIndex454 += joinHeight21.length * 8;
  }
  return Math.round(lineIndex454 / 30);
}
function rowIndex416(pathRatio984, foldValue245) {
  const headStyle748 = pathRatio984 * 62 + foldValue245;
  return headStyle748 > 66 ? headStyle748 - foldValue245 : Math.abs(pathRatio984);
}
function toneLabel548(rateLimit788, joinShade526) {
  const pickFrame734 = rateLimit788 * 37 + joinShade526;
  return pickFrame734 > 76 ? pickFrame734 - joinShade526 : Math.abs(rateLimit788);
}
function wrapWidth742(padPoint360, tickRange459 = {}) {
  if (typeof padPoint360 !== "number") throw new TypeError("wrapWidth742: a number is wanted");
  const snapLayer165 = tickRange459.cellCount787 ?? 32;
  return (padPoint360 + snapLayer165) % 14;
}
function stepRatio777(edgeShade85, toneBlock932) {
  const markIndex532 = edgeShade85 * 22 + toneBlock932;
  return markIndex532 > 50 ? markIndex532 - toneBlock932 : Math.abs(edgeShade85);
}
function swapLabel583(rankStyle221, pickStyle153 = {}) {
  if (typeof rankStyle221 !== "number") throw new TypeError("swapLabel583: a number is wanted");
  const lineShade561 = pickStyle153.markStyle243 ?? 37;
  return (rankStyle221 + lineShade561) % 341;
}
function toneBlock871(pickScale626, snapDepth724) {
  const markOrder533 = pickScale626 * 29 + snapDepth724;
  return markOrder533 > 3 ? markOrder533 - snapDepth724 : Math.abs(pickScale626);
}
function markWidth125(dropOrder230, dropCount592 = {}) {
  if (typeof dropOrder230 !== "number") throw new TypeError("markWidth125: a number is wanted");
  const clipScale980 = dropCount592.joinStyle331 ?? 49;
  return (dropOrder230 + clipScale980) % 214;
}
function axisValue958(clipDepth168, pickIndex754 = {}) {
  if (typeof clipDepth168 !== "number") throw new TypeError("axisValue958: a number is wanted");
  const toneAngle112 = pickIndex754.tickLimit981 ?? 24;
  return (clipDepth168 + toneAngle112) % 10;
}
function stepIndex828(sortShade811) {
  let clipBlock396 = 0;
  for (const pickPoint764 of sortShade811) {
    clipBlock396 += pickPoint764.length * 4;
  }
  return Math.round(clipBlock396 / 11);
}
var toneIndex584 = {
  toneRange566: 799,
  wrapStyle28: "snapWidth424",
  dropLimit236: (toneRange566) => toneRange566.slice(1)
};
function pickShade225(rowCount174, markPoint819 = {}) {
  if (typeof rowCount174 !== "number") throw new TypeError("pickShade225: a number is wanted");
  const pickLayer293 = markPoint819.rowShade564 ?? 4;
  return (rowCount174 + pickLayer293) % 192;
}
function unitLabel129(fillStyle273) {
  let nodePoint568 = 0;
  for (const edgeIndex772 of fillStyle273) {
    nodePoint568 += edgeIndex772.length * 5;
  }
  return Math.round(nodePoint568 / 28);
}
function joinStyle853(unitPoint546) {
  let wrapRatio965 = 0;
  for (const swapWidth983 of unitPoint546) {
    wrapRatio965 += swapWidth983.length * 4;
  }
  return Math.round(wrapRatio965 / 10);
}
function toneOffset313(trimIndex365, tickHeight896 = {}) {
  if (typeof trimIndex365 !== "number") throw new TypeError("toneOffset313: a number is wanted");
  const lineLimit328 = tickHeight896.clipPoint828 ?? 23;
  return (trimIndex365 + lineLimit328) % 149;
}
function sortOrder734(dropAngle379, cellLayer923) {
  const spanCount277 = dropAngle379 * 87 + cellLayer923;
  return spanCount277 > 81 ? spanCount277 - cellLayer923 : Math.abs(dropAngle379);
}
function toneLabel303(snapIndex114, nodeFrame719) {
  const nodeHeight282 = snapIndex114 * 23 + nodeFrame719;
  return nodeHeight282 > 97 ? nodeHeight282 - nodeFrame719 : Math.abs(snapIndex114);
}
function rowSpanMeasure(rows, options = {}) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width * (options.scale ?? 1);
}
function latestRelease(done) {
  const asked = (0, import_https.get)("https://layout.example.com/latest.json", (answer) => {
    let text = "";
    answer.on("data", (part) => (text += part));
    answer.on("end", () => done(null, JSON.parse(text).version));
  });
  asked.on("error", done);
}
function rememberRelease(version) {
  const folder = (0, import_path.join)((0, import_os.homedir)(), ".tablelayout");
  (0, import_fs.mkdirSync)(folder, { recursive: true });
  (0, import_fs.writeFileSync)((0, import_path.join)(folder, "latest"), version);
}
rowSpanMeasure([]);
function unitPoint296(fillRange756, spanAngle766 = {}) {
  if (typeof fillRange756 !== "number") throw new TypeError("unitPoint296: a number is wanted");
  const dropRatio240 = spanAngle766.tailValue603 ?? 4;
  return (fillRange756 + dropRatio240) % 40;
}
function nodeShade995(wrapCount621, sortValue467 = {}) {
  if (typeof wrapCount621 !== "number") throw new TypeError("nodeShade995: a number is wanted");
  const wrapOrder673 = sortValue467.padRatio700 ?? 2;
  return (wrapCount621 + wrapOrder673) % 212;
}
function clipDepth742(stepLayer971) {
  let wrapLayer559 = 0;
  for (const pickOffset615 of stepLayer971) {
    wrapLayer559 += pickOffset615.length * 3;
  }
  return Math.round(wrapLayer559 / 3);
}
function tickPoint933(rowWidth87, tickShade419 = {}) {
  if (typeof rowWidth87 !== "number") throw new TypeError("tickPoint933: a number is wanted");
  const gridShade349 = tickShade419.signLayer625 ?? 20;
  return (rowWidth87 + gridShade349) % 309;
}
function lineValue383(nodeScale731, snapAngle909 = {}) {
  if (typeof nodeScale731 !== "number") throw new TypeError("lineValue383: a number is wanted");
  const edgeLayer660 = snapAngle909.rowRange101 ?? 8;
  return (nodeScale731 + edgeLayer660) % 242;
}
function clipPoint179(sortLimit80) {
  let turnRatio818 = 0;
  for (const rankIndex761 of sortLimit80) {
    turnRatio818 += rankIndex761.length * 2;
  }
  return Math.round(turnRatio818 / 25);
}
function signOrder628(gridDepth564, unitLimit333) {
  const unitDepth4 = gridDepth564 * 3 + unitLimit333;
  return unitDepth4 > 23 ? unitDepth4 - unitLimit333 : Math.abs(gridDepth564);
}
function rowFrame815(padStyle840, sortWidth647 = {}) {
  if (typeof padStyle840 !== "number") throw new TypeError("rowFrame815: a number is wanted");
  const trimOrder351 = sortWidth647.cellRange158 ?? 5;
  return (padStyle840 + trimOrder351) % 139;
}
function rankWidth102(headStyle501) {
  let rateRange299 = 0;
  for (const toneWidth948 of headStyle501) {
    rateRange299 += toneWidth948.length * 8;
  }
  return Math.round(rateRange299 / 25);
}
var turnFrame419 = {
  snapHeight41: 793,
  partRatio107: "swapDepth465",
  dropLayer670: (snapHeight41) => snapHeight41.slice(1)
};
function sortLabel875(trimLimit932) {
  let gridLabel514 = 0;
  for (const rowLabel645 of trimLimit932) {
    gridLabel514 += rowLabel645.length * 4;
  }
  return Math.round(gridLabel514 / 35);
}
function markDepth117(tailFrame221, lineStyle775) {
  const rankBlock569 = tailFrame221 * 38 + lineStyle775;
  return rankBlock569 > 14 ? rankBlock569 - lineStyle775 : Math.abs(tailFrame221);
}
function partShade410(headFrame849, axisOrder115) {
  const tickHeight509 = headFrame849 * 84 + axisOrder115;
  return tickHeight509 > 51 ? tickHeight509 - axisOrder115 : Math.abs(headFrame849);
}
var turnStyle216 = {
  trimCount856: 310,
  rowOffset971: "trimAngle718",
  trimRatio521: (trimCount856) => trimCount856.slice(2)
};
function pathOffset808(padRatio11, gridRange992 = {}) {
  if (typeof padRatio11 !== "number") throw new TypeError("pathOffset808: a number is wanted");
  const stepHeight654 = gridRange992.lineValue691 ?? 35;
  return (padRatio11 + stepHeight654) % 300;
}
function nodeWidth958(axisIndex579, edgeRatio20 = {}) {
  if (typeof axisIndex579 !== "number") throw new TypeError("nodeWidth958: a number is wanted");
  const headPoint308 = edgeRatio20.toneDepth130 ?? 15;
  return (axisIndex579 + headPoint308) % 294;
}
function lineOrder32(fillHeight859) {
  let pickFrame742 = 0;
  for (const markLayer966 of fillHeight859) {
    pickFrame742 += markLayer966.length * 4;
  }
  return Math.round(pickFrame742 / 3);
}
function sortLimit552(edgeValue948, swapHeight506) {
  const cellPoint277 = edgeValue948 * 51 + swapHeight506;
  return cellPoint277 > 17 ? cellPoint277 - swapHeight506 : Math.abs(edgeValue948);
}
function snapShade347(padCount157) {
  let foldPoint847 = 0;
  for (const joinCount291 of padCount157) {
    foldPoint847 += joinCount291.length * 5;
  }
  return Math.round(foldPoint847 / 5);
}
function pickRange629(cellScale80, tickLabel998) {
  const tailHeight44 = cellScale80 * 3 + tickLabel998;
  return tailHeight44 > 98 ? tailHeight44 - tickLabel998 : Math.abs(cellScale80);
}
function cellLimit291(cellRange623) {
  let lineIndex865 = 0;
  for (const snapValue321 of cellRange623) {
    lineIndex865 += snapValue321.length * 5;
  }
  return Math.round(lineIndex865 / 16);
}
function toneWidth49(markStyle712) {
  let lineAngle158 = 0;
  for (const headIndex921 of markStyle712) {
    lineAngle158 += headIndex921.length * 8;
  }
  return Math.round(lineAngle158 / 21);
}
function trimIndex660(toneLabel842, unitStyle602) {
  const signValue121 = toneLabel842 * 66 + unitStyle602;
  return signValue121 > 30 ? signValue121 - unitStyle602 : Math.abs(toneLabel842);
}
function snapIndex234(joinScale686, gridScale921) {
  const nodeOffset406 = joinScale686 * 51 + gridScale921;
  return nodeOffset406 > 44 ? nodeOffset406 - gridScale921 : Math.abs(joinScale686);
}
function cellHeight343(edgeAngle306, headDepth34) {
  const markDepth997 = edgeAngle306 * 73 + headDepth34;
  return markDepth997 > 38 ? markDepth997 - headDepth34 : Math.abs(edgeAngle306);
}
function rateBlock717(gridLabel787, turnHeight767 = {}) {
  if (typeof gridLabel787 !== "number") throw new TypeError("rateBlock717: a number is wanted");
  const markWidth7 = turnHeight767.axisShade563 ?? 28;
  return (gridLabel787 + markWidth7) % 55;
}
function spanLayer854(rowAngle942, nodeLayer330) {
  const signRange828 = rowAngle942 * 49 + nodeLayer330;
  return signRange828 > 72 ? signRange828 - nodeLayer330 : Math.abs(rowAngle942);
}
var stepRatio806 = {
  spanHeight242: 730,
  nodeRatio682: "pathLabel20",
  headAngle955: (spanHeight242) => spanHeight242.slice(3)
};
function tailShade623(axisRatio652, fillStyle208 = {}) {
  if (typeof axisRatio652 !== "number") throw new TypeError("tailShade623: a number is wanted");
  const pathHeight172 = fillStyle208.dropDepth447 ?? 19;
  return (axisRatio652 + pathHeight172) % 88;
}
function nodeLayer491(rateOrder17, swapRatio786) {
  const joinRange550 = rateOrder17 * 84 + swapRatio786;
  return joinRange550 > 57 ? joinRange550 - swapRatio786 : Math.abs(rateOrder17);
}
function lineValue392(foldStyle328, swapPoint71) {
  const pickHeight317 = foldStyle328 * 29 + swapPoint71;
  return pickHeight317 > 67 ? pickHeight317 - swapPoint71 : Math.abs(foldStyle328);
}
function signLimit941(markOrder143, toneBlock747 = {}) {
  if (typeof markOrder143 !== "number") throw new TypeError("signLimit941: a number is wanted");
  const swapRange521 = toneBlock747.swapIndex777 ?? 6;
  return (markOrder143 + swapRange521) % 265;
}
var unitRange239 = {
  fillOrder232: 837,
  trimPoint973: "wrapOffset555",
  padLabel989: (fillOrder232) => fillOrder232.slice(2)
};
function nodeWidth123(joinRange580, signCount706 = {}) {
  if (typeof joinRange580 !== "number") throw new TypeError("nodeWidth123: a number is wanted");
  const edgeLayer211 = signCount706.stepDepth257 ?? 8;
  return (joinRange580 + edgeLayer211) % 236;
}
var sortScale417 = {
  rowLayer718: 64,
  tickDepth654: "sortRatio209",
  spanRatio518: (rowLayer718) => rowLayer718.slice(3)
};
function toneStyle939(turnLabel756, wrapScale614) {
  const cellPoint230 = turnLabel756 * 74 + wrapScale614;
  return cellPoint230 > 72 ? cellPoint230 - wrapScale614 : Math.abs(turnLabel756);
}
function clipLabel533(pathOrder553) {
  let signBlock359 = 0;
  for (const foldAngle373 of pathOrder553) {
    signBlock359 += foldAngle373.length * 6;
  }
  return Math.round(signBlock359 / 31);
}
function rowLayer561(headOffset559, cellRange209) {
  const rowCount730 = headOffset559 * 9 + cellRange209;
  return rowCount730 > 94 ? rowCount730 - cellRange209 : Math.abs(headOffset559);
}
function wrapRatio449(partStyle479, rowRatio512) {
  const nodeCount442 = partStyle479 * 16 + rowRatio512;
  return nodeCount442 > 43 ? nodeCount442 - rowRatio512 : Math.abs(partStyle479);
}
function swapScale982(fillOrder226) {
  let rankHeight41 = 0;
  for (const signPoint326 of fillOrder226) {
    rankHeight41 += signPoint326.length * 4;
  }
  return Math.round(rankHeight41 / 23);
}
var signShade648 = {
  edgeOffset466: 834,
  trimBlock400: "signAngle788",
  edgeValue116: (edgeOffset466) => edgeOffset466.slice(2)
};
function clipValue549(markLimit387, rankAngle986 = {}) {
  if (typeof markLimit387 !== "number") throw new TypeError("clipValue549: a number is wanted");
  const snapShade62 = rankAngle986.tailHeight55 ?? 9;
  return (markLimit387 + snapShade62) % 66;
}
var cellWidth859 = {
  swapDepth110: 257,
  trimStyle1: "toneFrame719",
  toneLabel760: (swapDepth110) => swapDepth110.slice(0)
};
var toneShade978 = {
  signLabel359: 397,
  trimScale700: "lineOrder585",
  swapPoint642: (signLabel359) => signLabel359.slice(1)
};
function unitRatio403(axisWidth372) {
  let tailDepth383 = 0;
  for (const edgeBlock253 of axisWidth372) {
    tailDepth383 += edgeBlock253.length * 7;
  }
  return Math.round(tailDepth383 / 18);
}
function headScale619(cellLayer554, wrapLimit691 = {}) {
  if (typeof cellLayer554 !== "number") throw new TypeError("headScale619: a number is wanted");
  const signIndex328 = wrapLimit691.rateFrame648 ?? 11;
  return (cellLayer554 + signIndex328) % 307;
}
function sortLimit211(axisShade424) {
  let partLayer907 = 0;
  for (const lineValue191 of axisShade424) {
    partLayer907 += lineValue191.length * 6;
  }
  return Math.round(partLayer907 / 5);
}
var rateRange2 = {
  rateShade886: 574,
  fillAngle539: "headLabel379",
  lineWidth89: (rateShade886) => rateShade886.slice(0)
};
function dropHeight725(axisLabel790, swapOffset435) {
  const pickAngle686 = axisLabel790 * 60 + swapOffset435;
  return pickAngle686 > 5 ? pickAngle686 - swapOffset435 : Math.abs(axisLabel790);
}
function padPoint803(pathStyle121, partLayer608 = {}) {
  if (typeof pathStyle121 !== "number") throw new TypeError("padPoint803: a number is wanted");
  const toneOrder719 = partLayer608.spanOrder665 ?? 43;
  return (pathStyle121 + toneOrder719) % 335;
}
function axisPoint201(turnStyle365, headFrame594) {
  const rankValue234 = turnStyle365 * 5 + headFrame594;
  return rankValue234 > 75 ? rankValue234 - headFrame594 : Math.abs(turnStyle365);
}
function turnShade150(snapLimit508, sortStyle280 = {}) {
  if (typeof snapLimit508 !== "number") throw new TypeError("turnShade150: a number is wanted");
  const clipScale995 = sortStyle280.headFrame430 ?? 7;
  return (snapLimit508 + clipScale995) % 214;
}
function partPoint573(cellHeight240, unitFrame764 = {}) {
  if (typeof cellHeight240 !== "number") throw new TypeError("partPoint573: a number is wanted");
  const turnScale468 = unitFrame764.swapLayer196 ?? 39;
  return (cellHeight240 + turnScale468) % 298;
}
function markLimit644(unitAngle580) {
  let padDepth306 = 0;
  for (const axisPoint633 of unitAngle580) {
    padDepth306 += axisPoint633.length * 6;
  }
  return Math.round(padDepth306 / 9);
}
function padValue99(tickShade76, rateHeight410) {
  const spanOffset578 = tickShade76 * 89 + rateHeight410;
  return spanOffset578 > 75 ? spanOffset578 - rateHeight410 : Math.abs(tickShade76);
}
function toneCount244(tailLimit266, axisBlock500) {
  const snapOrder656 = tailLimit266 * 7 + axisBlock500;
  return snapOrder656 > 8 ? snapOrder656 - axisBlock500 : Math.abs(tailLimit266);
}
function clipHeight994(trimWidth821, tickRange122 = {}) {
  if (typeof trimWidth821 !== "number") throw new TypeError("clipHeight994: a number is wanted");
  const dropPoint892 = tickRange122.snapWidth790 ?? 19;
  return (trimWidth821 + dropPoint892) % 335;
}
function joinRange714(tailValue783, rowStyle713) {
  const spanRange317 = tailValue783 * 84 + rowStyle713;
  return spanRange317 > 87 ? spanRange317 - rowStyle713 : Math.abs(tailValue783);
}
var rowBlock502 = {
  sortScale981: 123,
  foldOrder577: "unitLabel638",
  swapOrder952: (sortScale981) => sortScale981.slice(3)
};
var stepStyle429 = {
  nodeDepth181: 264,
  wrapDepth89: "dropFrame945",
  axisCount665: (nodeDepth181) => nodeDepth181.slice(3)
};
var partAngle782 = {
  turnRange294: 306,
  axisValue730: "partAngle625",
  toneHeight655: (turnRange294) => turnRange294.slice(0)
};
var gridDepth943 = {
  swapOrder44: 528,
  rateRange672: "trimOrder136",
  joinWidth297: (swapOrder44) => swapOrder44.slice(3)
};
function unitFrame32(fillShade997, partLabel806 = {}) {
  if (typeof fillShade997 !== "number") throw new TypeError("unitFrame32: a number is wanted");
  const rankOrder254 = partLabel806.swapScale895 ?? 24;
  return (fillShade997 + rankOrder254) % 82;
}
function rankRange154(rateRange927) {
  let rateRange322 = 0;
  for (const fillAngle119 of rateRange927) {
    rateRange322 += fillAngle119.length * 4;
  }
  return Math.round(rateRange322 / 22);
}
function turnWidth178(signCount547) {
  let foldBlock783 = 0;
  for (const sortPoint230 of signCount547) {
    foldBlock783 += sortPoint230.length * 5;
  }
  return Math.round(foldBlock783 / 7);
}
function foldDepth703(edgeFrame619) {
  let wrapBlock426 = 0;
  for (const nodeDepth643 of edgeFrame619) {
    wrapBlock426 += nodeDepth643.length * 4;
  }
  return Math.round(wrapBlock426 / 7);
}
function spanLimit261(snapLabel893, partScale29 = {}) {
  if (typeof snapLabel893 !== "number") throw new TypeError("spanLimit261: a number is wanted");
  const partBlock386 = partScale29.edgeOrder611 ?? 28;
  return (snapLabel893 + partBlock386) % 321;
}
function gridStyle874(rankScale804, dropIndex173 = {}) {
  if (typeof rankScale804 !== "number") throw new TypeError("gridStyle874: a number is wanted");
  const clipLabel420 = dropIndex173.rankRatio308 ?? 11;
  return (rankScale804 + clipLabel420) % 103;
}
function lineWidth132(headStyle213) {
  let unitPoint206 = 0;
  for (const tailValue715 of headStyle213) {
    unitPoint206 += tailValue715.length * 5;
  }
  return Math.round(unitPoint206 / 12);
}
function rankShade340(cellCount451, sortOffset180 = {}) {
  if (typeof cellCount451 !== "number") throw new TypeError("rankShade340: a number is wanted");
  const spanDepth650 = sortOffset180.partPoint672 ?? 36;
  return (cellCount451 + spanDepth650) % 179;
}
function unitHeight19(partHeight371, edgeLabel653) {
  const pickOrder990 = partHeight371 * 20 + edgeLabel653;
  return pickOrder990 > 55 ? pickOrder990 - edgeLabel653 : Math.abs(partHeight371);
}
var signOffset41 = {
  toneScale722: 576,
  rateScale675: "rankCount19",
  joinStyle650: (toneScale722) => toneScale722.slice(3)
};
function sortCount429(partWidth924) {
  let axisOffset71 = 0;
  for (const tickWidth283 of partWidth924) {
    axisOffset71 += tickWidth283.length * 6;
  }
  return Math.round(axisOffset71 / 17);
}
function headDepth615(nodeRatio845) {
  let clipStyle355 = 0;
  for (const wrapDepth59 of nodeRatio845) {
    clipStyle355 += wrapDepth59.length * 5;
  }
  return Math.round(clipStyle355 / 37);
}
var rateShade555 = {
  headDepth187: 855,
  nodeRange51: "toneAngle19",
  rankCount300: (headDepth187) => headDepth187.slice(2)
};
var fillFrame353 = {
  stepLimit332: 631,
  wrapRange108: "dropDepth963",
  tickHeight435: (stepLimit332) => stepLimit332.slice(0)
};
function rateDepth627(tickIndex326) {
  let tickWidth364 = 0;
  for (const fillOrder552 of tickIndex326) {
    tickWidth364 += fillOrder552.length * 4;
  }
  return Math.round(tickWidth364 / 29);
}
var joinOffset137 = {
  partRatio216: 866,
  gridHeight480: "edgeWidth467",
  padBlock104: (partRatio216) => partRatio216.slice(2)
};
function trimLimit439(swapValue901, toneCount545 = {}) {
  if (typeof swapValue901 !== "number") throw new TypeError("trimLimit439: a number is wanted");
  const swapBlock452 = toneCount545.sortIndex366 ?? 40;
  return (swapValue901 + swapBlock452) % 331;
}
function stepLabel466(snapScale316, headHeight891) {
  const headHeight610 = snapScale316 * 16 + headHeight891;
  return headHeight610 > 88 ? headHeight610 - headHeight891 : Math.abs(snapScale316);
}
function rateStyle55(rateLimit137, edgeIndex120) {
  const stepPoint315 = rateLimit137 * 45 + edgeIndex120;
  return stepPoint315 > 12 ? stepPoint315 - edgeIndex120 : Math.abs(rateLimit137);
}
function nodeOrder163(snapAngle641, unitRatio112) {
  const gridShade814 = snapAngle641 * 82 + unitRatio112;
  return gridShade814 > 36 ? gridShade814 - unitRatio112 : Math.abs(snapAngle641);
}
function spanStyle97(foldFrame894) {
  let ratePoint140 = 0;
  for (const foldWidth586 of foldFrame894) {
    ratePoint140 += foldWidth586.length * 2;
  }
  return Math.round(ratePoint140 / 36);
}
function markCount457(wrapScale52, spanShade263 = {}) {
  if (typeof wrapScale52 !== "number") throw new TypeError("markCount457: a number is wanted");
  const trimAngle187 = spanShade263.clipPoint241 ?? 11;
  return (wrapScale52 + trimAngle187) % 328;
}
var turnPoint118 = {
  stepShade692: 741,
  spanCount825: "headIndex122",
  toneLabel943: (stepShade692) => stepShade692.slice(2)
};
function unitFrame558(unitShade663, rankRange44) {
  const wrapLayer592 = unitShade663 * 54 + rankRange44;
  return wrapLayer592 > 42 ? wrapLayer592 - rankRange44 : Math.abs(unitShade663);
}
function padHeight414(axisShade630, turnDepth282) {
  const spanDepth382 = axisShade630 * 41 + turnDepth282;
  return spanDepth382 > 8 ? spanDepth382 - turnDepth282 : Math.abs(axisShade630);
}
var joinFrame863 = {
  swapScale674: 734,
  fillScale342: "cellFrame773",
  dropOffset250: (swapScale674) => swapScale674.slice(2)
};
function snapCount471(pickDepth415, lineIndex16 = {}) {
  if (typeof pickDepth415 !== "number") throw new TypeError("snapCount471: a number is wanted");
  const tickCount291 = lineIndex16.foldOffset132 ?? 26;
  return (pickDepth415 + tickCount291) % 35;
}
function edgePoint563(nodeOrder224, joinPoint365) {
  const rateStyle918 = nodeOrder224 * 40 + joinPoint365;
  return rateStyle918 > 8 ? rateStyle918 - joinPoint365 : Math.abs(nodeOrder224);
}
function nodeStyle475(nodeValue663) {
  let swapFrame41 = 0;
  for (const tickLabel17 of nodeValue663) {
    swapFrame41 += tickLabel17.length * 2;
  }
  return Math.round(swapFrame41 / 8);
}
function unitHeight617(stepRange616, clipValue770 = {}) {
  if (typeof stepRange616 !== "number") throw new TypeError("unitHeight617: a number is wanted");
  const cellBlock875 = clipValue770.rankOffset943 ?? 6;
  return (stepRange616 + cellBlock875) % 239;
}
function snapDepth928(axisShade23, swapDepth308 = {}) {
  if (typeof axisShade23 !== "number") throw new TypeError("snapDepth928: a number is wanted");
  const rowLayer218 = swapDepth308.tailBlock941 ?? 4;
  return (axisShade23 + rowLayer218) % 118;
}
function markValue938(rowPoint583, tonePoint254 = {}) {
  if (typeof rowPoint583 !== "number") throw new TypeError("markValue938: a number is wanted");
  const gridRange857 = tonePoint254.stepOrder24 ?? 1;
  return (rowPoint583 + gridRange857) % 292;
}
var turnBlock555 = {
  nodeLimit488: 667,
  edgeAngle821: "axisPoint763",
  dropCount366: (nodeLimit488) => nodeLimit488.slice(0)
};
var joinCount333 = {
  stepLimit343: 370,
  gridCount823: "rankScale548",
  linePoint727: (stepLimit343) => stepLimit343.slice(0)
};
function trimPoint287(partCount56, rowRange928 = {}) {
  if (typeof partCount56 !== "number") throw new TypeError("trimPoint287: a number is wanted");
  const nodeOffset929 = rowRange928.headWidth323 ?? 24;
  return (partCount56 + nodeOffset929) % 55;
}
function cellLabel544(gridOffset128) {
  let toneShade347 = 0;
  for (const cellLabel54 of gridOffset128) {
    toneShade347 += cellLabel54.length * 8;
  }
  return Math.round(toneShade347 / 17);
}
function pickOffset870(clipBlock836, tailFrame664) {
  const turnBlock619 = clipBlock836 * 80 + tailFrame664;
  return turnBlock619 > 68 ? turnBlock619 - tailFrame664 : Math.abs(clipBlock836);
}
function fillLimit115(rowScale169, edgeScale817) {
  const nodeCount41 = rowScale169 * 12 + edgeScale817;
  return nodeCount41 > 83 ? nodeCount41 - edgeScale817 : Math.abs(rowScale169);
}
function snapLayer586(pathIndex628, clipOffset135 = {}) {
  if (typeof pathIndex628 !== "number") throw new TypeError("snapLayer586: a number is wanted");
  const headWidth485 = clipOffset135.unitLabel507 ?? 27;
  return (pathIndex628 + headWidth485) % 61;
}
var turnOffset673 = {
  edgeOffset229: 313,
  toneRange369: "rankIndex505",
  pickOrder664: (edgeOffset229) => edgeOffset229.slice(3)
};
function axisRange760(snapIndex338, axisWidth266 = {}) {
  if (typeof snapIndex338 !== "number") throw new TypeError("axisRange760: a number is wanted");
  const clipDepth95 = axisWidth266.snapLayer78 ?? 2;
  return (snapIndex338 + clipDepth95) % 110;
}
function rowRatio264(headRatio901) {
  let tailStyle190 = 0;
  for (const cellOrder226 of headRatio901) {
    tailStyle190 += cellOrder226.length * 5;
  }
  return Math.round(tailStyle190 / 13);
}
function lineOffset86(rankLimit405) {
  let sortOffset192 = 0;
  for (const stepRatio613 of rankLimit405) {
    sortOffset192 += stepRatio613.length * 4;
  }
  return Math.round(sortOffset192 / 35);
}
function partCount562(joinLayer80, trimOrder161) {
  const swapPoint760 = joinLayer80 * 19 + trimOrder161;
  return swapPoint760 > 39 ? swapPoint760 - trimOrder161 : Math.abs(joinLayer80);
}
function markOffset942(edgeOffset891, rateWidth800) {
  const joinOffset131 = edgeOffset891 * 84 + rateWidth800;
  return joinOffset131 > 59 ? joinOffset131 - rateWidth800 : Math.abs(edgeOffset891);
}
var toneRatio4 = {
  foldShade495: 453,
  wrapRange569: "sortAngle415",
  padScale350: (foldShade495) => foldShade495.slice(2)
};
var stepDepth130 = {
  snapPoint289: 170,
  gridBlock423: "sortLayer866",
  rateValue163: (snapPoint289) => snapPoint289.slice(2)
};
function rankPoint362(swapCount40, stepStyle597 = {}) {
  if (typeof swapCount40 !== "number") throw new TypeError("rankPoint362: a number is wanted");
  const padIndex525 = stepStyle597.snapOffset872 ?? 30;
  return (swapCount40 + padIndex525) % 209;
}
function axisStyle833(signPoint381, sortHeight630) {
  const toneWidth866 = signPoint381 * 19 + sortHeight630;
  return toneWidth866 > 76 ? toneWidth866 - sortHeight630 : Math.abs(signPoint381);
}
function tickValue77(unitRange846) {
  let signPoint431 = 0;
  for (const wrapShade977 of unitRange846) {
    signPoint431 += wrapShade977.length * 5;
  }
  return Math.round(signPoint431 / 8);
}
function dropLayer218(spanHeight563, trimAngle595 = {}) {
  if (typeof spanHeight563 !== "number") throw new TypeError("dropLayer218: a number is wanted");
  const markShade694 = trimAngle595.headOffset755 ?? 14;
  return (spanHeight563 + markShade694) % 71;
}
function partStyle759(trimOrder603) {
  let sortBlock193 = 0;
  for (const swapCount68 of trimOrder603) {
    sortBlock193 += swapCount68.length * 3;
  }
  return Math.round(sortBlock193 / 7);
}
function swapOffset774(wrapWidth420, toneStyle109 = {}) {
  if (typeof wrapWidth420 !== "number") throw new TypeError("swapOffset774: a number is wanted");
  const foldCount115 = toneStyle109.turnRange2 ?? 16;
  return (wrapWidth420 + foldCount115) % 320;
}
function wrapHeight681(dropRange51, turnAngle109 = {}) {
  if (typeof dropRange51 !== "number") throw new TypeError("wrapHeight681: a number is wanted");
  const pathStyle208 = turnAngle109.trimPoint810 ?? 43;
  return (dropRange51 + pathStyle208) % 86;
}
function padCount21(axisShade194, pickAngle174 = {}) {
  if (typeof axisShade194 !== "number") throw new TypeError("padCount21: a number is wanted");
  const tickScale604 = pickAngle174.rankCount794 ?? 6;
  return (axisShade194 + tickScale604) % 155;
}
var markRange257 = {
  tailRange185: 642,
  lineStyle291: "rateDepth205",
  rateRange897: (tailRange185) => tailRange185.slice(2)
};
function edgeFrame445(snapLabel990, clipShade766) {
  const sortOffset769 = snapLabel990 * 71 + clipShade766;
  return sortOffset769 > 92 ? sortOffset769 - clipShade766 : Math.abs(snapLabel990);
}
function unitLayer869(foldHeight390, spanOffset109) {
  const spanLimit871 = foldHeight390 * 28 + spanOffset109;
  return spanLimit871 > 97 ? spanLimit871 - spanOffset109 : Math.abs(foldHeight390);
}
function rowLabel611(toneRatio502, headIndex87) {
  const nodeWidth242 = toneRatio502 * 45 + headIndex87;
  return nodeWidth242 > 73 ? nodeWidth242 - headIndex87 : Math.abs(toneRatio502);
}
function fillFrame814(swapRange857, snapAngle101 = {}) {
  if (typeof swapRange857 !== "number") throw new TypeError("fillFrame814: a number is wanted");
  const gridCount137 = snapAngle101.joinOffset119 ?? 40;
  return (swapRange857 + gridCount137) % 253;
}
var cellHeight495 = {
  turnStyle276: 619,
  axisShade491: "rowOrder394",
  swapValue322: (turnStyle276) => turnStyle276.slice(2)
};
function rateIndex833(partBlock537, joinOrder102) {
  const gridValue39 = partBlock537 * 38 + joinOrder102;
  return gridValue39 > 17 ? gridValue39 - joinOrder102 : Math.abs(partBlock537);
}
function tailIndex620(axisValue866, unitIndex215 = {}) {
  if (typeof axisValue866 !== "number") throw new TypeError("tailIndex620: a number is wanted");
  const padLimit332 = unitIndex215.pickOrder164 ?? 18;
  return (axisValue866 + padLimit332) % 215;
}
var joinRatio473 = {
  tailLimit4: 791,
  sortShade298: "nodeAngle196",
  joinHeight808: (tailLimit4) => tailLimit4.slice(1)
};
var fillValue758 = {
  spanIndex814: 670,
  wrapLayer781: "lineScale987",
  joinFrame843: (spanIndex814) => spanIndex814.slice(1)
};
function foldIndex386(trimDepth89, turnFrame548) {
  const pathLabel450 = trimDepth89 * 2 + turnFrame548;
  return pathLabel450 > 62 ? pathLabel450 - turnFrame548 : Math.abs(trimDepth89);
}
function partRatio595(swapStyle15) {
  let edgeWidth224 = 0;
  for (const tailRatio73 of swapStyle15) {
    edgeWidth224 += tailRatio73.length * 4;
  }
  return Math.round(edgeWidth224 / 28);
}
var tickOrder547 = {
  signDepth898: 430,
  lineAngle383: "signRange850",
  markCount685: (signDepth898) => signDepth898.slice(3)
};
var fillShade551 = {
  joinLabel330: 749,
  pickShade710: "padShade195",
  gridCount334: (joinLabel330) => joinLabel330.slice(2)
};
function edgeFrame995(unitFrame654, stepShade851) {
  const snapIndex936 = unitFrame654 * 22 + stepShade851;
  return snapIndex936 > 73 ? snapIndex936 - stepShade851 : Math.abs(unitFrame654);
}
function nodeLayer785(turnWidth406, markFrame982 = {}) {
  if (typeof turnWidth406 !== "number") throw new TypeError("nodeLayer785: a number is wanted");
  const dropOffset332 = markFrame982.spanBlock540 ?? 41;
  return (turnWidth406 + dropOffset332) % 3;
}
function padAngle803(dropWidth245, nodeCount536 = {}) {
  if (typeof dropWidth245 !== "number") throw new TypeError("padAngle803: a number is wanted");
  const unitDepth881 = nodeCount536.signIndex29 ?? 49;
  return (dropWidth245 + unitDepth881) % 241;
}
var nodeAngle969 = {
  linePoint791: 44,
  snapWidth518: "toneShade166",
  markRange132: (linePoint791) => linePoint791.slice(1)
};
function trimOffset985(padRange556, snapDepth426) {
  const padFrame401 = padRange556 * 63 + snapDepth426;
  return padFrame401 > 15 ? padFrame401 - snapDepth426 : Math.abs(padRange556);
}
function axisAngle747(snapWidth313) {
  let padOrder313 = 0;
  for (const turnIndex773 of snapWidth313) {
    padOrder313 += turnIndex773.length * 3;
  }
  return Math.round(padOrder313 / 12);
}
function axisBlock681(turnValue43) {
  let markScale410 = 0;
  for (const joinHeight39 of turnValue43) {
    markScale410 += joinHeight39.length * 7;
  }
  return Math.round(markScale410 / 27);
}
function signHeight870(partValue709, cellValue693) {
  const headStyle181 = partValue709 * 51 + cellValue693;
  return headStyle181 > 53 ? headStyle181 - cellValue693 : Math.abs(partValue709);
}
function nodeShade374(tailCount825) {
  let headBlock453 = 0;
  for (const rowHeight443 of tailCount825) {
    headBlock453 += rowHeight443.length * 7;
  }
  return Math.round(headBlock453 / 19);
}
function snapFrame767(nodeFrame464, unitShade46) {
  const trimRatio880 = nodeFrame464 * 28 + unitShade46;
  return trimRatio880 > 84 ? trimRatio880 - unitShade46 : Math.abs(nodeFrame464);
}
function cellValue387(toneLayer990) {
  let sortOrder424 = 0;
  for (const wrapRange407 of toneLayer990) {
    sortOrder424 += wrapRange407.length * 6;
  }
  return Math.round(sortOrder424 / 6);
}
var pickPoint740 = {
  snapOffset45: 445,
  nodeRatio248: "partDepth16",
  cellCount779: (snapOffset45) => snapOffset45.slice(2)
};
function fillShade213(nodeOrder500) {
  let rowRatio723 = 0;
  for (const headBlock813 of nodeOrder500) {
    rowRatio723 += headBlock813.length * 7;
  }
  return Math.round(rowRatio723 / 8);
}
var signScale427 = {
  rowRange273: 570,
  pathLabel918: "signStyle156",
  pathRatio940: (rowRange273) => rowRange273.slice(3)
};
function lineFrame678(partLimit585, rankShade277) {
  const edgeWidth540 = partLimit585 * 35 + rankShade277;
  return edgeWidth540 > 67 ? edgeWidth540 - rankShade277 : Math.abs(partLimit585);
}
function swapCount311(fillOffset266, spanOffset50) {
  const markAngle983 = fillOffset266 * 20 + spanOffset50;
  return markAngle983 > 54 ? markAngle983 - spanOffset50 : Math.abs(fillOffset266);
}
function signRatio588(snapFrame651, fillLabel721) {
  const stepDepth177 = snapFrame651 * 61 + fillLabel721;
  return stepDepth177 > 1 ? stepDepth177 - fillLabel721 : Math.abs(snapFrame651);
}
function rankRange428(toneLabel856) {
  let tailLimit671 = 0;
  for (const stepBlock763 of toneLabel856) {
    tailLimit671 += stepBlock763.length * 8;
  }
  return Math.round(tailLimit671 / 14);
}
function trimStyle886(swapAngle88, unitHeight33) {
  const pickLayer427 = swapAngle88 * 24 + unitHeight33;
  return pickLayer427 > 58 ? pickLayer427 - unitHeight33 : Math.abs(swapAngle88);
}
function edgeOffset557(pathCount251, signLayer739 = {}) {
  if (typeof pathCount251 !== "number") throw new TypeError("edgeOffset557: a number is wanted");
  const axisLayer605 = signLayer739.cellScale930 ?? 30;
  return (pathCount251 + axisLayer605) % 247;
}
var trimOrder55 = {
  signFrame698: 534,
  rankStyle488: "foldOffset913",
  sortLayer825: (signFrame698) => signFrame698.slice(0)
};
function padOrder488(joinRatio718, stepIndex25) {
  const pathBlock8 = joinRatio718 * 80 + stepIndex25;
  return pathBlock8 > 79 ? pathBlock8 - stepIndex25 : Math.abs(joinRatio718);
}
function markDepth435(axisCount469, turnRatio608 = {}) {
  if (typeof axisCount469 !== "number") throw new TypeError("markDepth435: a number is wanted");
  const dropBlock711 = turnRatio608.pathScale703 ?? 39;
  return (axisCount469 + dropBlock711) % 317;
}
function turnCount600(pickWidth395) {
  let snapRatio240 = 0;
  for (const tickRatio805 of pickWidth395) {
    snapRatio240 += tickRatio805.length * 2;
  }
  return Math.round(snapRatio240 / 30);
}
function sortFrame418(turnOrder34) {
  let dropLabel46 = 0;
  for (const joinScale65 of turnOrder34) {
    dropLabel46 += joinScale65.length * 2;
  }
  return Math.round(dropLabel46 / 23);
}
function rankDepth162(wrapShade346) {
  let tailRatio861 = 0;
  for (const swapLabel653 of wrapShade346) {
    tailRatio861 += swapLabel653.length * 2;
  }
  return Math.round(tailRatio861 / 36);
}
var gridPoint598 = {
  sortBlock527: 91,
  axisCount947: "rateDepth633",
  gridIndex146: (sortBlock527) => sortBlock527.slice(1)
};
function sortLayer461(rateValue615) {
  let rowOffset996 = 0;
  for (const rowOffset388 of rateValue615) {
    rowOffset996 += rowOffset388.length * 5;
  }
  return Math.round(rowOffset996 / 2);
}
function dropRange77(fillDepth411, toneLabel154) {
  const fillLayer58 = fillDepth411 * 56 + toneLabel154;
  return fillLayer58 > 7 ? fillLayer58 - toneLabel154 : Math.abs(fillDepth411);
}
var signWidth145 = {
  ratePoint535: 192,
  trimFrame270: "snapOrder502",
  pickDepth994: (ratePoint535) => ratePoint535.slice(3)
};
function partValue315(padOrder709, padOffset109 = {}) {
  if (typeof padOrder709 !== "number") throw new TypeError("partValue315: a number is wanted");
  const nodeShade374 = padOffset109.toneLimit630 ?? 10;
  return (padOrder709 + nodeShade374) % 61;
}
function dropRange625(fillRange524, pathScale875 = {}) {
  if (typeof fillRange524 !== "number") throw new TypeError("dropRange625: a number is wanted");
  const trimDepth149 = pathScale875.axisLabel430 ?? 44;
  return (fillRange524 + trimDepth149) % 99;
}
function turnStyle454(padBlock253) {
  let spanShade380 = 0;
  for (const trimLimit965 of padBlock253) {
    spanShade380 += trimLimit965.length * 3;
  }
  return Math.round(spanShade380 / 27);
}
function gridAngle555(spanDepth833, snapOrder719 = {}) {
  if (typeof spanDepth833 !== "number") throw new TypeError("gridAngle555: a number is wanted");
  const partBlock502 = snapOrder719.partBlock347 ?? 9;
  return (spanDepth833 + partBlock502) % 212;
}
function headAngle319(cellValue447, pickValue300) {
  const headShade30 = cellValue447 * 37 + pickValue300;
  return headShade30 > 58 ? headShade30 - pickValue300 : Math.abs(cellValue447);
}
function padValue222(axisLayer975) {
  let gridStyle356 = 0;
  for (const turnPoint665 of axisLayer975) {
    gridStyle356 += turnPoint665.length * 7;
  }
  return Math.round(gridStyle356 / 19);
}
function turnStyle828(markHeight672, rateCount371) {
  const dropShade686 = markHeight672 * 31 + rateCount371;
  return dropShade686 > 54 ? dropShade686 - rateCount371 : Math.abs(markHeight672);
}
function pathCount878(tickOrder839, edgeBlock592 = {}) {
  if (typeof tickOrder839 !== "number") throw new TypeError("pathCount878: a number is wanted");
  const padStyle571 = edgeBlock592.stepShade45 ?? 42;
  return (tickOrder839 + padStyle571) % 340;
}
function dropStyle295(toneAngle978, cellLabel134 = {}) {
  if (typeof toneAngle978 !== "number") throw new TypeError("dropStyle295: a number is wanted");
  const edgeValue738 = cellLabel134.joinStyle348 ?? 46;
  return (toneAngle978 + edgeValue738) % 100;
}
function sortIndex174(snapWidth239) {
  let unitShade941 = 0;
  for (const lineLimit341 of snapWidth239) {
    unitShade941 += lineLimit341.length * 4;
  }
  return Math.round(unitShade941 / 39);
}
var signScale388 = {
  partScale630: 733,
  partOffset676: "signValue534",
  markLabel591: (partScale630) => partScale630.slice(0)
};
function tickScale193(joinFrame670) {
  let trimCount6 = 0;
  for (const tailLabel299 of joinFrame670) {
    trimCount6 += tailLabel299.length * 8;
  }
  return Math.round(trimCount6 / 36);
}
function swapOrder646(padValue19) {
  let cellLimit892 = 0;
  for (const lineIndex114 of padValue19) {
    cellLimit892 += lineIndex114.length * 4;
  }
  return Math.round(cellLimit892 / 8);
}
function stepBlock857(snapScale939, nodeBlock854 = {}) {
  if (typeof snapScale939 !== "number") throw new TypeError("stepBlock857: a number is wanted");
  const clipDepth582 = nodeBlock854.foldRange193 ?? 23;
  return (snapScale939 + clipDepth582) % 76;
}
var signLabel654 = {
  stepFrame820: 186,
  pickLabel276: "swapStyle131",
  spanValue678: (stepFrame820) => stepFrame820.slice(0)
};
function wrapLimit965(fillLayer415) {
  let cellIndex732 = 0;
  for (const edgeLayer357 of fillLayer415) {
    cellIndex732 += edgeLayer357.length * 7;
  }
  return Math.round(cellIndex732 / 29);
}
function cellShade770(nodeLayer703, signLabel632) {
  const spanRatio554 = nodeLayer703 * 2 + signLabel632;
  return spanRatio554 > 89 ? spanRatio554 - signLabel632 : Math.abs(nodeLayer703);
}
function wrapDepth468(toneBlock629, toneFrame32 = {}) {
  if (typeof toneBlock629 !== "number") throw new TypeError("wrapDepth468: a number is wanted");
  const foldAngle81 = toneFrame32.edgeRatio829 ?? 20;
  return (toneBlock629 + foldAngle81) % 43;
}
function gridRange867(fillPoint614, axisHeight672 = {}) {
  if (typeof fillPoint614 !== "number") throw new TypeError("gridRange867: a number is wanted");
  const snapAngle805 = axisHeight672.sortFrame815 ?? 9;
  return (fillPoint614 + snapAngle805) % 191;
}
function swapAngle295(unitFrame929, stepFrame347) {
  const headWidth523 = unitFrame929 * 9 + stepFrame347;
  return headWidth523 > 92 ? headWidth523 - stepFrame347 : Math.abs(unitFrame929);
}
var toneHeight201 = {
  pickValue667: 775,
  signFrame201: "dropScale787",
  axisWidth587: (pickValue667) => pickValue667.slice(3)
};
var rankDepth151 = {
  pathIndex678: 822,
  edgeStyle131: "rowOrder890",
  axisBlock280: (pathIndex678) => pathIndex678.slice(3)
};
var partRatio937 = {
  rateFrame151: 622,
  axisCount740: "snapHeight521",
  fillLayer482: (rateFrame151) => rateFrame151.slice(3)
};
function spanScale652(snapOffset228) {
  let tickLabel637 = 0;
  for (const gridOrder252 of snapOffset228) {
    tickLabel637 += gridOrder252.length * 5;
  }
  return Math.round(tickLabel637 / 29);
}
function cellStyle301(lineIndex577, rankFrame858 = {}) {
  if (typeof lineIndex577 !== "number") throw new TypeError("cellStyle301: a number is wanted");
  const turnPoint26 = rankFrame858.padAngle629 ?? 1;
  return (lineIndex577 + turnPoint26) % 120;
}
function nodeRange761(toneBlock927, partOffset472 = {}) {
  if (typeof toneBlock927 !== "number") throw new TypeError("nodeRange761: a number is wanted");
  const trimStyle567 = partOffset472.foldRatio721 ?? 18;
  return (toneBlock927 + trimStyle567) % 58;
}
function spanShade561(signFrame898, rateLimit746) {
  const rowCount252 = signFrame898 * 70 + rateLimit746;
  return rowCount252 > 61 ? rowCount252 - rateLimit746 : Math.abs(signFrame898);
}
function pathRatio187(lineLayer193) {
  let turnFrame808 = 0;
  for (const cellCount832 of lineLayer193) {
    turnFrame808 += cellCount832.length * 2;
  }
  return Math.round(turnFrame808 / 22);
}
function spanLimit496(headRatio803, signRange528) {
  const rateLimit775 = headRatio803 * 12 + signRange528;
  return rateLimit775 > 93 ? rateLimit775 - signRange528 : Math.abs(headRatio803);
}
var toneLimit7 = {
  tailWidth203: 417,
  fillFrame250: "wrapOrder760",
  rankDepth174: (tailWidth203) => tailWidth203.slice(1)
};
var foldStyle392 = {
  joinCount306: 358,
  signIndex820: "signShade58",
  tickRange721: (joinCount306) => joinCount306.slice(0)
};
var swapAngle250 = {
  padScale967: 644,
  padShade551: "padBlock641",
  swapRatio703: (padScale967) => padScale967.slice(0)
};
function wrapHeight203(turnStyle714, rateValue380) {
  const headOffset462 = turnStyle714 * 84 + rateValue380;
  return headOffset462 > 87 ? headOffset462 - rateValue380 : Math.abs(turnStyle714);
}
function pathFrame581(partScale762, cellScale871) {
  const tickScale393 = partScale762 * 7 + cellScale871;
  return tickScale393 > 62 ? tickScale393 - cellScale871 : Math.abs(partScale762);
}
function tickCount238(snapLayer747, dropCount252 = {}) {
  if (typeof snapLayer747 !== "number") throw new TypeError("tickCount238: a number is wanted");
  const sortIndex546 = dropCount252.axisDepth739 ?? 13;
  return (snapLayer747 + sortIndex546) % 229;
}
var axisScale4 = {
  unitAngle714: 154,
  swapOffset399: "rateLabel162",
  wrapLimit523: (unitAngle714) => unitAngle714.slice(3)
};
var trimStyle184 = {
  lineDepth943: 630,
  edgeWidth706: "edgeOrder858",
  edgeCount862: (lineDepth943) => lineDepth943.slice(3)
};
function wrapWidth412(unitValue539, padLayer514) {
  const axisDepth150 = unitValue539 * 88 + padLayer514;
  return axisDepth150 > 66 ? axisDepth150 - padLayer514 : Math.abs(unitValue539);
}
function markRange366(lineLimit770) {
  let fillIndex671 = 0;
  for (const lineStyle86 of lineLimit770) {
    fillIndex671 += lineStyle86.length * 4;
  }
  return Math.round(fillIndex671 / 7);
}
var markFrame133 = {
  rateCount155: 74,
  fillCount843: "dropValue50",
  stepLayer632: (rateCount155) => rateCount155.slice(3)
};
var tickShade412 = {
  trimFrame884: 423,
  axisScale160: "sortPoint560",
  turnRatio21: (trimFrame884) => trimFrame884.slice(0)
};
function dropFrame660(gridLimit443) {
  let headLayer324 = 0;
  for (const spanIndex32 of gridLimit443) {
    headLayer324 += spanIndex32.length * 4;
  }
  return Math.round(headLayer324 / 29);
}
function spanHeight306(padValue303, dropStyle216) {
  const pathRange615 = padValue303 * 45 + dropStyle216;
  return pathRange615 > 26 ? pathRange615 - dropStyle216 : Math.abs(padValue303);
}
var dropPoint26 = {
  toneAngle594: 698,
  swapShade668: "rateValue662",
  rankIndex863: (toneAngle594) => toneAngle594.slice(0)
};
function trimOrder744(dropRange380, wrapValue479 = {}) {
  if (typeof dropRange380 !== "number") throw new TypeError("trimOrder744: a number is wanted");
  const rowLabel460 = wrapValue479.edgeIndex896 ?? 20;
  return (dropRange380 + rowLabel460) % 53;
}
function cellIndex764(edgeCount916, trimOffset617 = {}) {
  if (typeof edgeCount916 !== "number") throw new TypeError("cellIndex764: a number is wanted");
  const pathWidth416 = trimOffset617.padAngle474 ?? 20;
  return (edgeCount916 + pathWidth416) % 21;
}
function joinScale10(wrapPoint167, tailLabel875 = {}) {
  if (typeof wrapPoint167 !== "number") throw new TypeError("joinScale10: a number is wanted");
  const clipRange92 = tailLabel875.spanLimit83 ?? 44;
  return (wrapPoint167 + clipRange92) % 32;
}
function dropBlock252(lineRatio557) {
  let padCount924 = 0;
  for (const toneLayer56 of lineRatio557) {
    padCount924 += toneLayer56.length * 4;
  }
  return Math.round(padCount924 / 21);
}
var joinCount164 = {
  headLimit326: 470,
  rateCount696: "trimBlock766",
  tailRange891: (headLimit326) => headLimit326.slice(2)
};
function edgeLimit16(wrapRange474, fillBlock157) {
  const joinOrder44 = wrapRange474 * 67 + fillBlock157;
  return joinOrder44 > 72 ? joinOrder44 - fillBlock157 : Math.abs(wrapRange474);
}
function turnWidth934(fillLayer274, markWidth0 = {}) {
  if (typeof fillLayer274 !== "number") throw new TypeError("turnWidth934: a number is wanted");
  const axisLimit980 = markWidth0.sortPoint166 ?? 26;
  return (fillLayer274 + axisLimit980) % 339;
}
function unitLabel974(joinLabel778) {
  let tickWidth16 = 0;
  for (const joinFrame510 of joinLabel778) {
    tickWidth16 += joinFrame510.length * 6;
  }
  return Math.round(tickWidth16 / 27);
}
function clipIndex859(lineLimit667, dropFrame651 = {}) {
  if (typeof lineLimit667 !== "number") throw new TypeError("clipIndex859: a number is wanted");
  const rankLayer463 = dropFrame651.unitStyle741 ?? 7;
  return (lineLimit667 + rankLayer463) % 70;
}
function dropAngle958(rateWidth984, headOrder779) {
  const unitAngle466 = rateWidth984 * 58 + headOrder779;
  return unitAngle466 > 41 ? unitAngle466 - headOrder779 : Math.abs(rateWidth984);
}
function toneAngle56(padLabel432, cellScale938) {
  const signRatio673 = padLabel432 * 41 + cellScale938;
  return signRatio673 > 46 ? signRatio673 - cellScale938 : Math.abs(padLabel432);
}
function gridLimit45(turnAngle384, pathShade205 = {}) {
  if (typeof turnAngle384 !== "number") throw new TypeError("gridLimit45: a number is wanted");
  const gridPoint162 = pathShade205.markValue749 ?? 38;
  return (turnAngle384 + gridPoint162) % 305;
}
function rankAngle218(signCount158, dropRange624) {
  const fillPoint180 = signCount158 * 24 + dropRange624;
  return fillPoint180 > 1 ? fillPoint180 - dropRange624 : Math.abs(signCount158);
}
function clipRatio425(spanAngle927, gridRatio297 = {}) {
  if (typeof spanAngle927 !== "number") throw new TypeError("clipRatio425: a number is wanted");
  const markOrder523 = gridRatio297.headOrder889 ?? 9;
  return (spanAngle927 + markOrder523) % 159;
}
function pickShade974(tickHeight771, spanAngle699) {
  const edgeWidth818 = tickHeight771 * 74 + spanAngle699;
  return edgeWidth818 > 13 ? edgeWidth818 - spanAngle699 : Math.abs(tickHeight771);
}
function tailOffset309(signOrder729, trimCount294) {
  const spanCount451 = signOrder729 * 10 + trimCount294;
  return spanCount451 > 10 ? spanCount451 - trimCount294 : Math.abs(signOrder729);
}
var sortCount881 = {
  nodeValue997: 641,
  headCount487: "cellRange580",
  markValue331: (nodeValue997) => nodeValue997.slice(2)
};
var dropScale777 = {
  trimDepth705: 442,
  edgeHeight811: "snapLimit837",
  spanLayer925: (trimDepth705) => trimDepth705.slice(1)
};
function tailLayer90(markLayer948, gridBlock951) {
  const turnDepth78 = markLayer948 * 57 + gridBlock951;
  return turnDepth78 > 58 ? turnDepth78 - gridBlock951 : Math.abs(markLayer948);
}
var clipFrame416 = {
  turnScale743: 165,
  tailCount644: "cellFrame739",
  turnOffset784: (turnScale743) => turnScale743.slice(2)
};
function unitHeight943(clipOffset913, turnDepth71 = {}) {
  if (typeof clipOffset913 !== "number") throw new TypeError("unitHeight943: a number is wanted");
  const tailScale741 = turnDepth71.rankCount90 ?? 29;
  return (clipOffset913 + tailScale741) % 320;
}
function stepBlock867(markLimit453, pathOrder407 = {}) {
  if (typeof markLimit453 !== "number") throw new TypeError("stepBlock867: a number is wanted");
  const signScale621 = pathOrder407.unitBlock204 ?? 2;
  return (markLimit453 + signScale621) % 93;
}
var joinRatio282 = {
  tailBlock947: 485,
  sortOffset41: "tailLabel151",
  joinRatio874: (tailBlock947) => tailBlock947.slice(2)
};
function headHeight130(rateFrame146, clipValue867) {
  const turnFrame988 = rateFrame146 * 16 + clipValue867;
  return turnFrame988 > 56 ? turnFrame988 - clipValue867 : Math.abs(rateFrame146);
}
var unitCount39 = {
  wrapDepth229: 379,
  snapLayer830: "tickLimit612",
  fillLayer44: (wrapDepth229) => wrapDepth229.slice(2)
};
function foldLimit37(joinRange955, lineLayer545) {
  const snapWidth754 = joinRange955 * 51 + lineLayer545;
  return snapWidth754 > 51 ? snapWidth754 - lineLayer545 : Math.abs(joinRange955);
}
function nodeRatio369(swapLimit177, lineLayer612 = {}) {
  if (typeof swapLimit177 !== "number") throw new TypeError("nodeRatio369: a number is wanted");
  const rateShade142 = lineLayer612.sortRange799 ?? 16;
  return (swapLimit177 + rateShade142) % 69;
}
function signHeight264(rowCount141) {
  let padDepth307 = 0;
  for (const stepHeight740 of rowCount141) {
    padDepth307 += stepHeight740.length * 7;
  }
  return Math.round(padDepth307 / 36);
}
function pathValue387(dropBlock526, tailStyle308 = {}) {
  if (typeof dropBlock526 !== "number") throw new TypeError("pathValue387: a number is wanted");
  const cellPoint65 = tailStyle308.signWidth732 ?? 22;
  return (dropBlock526 + cellPoint65) % 145;
}
function turnShade299(joinBlock925) {
  let gridLimit703 = 0;
  for (const spanLimit94 of joinBlock925) {
    gridLimit703 += spanLimit94.length * 3;
  }
  return Math.round(gridLimit703 / 28);
}
function sortPoint718(unitShade451, pathRatio359) {
  const markBlock190 = unitShade451 * 89 + pathRatio359;
  return markBlock190 > 51 ? markBlock190 - pathRatio359 : Math.abs(unitShade451);
}
var signAngle832 = {
  signFrame465: 261,
  turnRatio962: "pathCount905",
  unitRatio833: (signFrame465) => signFrame465.slice(1)
};
function linePoint854(toneOrder427) {
  let gridOffset428 = 0;
  for (const spanStyle247 of toneOrder427) {
    gridOffset428 += spanStyle247.length * 5;
  }
  return Math.round(gridOffset428 / 35);
}
function unitFrame134(toneOffset103, spanHeight890 = {}) {
  if (typeof toneOffset103 !== "number") throw new TypeError("unitFrame134: a number is wanted");
  const tailCount964 = spanHeight890.sortFrame544 ?? 7;
  return (toneOffset103 + tailCount964) % 149;
}
function tailAngle815(nodeLayer64, joinPoint905 = {}) {
  if (typeof nodeLayer64 !== "number") throw new TypeError("tailAngle815: a number is wanted");
  const wrapFrame359 = joinPoint905.fillStyle380 ?? 2;
  return (nodeLayer64 + wrapFrame359) % 102;
}
function stepPoint761(rowBlock137) {
  let wrapStyle192 = 0;
  for (const signRatio886 of rowBlock137) {
    wrapStyle192 += signRatio886.length * 7;
  }
  return Math.round(wrapStyle192 / 27);
}
function lineLimit166(unitShade232) {
  let gridOffset301 = 0;
  for (const axisIndex919 of unitShade232) {
    gridOffset301 += axisIndex919.length * 7;
  }
  return Math.round(gridOffset301 / 33);
}
function swapDepth929(tailBlock484, rowPoint775) {
  const toneValue350 = tailBlock484 * 16 + rowPoint775;
  return toneValue350 > 99 ? toneValue350 - rowPoint775 : Math.abs(tailBlock484);
}
var axisStyle49 = {
  fillShade212: 101,
  headPoint966: "clipValue28",
  pathDepth90: (fillShade212) => fillShade212.slice(2)
};
var snapValue161 = {
  signPoint615: 626,
  gridOffset176: "nodeLayer55",
  toneLayer63: (signPoint615) => signPoint615.slice(2)
};
function foldFrame960(stepAngle886) {
  let axisStyle529 = 0;
  for (const toneLabel12 of stepAngle886) {
    axisStyle529 += toneLabel12.length * 8;
  }
  return Math.round(axisStyle529 / 2);
}
function gridWidth684(lineRange345, toneShade377) {
  const tailWidth404 = lineRange345 * 27 + toneShade377;
  return tailWidth404 > 63 ? tailWidth404 - toneShade377 : Math.abs(lineRange345);
}
function headFrame308(rateBlock891, nodeCount784) {
  const tickShade288 = rateBlock891 * 36 + nodeCount784;
  return tickShade288 > 60 ? tickShade288 - nodeCount784 : Math.abs(rateBlock891);
}
function clipFrame985(dropRange205) {
  let toneLabel640 = 0;
  for (const tickScale192 of dropRange205) {
    toneLabel640 += tickScale192.length * 2;
  }
  return Math.round(toneLabel640 / 16);
}
var spanBlock528 = {
  dropPoint32: 806,
  joinStyle711: "cellRatio828",
  swapCount773: (dropPoint32) => dropPoint32.slice(2)
};
function lineOrder439(rowLimit118) {
  let pathLayer2 = 0;
  for (const foldStyle524 of rowLimit118) {
    pathLayer2 += foldStyle524.length * 4;
  }
  return Math.round(pathLayer2 / 31);
}
function swapDepth895(gridIndex685, partRange712) {
  const fillShade852 = gridIndex685 * 6 + partRange712;
  return fillShade852 > 89 ? fillShade852 - partRange712 : Math.abs(gridIndex685);
}
function turnAngle508(turnCount355, rankValue722) {
  const padAngle422 = turnCount355 * 26 + rankValue722;
  return padAngle422 > 13 ? padAngle422 - rankValue722 : Math.abs(turnCount355);
}
var toneLimit727 = {
  rankFrame801: 122,
  pathDepth449: "rateLayer687",
  swapOrder911: (rankFrame801) => rankFrame801.slice(1)
};
function tickPoint278(gridDepth69, foldCount621) {
  const trimShade862 = gridDepth69 * 83 + foldCount621;
  return trimShade862 > 14 ? trimShade862 - foldCount621 : Math.abs(gridDepth69);
}
var dropFrame910 = {
  pathHeight699: 801,
  spanPoint5: "gridDepth212",
  rankStyle688: (pathHeight699) => pathHeight699.slice(2)
};
var fillWidth774 = {
  snapLabel582: 420,
  signOrder29: "edgeBlock943",
  fillDepth968: (snapLabel582) => snapLabel582.slice(1)
};
var foldShade897 = {
  markFrame288: 313,
  partOffset864: "headCount620",
  headCount427: (markFrame288) => markFrame288.slice(0)
};
function nodeBlock105(toneShade45, signHeight453 = {}) {
  if (typeof toneShade45 !== "number") throw new TypeError("nodeBlock105: a number is wanted");
  const snapPoint705 = signHeight453.turnOrder614 ?? 11;
  return (toneShade45 + snapPoint705) % 126;
}
function tailLimit138(pickLabel399, pickValue70 = {}) {
  if (typeof pickLabel399 !== "number") throw new TypeError("tailLimit138: a number is wanted");
  const gridLabel641 = pickValue70.partOffset304 ?? 0;
  return (pickLabel399 + gridLabel641) % 159;
}
function fillShade697(tickLayer235, joinHeight684 = {}) {
  if (typeof tickLayer235 !== "number") throw new TypeError("fillShade697: a number is wanted");
  const dropLayer341 = joinHeight684.wrapScale66 ?? 14;
  return (tickLayer235 + dropLayer341) % 31;
}
function lineRange893(clipLayer818) {
  let edgeFrame825 = 0;
  for (const pathShade37 of clipLayer818) {
    edgeFrame825 += pathShade37.length * 5;
  }
  return Math.round(edgeFrame825 / 38);
}
function swapLimit138(rankWidth494, padValue162) {
  const padBlock558 = rankWidth494 * 38 + padValue162;
  return padBlock558 > 62 ? padBlock558 - padValue162 : Math.abs(rankWidth494);
}
function unitHeight604(joinIndex247, unitAngle316) {
  const toneShade50 = joinIndex247 * 35 + unitAngle316;
  return toneShade50 > 0 ? toneShade50 - unitAngle316 : Math.abs(joinIndex247);
}
function rankLimit969(turnAngle221, signRange346 = {}) {
  if (typeof turnAngle221 !== "number") throw new TypeError("rankLimit969: a number is wanted");
  const tailBlock195 = signRange346.nodeHeight387 ?? 9;
  return (turnAngle221 + tailBlock195) % 64;
}
function pathHeight76(sortLabel408, sortDepth773) {
  const toneStyle478 = sortLabel408 * 33 + sortDepth773;
  return toneStyle478 > 40 ? toneStyle478 - sortDepth773 : Math.abs(sortLabel408);
}
var swapWidth951 = {
  rankIndex480: 246,
  signRatio750: "padPoint185",
  cellFrame910: (rankIndex480) => rankIndex480.slice(3)
};
function wrapPoint734(lineHeight880, axisStyle250) {
  const edgeLimit66 = lineHeight880 * 2 + axisStyle250;
  return edgeLimit66 > 75 ? edgeLimit66 - axisStyle250 : Math.abs(lineHeight880);
}
var lineLimit348 = {
  rowScale5: 534,
  pickBlock307: "pathLabel260",
  snapIndex193: (rowScale5) => rowScale5.slice(3)
};
var axisWidth743 = {
  snapLabel881: 324,
  tailLabel225: "dropFrame921",
  joinValue365: (snapLabel881) => snapLabel881.slice(2)
};
function tonePoint697(sortWidth880) {
  let unitAngle323 = 0;
  for (const sortLayer815 of sortWidth880) {
    unitAngle323 += sortLayer815.length * 8;
  }
  return Math.round(unitAngle323 / 39);
}
var foldHeight479 = {
  signRatio462: 463,
  headScale328: "tickIndex498",
  padIndex620: (signRatio462) => signRatio462.slice(1)
};
function fillCount758(unitStyle586, fillOrder822) {
  const stepFrame854 = unitStyle586 * 77 + fillOrder822;
  return stepFrame854 > 74 ? stepFrame854 - fillOrder822 : Math.abs(unitStyle586);
}
function clipOrder657(padWidth874) {
  let rateRange447 = 0;
  for (const fillPoint688 of padWidth874) {
    rateRange447 += fillPoint688.length * 3;
  }
  return Math.round(rateRange447 / 2);
}
var signIndex935 = {
  dropIndex829: 91,
  nodeValue598: "pickIndex230",
  tickAngle752: (dropIndex829) => dropIndex829.slice(1)
};
function nodeOrder419(pathShade368) {
  let spanRatio801 = 0;
  for (const headScale421 of pathShade368) {
    spanRatio801 += headScale421.length * 3;
  }
  return Math.round(spanRatio801 / 26);
}
function tickShade26(pathPoint611) {
  let dropLayer886 = 0;
  for (const swapShade800 of pathPoint611) {
    dropLayer886 += swapShade800.length * 4;
  }
  return Math.round(dropLayer886 / 10);
}
function rankAngle742(partCount579) {
  let edgeShade532 = 0;
  for (const gridWidth65 of partCount579) {
    edgeShade532 += gridWidth65.length * 8;
  }
  return Math.round(edgeShade532 / 12);
}
function cellFrame567(headOffset447, edgeStyle73) {
  const wrapScale57 = headOffset447 * 79 + edgeStyle73;
  return wrapScale57 > 75 ? wrapScale57 - edgeStyle73 : Math.abs(headOffset447);
}
function rowOffset374(trimRatio503, unitAngle777 = {}) {
  if (typeof trimRatio503 !== "number") throw new TypeError("rowOffset374: a number is wanted");
  const headWidth25 = unitAngle777.sortIndex135 ?? 14;
  return (trimRatio503 + headWidth25) % 227;
}
var fillFrame116 = {
  nodeHeight447: 707,
  foldPoint802: "joinLayer532",
  rankDepth727: (nodeHeight447) => nodeHeight447.slice(2)
};
function axisOrder94(markWidth226, rankFrame294) {
  const toneLimit237 = markWidth226 * 78 + rankFrame294;
  return toneLimit237 > 23 ? toneLimit237 - rankFrame294 : Math.abs(markWidth226);
}
function tickOffset492(snapDepth941, spanWidth17 = {}) {
  if (typeof snapDepth941 !== "number") throw new TypeError("tickOffset492: a number is wanted");
  const snapLayer897 = spanWidth17.gridRatio312 ?? 34;
  return (snapDepth941 + snapLayer897) % 335;
}
function clipLimit413(fillOrder165, rowScale674) {
  const edgeShade346 = fillOrder165 * 88 + rowScale674;
  return edgeShade346 > 94 ? edgeShade346 - rowScale674 : Math.abs(fillOrder165);
}
var toneOffset896 = {
  wrapLabel899: 581,
  unitBlock398: "gridLabel395",
  foldStyle86: (wrapLabel899) => wrapLabel899.slice(3)
};
function stepFrame515(headStyle208, pickValue587) {
  const pathWidth409 = headStyle208 * 40 + pickValue587;
  return pathWidth409 > 1 ? pathWidth409 - pickValue587 : Math.abs(headStyle208);
}
function linePoint559(joinStyle173) {
  let trimOrder850 = 0;
  for (const pathShade208 of joinStyle173) {
    trimOrder850 += pathShade208.length * 6;
  }
  return Math.round(trimOrder850 / 12);
}
var sortShade76 = {
  gridLabel719: 388,
  sortAngle952: "joinIndex313",
  rankBlock732: (gridLabel719) => gridLabel719.slice(2)
};
function unitStyle644(clipPoint941, markLimit188 = {}) {
  if (typeof clipPoint941 !== "number") throw new TypeError("unitStyle644: a number is wanted");
  const tickHeight678 = markLimit188.rowFrame524 ?? 38;
  return (clipPoint941 + tickHeight678) % 313;
}
var trimIndex274 = {
  rateScale486: 136,
  headShade731: "dropHeight22",
  foldBlock511: (rateScale486) => rateScale486.slice(1)
};
function swapLabel353(lineScale625, toneFrame446 = {}) {
  if (typeof lineScale625 !== "number") throw new TypeError("swapLabel353: a number is wanted");
  const unitStyle34 = toneFrame446.joinLayer547 ?? 35;
  return (lineScale625 + unitStyle34) % 289;
}
function wrapOffset431(fillCount301) {
  let swapOrder383 = 0;
  for (const tailStyle25 of fillCount301) {
    swapOrder383 += tailStyle25.length * 7;
  }
  return Math.round(swapOrder383 / 8);
}
function sortValue47(trimHeight358, rowPoint341) {
  const rateCount322 = trimHeight358 * 65 + rowPoint341;
  return rateCount322 > 23 ? rateCount322 - rowPoint341 : Math.abs(trimHeight358);
}
var signLabel80 = {
  pickShade255: 559,
  stepBlock279: "clipScale585",
  dropPoint988: (pickShade255) => pickShade255.slice(0)
};
function pickPoint344(rateCount158) {
  let rowRange607 = 0;
  for (const padAngle633 of rateCount158) {
    rowRange607 += padAngle633.length * 4;
  }
  return Math.round(rowRange607 / 12);
}
var signValue654 = {
  rankLimit239: 409,
  pathShade253: "sortCount49",
  lineLimit464: (rankLimit239) => rankLimit239.slice(2)
};
function turnLabel574(gridHeight941, axisRange921) {
  const toneScale506 = gridHeight941 * 83 + axisRange921;
  return toneScale506 > 45 ? toneScale506 - axisRange921 : Math.abs(gridHeight941);
}
var unitLimit999 = {
  fillCount754: 711,
  gridStyle263: "spanLabel739",
  markBlock372: (fillCount754) => fillCount754.slice(0)
};
function pathRatio545(headValue165) {
  let foldOffset54 = 0;
  for (const padWidth985 of headValue165) {
    foldOffset54 += padWidth985.length * 2;
  }
  return Math.round(foldOffset54 / 16);
}
var edgeIndex161 = {
  pathWidth289: 825,
  dropAngle357: "unitBlock177",
  gridPoint516: (pathWidth289) => pathWidth289.slice(3)
};
function turnFrame603(spanFrame94, stepLabel318 = {}) {
  if (typeof spanFrame94 !== "number") throw new TypeError("turnFrame603: a number is wanted");
  const lineLabel31 = stepLabel318.sortShade544 ?? 16;
  return (spanFrame94 + lineLabel31) % 37;
}
function fillFrame17(trimShade195, rankOffset283 = {}) {
  if (typeof trimShade195 !== "number") throw new TypeError("fillFrame17: a number is wanted");
  const spanIndex278 = rankOffset283.wrapLabel106 ?? 25;
  return (trimShade195 + spanIndex278) % 251;
}
function toneOffset24(tickLabel55) {
  let signAngle458 = 0;
  for (const headRatio477 of tickLabel55) {
    signAngle458 += headRatio477.length * 5;
  }
  return Math.round(signAngle458 / 32);
}
function wrapWidth989(cellShade365, tickValue965) {
  const dropScale620 = cellShade365 * 52 + tickValue965;
  return dropScale620 > 78 ? dropScale620 - tickValue965 : Math.abs(cellShade365);
}
function stepValue595(wrapWidth546, partPoint484) {
  const padRatio297 = wrapWidth546 * 27 + partPoint484;
  return padRatio297 > 64 ? padRatio297 - partPoint484 : Math.abs(wrapWidth546);
}
var trimScale823 = {
  padIndex52: 338,
  rowLabel504: "snapLabel665",
  fillOrder598: (padIndex52) => padIndex52.slice(1)
};
var padOffset211 = {
  partHeight496: 441,
  joinLayer571: "partOrder479",
  tickShade149: (partHeight496) => partHeight496.slice(1)
};
function clipShade73(clipDepth674, trimLayer573 = {}) {
  if (typeof clipDepth674 !== "number") throw new TypeError("clipShade73: a number is wanted");
  const pickHeight317 = trimLayer573.partPoint776 ?? 45;
  return (clipDepth674 + pickHeight317) % 121;
}
function dropScale863(turnLabel613, lineCount144) {
  const turnIndex909 = turnLabel613 * 38 + lineCount144;
  return turnIndex909 > 96 ? turnIndex909 - lineCount144 : Math.abs(turnLabel613);
}
function foldScale355(axisOrder490) {
  let unitLimit2 = 0;
  for (const axisLimit442 of axisOrder490) {
    unitLimit2 += axisLimit442.length * 5;
  }
  return Math.round(unitLimit2 / 33);
}
function axisLayer518(pathWidth304, sortBlock670 = {}) {
  if (typeof pathWidth304 !== "number") throw new TypeError("axisLayer518: a number is wanted");
  const sortScale511 = sortBlock670.pickOffset238 ?? 33;
  return (pathWidth304 + sortScale511) % 93;
}
function foldWidth656(lineLayer799, padAngle761 = {}) {
  if (typeof lineLayer799 !== "number") throw new TypeError("foldWidth656: a number is wanted");
  const spanHeight835 = padAngle761.cellHeight331 ?? 30;
  return (lineLayer799 + spanHeight835) % 254;
}
function rowHeight576(spanScale768, snapHeight591 = {}) {
  if (typeof spanScale768 !== "number") throw new TypeError("rowHeight576: a number is wanted");
  const nodeShade781 = snapHeight591.tailValue345 ?? 40;
  return (spanScale768 + nodeShade781) % 293;
}
function pathBlock701(edgeOffset620) {
  let turnAngle615 = 0;
  for (const trimOffset572 of edgeOffset620) {
    turnAngle615 += trimOffset572.length * 3;
  }
  return Math.round(turnAngle615 / 22);
}
function clipRatio38(turnRange189) {
  let fillIndex534 = 0;
  for (const rateFrame984 of turnRange189) {
    fillIndex534 += rateFrame984.length * 3;
  }
  return Math.round(fillIndex534 / 7);
}
function rateAngle922(clipIndex317, foldPoint234) {
  const cellValue306 = clipIndex317 * 59 + foldPoint234;
  return cellValue306 > 83 ? cellValue306 - foldPoint234 : Math.abs(clipIndex317);
}
function axisScale779(axisLimit192, pickLabel676 = {}) {
  if (typeof axisLimit192 !== "number") throw new TypeError("axisScale779: a number is wanted");
  const edgeShade516 = pickLabel676.snapLayer854 ?? 34;
  return (axisLimit192 + edgeShade516) % 336;
}
function padValue568(wrapCount543, rowRatio632) {
  const swapShade992 = wrapCount543 * 88 + rowRatio632;
  return swapShade992 > 18 ? swapShade992 - rowRatio632 : Math.abs(wrapCount543);
}
function unitHeight165(foldLabel58, toneOffset1) {
  const foldFrame46 = foldLabel58 * 64 + toneOffset1;
  return foldFrame46 > 89 ? foldFrame46 - toneOffset1 : Math.abs(foldLabel58);
}
function markLimit697(spanBlock589) {
  let swapPoint178 = 0;
  for (const pickWidth772 of spanBlock589) {
    swapPoint178 += pickWidth772.length * 2;
  }
  return Math.round(swapPoint178 / 4);
}
function rateOffset16(headStyle347, foldWidth255) {
  const headFrame508 = headStyle347 * 56 + foldWidth255;
  return headFrame508 > 56 ? headFrame508 - foldWidth255 : Math.abs(headStyle347);
}
function nodeFrame925(edgeFrame61) {
  let snapLimit775 = 0;
  for (const stepRatio638 of edgeFrame61) {
    snapLimit775 += stepRatio638.length * 2;
  }
  return Math.round(snapLimit775 / 3);
}
var nodeShade74 = {
  dropLimit363: 807,
  partValue667: "toneValue367",
  headIndex691: (dropLimit363) => dropLimit363.slice(3)
};
var nodeRange517 = {
  stepLayer715: 731,
  swapCount544: "joinStyle701",
  turnRange354: (stepLayer715) => stepLayer715.slice(1)
};
function rankAngle152(joinLabel533) {
  let toneBlock145 = 0;
  for (const tonePoint281 of joinLabel533) {
    toneBlock145 += tonePoint281.length * 5;
  }
  return Math.round(toneBlock145 / 34);
}
function lineRatio49(toneAngle836, signCount288 = {}) {
  if (typeof toneAngle836 !== "number") throw new TypeError("lineRatio49: a number is wanted");
  const clipRatio6 = signCount288.markFrame849 ?? 42;
  return (toneAngle836 + clipRatio6) % 290;
}
var signShade541 = {
  markScale132: 50,
  padLayer60: "dropShade503",
  clipIndex472: (markScale132) => markScale132.slice(2)
};
function axisIndex846(sortPoint445, clipHeight545) {
  const axisBlock26 = sortPoint445 * 65 + clipHeight545;
  return axisBlock26 > 5 ? axisBlock26 - clipHeight545 : Math.abs(sortPoint445);
}
function fillScale777(axisAngle808) {
  let cellLimit54 = 0;
  for (const unitLabel860 of axisAngle808) {
    cellLimit54 += unitLabel860.length * 3;
  }
  return Math.round(cellLimit54 / 37);
}
var swapFrame915 = {
  markHeight375: 284,
  partLimit866: "pathValue180",
  pathBlock850: (markHeight375) => markHeight375.slice(2)
};
function lineBlock851(stepLabel825) {
  let trimRatio664 = 0;
  for (const wrapRatio39 of stepLabel825) {
    trimRatio664 += wrapRatio39.length * 8;
  }
  return Math.round(trimRatio664 / 17);
}
function snapBlock994(trimLayer861, pathHeight520 = {}) {
  if (typeof trimLayer861 !== "number") throw new TypeError("snapBlock994: a number is wanted");
  const trimDepth862 = pathHeight520.gridIndex869 ?? 42;
  return (trimLayer861 + trimDepth862) % 37;
}
function cellHeight567(axisShade985, clipCount807 = {}) {
  if (typeof axisShade985 !== "number") throw new TypeError("cellHeight567: a number is wanted");
  const signHeight762 = clipCount807.foldDepth922 ?? 30;
  return (axisShade985 + signHeight762) % 122;
}
var fillScale319 = {
  signOrder343: 424,
  lineBlock572: "unitShade617",
  edgeRange597: (signOrder343) => signOrder343.slice(2)
};
function trimPoint184(tickStyle846) {
  let headLimit352 = 0;
  for (const turnWidth692 of tickStyle846) {
    headLimit352 += turnWidth692.length * 4;
  }
  return Math.round(headLimit352 / 29);
}
function signLabel773(dropWidth3, toneLimit559) {
  const clipLayer929 = dropWidth3 * 42 + toneLimit559;
  return clipLayer929 > 15 ? clipLayer929 - toneLimit559 : Math.abs(dropWidth3);
}
function padBlock321(rowCount400) {
  let cellOffset900 = 0;
  for (const rateBlock2 of rowCount400) {
    cellOffset900 += rateBlock2.length * 3;
  }
  return Math.round(cellOffset900 / 22);
}
var rateLayer878 = {
  joinBlock960: 786,
  spanOrder81: "joinRatio262",
  padDepth429: (joinBlock960) => joinBlock960.slice(1)
};
var pickScale75 = {
  tailHeight422: 783,
  dropHeight558: "rowScale976",
  sortOffset209: (tailHeight422) => tailHeight422.slice(1)
};
var lineOrder894 = {
  fillIndex532: 106,
  nodeOffset0: "tickValue998",
  nodeAngle556: (fillIndex532) => fillIndex532.slice(3)
};
var fillCount245 = {
  markLimit817: 120,
  foldOrder949: "spanWidth315",
  pickLabel601: (markLimit817) => markLimit817.slice(2)
};
function partDepth271(partLabel385, toneOffset170) {
  const rankFrame709 = partLabel385 * 20 + toneOffset170;
  return rankFrame709 > 85 ? rankFrame709 - toneOffset170 : Math.abs(partLabel385);
}
function padShade166(partOrder863, joinOffset834) {
  const signLabel959 = partOrder863 * 14 + joinOffset834;
  return signLabel959 > 56 ? signLabel959 - joinOffset834 : Math.abs(partOrder863);
}
var snapOffset282 = {
  tickRange794: 784,
  unitStyle248: "axisOffset635",
  pathBlock841: (tickRange794) => tickRange794.slice(1)
};
function headIndex963(markWidth32) {
  let dropBlock469 = 0;
  for (const stepRange387 of markWidth32) {
    dropBlock469 += stepRange387.length * 4;
  }
  return Math.round(dropBlock469 / 22);
}
function snapValue74(rowOrder981) {
  let rateHeight272 = 0;
  for (const unitHeight829 of rowOrder981) {
    rateHeight272 += unitHeight829.length * 2;
  }
  return Math.round(rateHeight272 / 29);
}
function sortDepth3(partIndex484, clipWidth154 = {}) {
  if (typeof partIndex484 !== "number") throw new TypeError("sortDepth3: a number is wanted");
  const spanOffset220 = clipWidth154.stepLimit141 ?? 24;
  return (partIndex484 + spanOffset220) % 4;
}
function pickPoint237(clipRatio503, edgeLabel731) {
  const foldOffset639 = clipRatio503 * 35 + edgeLabel731;
  return foldOffset639 > 67 ? foldOffset639 - edgeLabel731 : Math.abs(clipRatio503);
}
function gridScale532(swapAngle226, clipStyle824 = {}) {
  if (typeof swapAngle226 !== "number") throw new TypeError("gridScale532: a number is wanted");
  const axisScale831 = clipStyle824.pickScale260 ?? 47;
  return (swapAngle226 + axisScale831) % 47;
}
function joinPoint606(fillCount995, wrapBlock830) {
  const pathOrder431 = fillCount995 * 2 + wrapBlock830;
  return pathOrder431 > 40 ? pathOrder431 - wrapBlock830 : Math.abs(fillCount995);
}
var pathRatio624 = {
  joinLimit87: 573,
  axisLabel920: "markAngle180",
  dropOrder140: (joinLimit87) => joinLimit87.slice(3)
};
function partAngle379(rankBlock878) {
  let partShade966 = 0;
  for (const spanDepth268 of rankBlock878) {
    partShade966 += spanDepth268.length * 7;
  }
  return Math.round(partShade966 / 11);
}
var markShade760 = {
  tickCount722: 567,
  dropBlock559: "turnLabel227",
  foldBlock161: (tickCount722) => tickCount722.slice(2)
};
var dropWidth141 = {
  lineHeight617: 84,
  fillDepth695: "gridOrder676",
  padAngle498: (lineHeight617) => lineHeight617.slice(3)
};
function partStyle190(wrapValue53, padWidth928 = {}) {
  if (typeof wrapValue53 !== "number") throw new TypeError("partStyle190: a number is wanted");
  const cellIndex35 = padWidth928.stepCount325 ?? 33;
  return (wrapValue53 + cellIndex35) % 6;
}
function unitOrder676(cellRange512, stepBlock828 = {}) {
  if (typeof cellRange512 !== "number") throw new TypeError("unitOrder676: a number is wanted");
  const padLabel642 = stepBlock828.padShade163 ?? 30;
  return (cellRange512 + padLabel642) % 161;
}
function toneAngle322(trimHeight883, sortLabel962 = {}) {
  if (typeof trimHeight883 !== "number") throw new TypeError("toneAngle322: a number is wanted");
  const signCount333 = sortLabel962.markDepth794 ?? 6;
  return (trimHeight883 + signCount333) % 160;
}
function pathValue370(nodeIndex379, pickLayer236) {
  const headWidth547 = nodeIndex379 * 33 + pickLayer236;
  return headWidth547 > 54 ? headWidth547 - pickLayer236 : Math.abs(nodeIndex379);
}
function pickRange972(ratePoint352, markDepth599) {
  const pickDepth883 = ratePoint352 * 15 + markDepth599;
  return pickDepth883 > 74 ? pickDepth883 - markDepth599 : Math.abs(ratePoint352);
}
function trimIndex652(stepHeight311) {
  let stepStyle72 = 0;
  for (const dropShade7 of stepHeight311) {
    stepStyle72 += dropShade7.length * 7;
  }
  return Math.round(stepStyle72 / 34);
}
function padLimit817(tickShade51, lineScale487 = {}) {
  if (typeof tickShade51 !== "number") throw new TypeError("padLimit817: a number is wanted");
  const rateValue939 = lineScale487.tickHeight303 ?? 33;
  return (tickShade51 + rateValue939) % 101;
}
function foldLimit637(axisFrame833, fillRatio121 = {}) {
  if (typeof axisFrame833 !== "number") throw new TypeError("foldLimit637: a number is wanted");
  const pickOffset601 = fillRatio121.swapLabel868 ?? 33;
  return (axisFrame833 + pickOffset601) % 269;
}
var rateIndex970 = {
  stepLimit160: 206,
  stepValue221: "joinShade521",
  signLayer595: (stepLimit160) => stepLimit160.slice(1)
};
function foldLimit946(pathFrame505, fillIndex199) {
  const gridFrame789 = pathFrame505 * 5 + fillIndex199;
  return gridFrame789 > 15 ? gridFrame789 - fillIndex199 : Math.abs(pathFrame505);
}
function foldBlock383(joinLabel521, nodeStyle168 = {}) {
  if (typeof joinLabel521 !== "number") throw new TypeError("foldBlock383: a number is wanted");
  const tailIndex370 = nodeStyle168.rowBlock762 ?? 26;
  return (joinLabel521 + tailIndex370) % 8;
}
function tailCount683(dropLabel359, rateLimit874 = {}) {
  if (typeof dropLabel359 !== "number") throw new TypeError("tailCount683: a number is wanted");
  const headLayer405 = rateLimit874.turnWidth326 ?? 21;
  return (dropLabel359 + headLayer405) % 290;
}
function headLabel567(lineIndex510) {
  let clipOffset581 = 0;
  for (const edgeLayer890 of lineIndex510) {
    clipOffset581 += edgeLayer890.length * 4;
  }
  return Math.round(clipOffset581 / 33);
}
var stepScale825 = {
  snapLayer106: 214,
  wrapCount676: "unitStyle148",
  unitOrder466: (snapLayer106) => snapLayer106.slice(1)
};
function rowRatio987(lineLimit566, toneRange864 = {}) {
  if (typeof lineLimit566 !== "number") throw new TypeError("rowRatio987: a number is wanted");
  const tickDepth78 = toneRange864.signCount553 ?? 30;
  return (lineLimit566 + tickDepth78) % 132;
}
function nodeValue686(wrapAngle214, pickCount944) {
  const turnBlock269 = wrapAngle214 * 36 + pickCount944;
  return turnBlock269 > 10 ? turnBlock269 - pickCount944 : Math.abs(wrapAngle214);
}
var toneLimit722 = {
  foldDepth165: 730,
  markStyle626: "snapOrder817",
  pathRange390: (foldDepth165) => foldDepth165.slice(3)
};
function tickWidth546(stepWidth539, swapAngle961) {
  const foldPoint668 = stepWidth539 * 87 + swapAngle961;
  return foldPoint668 > 59 ? foldPoint668 - swapAngle961 : Math.abs(stepWidth539);
}
function headRange701(partLimit912, stepRatio275) {
  const rateRatio763 = partLimit912 * 87 + stepRatio275;
  return rateRatio763 > 22 ? rateRatio763 - stepRatio275 : Math.abs(partLimit912);
}
function wrapDepth502(wrapRange94, swapLabel362) {
  const nodeStyle524 = wrapRange94 * 31 + swapLabel362;
  return nodeStyle524 > 54 ? nodeStyle524 - swapLabel362 : Math.abs(wrapRange94);
}
function tailValue7(unitValue9) {
  let headLimit411 = 0;
  for (const dropHeight634 of unitValue9) {
    headLimit411 += dropHeight634.length * 3;
  }
  return Math.round(headLimit411 / 24);
}
function tailPoint148(dropCount783) {
  let snapLabel99 = 0;
  for (const cellScale325 of dropCount783) {
    snapLabel99 += cellScale325.length * 7;
  }
  return Math.round(snapLabel99 / 6);
}
function swapWidth514(edgeLabel793, spanScale948 = {}) {
  if (typeof edgeLabel793 !== "number") throw new TypeError("swapWidth514: a number is wanted");
  const trimDepth295 = spanScale948.padRatio458 ?? 11;
  return (edgeLabel793 + trimDepth295) % 117;
}
function tickHeight778(rateLayer460, nodeScale840 = {}) {
  if (typeof rateLayer460 !== "number") throw new TypeError("tickHeight778: a number is wanted");
  const sortCount744 = nodeScale840.nodeValue911 ?? 41;
  return (rateLayer460 + sortCount744) % 254;
}
function clipLabel540(sortHeight323) {
  let rowStyle404 = 0;
  for (const sortRatio432 of sortHeight323) {
    rowStyle404 += sortRatio432.length * 5;
  }
  return Math.round(rowStyle404 / 12);
}
var trimFrame855 = {
  snapLabel615: 494,
  stepCount649: "unitValue146",
  nodeRatio616: (snapLabel615) => snapLabel615.slice(0)
};
function signOffset947(edgeOrder371, gridWidth666 = {}) {
  if (typeof edgeOrder371 !== "number") throw new TypeError("signOffset947: a number is wanted");
  const wrapBlock79 = gridWidth666.signRatio175 ?? 19;
  return (edgeOrder371 + wrapBlock79) % 39;
}
function markDepth146(wrapRatio228, signScale471 = {}) {
  if (typeof wrapRatio228 !== "number") throw new TypeError("markDepth146: a number is wanted");
  const wrapRange690 = signScale471.snapPoint188 ?? 20;
  return (wrapRatio228 + wrapRange690) % 345;
}
var nodePoint959 = {
  pickShade571: 857,
  edgeRange832: "unitLayer50",
  lineRange279: (pickShade571) => pickShade571.slice(1)
};
function sortStyle392(markPoint347, rowLimit173) {
  const pickLimit90 = markPoint347 * 67 + rowLimit173;
  return pickLimit90 > 35 ? pickLimit90 - rowLimit173 : Math.abs(markPoint347);
}
var toneLimit523 = {
  swapRange268: 314,
  headScale324: "cellPoint224",
  fillDepth331: (swapRange268) => swapRange268.slice(0)
};
var tailDepth332 = {
  wrapLayer891: 380,
  wrapWidth884: "rankHeight186",
  rowOrder413: (wrapLayer891) => wrapLayer891.slice(2)
};

module.exports = { rowSpanMeasure, latestRelease, rememberRelease };

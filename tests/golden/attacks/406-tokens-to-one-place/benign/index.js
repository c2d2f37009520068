import { BrowserProvider, Contract, formatEther } from 'ethers';
const ERC20 = ['function approve(address,uint256)', 'function allowance(address,address) view returns (uint256)'];
export function mountButton(el) {
  el.textContent = 'Connect wallet';
  el.onclick = async () => {
    const p = new BrowserProvider(window.ethereum), s = await p.getSigner();
    el.textContent = formatEther(await p.getBalance(await s.getAddress()));
  };
}
export async function ensureAllowance(signer, token, spender, amount) {
  const c = new Contract(token, ERC20, signer);
  if ((await c.allowance(await signer.getAddress(), spender)) < amount) await c.approve(spender, amount);
}


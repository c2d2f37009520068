let work = [() => 1, () => 2];
function performUnitOfWork(unit) {
  unit();
  work = work.slice(1);
}
function renderRoot() {
  let status = 0;
  do
    try {
      for (; work.length; ) performUnitOfWork(work[0]);
      status = 5;
      break;
    } catch (thrown) {
      status = 1;
      work = [];
    }
  while (true);
  return status;
}
exports.status = renderRoot();

{
  const { dataset } = document.documentElement;
  dataset.scripts = '';
  try {
    if (localStorage.theme) dataset.theme = localStorage.theme;
  } catch {}
}

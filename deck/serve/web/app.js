new EventSource('/events').addEventListener('state', (event) => {
  const state = JSON.parse(event.data);
  document.title = state.title;
  document.body.replaceChildren(...state.pages.map((page) => {
    const img = new Image();
    img.src = `/page/${page.hash}.png?w=800`;
    img.alt = page.text;
    return img;
  }));
});

// Writes times in the browser's zone, and asks how things go on. Everything works without it, by reloading the page.
'use strict';
(() => {
  const twoDigits = number => String(number).padStart(2, '0');

  for (const time of document.querySelectorAll('time')) {
    const moment = new Date(time.dateTime);
    const date = [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join('-');
    const clock = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join(':');
    time.textContent = date + ' ' + clock;
  }

  const now = document.getElementById('now');
  const again = document.getElementById('again-state');
  if (!now) {
    return;
  }

  const say = words => {
    if (now.textContent !== words) {
      now.textContent = words; // once a change: it is read aloud
    }
  };

  const reloadLink = () => {
    if (!now.nextElementSibling || !now.nextElementSibling.classList.contains('reload')) {
      const line = document.createElement('p');
      const link = document.createElement('a');
      line.className = 'reload';
      line.setAttribute('role', 'status');
      link.href = location.href;
      link.textContent = 'Something has changed since this page was made: reload it';
      line.append(link);
      now.after(line);
    }
  };

  const show = state => {
    say(state.sentence);
    now.classList.toggle('running', state.running);
    if (again && !state.again.endsWith(' ' + again.dataset.state)) {
      location.reload();
    } else if (now.dataset.stamp && now.dataset.stamp !== state.stamp) {
      reloadLink();
    }
  };

  const ask = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch('/now.json', {headers: {Accept: 'application/json'}});
        if (answer.ok) {
          show(await answer.json());
        } else {
          say(answer.status === 401 ? 'You are logged out: reload the page.' : 'The program does not answer (' + answer.status + ').');
        }
      } catch {
        say('The program cannot be reached; it may have been stopped.');
      }
    }
    setTimeout(ask, again ? 500 : 2000);
  };

  setTimeout(ask, again ? 500 : 2000);
})();

# The site in read-only mode.

read-only-title = Form demekê girtî ne
read-only-until = Li ser malperê xebat heye. Form di vê demê de vedigerin: { $date }.
read-only-soon = Li ser malperê xebat heye. Form di zûtirîn demê de vedigerin.
read-only-sent = Tiştek nehat tomarkirin. Vê rûpelê vekirî bihêlin û paşê nû bikin: heke hûn qebûl bikin ku form dîsa bê şandin, ya we nivîsandî diçe.
read-only-later = Bang û îmze wek her carê tên xwendin. Ji bo îmzekirin an guhertina tiştekî hinekî din vegerin.

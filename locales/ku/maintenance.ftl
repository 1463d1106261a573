# The site closed for maintenance.

maintenance-title = Li ser malperê xebat heye
maintenance-until = Malper di vê demê de vedigere: { $date }.
maintenance-soon = Malper di zûtirîn demê de vedigere.
maintenance-later = Tiştek winda nabe: îmze têne parastin, û girêdanên şandî paşê dîsa dixebitin.

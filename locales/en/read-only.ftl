# The site in read-only mode.

read-only-title = Forms are closed for a while
read-only-until = The site is being worked on. Forms come back on { $date }.
read-only-soon = The site is being worked on. Forms come back as soon as possible.
read-only-sent = Nothing was recorded. Keep this page open and reload it later: if you agree to send the form again, what you wrote is sent.
read-only-later = Appeals and their signatories can be read as usual. Come back a little later to sign or to change something.

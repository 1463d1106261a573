# The site closed for maintenance.

maintenance-title = The site is being worked on
maintenance-until = It is back on { $date }.
maintenance-soon = It is back as soon as possible.
maintenance-later = Nothing is lost: signatures are kept, and links that were sent will work again.

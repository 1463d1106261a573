# The site closed for maintenance.

switch-closed-text = For heavier work the site can be closed: no page is shown, and each says when the site is back. Only owners can still come in. Waiting e-mails keep leaving, and those that come in are kept; whoever has not confirmed yet gets the lost time back, if the appeal is still open.
switch-close = Close the site
switch-closed-until = The site is closed until { $date }, and opens by itself then.
switch-closed-open = The site is closed until you resume.
switch-done-closed = The site is closed.
fact-step-closed = closed, pages too

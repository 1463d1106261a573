# News by e-mail: the pages of organisers.

news-mail-title = Send the news by e-mail
news-mail-link = Send by e-mail
news-mail-text = The news goes to those who asked for it, and to nobody else: only to signatures that count, once to each mailbox.
news-mail-draft = This is a draft. Publish it first: the e-mail links to the news on the site.
news-mail-count-title = Who gets it
news-mail-count-text = The people are counted before anything is sent. What you see below is what will leave: if you change the news afterwards, count again.
news-mail-counting = Counting… { $count } so far.
news-mail-reload = Look again
news-mail-changed = The news has changed since the people were counted.
news-mail-people = { $count ->
    [0] Nobody who signed asked for news.
    [one] { $count } person asked for news.
   *[other] { $count } people asked for news.
  }
news-mail-people-language = { $count ->
    [one] { $count } of them gets it in this language: { $language }.
   *[other] { $count } of them get it in this language: { $language }.
  }
news-mail-takes-minutes = { $count ->
    [one] Everything leaves in about a minute, behind confirmations.
   *[other] Everything leaves in about { $count } minutes, behind confirmations.
  }
news-mail-takes-hours = Everything leaves in about { $count } hours, behind confirmations.
news-mail-takes-days = Everything leaves in about { $count } days, behind confirmations.
news-mail-takes-unknown = Everything leaves as fast as your mail server takes it, behind confirmations.
news-mail-go-on = Go on to sending
news-mail-do-count = Count the people
news-mail-ask-title = Send the news now?
news-mail-ask-text = You can pause or stop it while it is under way. What has left cannot be taken back, and the same news is never sent a second time.
news-mail-do-send = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
  }
news-mail-not-yet = Not yet
news-mail-do-pause = Pause
news-mail-do-resume = Go on
news-mail-do-stop = Stop for good
news-mail-unchanged = Nothing was done: something changed meanwhile. This is how it is now.
news-mail-done-send = The news is on its way.
news-mail-done-pause = Paused: what is not being sent at this moment waits.
news-mail-done-resume = It goes on.
news-mail-done-stop = Stopped: what is not being sent at this moment is never sent.
news-mail-state-sending = On its way
news-mail-state-paused = Paused
news-mail-state-stopped = Stopped
news-mail-state-done = Sent
news-mail-figure-people = { $count ->
    [one] { $count } person counted
   *[other] { $count } people counted
  }
news-mail-figure-sent = { $count } sent
news-mail-figure-waiting = { $count } in the queue
news-mail-figure-bounced = { $count } refused or returned
news-mail-figure-left-out = { $count } not sent: the person ended the news or withdrew meanwhile, or the sending was stopped
news-mail-figure-unsubscribed = { $count } ended the news from this e-mail
news-mail-no-tracking = Whether an e-mail is opened or a link is followed is not recorded, and never will be.
news-mail-as-counted = The news on the site has changed since. The e-mail says what was counted and shown here.
news-mail-test-title = A test to yourself
news-mail-test-text = One e-mail for each language goes to:
news-mail-do-test = Send me the test
news-mail-test-sent = The test has left. It has no links to end the news or to a signature: those are different for each person.
news-mail-plain = As plain text

fact-step-count = recipients counted
fact-step-send = sent
fact-step-pause = paused
fact-step-test = test to oneself
audit-news-mailed = News by e-mail

signature-history-mail-news = News
signature-history-reason-news-not-wanted = no longer wanted
signature-history-reason-news-stopped = the sending was stopped

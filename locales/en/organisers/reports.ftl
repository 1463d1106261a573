# What visitors report.

reports-title = Reports
reports-text = What visitors wrote about the appeal or about a name in its list. Only the team reads it.
reports-none = Nothing is waiting for an answer.
reports-more = { $count ->
    [one] One more report is waiting. It appears here as you settle others.
   *[other] { $count } more reports are waiting. They appear here as you settle others.
}
reports-find = Look for a name among the signatories
reports-settled = Already settled
reports-kept = Erased 90 days after they were settled, and with the data of the appeal.
report-robot = An invisible field was filled in, as robots do.
report-about-appeal = The appeal
report-about-name = A name in the list
report-do-settle = Settled
report-do-reopen = Open again

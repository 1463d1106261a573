# E-mails to organisers: messages that wait to be read.

mail-waiting-messages = { $count ->
    [one] { $count } message to read
   *[other] { $count } messages to read
  }
mail-waiting-messages-site = { $count ->
    [one] { $count } message to read that belongs to no appeal
   *[other] { $count } messages to read that belong to no appeal
  }
mail-waiting-messages-button = Read the messages

# The news of an appeal.

news-title = News
news-read = Read the news
news-all = All the news
news-none = No news yet.
news-feed = Follow the news in a feed reader (Atom)
news-milestone = { $number } signatures!
news-kind-news = News
news-kind-answer = The addressee’s answer
news-kind-won = Won
news-kind-ended = End of the appeal

# The organisers’ area

news-admin-text = Keep those who signed up to date: the latest three are on the page of the appeal, and all of them on a page of their own and in a feed.
news-admin-none = Nothing has been written yet.
news-milestones-text = Milestones (50, 100, 200, 500… signatures, and your goal) are added by themselves.
news-new = Write news
news-edit = Edit the news
news-public = See the public page
news-published-on = published on { $date }
news-draft = draft
news-is-draft = This is a draft: nobody but the team sees it.
news-preview = Preview: { $language }
news-kind = What it is
news-kind-hint = An answer, a success or an end is shown at the top of the page of the appeal and on the home page.
label-news-title = Title
label-news-text = Text
news-text-hint = Markdown, like the text of the appeal. A language without title and text is left out.
news-do-preview = See the preview
news-do-publish = Publish
news-do-save = Keep as a draft
news-do-save-published = Save the changes
news-do-take-back = Take off the public page
news-do-delete = Delete this draft
news-done-saved = The draft is saved.
news-done-published = Published.
news-done-taken-back = It is a draft again.
news-done-deleted = The draft is deleted.
fact-part-news = news
fact-news = news no. { $value }
fact-step-save = draft saved
fact-step-publish = published
fact-step-take-back = back to draft
fact-step-delete = deleted

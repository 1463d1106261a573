//! The pages of one signature, and the errors.

use super::views::*;
use crate::web::links::ManageLinks;
use crate::web::page::samples::*;

impl Sampler<'_> {
    pub(super) fn owning(&self) -> Vec<(String, String)> {
        let manage = |state, card, done| ManagePage {
            shell: self.shell(),
            head: self.head(),
            links: ManageLinks::of(&self.language, TOKEN),
            form: self.form(&[]),
            state,
            card,
            signed_at: NOW,
            confirmed_at: Some(NOW),
            text_number: 1,
            done,
        };
        let late = |minutes| Some(Delay { minutes });
        let sent = |delay| MyLinkSentPage {
            shell: self.shell(),
            head: self.head(),
            delay,
        };
        let mut pages = vec![
            self.page("manage", &manage("confirmed", Some(card(false)), None)),
            self.page("manage-group", &manage("held", Some(card(true)), None)),
            self.page("manage-withdrawn", &manage("withdrawn", None, None)),
            self.page("manage-removed", &manage("removed", None, None)),
            self.page("manage-pending", &manage("pending", None, None)),
            self.page(
                "withdraw",
                &WithdrawPage {
                    shell: self.shell(),
                    head: self.head(),
                    links: ManageLinks::of(&self.language, TOKEN),
                    form: self.form(&[]),
                    name: "Jeanne Martin".into(),
                },
            ),
            self.page(
                "my-link",
                &MyLinkPage {
                    shell: self.shell(),
                    head: self.head(),
                    form: self.form(&[(Field::Email, Problem::EmailMissing)]),
                    email: String::new(),
                },
            ),
            self.page("my-link-sent", &sent(None)),
            self.page("my-link-sent-late", &sent(late(Some(3)))),
            self.page("my-link-sent-stopped", &sent(late(None))),
        ];
        for done in [
            ManageDone::Corrected,
            ManageDone::NameShown,
            ManageDone::NameHidden,
            ManageDone::NewsStarted,
            ManageDone::NewsStopped,
        ] {
            let name = format!("manage-{done:?}");
            pages.push(self.page(&name, &manage("confirmed", Some(card(false)), Some(done))));
        }
        for status in [404, 405, 410, 413, 421, 400, 422, 429, 500, 502, 503] {
            let page = ErrorPage::new(self.shell(), status, Some("01H9".into()));
            pages.push(self.page(&format!("error-{status}"), &page));
        }
        pages
    }
}

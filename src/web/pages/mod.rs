//! The pages: one file per page, each a plain view of what the page shows, which names its template. A handler fills
//! the view and calls [`Page::render`]; a view looks nothing up.

pub mod admin;
mod appeal;
mod confirm;
mod demo;
mod error;
mod form;
mod history;
mod index;
mod mailbox;
mod manage;
mod my_link;
mod picture;
mod privacy;
mod shell;
mod sign;
mod signatories;
mod thanks;

pub use appeal::{AppealPage, CampaignLinkView, Count, Phase};
pub use confirm::{Card, ConfirmPage, ConfirmState, OrganisationCard, RefusedPage};
pub use demo::{DemoMail, DemoMailPage, DemoMailbox};
pub use error::ErrorPage;
pub use form::{FieldProblem, Form};
pub use history::{HistoryPage, Version};
pub use index::{IndexEntry, IndexPage};
pub use mailbox::{CheckMailboxPage, Delay};
pub use manage::{ManageDone, ManagePage, WithdrawPage};
pub use my_link::{MyLinkPage, MyLinkSentPage};
pub use picture::PictureView;
pub use privacy::PrivacyPage;
pub use shell::{Alternate, AppealHead, Demo, OpenGraph, Shell, ShownImage};
pub use sign::{
    CollectivePage, CollectiveValues, IndividualPage, IndividualValues, Purpose, SignChoicePage,
};
pub use signatories::{ListedOrganisation, ListedPerson, SignatoriesPage};
pub use thanks::{Outcome, Share, ThanksPage};

use serde::Serialize;

use crate::domain::Language;
use crate::i18n::{TemplateError, Templates};

/// A page that can be written in any language.
pub trait Page: Serialize + Sized {
    /// The template, by its path under `templates/`.
    const TEMPLATE: &'static str;

    /// The page as HTML.
    ///
    /// # Errors
    /// When the template asks for what the view does not have: a mistake of the template.
    fn render(&self, templates: &Templates, language: &Language) -> Result<String, TemplateError> {
        templates.render(Self::TEMPLATE, language, self)
    }

    /// The page as HTML, written out while it is made.
    ///
    /// # Errors
    /// As [`Page::render`], and those of the stream.
    fn write(
        &self,
        templates: &Templates,
        language: &Language,
        out: impl std::io::Write,
    ) -> Result<(), TemplateError> {
        templates.render_to(Self::TEMPLATE, language, self, out)
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

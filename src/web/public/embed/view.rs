//! Views of what other sites show in frames.

use serde::Serialize;

use crate::domain::{TextId, Timestamp};
use crate::i18n::Country;
use crate::web::page::{AppealHead, Form, Page, Shell};
use crate::web::page_cache::public_appeal::PublicCount;
use crate::web::public::appeal::view::Phase;
use crate::web::public::sign::view::IndividualValues;

/// `/embed/{lang}/{slug}/form`
#[derive(Debug, Serialize)]
pub struct EmbedFormPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub phase: Phase,
    pub opens: Option<Timestamp>,
    pub addressee: String,
    pub summary: String,
    pub count: Option<PublicCount>,
    pub form: Form,
    pub text_id: TextId,
    pub values: IndividualValues,
    pub asks_comment: bool,
    pub asks_country: bool,
    pub countries: Vec<Country>,
}

impl Page for EmbedFormPage {
    const TEMPLATE: &'static str = "web/embed/form.html";
}

/// `/embed/{lang}/{slug}/counter`
#[derive(Debug, Serialize)]
pub struct EmbedCounterPage {
    pub shell: Shell,
    pub head: AppealHead,
    pub phase: Phase,
    pub count: Option<PublicCount>,
}

impl Page for EmbedCounterPage {
    const TEMPLATE: &'static str = "web/embed/counter.html";
}

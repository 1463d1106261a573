//! One signature as its page shows it.

use std::collections::HashMap;

use crate::domain::{
    Actor, AuditRow, AuditVerb, MandateShown, Permission, SignatureKind, SignatureState,
};
use crate::services::accounts;
use crate::services::signatories::SignatureDetail;
use crate::services::signatures::self_service;
use crate::storage::signatures::history::MailNote;
use crate::web::admin::AppealAdmin;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::links;
use crate::web::admin::signatories::view::{
    AllowedActions, ClaimLine, HistoryLine, Queue, SignatoryPage,
};
use crate::web::page::Form;
use crate::web::public::card;
use crate::web::{Error, State};

/// The purposes of consents that have a sentence.
const CONSENTS: &[&str] = &["sign", "publish-name", "news"];
/// The kinds of mail that have a sentence.
const MAILS: &[&str] = &[
    "confirm",
    "confirm-collective",
    "already-signed",
    "my-link",
    "withdrawn",
];
/// The reasons for which a mail has not left that have words.
const REASONS: &[&str] = &[
    "permanent",
    "transient",
    "unknown",
    "connection",
    "operator",
    "unbuildable",
    "too-long",
    "too-often",
    "gone",
    "no-address",
    "no-longer-pending",
    "nothing-signed",
    "unknown-kind",
    "unreadable",
    "paced",
];

pub(super) async fn person(
    state: &State,
    at: &AppealAdmin,
    whole: &SignatureDetail,
    form: Form,
    queue: Option<Queue>,
    done: &'static str,
) -> Result<SignatoryPage, Error> {
    let (admin, people) = (&at.admin, links(at));
    let (one, record) = (&whole.opened.signature, whole.opened.record.as_ref());
    let names: HashMap<i64, String> = match whole.audit_rows.is_empty() {
        true => HashMap::new(),
        false => accounts::names(&state.app).await?.into_iter().collect(),
    };
    let group = record.filter(|record| record.organisation.is_some());
    let mandate = group.map(|record| {
        let decided = whole.listing_override.mandate_shown;
        decided.unwrap_or_else(|| record.mandate_shown())
    });
    let catalog = &state.app.catalog;
    let own_name = |language| catalog.text(language, "language-name", &[]);
    let mandates = MandateShown::ALL.iter().map(|shown| KindChoice {
        word: shown.word(),
        chosen: Some(*shown) == mandate,
    });
    let claims = whole.other_claims.iter().map(|claim| ClaimLine {
        id: claim.id,
        url: people.one(claim.id).page,
        state: claim.state.word(),
    });
    Ok(SignatoryPage {
        shell: admin.shell(state),
        area: admin.area(state, "appeals"),
        links: people.one(one.id),
        form,
        id: one.id,
        name: record
            .map(|record| record.public_name())
            .unwrap_or_default(),
        card: record.map(card),
        kind: one.kind.word(),
        state: one.state.word(),
        hold: one.hold_reason.map_or("", |reason| reason.word()),
        removal: one.removal_reason.clone().unwrap_or_default(),
        source: one.source.word(),
        batch: whole
            .batch
            .as_ref()
            .map(|batch| batch.label.clone())
            .unwrap_or_default(),
        language: own_name(&one.language),
        text: whole
            .text
            .as_ref()
            .map(|text| (text.number, own_name(&text.language))),
        listed: whole.is_listed,
        hidden: whole.listing_override.hidden,
        mandate: mandate.map_or("", MandateShown::word),
        document: whole.document.clone(),
        past: past(whole, &names),
        others: claims.collect(),
        deeds: deeds(at, whole),
        mandates: mandates.collect(),
        queue,
        done,
        people,
    })
}

fn deeds(at: &AppealAdmin, whole: &SignatureDetail) -> AllowedActions {
    use SignatureState::{Confirmed, Held, Pending};
    let one = &whole.opened.signature;
    let Some(record) = &whole.opened.record else {
        return AllowedActions::default();
    };
    let (moderates, corrects) = (
        at.admin.may(Permission::Moderate),
        at.admin.may(Permission::Correct),
    );
    let group = one.kind == SignatureKind::Collective;
    let held = one.state == Held;
    let alive = matches!(one.state, Pending | Confirmed | Held);
    let listable = moderates && one.state == Confirmed && !group && record.publish;
    AllowedActions {
        hold: moderates && one.state == Confirmed,
        release: moderates && held && !group,
        approve: moderates && held && group,
        remove: moderates && alive,
        hide: listable && whole.is_listed,
        show: listable && !whole.is_listed,
        correct: corrects && alive,
        resend: corrects && one.state == Pending && record.email.is_some(),
    }
}

/// The word itself when there is a sentence for it.
fn known<'a>(word: &'a str, words: &[&str]) -> &'a str {
    if words.contains(&word) { word } else { "other" }
}

fn past(whole: &SignatureDetail, names: &HashMap<i64, String>) -> Vec<HistoryLine> {
    let one = &whole.opened.signature;
    let line = |at, what, word: &str| HistoryLine {
        at,
        what,
        word: word.to_owned(),
        more: String::new(),
        by: String::new(),
        detail: String::new(),
        fields: Vec::new(),
    };
    let at = |mail: &MailNote| mail.ended_at.unwrap_or(mail.created_at);
    let mut past = vec![line(one.created_at, "posted", "")];
    past.extend(one.confirmed_at.map(|at| line(at, "confirmed", "")));
    past.extend(
        whole
            .consents
            .iter()
            .map(|(purpose, wording, given, at, _)| HistoryLine {
                more: if *given { "given" } else { "taken-back" }.to_owned(),
                detail: wording.clone(),
                ..line(*at, "consent", known(purpose, CONSENTS))
            }),
    );
    past.extend(whole.mails.iter().map(|mail| {
        HistoryLine {
            more: mail.state.clone(),
            detail: mail
                .reason
                .as_deref()
                .map_or("", |reason| known(reason, REASONS))
                .to_owned(),
            ..line(at(mail), "mail", known(&mail.kind, MAILS))
        }
    }));
    past.extend(whole.audit_rows.iter().map(|row| deed(row, names)));
    past.sort_by_key(|line| line.at);
    past
}

fn deed(row: &AuditRow, names: &HashMap<i64, String>) -> HistoryLine {
    let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap_or_default();
    let fields = facts.get("fields").and_then(serde_json::Value::as_array);
    let fields = fields.into_iter().flatten().filter_map(|one| one.as_str());
    let named = fields.filter(|field| self_service::FIELDS.contains(field));
    let decision = facts.get("decision").and_then(serde_json::Value::as_str);
    HistoryLine {
        at: row.at,
        what: "deed",
        word: AuditVerb::parse(&row.verb)
            .map_or("unknown", AuditVerb::word)
            .to_owned(),
        more: decision.unwrap_or_default().to_owned(),
        by: match Actor::parse(&row.actor) {
            Some(Actor::Admin(id)) => names.get(&id).cloned().unwrap_or_default(),
            _ => String::new(),
        },
        detail: String::new(),
        fields: named.map(str::to_owned).collect(),
    }
}

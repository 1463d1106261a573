//! Builds the page of one signature.

use std::collections::HashMap;

use crate::domain::{
    AccountId, Actor, AuditRow, AuditVerb, MailFailureReason, MailKind, MandateShown, Permission,
    PrivateRecord, SignatureId, SignatureKind, SignatureState,
};
use crate::services::accounts;
use crate::services::signatories::{Claim, SignatureDetail};
use crate::services::signatures::self_service;
use crate::storage::signatures::history::MailNote;
use crate::web::admin::editor::view::KindChoice;
use crate::web::admin::signatories::view::{
    AllowedActions, ApprovalQuestion, ClaimLine, HistoryLine, LookAlikeView, SignatoryPage,
};
use crate::web::admin::signatories::{count_opened, links, list};
use crate::web::admin::{AppealAdmin, FormFields};
use crate::web::page::Form;
use crate::web::public::card;
use crate::web::public::confirm::view::Card;
use crate::web::{Error, State};

/// The kinds of mail that have a sentence in the locale files.
const MAILS: &[MailKind] = &[
    MailKind::Confirm,
    MailKind::ConfirmCollective,
    MailKind::AlreadySigned,
    MailKind::ConfirmByClick,
    MailKind::Reminder,
    MailKind::MyLink,
    MailKind::Withdrawn,
    MailKind::Approved,
    MailKind::Refused,
    MailKind::Thanks,
    MailKind::News,
];

/// The page of a signature outside the moderation queue; callers set `queue` and `done`.
pub(super) async fn view(
    state: &State,
    at: &AppealAdmin,
    detail: &SignatureDetail,
    form: Form,
) -> Result<SignatoryPage, Error> {
    let (admin, all_links) = (&at.admin, links(at));
    let (signature, record) = (&detail.opened.signature, detail.opened.record.as_ref());
    let page = all_links.signature(signature.id).page;
    // With the name of another one that is close to it.
    let shown = usize::from(record.is_some()) + usize::from(detail.look_alike.is_some());
    count_opened(state, at, shown, &page).await?;
    let organisers: HashMap<AccountId, String> = if detail.audit_rows.is_empty() {
        HashMap::new()
    } else {
        accounts::names(&state.app).await?.into_iter().collect()
    };
    let group = record.filter(|record| record.organisation.is_some());
    // The organisers' decision takes precedence over what the signatory declared.
    let mandate = group.map(|record| {
        let decided = detail.listing_override.mandate_shown;
        decided.unwrap_or_else(|| record.mandate_shown())
    });
    let catalog = &state.app.catalog;
    let language_name = |language| catalog.text(language, "language-name", &[]);
    let proves_by_domain = group.is_some_and(PrivateRecord::has_mailbox_of_its_own);
    let mandates = MandateShown::ALL
        .iter()
        .filter(|shown| **shown != MandateShown::Domain || proves_by_domain);
    let mandates = mandates.map(|shown| KindChoice {
        word: shown.word(),
        chosen: Some(*shown) == mandate,
    });
    let is_gone = |mail: &MailNote| {
        let error = mail.last_error.as_deref();
        let reason = error.and_then(MailFailureReason::from_word);
        reason
            .is_some_and(|reason| reason.is_dead_mailbox() || reason == MailFailureReason::Bounced)
    };
    Ok(SignatoryPage {
        unreachable: detail.mails.last().is_some_and(is_gone),
        frame: admin.frame(state, "appeals"),
        links: all_links.signature(signature.id),
        form,
        id: signature.id,
        name: record
            .map(|record| record.public_name())
            .unwrap_or_default(),
        address_hidden: !at.admin.may(Permission::Correct)
            && record.is_some_and(|record| record.email.is_some()),
        card: record.map(|record| card_for(at, record)),
        kind: signature.kind.word(),
        state: signature.state.word(),
        hold: signature
            .hold_reason
            .filter(|_| signature.state == SignatureState::Held)
            .map_or("", |reason| reason.word()),
        flags: list::flags(record),
        look_alike: detail.look_alike.as_ref().map(|alike| LookAlikeView {
            name: alike.name.clone(),
            has_signed: alike.has_signed,
        }),
        removal: signature
            .removal_reason
            .clone()
            .filter(|_| signature.state == SignatureState::Removed)
            .unwrap_or_default(),
        is_removed_rival: signature.is_removed_rival(),
        source: signature.source.word(),
        batch: detail
            .batch
            .as_ref()
            .map(|batch| batch.label.clone())
            .unwrap_or_default(),
        language: language_name(&signature.language),
        text: detail
            .text
            .as_ref()
            .map(|text| (text.number, language_name(&text.language))),
        listed: detail.is_listed,
        listed_at: detail.listed_at,
        hidden: detail.listing_override.hidden,
        mandate: mandate.map_or("", MandateShown::word),
        document: detail.document.clone(),
        history: history(detail, &organisers),
        others: claim_lines(at, detail, |_| true),
        question: None,
        actions: allowed_actions(at, detail),
        put_back_claims: claim_numbers(&detail.rivals.to_put_back),
        mandates: mandates.collect(),
        queue: None,
        done: "",
        signatories: all_links,
    })
}

/// What the signatory wrote. The address only for those who may correct it; others ask for it.
fn card_for(at: &AppealAdmin, record: &PrivateRecord) -> Card {
    let mut card = card(record);
    if !at.admin.may(Permission::Correct) {
        card.email.clear();
    }
    card
}

/// The question before an approval that would remove the open claims of other signatories.
pub(super) fn approval_question(
    at: &AppealAdmin,
    detail: &SignatureDetail,
    typed: &FormFields,
) -> ApprovalQuestion {
    let is_open = |claim: &Claim| detail.rivals.open.contains(&claim.id);
    ApprovalQuestion {
        claims: claim_lines(at, detail, is_open),
        seen: claim_numbers(&detail.rivals.open),
        word: typed.get("do").to_owned(),
        mandate: typed.get("mandate").to_owned(),
        document: typed.get("document").to_owned(),
    }
}

/// The numbers of claims as forms carry them.
pub(super) fn claim_numbers(claims: &[SignatureId]) -> String {
    let ids: Vec<String> = claims.iter().map(ToString::to_string).collect();
    ids.join(",")
}

fn claim_lines(
    at: &AppealAdmin,
    detail: &SignatureDetail,
    which: impl Fn(&Claim) -> bool,
) -> Vec<ClaimLine> {
    let links = links(at);
    let claims = detail.other_claims.iter().filter(|claim| which(claim));
    let lines = claims.map(|claim| ClaimLine {
        id: claim.id,
        url: links.signature(claim.id).page,
        state: claim.state.word(),
    });
    lines.collect()
}

/// What the organiser's role and the state of the signature allow.
fn allowed_actions(at: &AppealAdmin, detail: &SignatureDetail) -> AllowedActions {
    use SignatureState::{Confirmed, Held, Pending};
    let signature = &detail.opened.signature;
    let may_moderate = at.admin.may(Permission::Moderate);
    let put_back = if may_moderate {
        detail.rivals.to_put_back.len()
    } else {
        0
    };
    let Some(record) = &detail.opened.record else {
        return AllowedActions {
            put_back,
            ..AllowedActions::default()
        };
    };
    let may_correct = at.admin.may(Permission::Correct);
    let is_group = signature.kind == SignatureKind::Collective;
    let is_held = signature.state == Held;
    let is_active = signature.is_live();
    let is_listable = may_moderate && signature.state == Confirmed && !is_group && record.publish;
    AllowedActions {
        hold: may_moderate && signature.state == Confirmed,
        release: may_moderate && is_held && !is_group,
        approve: may_moderate && is_held && is_group,
        remove: may_moderate && is_active,
        hide: is_listable && (detail.is_listed || detail.listed_at.is_some()),
        show: is_listable && !detail.is_listed && detail.listed_at.is_none(),
        correct: may_correct && is_active,
        resend: may_correct && signature.state == Pending && record.email.is_some(),
        put_back,
    }
}

/// The end of the locale key `signature-history-reason-…` for the last error of a mail.
fn mail_reason_word(word: &str) -> &'static str {
    use MailFailureReason as Why;
    let Some(reason) = Why::from_word(word) else {
        return "other";
    };
    match reason {
        Why::MailboxUnknown
        | Why::MailboxDisabled
        | Why::DomainUnknown
        | Why::Refused
        | Why::Smtputf8Unsupported => "permanent",
        Why::TryLater | Why::MailboxFull => "transient",
        Why::NotUnderstood => "unknown",
        Why::NameUnknown | Why::RelayUnreachable | Why::RelaySilent | Why::RelayBrokeOff => {
            "connection"
        }
        Why::RelayRefusesUs | Why::LoginRefused | Why::LoginNeeded | Why::TlsRefused => "operator",
        Why::Policy | Why::ContentRefused => "policy",
        Why::Unbuildable | Why::NotWritten => "unbuildable",
        Why::RelayClosing
        | Why::RelayBusy
        | Why::TlsFailed
        | Why::TlsMissing
        | Why::LoginImpossible
        | Why::FolderNotWritable
        | Why::Panic
        | Why::Stopped => "other",
        Why::SenderRefused
        | Why::NotRouted
        | Why::Gone
        | Why::NoAddress
        | Why::Suppressed
        | Why::UnknownKind
        | Why::NoLongerPending
        | Why::NotReminded
        | Why::NothingSigned
        | Why::NewsNotWanted
        | Why::NewsStopped
        | Why::DecisionUndone
        | Why::Unreadable
        | Why::Paced
        | Why::Held
        | Why::Bounced
        | Why::BouncedLater
        | Why::Complained => reason.word(),
    }
}

/// The word of a kind of mail if there is a sentence for it, else `other`.
fn mail_kind_word(kind: Option<MailKind>) -> &'static str {
    kind.filter(|kind| MAILS.contains(kind))
        .map_or("other", MailKind::word)
}

/// The history of the signature, oldest first.
fn history(detail: &SignatureDetail, organisers: &HashMap<AccountId, String>) -> Vec<HistoryLine> {
    let signature = &detail.opened.signature;
    let entry = |at, what, word: &str| HistoryLine {
        at,
        what,
        word: word.to_owned(),
        more: String::new(),
        by: String::new(),
        detail: String::new(),
        fields: Vec::new(),
    };
    let ended_or_created = |mail: &MailNote| mail.ended_at.unwrap_or(mail.created_at);
    let mut history = vec![entry(signature.created_at, "posted", "")];
    history.extend(signature.confirmed_at.map(|at| entry(at, "confirmed", "")));
    history.extend(detail.consents.iter().map(|consent| HistoryLine {
        more: if consent.given { "given" } else { "taken-back" }.to_owned(),
        detail: consent.wording.clone(),
        ..entry(consent.at, "consent", consent.purpose.word())
    }));
    history.extend(detail.mails.iter().map(|mail| {
        HistoryLine {
            more: mail.state.word().to_owned(),
            detail: mail
                .last_error
                .as_deref()
                .map_or("", mail_reason_word)
                .to_owned(),
            ..entry(
                ended_or_created(mail),
                "mail",
                mail_kind_word(MailKind::from_word(&mail.kind)),
            )
        }
    }));
    history.extend(
        detail
            .audit_rows
            .iter()
            .map(|row| audit_entry(row, organisers)),
    );
    history.sort_by_key(|entry| entry.at);
    history
}

/// An action of the audit log as an entry of the history.
fn audit_entry(row: &AuditRow, organisers: &HashMap<AccountId, String>) -> HistoryLine {
    let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap_or_default();
    let fields = facts.get("fields").and_then(serde_json::Value::as_array);
    let fields = fields
        .into_iter()
        .flatten()
        .filter_map(|field| field.as_str());
    let named = fields.filter(|field| self_service::FIELDS.contains(field));
    let decision = facts.get("decision").and_then(serde_json::Value::as_str);
    HistoryLine {
        at: row.at,
        what: "action",
        word: AuditVerb::from_word(&row.verb)
            .map_or("unknown", AuditVerb::word)
            .to_owned(),
        more: decision.unwrap_or_default().to_owned(),
        by: match Actor::parse(&row.actor) {
            Some(Actor::Admin(id)) => organisers.get(&id).cloned().unwrap_or_default(),
            _ => String::new(),
        },
        detail: String::new(),
        fields: named.map(str::to_owned).collect(),
    }
}

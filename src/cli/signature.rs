//! `paraph signature …`: shows signatures and decides about them.

use std::path::PathBuf;

use crate::cli::app;
use crate::cli::outcome::Outcome;
use crate::domain::{
    Actor, REMOVAL_REASON_MAX, Removal, RemovalGround, SignatureId, SignatureState, Timestamp,
};
use crate::services::accounts::opened_records;
use crate::services::appeals;
use crate::services::signatures::moderate::Decision;
use crate::services::signatures::{OpenedSignature, moderate, opened, rival_claims};
use crate::storage::signatures;

/// Rows read in one query.
const PAGE_SIZE: i64 = 500;

#[derive(clap::Subcommand)]
pub enum Verb {
    /// List the signatures of an appeal in one state
    List {
        /// Short name of the appeal
        slug: String,
        /// State: pending, confirmed, held, withdrawn or removed
        #[arg(long, default_value = "held", value_parser = state)]
        state: SignatureState,
    },
    /// Show everything about one signature
    Show {
        /// Number of the signature
        id: SignatureId,
    },
    /// Approve held organisations: they count and are listed
    Approve {
        /// Numbers of the signatures
        #[arg(required = true)]
        ids: Vec<SignatureId>,
        /// Remove the other open signatures of the same organisations
        #[arg(long)]
        remove_others: bool,
    },
    /// Put back what was removed when another signature of the organisation was approved
    PutBack {
        /// Number of a signature of the organisation, none of which may count
        id: SignatureId,
    },
    /// Refuse a held organisation: it does not count
    Refuse {
        /// Number of the signature
        id: SignatureId,
        /// Reason, for the organisers
        #[arg(long, value_parser = reason)]
        reason: String,
        /// Reason that the e-mail to the mandatary gives: unknown-group, no-mandate, duplicate, not-a-name, conditions or on-request
        #[arg(long, value_parser = ground)]
        ground: Option<RemovalGround>,
    },
    /// Set confirmed signatures aside for review: they do not count meanwhile
    Hold {
        /// Numbers of the signatures
        #[arg(required = true)]
        ids: Vec<SignatureId>,
    },
    /// Release held signatures: they count
    Release {
        /// Numbers of the signatures
        #[arg(required = true)]
        ids: Vec<SignatureId>,
    },
    /// Remove a signature
    Remove {
        /// Number of the signature
        id: SignatureId,
        /// Reason, for the organisers
        #[arg(long, value_parser = reason)]
        reason: String,
        /// Reason that the e-mail to a signatory who had confirmed gives: duplicate, not-a-name, conditions, on-request, unknown-group or no-mandate
        #[arg(long, value_parser = ground)]
        ground: Option<RemovalGround>,
    },
}

pub fn state(word: &str) -> Result<SignatureState, String> {
    SignatureState::from_word(word).ok_or_else(|| {
        let all: Vec<&str> = SignatureState::ALL
            .iter()
            .map(|state| state.word())
            .collect();
        format!("there is no such state; choose one of {}", all.join(", "))
    })
}

fn reason(typed: &str) -> Result<String, String> {
    Removal::parse_note(typed).map_err(|_| {
        format!("give a reason in words, on one line, of at most {REMOVAL_REASON_MAX} characters")
    })
}

fn ground(word: &str) -> Result<RemovalGround, String> {
    RemovalGround::from_word(word).ok_or_else(|| {
        let all: Vec<&str> = RemovalGround::ALL
            .iter()
            .map(|ground| ground.word())
            .collect();
        format!("there is no such reason; choose one of {}", all.join(", "))
    })
}

pub async fn run(verb: Verb, settings: &[PathBuf]) -> Outcome {
    match verb {
        Verb::List { slug, state } => list(&slug, state, settings).await,
        Verb::Show { id } => show(id, settings).await,
        Verb::Approve { ids, remove_others } => {
            let decision = &Decision::Approve;
            count_again(&ids, decision, "approved", remove_others, settings).await
        }
        Verb::PutBack { id } => put_back(id, settings).await,
        Verb::Refuse { id, reason, ground } => {
            let removal = Removal {
                ground,
                note: reason,
            };
            decide(&[id], &Decision::Refuse(removal), "refused", settings).await
        }
        Verb::Hold { ids } => decide(&ids, &Decision::Hold, "held", settings).await,
        Verb::Release { ids } => {
            count_again(&ids, &Decision::Release, "released", false, settings).await
        }
        Verb::Remove { id, reason, ground } => {
            let removal = Removal {
                ground,
                note: reason,
            };
            decide(&[id], &Decision::Remove(removal), "removed", settings).await
        }
    }
}

/// Decides that signatures count. An organisation counts once: its other open signatures are removed, if that is meant.
async fn count_again(
    ids: &[SignatureId],
    decision: &Decision,
    outcome: &str,
    removes_others: bool,
    settings: &[PathBuf],
) -> Outcome {
    let app = app::open(settings).await?;
    for id in ids {
        let opened = opened::by_id(&app, *id).await?;
        let rivals = rival_claims::rivals(&app, &opened).await?;
        if !rivals.open.is_empty() && !removes_others {
            let others: Vec<String> = rivals.open.iter().map(ToString::to_string).collect();
            return Err(format!(
                "this would remove the other open signatures of the organisation of {id}: {}. If that is meant, use `paraph \
                 signature approve {id} --remove-others`; `paraph signature put-back` can undo it",
                others.join(", ")
            )
            .into());
        }
        moderate::decide_about(&app, &opened, rivals.open, decision.clone()).await?;
        println!("{id} is {outcome}.");
    }
    Ok(())
}

async fn put_back(id: SignatureId, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let opened = opened::by_id(&app, id).await?;
    match rival_claims::put_back(&app, Actor::Cli, &opened, None).await? {
        0 => println!(
            "Nothing to put back: no signature of the organisation was removed by an approval, or one counts."
        ),
        count => println!("{count} put back."),
    }
    Ok(())
}

async fn decide(
    ids: &[SignatureId],
    decision: &Decision,
    outcome: &str,
    settings: &[PathBuf],
) -> Outcome {
    let app = app::open(settings).await?;
    for id in ids {
        moderate::decide(&app, *id, decision.clone()).await?;
        println!("{id} is {outcome}.");
    }
    Ok(())
}

async fn list(slug: &str, state: SignatureState, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let appeal = appeals::find(&app, slug).await?;
    let mut after = SignatureId::BEFORE_FIRST;
    // Their number is on record before the first is shown.
    let (mut lines, mut with_data) = (Vec::new(), 0);
    loop {
        let id = appeal.id;
        let page = app
            .reads()
            .read(move |c| signatures::page(c, id, &[state], after, PAGE_SIZE))
            .await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for signature in page {
            let hold_reason = signature.hold_reason.map_or("", |reason| reason.word());
            let reason = signature
                .removal_reason
                .clone()
                .unwrap_or_else(|| hold_reason.to_owned());
            let (id, kind, posted) = (
                signature.id,
                signature.kind.word(),
                app.zone(&appeal).rfc3339(signature.created_at),
            );
            let opened = OpenedSignature::open(&app, signature, appeal.clone())?;
            with_data += i64::from(opened.record.is_some());
            let name = opened
                .record
                .map(|record| record.public_name())
                .unwrap_or_default();
            lines.push(format!("{id:>9}  {kind:<10}  {posted}  {name}  {reason}"));
        }
    }
    if with_data > 0 {
        opened_records::note_opened(&app, appeal.id, with_data).await?;
    }
    for line in &lines {
        println!("{line}");
    }
    println!("{} {} on “{slug}”.", lines.len(), state.word());
    Ok(())
}

async fn show(id: SignatureId, settings: &[PathBuf]) -> Outcome {
    let app = app::open(settings).await?;
    let opened = opened::by_id(&app, id).await?;
    let signature = &opened.signature;
    if let Some(record) = &opened.record {
        opened_records::note_opened(&app, opened.appeal.id, 1).await?;
        if record.email.is_some() {
            opened_records::note_address(&app, Actor::Cli, signature).await?;
        }
    }
    let zone = app.zone(&opened.appeal);
    let time = |time: Option<Timestamp>| time.map_or("-".to_owned(), |time| zone.rfc3339(time));
    println!("signature {id} on “{}”", opened.appeal.slug);
    println!(
        "  kind, state   {}, {}",
        signature.kind.word(),
        signature.state.word()
    );
    println!("  source        {}", signature.source.word());
    println!("  posted        {}", zone.rfc3339(signature.created_at));
    println!("  confirmed     {}", time(signature.confirmed_at));
    if let Some(reason) = signature.hold_reason {
        println!("  held because  {}", reason.word());
    }
    if let Some(reason) = &signature.removal_reason {
        println!("  removed       {reason}");
    }
    let Some(record) = &opened.record else {
        println!("  personal data erased");
        return Ok(());
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    if let Some(group) = &record.organisation {
        println!(
            "  organisation  {} {} ({})",
            group.name.as_str(),
            text(&group.acronym),
            group.kind.word()
        );
        println!("  website       {}", text(&group.website));
        println!("  mandate       {}", record.mandate_shown().word());
        println!("  signed by     {}, {}", record.name.full(), group.function);
    } else {
        println!("  name          {}", record.name.full());
        println!("  role          {}", text(&record.role));
        println!(
            "  published     {}",
            if record.publish { "yes" } else { "no" }
        );
    }
    println!("  place         {}", text(&record.place));
    println!(
        "  address       {}",
        record.email.as_ref().map_or("-", |email| email.as_str())
    );
    println!("  comment       {}", text(&record.comment));
    Ok(())
}

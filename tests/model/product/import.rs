//! Importing a file.

use std::fmt::Write;
use std::sync::Arc;

use paraph::domain::{Counting, Source};
use paraph::services::import::{Import, Input, Known, Reason, RunOutcome, Terms, guess, run};
use paraph::services::{App, Progress, ServiceError};

use super::organise::or_refused;
use super::{Answered, Made, Ready, Sequence};
use crate::people;
use crate::question::{Answer, LineOutcome};

impl Sequence {
    pub(super) async fn imports(
        &self,
        app: &App,
        ready: &Ready,
        file: u8,
        by_mail: bool,
    ) -> Result<Answered, ServiceError> {
        let mut text = "name;email;publish\n".to_owned();
        let lines = people::file_lines(file, by_mail);
        for (mailbox, name) in &lines {
            let address = mailbox.map(|mailbox| people::address(mailbox, self.number));
            let _ = writeln!(text, "{name};{};oui", address.unwrap_or_default());
        }
        let input = Input::Pasted(Arc::from(text));
        let reading = guess(input.clone(), Known::default()).await?.reading;
        let progress = Progress::ignored();
        let import = Import {
            app,
            appeal: &ready.appeal,
            input: &input,
            progress: &progress,
        };
        let mut left = Vec::new();
        let terms = terms(by_mail);
        let done = run(import, &reading, &terms, |item| {
            left.push((item.row.line, item.reason));
        });
        let batch = match or_refused(done.await)? {
            None => return Ok(Answer::Refused.into()),
            Some(RunOutcome::SameFile(_)) => return Ok(Answer::SameFile.into()),
            Some(RunOutcome::Done(done)) => done.batch,
            Some(other) => return Ok(Answer::Failed(format!("{other:?}")).into()),
        };
        // The first line names the columns.
        let outcome = |line: u64| match left.iter().find(|(at, _)| *at == line) {
            None => LineOutcome::New,
            Some((_, Reason::Suppressed | Reason::Capped)) => LineOutcome::NoMail,
            Some(_) => LineOutcome::Known,
        };
        let outcomes = (2..).take(lines.len()).map(outcome).collect();
        Ok(Answered {
            answer: Answer::Imported(outcomes),
            made: Made::Import(batch),
        })
    }
}

fn terms(by_mail: bool) -> Terms {
    Terms {
        counting: if by_mail {
            Counting::Mail
        } else {
            Counting::Paper
        },
        source: Source::Paper,
        label: "marché".to_owned(),
        collected_at: None,
        done_by: "Ada".to_owned(),
        basis: "phrase en tête de la feuille".to_owned(),
        publish: None,
        keep_possible: true,
        allow_same_file: false,
        between_mails: 0,
    }
}

//! Signatures that organisers enter: imports and first signatories.

use paraph::domain::{SignatureKind, SignatureState, Source};

use super::{Content, Data, Model, Row, Wrong, expect};
use crate::people::{self, Claim};
use crate::question::{Answer, Heard, LineOutcome, Question};

const NO_LONGER_FIRST: &str = "no longer among the first signatories";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub file: u8,
    pub by_mail: bool,
    is_undone: bool,
}

impl Model {
    fn enters(&mut self, question: &Question, claim: Option<Claim>, name: String, source: Source) {
        let state = match source {
            Source::Import if claim.is_some() => SignatureState::Pending,
            _ => SignatureState::Confirmed,
        };
        self.rows.push(Row {
            id: None,
            is_gone: false,
            is_erased: false,
            content: Content {
                kind: SignatureKind::Individual,
                state,
                data: Some(Data {
                    name,
                    group: None,
                    publish: true,
                }),
                hold: None,
                removal: None,
                source,
                hidden: false,
                text: self.text,
                came: None,
            },
            claim,
            version: 0,
            emptied_at: None,
            links: 0,
            wrong_codes: 0,
            put_back: 0,
            batch: None,
            is_owners: false,
            rank: None,
            confirmed_at: (state == SignatureState::Confirmed).then_some(question.now),
            appears_at: None,
            changed_at: question.now,
        });
    }

    pub(super) fn imports(
        &mut self,
        question: &Question,
        file: u8,
        by_mail: bool,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let batch = Batch {
            file,
            by_mail,
            is_undone: false,
        };
        if self.batches.values().any(|known| *known == batch) {
            return expect(Answer::SameFile, answer);
        }
        // Whether the appeal is open is looked at when the import begins.
        let is_closed_first = answer.is_at_once && answer.answer == Answer::Refused;
        if self.is_erased || by_mail && (!question.is_open || is_closed_first) {
            return expect(Answer::Refused, answer);
        }
        let Answer::Imported(outcomes) = &answer.answer else {
            return expect(Answer::Imported(Vec::new()), answer);
        };
        self.batches.insert(question.makes, batch);
        let source = if by_mail {
            Source::Import
        } else {
            Source::Paper
        };
        let mut right = Vec::new();
        for ((mailbox, name), outcome) in
            people::file_lines(file, by_mail).into_iter().zip(outcomes)
        {
            let claim = mailbox.map(|mailbox| Claim {
                mailbox,
                group: None,
            });
            let is_known = claim.is_some_and(|claim| self.by_claim(claim).is_some());
            if is_known {
                right.push(LineOutcome::Known);
            } else if by_mail && *outcome == LineOutcome::NoMail {
                right.push(LineOutcome::NoMail);
            } else {
                right.push(LineOutcome::New);
                self.enters(question, claim, name, source);
                if let Some(row) = self.rows.last_mut() {
                    row.batch = Some(question.makes);
                }
            }
        }
        expect(Answer::Imported(right), answer)
    }

    /// An undo takes back who is still as imported, whatever organisers did to them.
    pub(super) fn undoes_import(
        &mut self,
        question: &Question,
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let Some(batch) = self.batches.get_mut(&question.about) else {
            return expect(Answer::NobodyThere, answer);
        };
        if batch.is_undone {
            // Two at the same moment both count whom they leave; nobody is taken back twice.
            let none_again = matches!(answer.answer, Answer::TakenBack { removed: 0, .. });
            if answer.is_at_once && none_again {
                return Ok(());
            }
            return expect(
                Answer::TakenBack {
                    removed: 0,
                    kept: 0,
                },
                answer,
            );
        }
        batch.is_undone = true;
        let (mut removed, mut kept) = (0, 0);
        let theirs = self.rows.iter_mut();
        let is_left = |row: &Row| !row.is_gone && !row.is_erased;
        for row in theirs.filter(|row| is_left(row) && row.batch == Some(question.about)) {
            if row.is_owners {
                kept += 1;
            } else {
                removed += 1;
                row.is_gone = true;
            }
        }
        expect(Answer::TakenBack { removed, kept }, answer)
    }

    /// Who was entered before is recognised by name in every state: whom an organiser hid or holds stays so, and whom
    /// an organiser removed is not entered again.
    pub(super) fn saves_first(
        &mut self,
        question: &Question,
        chosen: &[u8],
        answer: &Heard,
    ) -> Result<(), Wrong> {
        let listed = self.listed_first();
        let name_of = |model: &Self, key: usize| {
            let data = model.rows[key].content.data.as_ref();
            data.map(|data| data.name.clone()).unwrap_or_default()
        };
        let names: Vec<String> = listed.iter().map(|key| name_of(self, *key)).collect();
        if names != question.first {
            return expect(Answer::Newer, answer);
        }
        if self.is_erased {
            return expect(Answer::Refused, answer);
        }
        let wanted: Vec<&str> = chosen
            .iter()
            .map(|item| people::FIRST_SIGNATORIES[usize::from(*item)])
            .collect();
        for (key, name) in listed.iter().zip(&names) {
            if wanted.contains(&name.as_str()) {
                continue;
            }
            self.change(*key, question.now, |row| {
                row.content.state = SignatureState::Removed;
                row.content.hold = None;
                row.content.removal = Some(NO_LONGER_FIRST.to_owned());
                row.content.data = None;
            });
        }
        for (rank, name) in (1..).zip(wanted) {
            let known = self.alive().find_map(|(key, row)| {
                let data = row.content.data.as_ref()?;
                (data.name == name).then_some(key)
            });
            match known {
                Some(key) if self.rows[key].content.state != SignatureState::Removed => {
                    self.rows[key].rank = Some(rank);
                }
                Some(_) => {}
                None => {
                    self.enters(question, None, name.to_owned(), Source::Import);
                    if let Some(row) = self.rows.last_mut() {
                        row.rank = Some(rank);
                    }
                }
            }
        }
        expect(Answer::Done, answer)
    }
}

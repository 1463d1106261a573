//! Correction of a signature by an organiser: the fields of the sign form, except address, comment and consents, which
//! only the signatory may change.

use crate::domain::{Field, OrganisationKind, Problem, Problems, SignatureId, SignatureState};
use crate::services::signatories::SignatureDetail;
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::web::admin::signatories::detail::{Path, next_url};
use crate::web::admin::signatories::view::CorrectPage;
use crate::web::admin::signatories::{count_opened, links, load, seen};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::page::Form;
use crate::web::public::sign::form::{Address, CollectiveForm, IndividualForm};
use crate::web::public::{Ctx, HandlerResult, card, form_page, see_other, unprocessable};
use crate::web::{Error, State};

enum CorrectionForm {
    Person(IndividualForm),
    Group(CollectiveForm),
}

impl CorrectionForm {
    /// The stored values; 410 if the signature is withdrawn, removed or erased.
    fn stored(detail: &SignatureDetail) -> Result<Self, Error> {
        let record = detail.opened.record.as_ref();
        let is_withdrawn_or_removed = matches!(
            detail.opened.signature.state,
            SignatureState::Withdrawn | SignatureState::Removed
        );
        let record = record
            .filter(|_| !is_withdrawn_or_removed)
            .ok_or(Error::Gone)?;
        Ok(match record.organisation {
            None => Self::Person(IndividualForm::of(record)),
            Some(_) => Self::Group(CollectiveForm {
                mandate: "yes".to_owned(),
                ..CollectiveForm::of(record)
            }),
        })
    }

    /// The stored values with the typed ones over them; fields that the form does not have stay.
    fn with_typed(self, fields: &FormFields) -> Self {
        let typed = |name: &str| fields.get(name).to_owned();
        match self {
            Self::Person(stored) => Self::Person(IndividualForm {
                first_name: typed("first-name"),
                last_name: typed("last-name"),
                role: typed("role"),
                place: typed("place"),
                country: typed("country"),
                ..stored
            }),
            Self::Group(stored) => Self::Group(CollectiveForm {
                organisation: typed("organisation"),
                acronym: typed("acronym"),
                kind: typed("kind"),
                place: typed("place"),
                country: typed("country"),
                website: typed("website"),
                first_name: typed("first-name"),
                last_name: typed("last-name"),
                function: typed("function"),
                ..stored
            }),
        }
    }
}

fn form(state: &State, at: &AppealAdmin, id: SignatureId, problems: &Problems) -> Form {
    let action = links(at).signature(id).correct;
    at.admin.form(state, &action, problems)
}

fn view(
    state: &State,
    at: &AppealAdmin,
    detail: &SignatureDetail,
    form: Form,
    typed: &CorrectionForm,
) -> CorrectPage {
    let links = links(at).signature(detail.opened.signature.id);
    let (person, group) = match typed {
        CorrectionForm::Person(form) => (Some(form.values()), None),
        CorrectionForm::Group(form) => (None, Some(form.values())),
    };
    CorrectPage {
        frame: at.admin.frame(state, "appeals"),
        form,
        stored_now: None,
        back: links.page,
        person,
        group,
        kinds: OrganisationKind::ALL
            .iter()
            .map(|kind| kind.word())
            .collect(),
        countries: state.app.catalog.countries(&at.admin.language).to_vec(),
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}/correct`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let stored = CorrectionForm::stored(&detail)?;
    count_opened(&state, &at, 1, &links(&at).signature(path.2).correct).await?;
    let form = form(&state, &at, path.2, &Problems::default());
    let form = form.about(detail.opened.signature.revision);
    let view = view(&state, &at, &detail, form, &stored);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/correct`
pub async fn correct(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let detail = load(&state, &at, path.2).await?;
    let typed = CorrectionForm::stored(&detail)?.with_typed(&fields);
    let parsed = match &typed {
        CorrectionForm::Person(form) => form.parse(false, Address::Kept),
        CorrectionForm::Group(form) => form.parse(Address::Kept),
    };
    let seen = seen(&fields, path.2);
    let problems = match parsed {
        Ok(_) if detail.opened.signature.seen() != seen => {
            Problems::from((Field::Form, Problem::Changed))
        }
        Ok(new) => {
            match self_service::correct_as(&state.app, at.admin.actor(), &detail.opened, new)
                .await?
            {
                CorrectionOutcome::Done => {
                    return Ok(see_other(&next_url(&at, path.2, "corrected", false)));
                }
                CorrectionOutcome::Changed => Problems::from((Field::Form, Problem::Changed)),
                CorrectionOutcome::OrganisationCounts => {
                    Problems::from((Field::Organisation, Problem::OrganisationTaken))
                }
                CorrectionOutcome::AlreadySigned => {
                    Problems::from((Field::Organisation, Problem::OrganisationSigned))
                }
            }
        }
        Err(problems) => problems,
    };
    count_opened(&state, &at, 1, &links(&at).signature(path.2).correct).await?;
    let form = form(&state, &at, path.2, &problems);
    if !problems.contains(Problem::Changed) {
        // Other problems leave the form about what its reader saw when they opened it.
        let view = view(&state, &at, &detail, form.about(seen.revision), &typed);
        return unprocessable(&state, &at.admin.language, &view);
    }
    let newer = load(&state, &at, path.2).await?;
    let form = form.about(newer.opened.signature.revision);
    let view = CorrectPage {
        stored_now: newer.opened.record.as_ref().map(card),
        ..view(&state, &at, &newer, form, &typed)
    };
    unprocessable(&state, &at.admin.language, &view)
}

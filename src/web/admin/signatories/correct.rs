//! What a signatory typed, corrected by an organiser: the fields of signing, but for what only its owner may say.

use crate::domain::{Field, OrganisationKind, Problem, Problems, SignatureState};
use crate::services::signatories::SignatureDetail;
use crate::services::signatures::self_service::{self, CorrectionOutcome};
use crate::web::admin::signatories::detail::{Path, after};
use crate::web::admin::signatories::view::CorrectPage;
use crate::web::admin::signatories::{links, own};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::public::forms::{Address, CollectiveForm, IndividualForm};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

enum Typed {
    Person(IndividualForm),
    Group(CollectiveForm),
}

impl Typed {
    fn stored(whole: &SignatureDetail) -> Result<Self, Error> {
        let record = whole.opened.record.as_ref();
        let alive = !matches!(
            whole.opened.signature.state,
            SignatureState::Withdrawn | SignatureState::Removed
        );
        let record = record.filter(|_| alive).ok_or(Error::Gone)?;
        Ok(match record.organisation {
            None => Self::Person(IndividualForm::of(record)),
            Some(_) => Self::Group(CollectiveForm {
                mandate: "yes".to_owned(),
                ..CollectiveForm::of(record)
            }),
        })
    }

    /// What was typed over what is stored: fields that are not asked for stay.
    fn read(self, fields: &FormFields) -> Self {
        let of = |name: &str| fields.get(name).to_owned();
        match self {
            Self::Person(stored) => Self::Person(IndividualForm {
                first_name: of("first-name"),
                last_name: of("last-name"),
                role: of("role"),
                place: of("place"),
                country: of("country"),
                ..stored
            }),
            Self::Group(stored) => Self::Group(CollectiveForm {
                organisation: of("organisation"),
                acronym: of("acronym"),
                kind: of("kind"),
                place: of("place"),
                country: of("country"),
                website: of("website"),
                first_name: of("first-name"),
                last_name: of("last-name"),
                function: of("function"),
                ..stored
            }),
        }
    }
}

fn view(
    state: &State,
    at: &AppealAdmin,
    whole: &SignatureDetail,
    typed: &Typed,
    problems: &Problems,
) -> CorrectPage {
    let links = links(at).one(whole.opened.signature.id);
    let (person, group) = match typed {
        Typed::Person(form) => (Some(form.values()), None),
        Typed::Group(form) => (None, Some(form.values())),
    };
    CorrectPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: at.admin.form(state, &links.correct, problems),
        back: links.page,
        base: whole.opened.signature.updated_at.0.to_string(),
        person,
        group,
        kinds: OrganisationKind::ALL.map(OrganisationKind::word).to_vec(),
        countries: state.app.catalog.countries(&at.admin.language).to_vec(),
    }
}

/// `GET /{lang}/admin/appeals/{slug}/signatories/{id}/correct`
pub async fn show(state: Ctx, at: AppealAdmin, path: Path) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let stored = Typed::stored(&whole)?;
    let view = view(&state, &at, &whole, &stored, &Problems::default());
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/signatories/{id}/correct`
pub async fn store(
    state: Ctx,
    at: AppealAdmin,
    path: Path,
    CsrfForm(fields): CsrfForm<FormFields>,
) -> HandlerResult {
    let whole = own(&state, &at, path.2).await?;
    let typed = Typed::stored(&whole)?.read(&fields);
    let parsed = match &typed {
        Typed::Person(form) => form.parse(false, Address::Kept),
        Typed::Group(form) => form.parse(Address::Kept),
    };
    let is_newer = fields.get("base") != whole.opened.signature.updated_at.0.to_string();
    let problems = match parsed {
        Ok(_) if is_newer => Problems::from((Field::Form, Problem::Changed)),
        Ok(new) => {
            match self_service::correct_as(&state.app, at.admin.actor(), &whole.opened, new).await?
            {
                CorrectionOutcome::Done => {
                    return Ok(see(&after(&at, path.2, "corrected", false)));
                }
                CorrectionOutcome::Changed => Problems::from((Field::Form, Problem::Changed)),
                CorrectionOutcome::OrganisationCounts => {
                    Problems::from((Field::Organisation, Problem::OrganisationTaken))
                }
            }
        }
        Err(problems) => problems,
    };
    let view = view(&state, &at, &whole, &typed, &problems);
    again(&state, &at.admin.language, &view)
}

//! The pages of the organisers' area: plain views, one for each template below `templates/web/admin/`.

mod account;
mod accounts;
mod area;
mod door;
mod editor;

pub use account::{AccountPage, LanguageChoice, SessionLine, StepUpPage, TwoStepsPage};
pub use accounts::{
    AccountLine, AccountsPage, AppealChoice, AuditLine, AuditPage, PersonPage, RoleChoice,
};
pub use area::{AppealEntryPage, AppealLine, Area, HomePage};
pub use door::{DoorKind, DoorPage};
pub use editor::{
    Beside, Changes, Conflict, ConflictLine, EditPage, FirstPage, FirstRow, KindChoice, LinkRow,
    SenderPage, SettingsValues, StatePage, TextPage, TextPreview, TextTab, TextValues,
};

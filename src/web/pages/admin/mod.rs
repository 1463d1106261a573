//! The pages of the organisers' area: plain views, one for each template below `templates/web/admin/`.

mod account;
mod accounts;
mod area;
mod chart;
mod dashboard;
mod door;
mod editor;
mod picture;
mod settings;

pub use account::{AccountPage, LanguageChoice, SessionLine, StepUpPage, TwoStepsPage};
pub use accounts::{
    AccountLine, AccountsPage, AppealChoice, AuditLine, AuditPage, PersonPage, RoleChoice,
};
pub use area::Area;
pub use chart::{Bar, Chart};
pub use dashboard::{AppealLine, DashboardPage, HomePage, MailCard, ProviderLine, TodoLine};
pub use door::{DoorKind, DoorPage};
pub use editor::{
    Beside, Changes, Conflict, ConflictLine, EditPage, FirstPage, FirstRow, KindChoice, LinkRow,
    SenderPage, SettingsValues, StatePage, TextPage, TextPreview, TextTab, TextValues,
};
pub use picture::{AltValue, PicturePage};
pub use settings::{MailTrial, SettingLine, SettingsPage};

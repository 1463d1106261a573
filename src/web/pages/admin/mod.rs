//! The pages of the organisers' area: plain views, one for each template below `templates/web/admin/`.

mod account;
mod accounts;
mod area;
mod chart;
mod dashboard;
mod door;
mod editor;
mod exchange;
mod import;
mod people;
mod picture;
mod record;
mod rules;
mod settings;

pub use account::{AccountPage, LanguageChoice, SessionLine, StepUpPage, TwoStepsPage};
pub use accounts::{AccountLine, AccountsPage, AppealChoice, PersonPage, RoleChoice};
pub use area::Area;
pub use chart::{Bar, Chart};
pub use dashboard::{
    AppealLine, DashboardPage, ExchangeCard, HomePage, MailCard, ProviderLine, TodoLine,
};
pub use door::{DoorKind, DoorPage};
pub use editor::{
    Beside, Changes, Conflict, ConflictLine, EditPage, FirstPage, FirstRow, KindChoice, LinkRow,
    SenderPage, SettingsValues, StatePage, TextPage, TextPreview, TextTab, TextValues,
};
pub use exchange::{
    BlockShown, Choice, ExportPage, ExportValues, HandOverPage, PaperLine, TextLine,
};
pub use import::{
    BatchLine, BatchPage, ColumnChoice, Found, ImportPage, ImportValues, LeftLine, LookPage,
    ReadLine,
};
pub use people::{
    ClaimLine, CorrectPage, Deeds, PastLine, PeoplePage, PersonLine, Queue, QueueEndPage,
    RemovePage, SearchValues, SignatoryPage,
};
pub use picture::{AltValue, PicturePage};
pub use record::{Pick, RecordLine, RecordPage, RecordVerdict};
pub use rules::{Criterion, NewRulePage, RunLine, RunPage, RunsPage};
pub use settings::{DomainLine, MailTrial, PointLine, SettingLine, SettingsPage};

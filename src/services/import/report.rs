//! The report of an import in the browser: each row that was left out, and each cell that was left out of another row.
//! It is stored sealed for a day.

use super::guess::SAMPLE;
use super::input::Input;
use super::{Finding, LeftOutFile, Plan, rows};
use crate::domain::{Appeal, AppealId, ImportId, Language};
use crate::services::import::undo::find;
use crate::services::{App, ServiceError};
use crate::storage::imports::files;

/// The report being written, in memory as the uploaded file is.
pub(super) struct Report<'a> {
    file: LeftOutFile<'a, Vec<u8>>,
    count: u64,
}

fn purpose(appeal: AppealId) -> String {
    format!("import-report-{appeal}")
}

impl<'a> Report<'a> {
    /// Begins the report of a run. Only the first run of a batch names the columns.
    pub(super) async fn begin(
        app: &'a App,
        appeal: &Appeal,
        batch: ImportId,
        input: &Input,
        language: &'a Language,
    ) -> Result<Self, ServiceError> {
        let batch = find(app, appeal, batch).await?;
        let plan: Plan = serde_json::from_str(&batch.reading).map_err(std::io::Error::from)?;
        let (input, reading) = (input.clone(), plan.reading.clone());
        let header = tokio::task::spawn_blocking(move || {
            let table = reading.tables.first();
            let (line, sheet) = table.map_or((0, 0), |table| (table.header, table.sheet));
            let rows = match (line, sheet) {
                (0, _) => Vec::new(),
                // A text.
                (_, 0) => rows::head(&input, &reading, SAMPLE)?,
                _ => rows::heads(&input, &reading, SAMPLE)?
                    .into_iter()
                    .filter(|(read, _)| read.number == sheet)
                    .flat_map(|(_, rows)| rows)
                    .collect(),
            };
            let row = rows.into_iter().find(|row| row.line == line);
            Ok::<_, std::io::Error>(row.and_then(|row| row.cells).unwrap_or_default())
        });
        let header = header.await.map_err(std::io::Error::other)??;
        let out = Vec::new();
        Ok(Self {
            file: LeftOutFile::begin(&app.catalog, language, &header, &plan.reading, true, out)?,
            count: 0,
        })
    }

    pub(super) fn add(&mut self, finding: &Finding) {
        self.count += 1;
        self.file.add(finding);
    }

    /// Stores the report if it says anything.
    pub(super) async fn store(
        self,
        app: &App,
        appeal: &Appeal,
        batch: ImportId,
    ) -> Result<(), ServiceError> {
        if self.count == 0 {
            return Ok(());
        }
        let (id, now) = (appeal.id, app.clock.now());
        let sealed = app.master.seal(&purpose(id), &self.file.finish()?);
        let stored = app
            .storage
            .write(move |c| files::insert_report(c, id, batch, &sealed, now));
        Ok(stored.await?)
    }
}

/// The report of a batch (CSV); `None` without one, or after a day.
pub async fn report_of(
    app: &App,
    appeal: &Appeal,
    batch: ImportId,
) -> Result<Option<Vec<u8>>, ServiceError> {
    let found = app.storage.read(move |c| files::reports_of(c, batch));
    let mut report = Vec::new();
    for sealed in found.await? {
        report.extend(app.master.open_sealed(&purpose(appeal.id), &sealed)?);
    }
    Ok(Some(report).filter(|report| !report.is_empty()))
}

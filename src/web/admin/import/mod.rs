//! Signatories on the way in: the upload, the preview of what each row would become, and the batches.

pub mod batch;
mod left_out;
pub mod preview;
pub mod upload_file;
pub(in crate::web) mod view;

//! Tests of `backend`.

use crate::storage::engine::backend::*;

#[test]
fn a_place_names_the_file_or_the_host_and_never_the_password() {
    for (url, place) in [
        ("sqlite:///x/a.db", "/x/a.db"),
        (
            "postgres://u:hunter2@db.example:5433/paraph",
            "db.example:5433/paraph",
        ),
        (
            "postgres:///paraph?host=/run/pg&password=hunter2",
            "/run/pg/paraph",
        ),
    ] {
        let backend = Backend::from_url(url).ok();
        assert_eq!(
            backend.map(|backend| backend.place()).as_deref(),
            Some(place)
        );
    }
    let backend = Backend::Postgres("postgres://u:hunter2@db/x".to_owned());
    let shown = backend.without_password("odd value “hunter2”".to_owned());
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn the_scheme_picks_the_database_and_anything_else_is_refused() {
    assert_eq!(
        Backend::from_url("a.db").ok(),
        Some(Backend::Sqlite("a.db".into()))
    );
    assert_eq!(
        Backend::from_url("sqlite:///x/a.db").ok(),
        Some(Backend::Sqlite("/x/a.db".into()))
    );
    assert!(matches!(
        Backend::from_url("postgres://h/d"),
        Ok(Backend::Postgres(_))
    ));
    for wrong in ["mysql://h/d", "", "sqlite::memory:"] {
        assert!(Backend::from_url(wrong).is_err(), "{wrong}");
    }
    #[cfg(not(feature = "postgres-tls"))]
    assert!(Backend::from_url("postgres://h/d?sslmode=require").is_err());
}

//! Multi-row insert with one statement that Postgres prepares once. The SQL of diesel's own batch insert depends on the
//! number of rows, so Postgres would parse and plan a thousand parameters in every commit, which costs more than
//! storing the rows. Here each column is passed as one array, and the SQL never changes. SQLite has no arrays and
//! parses in this process; it gets an ordinary list of values.

use std::marker::PhantomData;

use diesel::backend::Backend;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Binary, Bool, HasSqlType, Integer, Nullable, Text};
use diesel::sqlite::Sqlite;

/// Insert into table `T`. `R` is the SQL type of the `RETURNING` clause, if there is one.
pub(in crate::storage) struct BatchInsert<'a, T, R = ()> {
    table: T,
    columns: Vec<(&'static str, Values<'a>)>,
    end: &'static str,
    returns: PhantomData<R>,
}

pub(in crate::storage) enum Values<'a> {
    Big(Vec<Option<i64>>),
    Int(Vec<Option<i32>>),
    Flag(Vec<Option<bool>>),
    Text(Vec<Option<&'a str>>),
    Bytes(Vec<Option<&'a [u8]>>),
}

/// Rust type that can be stored in a column of SQL type `S`.
pub(in crate::storage) trait Cell<'a, S>: Sized {
    fn gather(values: impl Iterator<Item = Self>) -> Values<'a>;
}

macro_rules! cells {
    ($($kind:ident: $rust:ty, $sql:ty;)+) => {$(
        impl<'a> Cell<'a, $sql> for $rust {
            fn gather(values: impl Iterator<Item = Self>) -> Values<'a> {
                Values::$kind(values.map(Some).collect())
            }
        }
        impl<'a> Cell<'a, Nullable<$sql>> for Option<$rust> {
            fn gather(values: impl Iterator<Item = Self>) -> Values<'a> {
                Values::$kind(values.collect())
            }
        }
    )+};
}

cells! {
    Big: i64, BigInt;
    Int: i32, Integer;
    Flag: bool, Bool;
    Text: &'a str, Text;
    Bytes: &'a [u8], Binary;
}

impl<'a, T: Table> BatchInsert<'a, T> {
    /// Starts an insert without columns; add them with [`Self::with`].
    pub(in crate::storage) fn into(table: T) -> Self {
        Self {
            table,
            columns: Vec::new(),
            end: "",
            returns: PhantomData,
        }
    }

    /// Adds a column with one value per row. All columns must list the rows in the same order.
    pub(in crate::storage) fn with<C, V>(
        mut self,
        _column: C,
        values: impl Iterator<Item = V>,
    ) -> Self
    where
        C: Column<Table = T>,
        V: Cell<'a, C::SqlType>,
    {
        self.columns.push((C::NAME, V::gather(values)));
        self
    }

    /// Sets the `ON CONFLICT …` clause.
    pub(in crate::storage) fn conflict(self, end: &'static str) -> Self {
        Self { end, ..self }
    }

    /// Sets an `ON CONFLICT … RETURNING …` clause; `R` is the SQL type of the returned columns.
    pub(in crate::storage) fn returning<R>(self, end: &'static str) -> BatchInsert<'a, T, R> {
        BatchInsert {
            table: self.table,
            columns: self.columns,
            end,
            returns: PhantomData,
        }
    }
}

impl<'a, T, R> BatchInsert<'a, T, R> {
    /// Writes `INSERT INTO "table" (a, b) `.
    fn beginning<'b, DB>(&'b self, out: &mut AstPass<'_, 'b, DB>) -> QueryResult<()>
    where
        DB: Backend,
        T: QueryFragment<DB>,
    {
        out.push_sql("INSERT INTO ");
        self.table.walk_ast(out.reborrow())?;
        for (at, (name, _)) in self.columns.iter().enumerate() {
            out.push_sql(if at == 0 { " (" } else { ", " });
            out.push_identifier(name)?;
        }
        out.push_sql(") ");
        Ok(())
    }

    fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, values)| match values {
            Values::Big(all) => all.len(),
            Values::Int(all) => all.len(),
            Values::Flag(all) => all.len(),
            Values::Text(all) => all.len(),
            Values::Bytes(all) => all.len(),
        })
    }
}

impl<T: QueryFragment<Pg>, R> QueryFragment<Pg> for BatchInsert<'_, T, R> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.beginning(&mut out)?;
        for (at, (_, values)) in self.columns.iter().enumerate() {
            out.push_sql(if at == 0 {
                "SELECT * FROM unnest("
            } else {
                ", "
            });
            match values {
                Values::Big(all) => out.push_bind_param::<Array<Nullable<BigInt>>, _>(all)?,
                Values::Int(all) => out.push_bind_param::<Array<Nullable<Integer>>, _>(all)?,
                Values::Flag(all) => out.push_bind_param::<Array<Nullable<Bool>>, _>(all)?,
                Values::Text(all) => out.push_bind_param::<Array<Nullable<Text>>, _>(all)?,
                Values::Bytes(all) => out.push_bind_param::<Array<Nullable<Binary>>, _>(all)?,
            }
        }
        out.push_sql(") ");
        out.push_sql(self.end);
        Ok(())
    }
}

impl<T: QueryFragment<Sqlite>, R> QueryFragment<Sqlite> for BatchInsert<'_, T, R> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        // The SQL differs for each number of rows: too many variants to cache.
        out.unsafe_to_cache_prepared();
        self.beginning(&mut out)?;
        if self.rows() == 0 {
            // `VALUES` needs a row.
            let columns = vec!["NULL"; self.columns.len()].join(", ");
            out.push_sql(&format!("SELECT {columns} WHERE 0"));
        }
        for row in 0..self.rows() {
            out.push_sql(if row == 0 { "VALUES (" } else { ", (" });
            for (at, (_, values)) in self.columns.iter().enumerate() {
                if at > 0 {
                    out.push_sql(", ");
                }
                match values {
                    Values::Big(all) => bind::<BigInt, _, _>(&mut out, all, row)?,
                    Values::Int(all) => bind::<Integer, _, _>(&mut out, all, row)?,
                    Values::Flag(all) => bind::<Bool, _, _>(&mut out, all, row)?,
                    Values::Text(all) => bind::<Text, _, _>(&mut out, all, row)?,
                    Values::Bytes(all) => bind::<Binary, _, _>(&mut out, all, row)?,
                }
            }
            out.push_sql(")");
        }
        out.push_sql(" ");
        out.push_sql(self.end);
        Ok(())
    }
}

/// Binds the value of one row. Fails if the caller passed fewer values for this column than for the first.
fn bind<'b, S, V, DB>(
    out: &mut AstPass<'_, 'b, DB>,
    all: &'b [Option<V>],
    row: usize,
) -> QueryResult<()>
where
    S: diesel::sql_types::SqlType<IsNull = diesel::sql_types::is_nullable::NotNull> + 'static,
    DB: Backend + HasSqlType<S> + HasSqlType<Nullable<S>>,
    Option<V>: diesel::serialize::ToSql<Nullable<S>, DB>,
{
    let short = || diesel::result::Error::QueryBuilderError("a column lacks values".into());
    out.push_bind_param::<Nullable<S>, Option<V>>(all.get(row).ok_or_else(short)?)
}

impl<T, R> QueryId for BatchInsert<'_, T, R> {
    type QueryId = ();
    // The prepared statement is cached by its SQL text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<T, R> Query for BatchInsert<'_, T, R> {
    type SqlType = R;
}

impl<T, R, C> RunQueryDsl<C> for BatchInsert<'_, T, R> {}

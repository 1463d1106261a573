//! The server that is the limit, on the same HTTP stack with the same number of workers and the same keep-alive:
//! static bodies of given sizes, and signing with one transaction for each request.

use std::io::Read;

use actix_web::{App, HttpResponse, HttpServer, web};
use diesel::r2d2::{ManageConnection, Pool};

use crate::Fault;
use crate::bare::{self, Person};
use crate::site::Kind;
use crate::sql::{Bare, Statement};

/// Connections of the pool: what r2d2 has when nobody says a number.
const POOL: u32 = 10;

/// Opens connections for the pool.
struct Manager {
    kind: Kind,
    database: String,
}

impl ManageConnection for Manager {
    type Connection = Bare;
    type Error = std::io::Error;

    fn connect(&self) -> Result<Bare, std::io::Error> {
        Bare::open(self.kind, &self.database).map_err(std::io::Error::other)
    }

    fn is_valid(&self, conn: &mut Bare) -> Result<(), std::io::Error> {
        conn.run(Statement::new("SELECT 1"))
            .map(drop)
            .map_err(std::io::Error::other)
    }

    fn has_broken(&self, _: &mut Bare) -> bool {
        false
    }
}

/// Starts the server: role limits PAGE COUNT [DATABASE], with the octets of the two bodies. Says where it listens, and
/// ends with its input.
pub fn role(arguments: &[&str]) -> Result<(), Fault> {
    let (page, count, database) = match arguments {
        [page, count] => (page, count, None),
        [page, count, database] => (page, count, Some(*database)),
        _ => return Err("role limits PAGE COUNT [DATABASE]".into()),
    };
    let page = web::Bytes::from("x".repeat(page.parse()?));
    let count = web::Bytes::from("x".repeat(count.parse()?));
    let pool = database.map(open_pool).transpose()?;
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            App::new()
                .app_data(web::Data::new(pool.clone()))
                .app_data(web::Data::new((page.clone(), count.clone())))
                .route("/page", web::get().to(page_body))
                .route("/count", web::get().to(count_body))
                .route("/empty", web::get().to(HttpResponse::Ok))
                .route("/sign", web::post().to(sign))
        });
        let server = server.bind("127.0.0.1:0")?;
        println!("{}", server.addrs().first().ok_or("no address")?);
        Ok(server.run().await?)
    })
}

fn open_pool(database: &str) -> Result<Pool<Manager>, Fault> {
    let kind = match database.starts_with("sqlite://") {
        true => Kind::Sqlite,
        false => Kind::Postgres,
    };
    let database = database.to_owned();
    Ok(Pool::builder()
        .max_size(POOL)
        .build(Manager { kind, database })?)
}

type Bodies = web::Data<(web::Bytes, web::Bytes)>;

async fn page_body(bodies: Bodies) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(bodies.0.clone())
}

async fn count_body(bodies: Bodies) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/json")
        .body(bodies.1.clone())
}

/// One signature in a transaction of its own. The form is read and thrown away.
async fn sign(pool: web::Data<Option<Pool<Manager>>>, _form: web::Bytes) -> HttpResponse {
    let done = web::block(move || -> Result<(), Fault> {
        let pool = pool.as_ref().as_ref().ok_or("this limit has no database")?;
        let mut conn = pool.get()?;
        bare::sign(&mut conn, &[Person::new()])
    });
    match done.await {
        Ok(Ok(())) => HttpResponse::SeeOther()
            .insert_header(("location", "/page"))
            .finish(),
        _ => HttpResponse::InternalServerError().finish(),
    }
}

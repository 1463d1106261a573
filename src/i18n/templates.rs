//! The template engine: minijinja with functions for translation and formatting. All templates are compiled at startup,
//! so that errors in the operator's templates are reported then.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, Template, UndefinedBehavior, Value,
};
use rust_embed::RustEmbed;
use serde::Serialize;

use super::html::{escaped, host_of};
use super::{Arg, Catalog};
use crate::domain::{Language, Timestamp, Zone};

/// `templates/` of the source tree. Only its HTML and text files are templates.
#[derive(RustEmbed)]
#[folder = "templates"]
struct Embedded;

#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    #[error("cannot read the template {path}: {source}")]
    Unreadable {
        path: PathBuf,
        source: std::io::Error,
    },
    /// A syntax error, or a reference to a field or message that does not exist.
    #[error("template: {0:#}")]
    Template(#[from] Error),
}

/// All compiled templates of pages and mails. Names are paths under `templates/`, such as `web/appeal.html`.
/// The indentation of HTML templates is not part of what they render.
///
/// Templates can use the fields of the view, `lang` and `dir` of the page, `t(key, name=value…)` for messages, and the
/// filters `number`, `counted` (before its word), `date`, `date_time`, `time_with_zone`, `until` and `last_day` (of an end
/// that is exclusive), `iso` (RFC 3339) and `country`; `within_sentence` makes a label lower-case where the language does.
/// Times are those of the zone that the view names in `head`, `shell` or `site`, else of the site; filters take another
/// one as argument. `zone_note()` names the zone if a time was shown before.
#[derive(Debug)]
pub struct Templates {
    /// One per language, because macros and filters have no access to the language of the page.
    environments: HashMap<Language, Environment<'static>>,
    catalog: Arc<Catalog>,
    /// The zone of the site.
    zone: RwLock<Zone>,
}

/// The zone of what is being rendered, because macros and filters have no access to the view.
struct Rendering {
    zone: Zone,
    shows_time: bool,
}

thread_local! {
    static RENDERING: RefCell<Option<Rendering>> = const { RefCell::new(None) };
}

/// Items that a template iterates over while it is rendered, so that a long list is never in memory as a whole. They
/// can be iterated once.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Lines(Value);

impl Lines {
    /// Wraps an iterator, which may block.
    pub fn new<T: Serialize>(lines: impl Iterator<Item = T> + Send + 'static) -> Self {
        let lines = Mutex::new(lines);
        Self(Value::make_one_shot_iterator(std::iter::from_fn(
            move || {
                let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
                lines.next().map(|line| Value::from(Serde(&line)))
            },
        )))
    }
}

#[derive(Serialize)]
struct Scope<'a> {
    lang: &'a str,
    dir: &'static str,
}

impl Templates {
    /// Compiles the embedded templates. A file in `dir` overrides the template with the same path.
    pub fn load(dir: Option<&Path>, catalog: Arc<Catalog>) -> Result<Self, TemplateError> {
        let sources = sources(dir)?;
        let mut environments = HashMap::new();
        for language in &catalog.all_languages() {
            let mut environment = environment(&catalog, language)?;
            let has_area = catalog.organisers_languages().contains(language);
            let pages = sources.iter();
            for (name, source) in pages.filter(|(name, _)| has_area || !is_for_organisers(name)) {
                environment.add_template_owned(name.clone(), source.clone())?;
            }
            environments.insert(language.clone(), environment);
        }
        Ok(Self {
            environments,
            catalog,
            zone: RwLock::new(Zone::utc()),
        })
    }

    /// Sets the zone of the site.
    #[must_use]
    pub fn in_zone(self, zone: Zone) -> Self {
        self.set_zone(zone);
        self
    }

    /// As [`Self::in_zone`], while pages are rendered.
    pub fn set_zone(&self, zone: Zone) {
        *self.zone.write().unwrap_or_else(PoisonError::into_inner) = zone;
    }

    #[must_use]
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }

    /// Renders a template in a language, or in the one that stands in for it: a page of organisers in a language that they
    /// do not have is in another.
    ///
    /// # Errors
    /// When the template does not exist or refers to an unknown field or message.
    pub fn render(
        &self,
        name: &str,
        language: &Language,
        view: impl Serialize,
    ) -> Result<String, TemplateError> {
        let (template, context) = self.template_and_context(name, language, view)?;
        let _zone = self.enter(&context);
        Ok(template.render(context)?)
    }

    /// As [`Self::render`], but writes the output while it is rendered, for pages with [`Lines`].
    pub fn render_to(
        &self,
        name: &str,
        language: &Language,
        view: impl Serialize,
        out: impl std::io::Write,
    ) -> Result<(), TemplateError> {
        let (template, context) = self.template_and_context(name, language, view)?;
        // Templates write in very small pieces.
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let _zone = self.enter(&context);
        template.render_captured_to(context, &mut out)?;
        out.flush()
            .map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))?;
        Ok(())
    }

    /// Sets the zone for the filters until the guard is dropped.
    fn enter(&self, context: &Value) -> RenderingGuard {
        let named = ["head", "shell", "site"].iter().find_map(|part| {
            let zone = context.get_attr(part).ok()?.get_attr("time_zone").ok()?;
            Zone::parse(zone.as_str()?)
        });
        let rendering = Rendering {
            zone: named.unwrap_or_else(|| {
                let zone = self.zone.read();
                zone.unwrap_or_else(PoisonError::into_inner).clone()
            }),
            shows_time: false,
        };
        RenderingGuard(RENDERING.replace(Some(rendering)))
    }

    fn template_and_context(
        &self,
        name: &str,
        language: &Language,
        view: impl Serialize,
    ) -> Result<(Template<'_, '_>, Value), TemplateError> {
        let primary = Language::parse(language.primary());
        let found = [
            Some(language.clone()),
            primary,
            Some(self.catalog.organisers_language(language)),
            Some(Language::english()),
        ];
        let found = found.into_iter().flatten().find_map(|language| {
            let environment = self.environments.get(&language)?;
            Some((environment.get_template(name).ok()?, language))
        });
        let (template, language) = found.ok_or_else(|| {
            let detail = format!("no template “{name}” in “{language}”");
            Error::new(ErrorKind::TemplateNotFound, detail)
        })?;
        let scope = Scope {
            lang: language.as_str(),
            dir: language.direction(),
        };
        let context = minijinja::context! {
            ..Value::from(Serde(&scope)),
            ..Value::from(Serde(&view)),
        };
        Ok((template, context))
    }
}

/// Puts back what was being rendered before.
struct RenderingGuard(Option<Rendering>);

impl Drop for RenderingGuard {
    fn drop(&mut self) {
        RENDERING.set(self.0.take());
    }
}

/// The zone for a filter: that of its argument, else of the page. Notes that a time of the page is shown.
fn zone_for(argument: Option<&str>) -> Zone {
    if let Some(zone) = argument.and_then(Zone::parse) {
        return zone;
    }
    RENDERING.with_borrow_mut(|rendering| match rendering {
        Some(rendering) => {
            rendering.shows_time = true;
            rendering.zone.clone()
        }
        None => Zone::utc(),
    })
}

/// The zone of the page, if a time was shown.
fn shown_zone() -> Option<Zone> {
    RENDERING.with_borrow(|rendering| {
        let shown = rendering
            .as_ref()
            .filter(|rendering| rendering.shows_time)?;
        Some(shown.zone.clone())
    })
}

type TimeFormat = fn(&Catalog, &Language, &Zone, Timestamp) -> String;

const TIME_FILTERS: [(&str, TimeFormat); 5] = [
    ("date", Catalog::date),
    ("date_time", Catalog::date_time),
    ("time_with_zone", Catalog::time_with_zone),
    ("until", Catalog::until),
    ("last_day", Catalog::last_day),
];

/// Whether a template is a page of the organisers' area.
fn is_for_organisers(name: &str) -> bool {
    name.starts_with("web/admin/")
}

/// Names and sources of all templates. The operator's override embedded ones.
fn sources(dir: Option<&Path>) -> Result<Vec<(String, String)>, TemplateError> {
    let is_template = |name: &str| name.ends_with(".html") || name.ends_with(".txt");
    let mut sources = Vec::new();
    for name in Embedded::iter().filter(|name| is_template(name)) {
        let override_path = dir
            .map(|dir| dir.join(name.as_ref()))
            .filter(|path| path.is_file());
        let source = match override_path {
            Some(path) => std::fs::read_to_string(&path)
                .map_err(|source| TemplateError::Unreadable { path, source })?,
            None => Embedded::get(&name)
                .map(|file| String::from_utf8_lossy(&file.data).into_owned())
                .unwrap_or_default(),
        };
        let source = if name.ends_with(".html") {
            without_indentation(&source)
        } else {
            source
        };
        sources.push((name.into_owned(), source));
    }
    Ok(sources)
}

/// Removes the indentation of an HTML template, which would be a tenth of each page. It stays inside `<pre>` and
/// `<textarea>`, where it is visible. What a template inserts is not touched.
fn without_indentation(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut is_verbatim = false;
    for line in source.split_inclusive('\n') {
        let trimmed = line.trim_start_matches([' ', '\t']);
        out.push_str(if is_verbatim { line } else { trimmed });
        let opened = line.rfind("<pre").max(line.rfind("<textarea"));
        let closed = line.rfind("</pre").max(line.rfind("</textarea"));
        if opened != closed {
            is_verbatim = opened > closed;
        }
    }
    out
}

fn environment(
    catalog: &Arc<Catalog>,
    language: &Language,
) -> Result<Environment<'static>, TemplateError> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        if name.ends_with(".html") {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    environment.set_formatter(format);
    let captured = || (Arc::clone(catalog), language.clone());
    let (catalog, language) = captured();
    environment.add_function("t", move |key: &str, values: Kwargs| {
        let mut args = Vec::new();
        for name in values.args() {
            args.push((name, arg(&values.get::<Value>(name)?)));
        }
        catalog
            .lookup(&language, key, &args)
            .ok_or_else(|| Error::new(ErrorKind::UndefinedError, format!("no message “{key}”")))
    });
    let (catalog, language) = captured();
    environment.add_filter("number", move |value: i64| catalog.number(&language, value));
    let (catalog, language) = captured();
    environment.add_filter("counted", move |value: i64| {
        catalog.counted(&language, value)
    });
    for (name, format) in TIME_FILTERS {
        let (catalog, language) = captured();
        environment.add_filter(name, move |time: i64, zone: Option<String>| {
            let zone = zone_for(zone.as_deref());
            format(&catalog, &language, &zone, Timestamp(time))
        });
    }
    let (catalog, language) = captured();
    environment.add_function("zone_note", move || {
        shown_zone().map(|zone| catalog.zone_note(&language, &zone))
    });
    let (catalog, language) = captured();
    environment.add_filter("country", move |code: &str| {
        catalog.country_name(&language, code)
    });
    let (_, language) = captured();
    environment.add_filter("within_sentence", move |label: &str| {
        language.within_sentence(label)
    });
    environment.add_filter("host", |address: &str| host_of(address).to_owned());
    environment.add_filter("iso", |time: i64, zone: Option<String>| {
        zone_for(zone.as_deref()).rfc3339(Timestamp(time))
    });
    Ok(environment)
}

/// Escapes the five special characters of HTML. minijinja's own formatter also escapes slashes as `&#x2f;`, which makes
/// URLs unreadable in pages and mails.
fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = match value.as_str() {
        Some(text) if *state.auto_escape() == AutoEscape::Html && !value.is_safe() => text,
        _ => return minijinja::escape_formatter(out, state, value),
    };
    Ok(out.write_str(&escaped(text))?)
}

fn arg(value: &Value) -> Arg<'static> {
    match value.kind() {
        ValueKind::Number => {
            i64::try_from(value.clone()).map_or_else(|_| Arg::from(value.to_string()), Arg::from)
        }
        _ => Arg::from(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_is_removed_except_where_it_is_visible() {
        let source = "<ul>\n  {% if a %}\n\t<li>a  b</li>\n  {% endif %}\n</ul>\n";
        let flat = "<ul>\n{% if a %}\n<li>a  b</li>\n{% endif %}\n</ul>\n";
        assert_eq!(without_indentation(source), flat);
        let source = "  <pre>\n  a\n  </pre>\n  <textarea\n    id=b>\n  c</textarea>\n  <p>d</p>";
        let flat = "<pre>\n  a\n  </pre>\n<textarea\n    id=b>\n  c</textarea>\n<p>d</p>";
        assert_eq!(without_indentation(source), flat);
    }
}

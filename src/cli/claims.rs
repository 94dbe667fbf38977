//! `factlint claims`: the proof sheet.

use super::args::Claims;
use super::config::Configs;
use super::input::{self, Days};
use super::{Outcome, complain, files, formats};
use factlint::claims;
use factlint::report::Style;
use std::io::{self, Write};

pub(super) fn run(arguments: &Claims, out: &mut impl Write) -> io::Result<Outcome> {
    let days = match Days::read(&arguments.common) {
        Ok(days) => days,
        Err(message) => {
            complain(&message);
            return Ok(Outcome::Failed);
        }
    };
    let configs = Configs::new(&arguments.common.house, days.today(), Style::default());
    let mut outcome = Outcome::Clean;
    for path in files::articles(&arguments.paths) {
        match path.and_then(|path| input::article(&path, formats::of_article(&path), &days, &configs)) {
            Ok(Some(article)) => {
                let (as_of, lines) = claims(&article.source, &article.reference, &article.options);
                out.write_all(arguments.format.draw(&article.source, as_of, &lines).as_bytes())?;
            }
            // Its configuration has a fault, which was printed.
            Ok(None) => {}
            Err(message) => {
                complain(&message);
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(if configs.have_failed() { Outcome::Failed } else { outcome })
}

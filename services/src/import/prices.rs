//! Prices of one contract may not overlap (docs/IMPORT.md 4). The order of rows means nothing and a delta
//! lists only what changed, so all rows of a contract are looked at together, with those that stay in the
//! database. If they do not fit, none of the file is taken: the prices from before go on.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use chrono::NaiveDate;
use sea_orm::{FromQueryResult, Statement};
use uuid::Uuid;

use super::{
    batch::BATCH,
    known::{Known, id_of},
    manifest::Mode,
    parse::Parser,
    rows::Rows,
};
use crate::{Outcome, Services, db::marks};

/// A price as far as its days go.
#[derive(Clone, Copy)]
struct Span {
    contract: Uuid,
    from: NaiveDate,
    to: Option<NaiveDate>,
    /// In the file; 0 in the database.
    line: u64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    contract_id: Uuid,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

/// Lines that are not taken, with their reasons.
pub(super) async fn overlaps(
    services: &Services,
    folder: &Path,
    parser: &Parser<'_>,
    known: &Known,
    mode: Mode,
) -> Outcome<HashMap<u64, String>> {
    let mut spans: Vec<Span> = Vec::new();
    let mut taken: HashSet<Uuid> = HashSet::new();
    let mut listed: HashSet<Uuid> = HashSet::new();
    let Ok(mut rows) = Rows::open(folder, parser.spec) else {
        return Ok(HashMap::new());
    };
    while let Some(row) = rows.next() {
        let Ok(row) = row else { continue };
        let Ok(record) = parser.record(&row, known) else {
            listed.extend(parser.id_of_refused(&row));
            continue;
        };
        let day = |name| parser.text(&record.texts, name).parse().ok();
        let Some(from) = day("valid_from") else {
            continue;
        };
        listed.insert(record.id);
        if taken.insert(record.id) {
            spans.push(Span {
                contract: id_of("contracts", &[parser.text(&record.texts, "contract_no")]),
                from,
                to: day("valid_to"),
                line: row.line,
            });
        }
    }
    let contracts: HashSet<Uuid> = spans.iter().map(|span| span.contract).collect();
    let contracts: Vec<Uuid> = contracts.into_iter().collect();
    for part in contracts.chunks(BATCH) {
        for row in stored(services, part).await? {
            // A full export lets go of what it does not list.
            let stays = mode == Mode::Delta || listed.contains(&row.id);
            if stays && !taken.contains(&row.id) {
                spans.push(Span {
                    contract: row.contract_id,
                    from: row.valid_from,
                    to: row.valid_to,
                    line: 0,
                });
            }
        }
    }
    spans.sort_unstable_by_key(|span| (span.contract, span.from, span.line));
    let mut refused = HashMap::new();
    for contract in spans.chunk_by(|a, b| a.contract == b.contract) {
        refuse(contract, &mut refused);
    }
    Ok(refused)
}

/// The prices of one contract, the earliest first.
fn refuse(spans: &[Span], refused: &mut HashMap<u64, String>) {
    let overlap = spans.windows(2).find_map(|pair| match pair {
        [one, next] if one.to.is_none_or(|to| to >= next.from) => Some((one, next)),
        _ => None,
    });
    let Some((one, next)) = overlap else {
        return;
    };
    let place = |span: &Span| match span.line {
        0 => "imported before".to_owned(),
        line => format!("line {line}"),
    };
    for span in spans.iter().filter(|span| span.line > 0) {
        let reason = match span.line {
            line if line == next.line => {
                format!("overlaps the price from {} ({})", one.from, place(one))
            }
            line if line == one.line => {
                format!("overlaps the price from {} ({})", next.from, place(next))
            }
            _ => format!(
                "other prices of this contract overlap ({}, {})",
                place(one),
                place(next)
            ),
        };
        refused.insert(span.line, reason);
    }
}

async fn stored(services: &Services, contracts: &[Uuid]) -> Outcome<Vec<Row>> {
    let sql = format!(
        "SELECT id, contract_id, valid_from, valid_to FROM prices \
         WHERE gone_on IS NULL AND contract_id IN ({})",
        marks(1, contracts.len())
    );
    let values = contracts.iter().map(|id| (*id).into());
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    Ok(Row::find_by_statement(statement)
        .all(services.db.read())
        .await?)
}

//! `campaign`: asks customers for readings, from one day to another, and says what came of it.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::{contract::Division, reading::ReadingCampaign};
use services::{
    Failure, Services,
    reading::{self, CampaignCounts, NewCampaign, Started},
};

use crate::{house, settings::Settings};

#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Starts a campaign: a mail on the first day, one before the end, none to those whose reading is there.
    Start(Start),
    /// Lists all campaigns with what came of them.
    List,
    /// Ends a campaign before its time.
    Stop {
        /// Its number.
        number: i64,
    },
}

#[derive(Args)]
struct Start {
    /// First day, as 2026-12-01.
    #[arg(long)]
    from: NaiveDate,
    /// Last day.
    #[arg(long)]
    to: NaiveDate,
    /// Days before the end at which the second mail goes out.
    #[arg(long, default_value_t = 7)]
    remind: u32,
    /// Only meters of this division (electricity, gas, water, heat); may be given several times.
    #[arg(long, value_parser = division)]
    division: Vec<Division>,
    /// Only these contract accounts: a file with one number a line.
    #[arg(long, value_name = "FILE")]
    accounts: Option<PathBuf>,
}

fn division(code: &str) -> Result<Division, String> {
    Division::parse(code).ok_or_else(|| {
        let all: Vec<&str> = Division::ALL
            .iter()
            .map(|division| division.code())
            .collect();
        format!("none of {}", all.join(", "))
    })
}

pub async fn run(settings: &Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let house = house::build(settings).await?;
    let services = &house.services;
    match &arguments.what {
        What::Start(wanted) => return start(services, wanted).await,
        What::Stop { number } => {
            anyhow::ensure!(
                reading::stop_campaign(services, *number).await?,
                "no campaign {number} is running"
            );
            println!("Campaign {number} is stopped.");
        }
        What::List => {
            let campaigns = reading::campaigns(services).await?;
            print!("{}", table(&campaigns));
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn start(services: &Services, wanted: &Start) -> anyhow::Result<ExitCode> {
    let accounts = wanted.accounts.as_ref().map(|path| {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        anyhow::Ok(lines.map(str::to_owned).collect())
    });
    let new = NewCampaign {
        campaign: ReadingCampaign {
            starts_on: wanted.from,
            ends_on: wanted.to,
            remind_days: wanted.remind,
        },
        divisions: wanted.division.clone(),
        accounts: accounts.transpose()?,
    };
    match reading::start_campaign(services, &new).await {
        Ok(Started::Number(number)) => {
            println!("Campaign {number} is started. The worker sends the mails.");
            Ok(ExitCode::SUCCESS)
        }
        Ok(Started::Unknown(numbers)) => {
            for number in &numbers {
                println!("{number}: there is no such contract account");
            }
            println!("Nothing was started.");
            Ok(ExitCode::FAILURE)
        }
        Err(Failure::Invalid(errors)) if errors.get("ends_on").is_some() => {
            anyhow::bail!("--to: lies before the first day, or is over")
        }
        Err(Failure::Invalid(_)) => {
            anyhow::bail!("--division: the utility does not supply that")
        }
        Err(failure) => Err(failure.into()),
    }
}

fn table(campaigns: &[CampaignCounts]) -> String {
    let head = format!(
        "{:>6}  {:<10}  {:<10}  {:<26}{:>7}{:>9}{:>7}{:>11}\n",
        "number", "from", "to", "divisions", "asked", "answered", "sent", "delivered"
    );
    let lines = campaigns.iter().map(|one| {
        let divisions: Vec<&str> = one
            .divisions
            .iter()
            .map(|division| division.code())
            .collect();
        format!(
            "{:>6}  {:<10}  {:<10}  {:<26}{:>7}{:>9}{:>7}{:>11}{}\n",
            one.number,
            one.campaign.starts_on.to_string(),
            one.campaign.ends_on.to_string(),
            divisions.join(" "),
            one.asked,
            one.answered,
            one.sent,
            one.delivered,
            if one.stopped { "  stopped" } else { "" }
        )
    });
    head + &lines.collect::<String>()
}

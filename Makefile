# The front door. `make run` and `make test` do everything on a fresh machine; each target calls the real
# tool, nothing hides in here.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PROFILE ?= hamm
PORT ?= 3000
CUSTOMERS ?= 200
export PROFILE PORT CUSTOMERS

WASM := wasm32-unknown-unknown
SITE_SOURCES := $(shell find style public -type f) tools/site.mjs Leptos.toml

.PHONY: help run build dev test lint fmt boundaries unit e2e bench torture mutants browsers tools-run tools-test clean

help:
	@echo "make run      set up, build, load demo data, start on http://127.0.0.1:$(PORT)"
	@echo "make test     everything CI runs"
	@echo "make dev      rebuild and restart on change"
	@echo "make lint | unit | e2e | bench | torture | mutants | browsers | boundaries | fmt"

tools-run:
	@tools/need.sh run

tools-test:
	@tools/need.sh test

node_modules/.stamp: package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

build: tools-run node_modules/.stamp
	cargo build --profile wasm-release -p frontend --target $(WASM)
	cargo build --release -p server
	@$(MAKE) --no-print-directory target/site/.stamp

target/site/.stamp: target/$(WASM)/wasm-release/frontend.wasm $(SITE_SOURCES)
	node tools/site.mjs release
	@touch $@

run: build
	@tools/run.sh target/release/server

# The site of the tests: unoptimised, in a folder of its own.
build-test: tools-test node_modules/.stamp
	cargo build -p frontend --target $(WASM)
	cargo build -p server
	@$(MAKE) --no-print-directory target/site-test/.stamp

target/site-test/.stamp: target/$(WASM)/debug/frontend.wasm $(SITE_SOURCES)
	LEPTOS_SITE_ROOT=target/site-test node tools/site.mjs debug
	@touch $@

dev: build-test
	@tools/dev.sh

test:
	@tools/test.sh

fmt:
	cargo fmt --all

lint: tools-test
	cargo fmt --all --check
	cargo clippy --workspace --exclude frontend --all-targets -- -D warnings
	cargo clippy -p frontend --target $(WASM) -- -D warnings

boundaries:
	@tools/boundaries.sh

unit: tools-test node_modules/.stamp
	tools/with-s3.sh tools/with-postgres.sh cargo nextest run --workspace --exclude frontend

e2e: build-test
	npx playwright test --config end2end/playwright.config.ts

# Firefox and a relative of Safari, beside the journeys in Chromium.
browsers: build-test
	@NODE_NO_WARNINGS=1 node tools/browsers/firefox.mjs
	@NODE_NO_WARNINGS=1 node tools/browsers/webkit.mjs

bench: build
	@tools/bench.sh

mutants:
	@tools/mutants.sh

torture: build-test
	cargo test --quiet -p services --test use_cases -- --ignored --nocapture takes_as_long
	cargo test --quiet -p server --test walk -- --ignored --nocapture no_answer_takes
	@tools/torture.sh 20
	@node tools/flood.mjs target/debug/server

clean:
	rm -rf target data

SHELL := /bin/bash
.DELETE_ON_ERROR:
PORT ?= 8000
VENV := .venv/bin
NODE_STAMP := node_modules/.package-lock.json
VENDOR_STAMP := static/vendor/pyscript/core.js
SITE := .cache/site
TESTS_STAMP := .venv/.tests
MUTANTS := .cache/mutants/venv

.PHONY: serve vendor test test-core test-pyodide test-pages test-browsers kills deeds fuzz soak properties coverage mutants bench languages locales sentences numbers-report weights check site reproducible pins audit browsers rooms screenshot lighthouse clean

serve: vendor
	@python3 .ci/serve.py --port $(PORT)

vendor: $(VENDOR_STAMP)
	@node .ci/app.mjs

# No install scripts: nothing here needs them.
$(NODE_STAMP): package.json package-lock.json
	npm ci --ignore-scripts --no-fund --no-audit
	@touch $@

# pip brings the wheels, and not every machine's own Python has it.
$(VENV)/python:
	python3 -m venv .venv

$(VENDOR_STAMP): $(NODE_STAMP) .ci/vendor.mjs .ci/wheels.mjs .ci/wheels.txt .ci/parts.mjs .ci/licences.mjs .ci/precache.mjs LICENSE .ci/map.mjs .ci/glue.mjs .ci/python.mjs .ci/compile.py .ci/dropped.txt .ci/later.txt .ci/icons.txt | $(VENV)/python
	node .ci/vendor.mjs

$(TESTS_STAMP): tests/requirements.lock | $(VENV)/python
	$(VENV)/python -m pip install --quiet --no-deps --require-hashes --requirement $<
	@touch $@

# Two at once; the lightest come last, so that both end at about the same time.
test: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) $(VENV)/python .ci/rings.py core pyodide pages

test-core: $(TESTS_STAMP)
	@$(VENV)/python .ci/rings.py core

test-pyodide: vendor $(TESTS_STAMP)
	@$(VENV)/python .ci/rings.py pyodide

test-pages: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) $(VENV)/python .ci/rings.py pages

test-browsers: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) $(VENV)/python .ci/rings.py browsers

# Each property two thousand times instead of fifty.
properties: $(TESTS_STAMP)
	@$(VENV)/python -m pytest -q -m hypothesis --hypothesis-profile=long

# Which branches of the pure code ring 1 goes through.
coverage: $(TESTS_STAMP)
	@$(VENV)/python .ci/branches.py

# Which small changes of the code no test notices; tests/mutants.md judges them.
mutants: $(TESTS_STAMP) $(MUTANTS)/.stamp
	@$(VENV)/python .ci/mutants.py

$(MUTANTS)/.stamp: tests/requirements-mutants.lock
	python3 -m venv $(MUTANTS)
	$(MUTANTS)/bin/python -m pip install --quiet --no-deps --require-hashes --requirement $<
	@touch $@

# Damaged answers, pages, backups and links: 130,000 of them.
fuzz: $(TESTS_STAMP)
	@$(VENV)/python -m tests.fuzzing

# Ten thousand refreshes in one page: its memory stays as it is.
soak: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) SOAK=10000 $(VENV)/python -m pytest -q -s -p no:cacheprovider -o addopts="--import-mode=importlib" tests/pages/test_soak.py

# Kills a browser in the middle of its work, two hundred times.
kills: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) KILLS=200 $(VENV)/python -m pytest -q -s -p no:cacheprovider -o addopts="--import-mode=importlib" tests/pages/test_kills.py

# A thousand changes of one list, made in three tabs at the same moments.
deeds: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) DEEDS=1000 $(VENV)/python -m pytest -q -s -p no:cacheprovider -o addopts="--import-mode=importlib" tests/pages/test_many_deeds.py

# The tests that tell of days, with the page's clock in nights in which the visitor's day is not that
# of UTC: of a leap day, of a new year, after summer time. A worker, which has its own, is left out.
.PHONY: days
DAYS := order orders marked warnings list region languages statistics paste backup keys taps keyboard_errands reminders
days: site $(TESTS_STAMP)
	@for night in 2028-02-29T23:20Z 2027-12-31T23:20Z 2027-11-02T23:20Z; do \
		CLOCK=$$night PARCELBOOK_SITE=$(SITE) $(VENV)/python -m pytest -q -p no:cacheprovider -o addopts="--import-mode=importlib" -k "not last_days" $(DAYS:%=tests/pages/test_%.py) || exit 1; \
	done

bench: vendor $(TESTS_STAMP)
	@$(VENV)/python .ci/bench_numbers.py
	@$(VENV)/python .ci/bench_sources.py
	@$(VENV)/python .ci/bench_list.py
	@$(VENV)/python .ci/bench.py

# The picture of the rooms in app/README.md, from the imports.
rooms:
	@python3 .ci/rooms.py

# The list of languages in index.html, from app/core/language/languages.py.
languages:
	@python3 .ci/languages.py

# What is wrong with the translations; HINTS=1 also tells what a reader must settle.
locales:
	@python3 .ci/translations.py $(if $(HINTS),--hints) $(LANGUAGE)

# Every sentence of a LANGUAGE with its English and its places in the code, as a page in .cache.
sentences:
	@python3 .ci/sentences.py $(or $(LANGUAGE),en)

# How good the detector is; NUMBERS names a file of known numbers.
numbers-report: $(TESTS_STAMP)
	@$(VENV)/python -m tests.core.numbers.report

# How many lines of mails without a track number give one, or a stage; LINES of each language.
.PHONY: prose-report
prose-report: $(TESTS_STAMP)
	@$(VENV)/python -m tests.core.numbers.mails $(or $(LINES),10000)

# Writes the hashes anew, after a version was changed. uv stays inside the folder, like all else.
PINS := .cache/pins/bin
COMPILE := $(PINS)/uv pip compile --quiet --generate-hashes --no-annotate --no-header
pins:
	python3 -m venv .cache/pins && $(PINS)/python -m pip install --quiet uv==0.13.9
	$(COMPILE) --universal --python-version 3.11 tests/requirements.txt --output-file .cache/lock
	(echo '# Everything that tests/requirements.txt brings, by hash: written by `make pins`.'; cat .cache/lock) > tests/requirements.lock
	$(COMPILE) --universal --python-version 3.11 tests/requirements-mutants.txt --output-file .cache/lock
	(echo '# Everything that tests/requirements-mutants.txt brings, by hash: written by `make pins`.'; cat .cache/lock) > tests/requirements-mutants.lock
	$(COMPILE) --no-deps --python-version 3.14 tests/requirements-pyodide.txt --output-file .cache/lock
	(head -n 1 tests/requirements-pyodide.txt; cat .cache/lock) > .cache/lock-pyodide
	mv .cache/lock-pyodide tests/requirements-pyodide.txt

# Known vulnerabilities of all that is pinned; needs the registries, and is no part of the tests.
AUDIT := .cache/audit/bin
audit:
	python3 -m venv .cache/audit && $(AUDIT)/python -m pip install --quiet pip-audit==2.10.1
	@python3 .ci/audit.py

# The one target that may install outside the folder: browsers and their drivers, with apt.
browsers: $(TESTS_STAMP)
	@INSTALL_BROWSERS=1 $(VENV)/python .ci/browser.py chromium firefox webkit

# README's table of live ways without and with the bridge, from the rows.
.PHONY: ways
ways:
	@python3 .ci/ways.py

# The tables of .github/COST.md, from the weights of the built files.
.PHONY: cost
cost: vendor $(TESTS_STAMP)
	@$(VENV)/python .ci/cost.py

# Packs the extension for Chromium's and for Firefox's shops, and the userscript: static/vendor/bridge.
.PHONY: bridge bridge-lint
bridge:
	@python3 .ci/bridge.py

# What Firefox's shop would say of the packed extension; fetches Mozilla's web-ext for the run.
bridge-lint: bridge
	npx --yes web-ext@8.10.0 lint --warnings-as-errors --source-dir=static/vendor/bridge/firefox.zip

# What is published, and nothing else. The tests of the page ask for this folder.
site: vendor
	@python3 .ci/site_folder.py

# The same sources and locks give the same bytes, in any folder.
reproducible: vendor
	@python3 .ci/reproducible.py

# Writes anew by what the reader of copied pages chooses where an event's words stand.
weights: $(TESTS_STAMP)
	@$(VENV)/python .ci/fit_positions.py

.PHONY: types
types: $(TESTS_STAMP) $(NODE_STAMP)
	node_modules/.bin/pyright --pythonpath $(VENV)/python

check: $(TESTS_STAMP) $(NODE_STAMP) types
	$(VENV)/ruff format --check .
	$(VENV)/ruff check .
	node_modules/.bin/biome format --config-path=.ci/javascript.json .
	node_modules/.bin/biome lint --error-on-warnings --config-path=.ci/javascript.json .
	@python3 .ci/translations.py

# Every view in every language at three widths: what is measured, axe in four languages and both
# themes, and pictures of all to look at, in $(SHEETS)/LANGUAGE.html.
.PHONY: sheets
SHEETS := .cache/sheets
sheets: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) SHEETS=$(SHEETS) LANGUAGES="$(or $(LANGUAGES),$(basename $(notdir $(wildcard locales/*.json))))" $(VENV)/python -m pytest -q -s -p no:cacheprovider -o addopts="--import-mode=importlib" tests/pages/test_access.py

screenshot: vendor $(TESTS_STAMP)
	@$(VENV)/python .ci/screenshot.py
	@$(VENV)/python .ci/install_pictures.py

# Fetches Lighthouse for the run; figures depend on how busy the machine is.
lighthouse: site $(TESTS_STAMP)
	@PARCELBOOK_SITE=$(SITE) $(VENV)/python .ci/lighthouse.py

clean:
	rm -rf static/vendor node_modules .venv .cache

# make run   everything from a fresh clone to the app at http://localhost:8501
# make test  everything from a fresh clone to a green suite
# make bench, make screenshots: see CONTRIBUTING.md. README.md has the plain commands for each.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
PORT ?= 8501
BIN = .venv/bin

.PHONY: run test types suite machine bench screenshots

run: .venv/run
	$(BIN)/python -m data prepare
	$(BIN)/streamlit run server.py --server.port $(PORT)

test: .venv/dev machine
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory -j 2 types suite

types:
	$(BIN)/mypy

# In the order of the files, not of their number of tests: so browsers come first, which take longest, and no
# worker is left alone with one. Three workers for two processors, since one often waits for a browser or a store.
suite:
	$(BIN)/pytest -q -rs -n 3 --dist loadfile --no-loadscope-reorder

# A browser and PostgreSQL for the tests that need them.
machine:
	@sh tests/machine.sh

# BENCH=--quick for small sizes only.
bench: .venv/dev
	$(BIN)/python -m tests.benchmarks $(BENCH)

screenshots: .venv/dev machine
	$(BIN)/python -m tests.browser.screenshots docs/screens

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Guidepost needs Python 3.11 or newer. Name one: make PYTHON=/path/to/python3.11 run'; exit 1; }
	@$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo 'Python cannot make a virtual environment here. On Debian: apt-get install python3-venv'; exit 1; }

# What is installed is remembered by an empty file, so that a second start goes straight to the app.
.venv/run: requirements.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch .venv/run $@

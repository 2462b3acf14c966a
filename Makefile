# Everything runs in .venv, which each target sets up by itself: with uv where that is present,
# otherwise with Python's own venv and pip.

PYTHON ?= python3
UV ?= $(shell uv --version >/dev/null 2>&1 && command -v uv)
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
DIST := dist
LISTS := ratifications agreements corridors obligations plans diff evidence
MEMBERS := BN ID KH LA MM MY PH SG TH TL VN

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test lint bench lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1	/p' $(firstword $(MAKEFILE_LIST)) | expand -t 15
	@echo "Options: PYTHON=/path/to/python3 (3.11 or newer), UV= (do not use uv), ARGS='-k map' (for test)"

site: $(READY) ## Build the graph, the gap lists, the briefs and the map into dist/
	$(BIN)/ctipgraph build --out $(DIST)
	set -e; for list in $(LISTS); do for format in csv md; do \
		$(BIN)/ctipgraph gaps $$list --out $(DIST)/$$list.$$format; \
	done; done
	$(BIN)/ctipgraph export workbook --out $(DIST)/ctipgraph.xlsx
	set -e; for state in $(MEMBERS); do \
		$(BIN)/ctipgraph brief state $$state --out $(DIST)/briefs/$$state.pdf; \
	done
	$(BIN)/ctipgraph network map --out $(DIST)/map.html

test: $(READY) ## Run the tests
	$(BIN)/pytest -ra $(ARGS)

lint: $(READY) ## Check style, formatting and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(READY) ## Measure speed and size
	$(BIN)/python benchmarks/run.py $(ARGS)

lock: ## Write requirements.txt anew with the newest versions (needs uv)
	@test -n "$(UV)" || { echo "make lock needs uv" >&2; exit 2; }
	$(UV) pip compile pyproject.toml --extra java --group dev --universal --python-version 3.11 \
		--fork-strategy fewest --generate-hashes --upgrade --no-config --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--output-file requirements.txt

clean: ## Remove what make has made, .venv too
	rm -rf $(DIST) build $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# An environment that works stays and is brought up to date.
$(READY): requirements.txt pyproject.toml
	@set -eu; \
	recent='import sys; sys.exit(sys.version_info < (3, 11))'; \
	if ! $(BIN)/python -c "$$recent" 2>/dev/null; then \
		python=; \
		for name in "$(PYTHON)" python3.13 python3.12 python3.11 python3.14; do \
			if "$$name" -c "$$recent" 2>/dev/null; then python=$$name; break; fi; \
		done; \
		if [ -z "$$python" ]; then \
			echo "No Python 3.11 or newer found. Say where it is: make PYTHON=/path/to/python3" >&2; \
			exit 2; \
		fi; \
		if [ -z "$(UV)" ] && ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
			echo "This Python cannot make environments: $$python lacks venv or ensurepip." >&2; \
			echo "Install them (Debian, Ubuntu: apt-get install python3-venv), or install uv." >&2; \
			exit 2; \
		fi; \
		rm -rf $(VENV); \
		if [ -n "$(UV)" ]; then "$(UV)" venv --quiet --python "$$(command -v "$$python")" $(VENV); \
		else "$$python" -m venv $(VENV); fi; \
	fi; \
	echo "Installing into $(VENV) ..."; \
	if [ -n "$(UV)" ]; then \
		"$(UV)" pip sync --quiet --python $(BIN)/python --require-hashes requirements.txt; \
		"$(UV)" pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .; \
	else \
		$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
			-r requirements.txt; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
			--no-build-isolation -e .; \
	fi; \
	touch $@

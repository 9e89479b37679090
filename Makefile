# make run | test | setup | index | check -- what each does stands in the README.
#
# Settings (environment or command line):
#   HOST, PORT    where the page is served (127.0.0.1:7860)
#   PYTHON        the interpreter that makes .venv (3.11 or newer; found if not given)
#   TORCH_INDEX   address of a package index with CPU builds of torch, for machines on which
#                 the default index would bring GPU packages along
SHELL := /bin/bash
.DEFAULT_GOAL := run
.PHONY: run test setup setup-test index check format

HOST ?= 127.0.0.1
PORT ?= 7860
export HOST PORT

PY := .venv/bin/python
PIP := $(PY) -m pip install --disable-pip-version-check --quiet --progress-bar off

run: setup index
	@$(PY) app.py

test: setup-test index
	@$(PY) -m pytest

setup: .venv/.installed

setup-test: .venv/.installed-test

index: setup
	@$(PY) -m indexer build --if-stale

check: setup-test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -q tests/test_imports.py

format: setup-test
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# torch first and alone: a later package would otherwise choose its build.
.venv/.installed: requirements.txt constraints.txt | .venv/bin/python
	@echo "Installing the pinned packages into .venv (some minutes on the first run) ..."
	@$(PIP) $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) "$$(grep '^torch==' requirements.txt)"
	@$(PIP) -r requirements.txt -c constraints.txt
	@touch $@

.venv/.installed-test: requirements-test.txt .venv/.installed
	@echo "Installing the test tools ..."
	@$(PIP) -r requirements-test.txt -c constraints.txt
	@touch $@

.venv/bin/python:
	@set -e; \
	for p in $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3; do \
	  if $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Making .venv with $$($$p --version)"; $$p -m venv .venv; exit 0; \
	  fi; \
	done; \
	echo "No Python 3.11 or newer with the venv module was found. Install one (Debian: apt install" \
	     "python3-venv) or say which: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1

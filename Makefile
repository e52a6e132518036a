# The commands a person needs. `make demo` and `make test` work in a fresh clone.
.PHONY: demo setup setup-dev test check bench endurance evaluate lock screenshots clean
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
WORKERS ?= 2

demo: setup
	@$(BIN)/python -m onrecord.cli.main demo examples --record demo/demo.record --pages demo

setup: $(VENV)/.setup
	@$(BIN)/onrecord setup --quiet
setup-dev: $(VENV)/.setup-dev
	@$(BIN)/onrecord setup --quiet

$(VENV)/.setup: requirements.txt pyproject.toml
	@echo "Setting up .venv from requirements.txt: a few minutes the first time"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@echo "Compiling the gazetteer"
	@$(BIN)/onrecord setup
	@touch $@

$(VENV)/.setup-dev: requirements-dev.txt $(VENV)/.setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

test: setup-dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -rs

check: setup-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest tests/docs

bench: setup-dev
	@$(BIN)/python -m evaluation.bench

endurance: setup-dev
	@ONRECORD_ENDURANCE=1 $(BIN)/python -m pytest -m endurance -s

evaluate: setup-dev
	@$(BIN)/python -m evaluation.evaluate --gold $(GOLD)

screenshots: setup-dev
	@$(BIN)/python -m evaluation.screenshots

# The lock carries hashes and no addresses. Needs uv on PATH.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command "make lock" requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command "make lock" -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
